import { rangeOf } from '../../analysis/number-range.js';
import type { Expression } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { leadsInside } from '../../passes/pointers/moved-pointers.js';
import type { ExpressionTranslator } from './expression-translator.js';

/** Whether an index can lead to what is before a pointer: a negative one, or one that can be negative where the pointer moved. */
export function mayPrecede(pointer: Expression, index: Expression, t: ExpressionTranslator): boolean {
  if (rangeOf(index).min >= 0) return false;
  if (isAlwaysNegative(index)) return true;
  return bare(pointer.type).k === 'pointer' && leadsInside(pointer, t.context.usage.moved);
}

/** `-1`, and `-n`, which is written for what is before. */
export function isAlwaysNegative(index: Expression): boolean {
  if (index.kind === 'convert' || index.kind === 'cast') return isAlwaysNegative(index.operand);
  return rangeOf(index).max < 0 || (index.kind === 'unary' && index.operator === '-');
}
