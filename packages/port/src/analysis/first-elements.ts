import type { Expression, Type } from '../model/ast.js';
import { bare, isCharLike, isVoid } from '../model/types.js';

/** `&row` of an array, seen as bytes or without a type: where its first element is. */
export function firstElement(from: Expression, to: Type): Expression {
  const target = bare(to);
  const isSeenSo = target.k === 'pointer' && (isVoid(target.to) || isCharLike(target.to));
  const isAddress = from.kind === 'unary' && from.operator === '&' && !from.fn;
  return isSeenSo && isAddress && bare(from.operand.type).k === 'array' ? from.operand : from;
}
