import type { Expression } from '../model/ast.js';
import { bare } from '../model/types.js';
import { withoutCasts } from '../model/walk.js';

/** A number, or the like, that a reference or a pointer means, or to which one may lead. */
export function mayHaveOtherNames(e: Expression): boolean {
  const inner = withoutCasts(e);
  if (inner.kind === 'unary') return inner.operator === '*' && !inner.fn;
  if (inner.kind !== 'name' || inner.symbol?.kind !== 'variable') return false;
  const { boxed, type } = inner.symbol;
  return (boxed || type.k === 'reference') && bare(inner.type).k !== 'class';
}
