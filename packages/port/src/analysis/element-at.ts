import type { Expression } from '../model/ast.js';
import { isStringClass, isUserValue } from '../model/representation.js';
import { bare, isArithmetic } from '../model/types.js';

/** `records[n]`, an object of the program or a text, to which `records + n` leads; null for another pointer. */
export function elementAt(e: Expression): Expression | null {
  if (e.kind !== 'binary' || e.fn || e.operator !== '+') return null;
  const [object, index] = isArithmetic(e.left.type) ? [e.right, e.left] : [e.left, e.right];
  if (!isArithmetic(index.type)) return null;
  const type = bare(object.type);
  const element = type.k === 'array' ? type.of : type.k === 'pointer' ? type.to : null;
  return element && (isUserValue(element) || isStringClass(element))
    ? { kind: 'index', object, index, fn: null, type: bare(element), location: e.location }
    : null;
}
