import type { Expression } from '../model/ast.js';
import { isByteBuffer } from '../model/types.js';
import { call, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';
import { boxOf, isReference } from './references.js';

/**
 * `a[f()] += x`, `f() += x`: an element, or what a function refers to, that is computed once. The value of the whole is the new one.
 *
 * @returns null where it is no element of an array
 */
export function updatedElement(place: Expression, made: Ts, t: ExpressionTranslator): Ts | null {
  if (JSON.stringify(made).includes('"await ')) return null;
  const change: Ts = { k: 'arrow', params: '($value)', body: made, block: false };
  if (isReference(place, t))
    return call(text(t.context.helper('updateReferred')), boxOf(t.value(place)), change);
  if (place.kind !== 'index' || place.fn || isByteBuffer(place.object.type)) return null;
  const update = text(t.context.helper('updateElement'));
  return call(update, t.present(place.object), t.value(place.index), change);
}
