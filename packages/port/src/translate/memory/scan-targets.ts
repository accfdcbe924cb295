import type { Expression, FunctionSymbol } from '../../model/ast.js';
import { bare, isArithmetic, isBasic, isByteBuffer } from '../../model/types.js';
import { withoutCasts } from '../../model/walk.js';
import { arrayHolder } from '../../passes/pointers/array-holder.js';
import { call, number, text, type Ts } from '../../print/ts.js';
import type { ExpressionTranslator } from '../values/expression-translator.js';
import { literalFormat } from './literal-format.js';
import { referenceTo } from './pointers.js';

/** A conversion of a format of scanf(): `*`, the size of an integer, and the letter. */
const CONVERSION = /%(\*?)\d*(hh|h|ll|[lLqjzt])?(\[\^?\]?[^\]]*\]|[a-zA-Z%])/g;

const SCANS = /^[fs]?scanf$/;

const INTEGERS = new Set('diouxXn');

/** The first element of an array, or the byte or character, that gets a number; null for what is none. */
export function scannedElement(
  fn: FunctionSymbol,
  args: readonly Expression[],
  i: number,
  t: ExpressionTranslator,
): Ts | null {
  const conversion = conversionOf(fn, args, i);
  const given = withoutCasts(args[i]!);
  if (SCANS.test(fn.name) && isArrayOfNumbers(given, t))
    return call(text(t.context.helper('referTo')), t.present(given), number(0));
  if (!conversion || !isByteBuffer(given.type)) return null;
  if (conversion.size !== 'hh')
    return t.mark(given.location, 'an integer of several bytes that is read into characters');
  if (given.kind !== 'unary' || given.operator !== '&' || given.fn) return elementAt(given, t);
  const { operand } = given;
  const isSigned = /[din]/.test(conversion.letter);
  // What is no element keeps the value as it is.
  return operand.kind === 'index' || isBasic(operand.type, 'uchar') !== isSigned
    ? referenceTo(operand, t)
    : t.mark(given.location, 'an integer that is read into a character of the other sign');
}

/** An array, or a pointer to its first element, which are not bytes. */
function isArrayOfNumbers(e: Expression, { context }: ExpressionTranslator): boolean {
  const type = bare(e.type);
  if (type.k === 'array') return isArithmetic(type.of) && !isByteBuffer(type);
  const holder = arrayHolder(e);
  return type.k === 'pointer' && isArithmetic(type.to) && holder !== null && context.usage.arrays.has(holder);
}

/** The first byte that a pointer leads to. */
function elementAt(buffer: Expression, t: ExpressionTranslator): Ts {
  const type = bare(buffer.type);
  const element = type.k === 'array' ? type.of : type.k === 'pointer' ? type.to : type;
  const helper = t.context.helper(isBasic(element, 'uchar') ? 'referTo' : 'referToChar');
  return call(text(helper), t.present(buffer), number(0));
}

/** The conversion that an argument of scanf() and its kin is for, where it is one of integers; null for others. */
function conversionOf(
  fn: FunctionSymbol,
  args: readonly Expression[],
  i: number,
): { readonly size: string; readonly letter: string } | null {
  const format = literalFormat(fn, args, SCANS);
  if (format === null) return null;
  const found = [...format.matchAll(CONVERSION)].filter(
    ([, skipped, , letter]) => skipped === '' && letter !== '%',
  );
  const [, , size = '', letter = ''] = found[i - fn.params.length] ?? [];
  return INTEGERS.has(letter) ? { size, letter } : null;
}
