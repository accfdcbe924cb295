import type { Expression } from '../model/ast.js';
import { call, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { ELEMENT } from './place.js';
import { byteValue, isByteOfBuffer } from './pointers.js';
import { boxOf, isReference } from './references.js';

/**
 * `a[f()] += x`, `*p++ += x`, `f() += x`: an element, or what a function refers to, that is computed once. The value of the whole is
 * the new one.
 *
 * @param place - what stands left of the operator
 * @param made - what becomes of the value that is there
 * @returns null where it is no element of an array
 */
export function updatedElement(
  left: Expression,
  place: Ts,
  made: (current: Ts) => Ts,
  t: ExpressionTranslator,
): Ts | null {
  const body = made(isByteOfBuffer(left) ? byteValue(ELEMENT, left.type) : ELEMENT);
  if (JSON.stringify(body).includes('"await ')) return null;
  const change: Ts = { k: 'arrow', params: '($value)', body, block: false };
  if (isReference(left, t)) return call(text(t.context.helper('updateReferred')), boxOf(place), change);
  // What an operator of a class gives is no element of an array.
  if (place.k !== 'index' || ((left.kind === 'index' || left.kind === 'unary') && left.fn)) return null;
  return call(text(t.context.helper('updateElement')), place.object, place.index, change);
}
