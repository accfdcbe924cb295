import type { Expression, Type } from '../model/ast.js';
import { fieldType } from '../model/members.js';
import { INT } from '../model/types.js';

type List = Extract<Expression, { kind: 'list' }>;

/** `{ 1, 2 }` for an array or an object; for a number, as in `int n = { 5 }`, the value in it, and 0 without one. */
export function listAs(
  list: List,
  target: Type,
  coerce: (from: Expression, to: Type) => Expression,
): Expression {
  if (/^(?:basic|enum|pointer)$/.test(target.k)) {
    const zero: Expression = { kind: 'number', text: '0', type: INT, location: list.location };
    return coerce(list.items[0] ?? zero, target);
  }
  const items = list.items.map((item, i) => {
    const type = target.k === 'array' ? target.of : fieldType(target, i);
    return type === null ? item : coerce(item, type);
  });
  return { ...list, type: target, items };
}
