import type { Expression } from '../model/ast.js';
import { bare, pointerTo, VOID } from '../model/types.js';
import { conversionOperator, conversionResult } from './conversion-operators.js';
import { coerce } from './conversions.js';

/** `*it` of a class without an operator for it: the pointer that its conversion operator gives; null where there is none. */
export function asPointer(e: Expression): Expression | null {
  const source = bare(e.type);
  const fn = conversionOperator(source, pointerTo(VOID));
  return fn && coerce(e, conversionResult(source, fn));
}
