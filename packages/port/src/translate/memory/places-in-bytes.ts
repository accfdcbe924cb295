// Pointers into the same bytes are compared, and taken from each other, by where they lead to.
import type { Expression } from '../../model/ast.js';
import { bare, isByteBuffer } from '../../model/types.js';
import { binary, member, number, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';

/** Where two pointers into the same bytes lead to: null is before all of them, as both are before they lead anywhere. */
export function placesInBytes(
  left: Expression,
  right: Expression,
  t: ExpressionTranslator,
  isEquality = false,
): [Ts, Ts] {
  const mayBeNull = [left, right].map((each) => canLeadNowhere(each, t));
  // What leads somewhere is no equal of null.
  const asksNull = isEquality && mayBeNull.includes(true) && ![left, right].some((each) => summed(each));
  const asksBoth = !mayBeNull.includes(false);
  const place = (e: Expression): Ts => placeInBytes(e, asksNull ? 'equal' : asksBoth ? 'first' : 'no', t);
  return [place(left), place(right)];
}

/** Whether null is possible for the pointer that an expression begins with. */
function canLeadNowhere(e: Expression, t: ExpressionTranslator): boolean {
  const sum = summed(e);
  if (sum) return canLeadNowhere(sum.pointer, t);
  return e.kind !== 'cast' && t.canBeNull(e);
}

/** `p.byteOffset`, and what is added to it. */
function placeInBytes(e: Expression, ofNull: 'equal' | 'first' | 'no', t: ExpressionTranslator): Ts {
  const sum = summed(e);
  if (sum) {
    const place = placeInBytes(sum.pointer, ofNull, t);
    return binary(place, sum.operator, t.value(sum.count));
  }
  if (ofNull === 'no' || !canLeadNowhere(e, t)) return member(t.present(e), 'byteOffset');
  const place: Ts = { k: 'member', object: t.unasserted(e), name: 'byteOffset', optional: true };
  return ofNull === 'equal' ? place : binary(place, '??', number(0));
}

/** `p + n`, `n + p` and `p - n`. */
function summed(
  e: Expression,
): { readonly pointer: Expression; readonly operator: '+' | '-'; readonly count: Expression } | null {
  if (e.kind !== 'binary' || e.fn || (e.operator !== '+' && e.operator !== '-')) return null;
  const { left, right, operator } = e;
  const isPlace = ({ type }: Expression): boolean => bare(type).k === 'pointer' && isByteBuffer(type);
  if (isPlace(left)) return { pointer: left, operator, count: right };
  return isPlace(right) && operator === '+' ? { pointer: right, operator, count: left } : null;
}

/** How much is left of two texts, of which one begins within the other: of none where both are null. */
export function restsOfTexts(left: Expression, right: Expression, t: ExpressionTranslator): [Ts, Ts] {
  const isNull = [left, right].every((each) => t.canBeNull(each));
  const rest = (e: Expression): Ts => {
    if (!isNull) return member(t.present(e), 'length');
    return binary({ k: 'member', object: t.unasserted(e), name: 'length', optional: true }, '??', number(0));
  };
  return [rest(left), rest(right)];
}
