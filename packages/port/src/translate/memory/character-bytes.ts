import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { isConstCharPointer, isVoid } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { call, number, text, type Ts } from '../../print/ts.js';
import { textWithEnd } from './byte-arguments.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isCharAddress, isOneByte, pointedBytes } from './number-bytes.js';
import { vectorBytes } from './vector-bytes.js';

/** An argument whose bytes are not those of a buffer: of a character, a vector, or a text with its end; null for any other one. */
export function givenBytes(
  fn: FunctionSymbol,
  args: readonly Expression[],
  i: number,
  t: ExpressionTranslator,
): Ts | null {
  return characterBytes(fn, args, i, t) ?? textWithEnd(fn, args, i, t);
}

/** The byte that a character is, or those that a vector has, for each function that only reads them: `put( &c, 1 )`. */
function characterBytes(
  fn: FunctionSymbol,
  args: readonly Expression[],
  i: number,
  t: ExpressionTranslator,
): Ts | null {
  const { type } = fn.params[i]!;
  const to = pointedBytes(type);
  if (to?.const !== true) return null;
  const takesBytes = isVoid(to) || fn.rule?.bytes === true;
  const given = withoutCasts(args[i]!);
  const isOne = isCharAddress(given) && isOneByte(args);
  const one = isOne ? call(text(t.context.helper('numberBytes')), t.value(given.operand), number(1)) : null;
  const bytes = one ?? vectorBytes(given, t);
  return !bytes || takesBytes || !isConstCharPointer(type)
    ? bytes
    : call(text(t.context.helper('cString')), bytes);
}
