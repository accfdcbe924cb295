import type { Expression } from '../../model/ast.js';
import { waits } from '../../print/parts.js';
import { assign, call, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { ELEMENT } from '../names/place.js';
import { byteValue } from '../memory/byte-values.js';
import { isByteOfBuffer } from '../memory/pointers.js';
import { boxOf, isReference } from '../values/references.js';

/**
 * `a[f()] += x`, `*p++ += x`, `f() += x`, `f().n += x`: an element, what a function refers to, or a member of what it gives, whose place
 * is computed once. The value of the whole is the new one.
 *
 * @param place - what stands left of the operator
 * @param made - what becomes of the value that is there
 * @returns null where it is none of them
 */
export function updatedElement(
  left: Expression,
  place: Ts,
  made: (current: Ts) => Ts,
  t: ExpressionTranslator,
): Ts | null {
  if (place.k === 'member' && !isReference(left, t)) return changedMember(place, made, t);
  const body = made(isByteOfBuffer(left) ? byteValue(ELEMENT, left.type) : ELEMENT);
  if (waits(body)) return null;
  const change: Ts = { k: 'arrow', params: '($value)', body, block: false };
  if (isReference(left, t)) return call(text(t.context.helper('updateReferred')), boxOf(place), change);
  // What an operator of a class gives is no element of an array.
  if (place.k !== 'index' || ((left.kind === 'index' || left.kind === 'unary') && left.fn)) return null;
  return call(text(t.context.helper('updateElement')), place.object, place.index, change);
}

/** The object in what changes a member of it: a name that C++ cannot have. */
const OBJECT: Ts = text('$object');

function changedMember(
  place: Extract<Ts, { k: 'member' }>,
  made: (current: Ts) => Ts,
  t: ExpressionTranslator,
): Ts | null {
  const there: Ts = { ...place, object: OBJECT };
  const body = assign(there, made(there));
  if (waits(body)) return null;
  const change: Ts = { k: 'arrow', params: '($object)', body, block: false };
  return call(text(t.context.helper('changeIn')), place.object, change);
}
