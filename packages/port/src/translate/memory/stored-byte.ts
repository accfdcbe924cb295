import type { Expression, FunctionSymbol, Type } from '../../model/ast.js';
import { bare, isBasic, isBig, isBool, isInteger } from '../../model/types.js';
import { call, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { isByteOfBuffer } from './pointers.js';
import { isSignedByte, unsignedByte } from './signed-bytes.js';

/**
 * What a byte of a buffer gets: the buffer keeps the last eight bits of a number, so that neither the sign of a char nor its
 * width have to be made first.
 *
 * @returns null for another place, and for what is no whole number
 */
export function storedByte(left: Expression, right: Expression, t: ExpressionTranslator): Ts | null {
  if (!isByteOfBuffer(left)) return null;
  const given = withoutWidths(right);
  if (isSignedByte(given)) return unsignedByte(given, t);
  if (given.kind === 'call' && given.fn && /^to(?:upper|lower)$/.test(given.fn.name) && isOfC(given.fn)) {
    const character = withoutWidths(given.args[0]!);
    if (isSignedByte(character))
      return call(text(t.context.use(given.fn.name, '@qt3/tools')), unsignedByte(character, t));
  }
  return isWhole(given) ? t.value(given) : null;
}

/**
 * A byte that is asked what it is, `isspace( buf[i] )`, or of which a function of the tables keeps the last eight bits: all is the
 * same with and without the sign of a char.
 */
export function testedByte(
  fn: FunctionSymbol,
  type: Type,
  arg: Expression,
  t: ExpressionTranslator,
): Ts | null {
  const isTested = /^is[a-z]+$/.test(fn.name) && isOfC(fn);
  const isCut = isBasic(type, 'char') && fn.rule?.template?.includes('& 0xff') === true;
  if (!isTested && !isCut) return null;
  const given = withoutWidths(arg);
  return isSignedByte(given) ? unsignedByte(given, t) : null;
}

/** A function for characters of C's library, not one of the program that has its name. */
function isOfC({ rule, owner }: FunctionSymbol): boolean {
  return rule?.module === '@qt3/tools' && owner === null;
}

/** A whole number without the conversions to others, all of which keep the last eight bits. */
function withoutWidths(e: Expression): Expression {
  const isConversion = (e.kind === 'convert' && e.fn === null) || e.kind === 'cast';
  return isConversion && isWhole(e) && isWhole(e.operand) ? withoutWidths(e.operand) : e;
}

function isWhole({ type }: Expression): boolean {
  return bare(type).k === 'basic' && isInteger(type) && !isBig(type) && !isBool(type);
}
