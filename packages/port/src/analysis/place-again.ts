import type { Expression } from '../model/ast.js';
import { withChildren } from '../model/rewrite.js';

/**
 * The place that `++i %= n` and `( i += 2 ) %= n` change twice, a second time: what changes it first is a statement of its own here.
 *
 * @param left - what stands left of an assignment, not analysed yet
 * @returns null for another place, and for one that may not be evaluated twice
 */
export function placeAgain(left: Expression): Expression | null {
  if (left.kind === 'assign') return isPlain(left.left) ? copyOf(left.left) : null;
  const isStep = left.kind === 'unary' && /^(?:\+\+|--)$/.test(left.operator) && !left.postfix;
  return isStep && isPlain(left.operand) ? copyOf(left.operand) : null;
}

function isPlain(e: Expression): boolean {
  if (e.kind === 'member') return isPlain(e.object);
  if (e.kind === 'index') return isPlain(e.object) && isPlain(e.index);
  if (e.kind === 'binary') return isPlain(e.left) && isPlain(e.right);
  return ['name', 'this', 'number'].includes(e.kind);
}

function copyOf(e: Expression): Expression {
  return withChildren({ ...e }, copyOf);
}
