import type { Expression } from '../../model/ast.js';
import { bare } from '../../model/types.js';

/** A place in an array, which is the sum of these. */
export interface Place {
  readonly array: Expression;
  readonly index: readonly { readonly sign: '+' | '-'; readonly by: Expression }[];
}

/** `a`, `a + n` and `&a[n]`: the array, and what the index is the sum of; null for what is none of these. */
export function placeOf(e: Expression): Place | null {
  const k = bare(e.type).k;
  if (e.kind === 'convert' && e.fn === null) return placeOf(e.operand);
  if (e.kind === 'unary' && e.operator === '&' && !e.fn) {
    const { operand } = e;
    if (operand.kind !== 'index' || operand.fn) return null;
    const within = placeOf(operand.object);
    return within && { array: within.array, index: [...within.index, { sign: '+', by: operand.index }] };
  }
  if (e.kind === 'binary' && !e.fn && (e.operator === '+' || e.operator === '-')) {
    const within = placeOf(e.left);
    return within && { array: within.array, index: [...within.index, { sign: e.operator, by: e.right }] };
  }
  return (e.kind === 'name' || e.kind === 'member' || e.kind === 'index') &&
    (k === 'array' || k === 'pointer')
    ? { array: e, index: [] }
    : null;
}
