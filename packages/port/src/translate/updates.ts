import type { Expression } from '../model/ast.js';
import { isByteBuffer } from '../model/types.js';
import { call, text, type Ts } from '../print/ts.js';
import type { ExpressionTranslator } from './expression-translator.js';

/**
 * `a[f()] += x`: an element whose index is computed once. The value of the whole is the new one.
 *
 * @returns null where it is no element of an array
 */
export function updatedElement(place: Expression, made: Ts, t: ExpressionTranslator): Ts | null {
  if (place.kind !== 'index' || place.fn || isByteBuffer(place.object.type)) return null;
  if (JSON.stringify(made).includes('"await ')) return null;
  const change: Ts = { k: 'arrow', params: '($value)', body: made, block: false };
  const update = text(t.context.helper('updateElement'));
  return call(update, t.present(place.object), t.value(place.index), change);
}
