import { countOf } from '../../print/parts.js';
import { text, type Ts } from '../../print/ts.js';

/** Whether TypeScript can assign to it. */
export function isPlace(place: Ts): boolean {
  return place.k === 'text' || place.k === 'member' || place.k === 'index';
}

/** The element's value in what computes the new one: a name that C++ cannot have. */
export const ELEMENT: Ts = text('$value');

/** The name of a parameter beside these expressions, which must not mean it. */
export function parameterBeside(...beside: readonly Ts[]): string {
  return beside.some((each) => countOf(text('value'), each) > 0) ? '$value' : 'value';
}
