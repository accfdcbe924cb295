import { fitsIn, isNegativeZero, rangeOf } from '../../analysis/number-range.js';
import type { Expression, Type } from '../../model/ast.js';
import type { BasicType } from '../../model/basic-type.js';
import { bare, bitsOf, isBasic, isBig, isBool, isFloating, isUnsigned } from '../../model/types.js';
import { integerValue } from '../../preprocess/literals.js';
import { hasLiteralType } from './constant-numbers.js';
import type { ValueContext } from './value-context.js';
import { binary, call, method, number, text, type Ts, unary } from '../../print/ts.js';

/** Why a place with a long may need a look. */
export const WIDE = 'long is a number here: beyond 2^53 it is not exact (Q_LLONG and Q_ULLONG are)';

/** Cuts a number to the width of a type, as C++ does when it is stored there. */
export function wrapTo(type: Type, value: Ts): Ts {
  const t = bare(type);
  if (t.k !== 'basic') return value;
  if (t.bits !== undefined) return wrapToBits(t, value);
  switch (t.name) {
    case 'char':
    case 'schar':
      return binary(binary(value, '<<', number(24)), '>>', number(24));
    case 'uchar':
      return binary(value, '&', text('0xff'));
    case 'short':
      return binary(binary(value, '<<', number(16)), '>>', number(16));
    case 'ushort':
      return binary(value, '&', text('0xffff'));
    case 'int':
      return binary(value, '|', number(0));
    case 'uint':
      return binary(value, '>>>', number(0));
    case 'llong':
      return method(text('BigInt'), 'asIntN', number(64), value);
    case 'ullong':
      return method(text('BigInt'), 'asUintN', number(64), value);
    default:
      return value;
  }
}

/** Cuts a number to the width of a bit field. */
function wrapToBits(type: BasicType, value: Ts): Ts {
  const bits = bitsOf(type);
  if (isUnsigned(type)) return binary(value, '&', text(`0x${(2 ** bits - 1).toString(16)}`));
  return binary(binary(value, '<<', number(32 - bits)), '>>', number(32 - bits));
}

/** The value of a ulong: one from 2^63 on is held as a negative number, whose last 64 bits are the same. */
export function unsignedValue(value: Ts, { context }: ValueContext): Ts {
  return call(text(context.helper('unsignedLong')), value);
}

/** The value of a ulong with all of its digits: a bigint. */
export function unsignedDigits(value: Ts): Ts {
  return method(text('BigInt'), 'asUintN', number(64), call(text('BigInt'), value));
}

/** A number literal of TypeScript. */
export function numberLiteral(literal: string, type: Type): Ts {
  const whole = integerValue(literal);
  if (whole === null) {
    const digits = literal
      .replace(/[fFlL]+$/, '')
      .replace(/^\./, '0.')
      .replace(/\.(?=$|[eE])/, '');
    const value = text(digits === '' ? '0' : digits);
    const isFloat = /[fF]$/.test(literal) && Math.fround(Number(digits)) !== Number(digits);
    return isFloat ? method(text('Math'), 'fround', value) : value;
  }
  // A ulong of 2^63 and more.
  if (isBasic(type, 'ulong') && whole >= 2n ** 63n) return number(Number(BigInt.asIntN(64, whole)));
  const hex = /^0[xX]/.test(literal);
  const octal = /^0[0-7]+[uUlL]*$/.test(literal);
  const digits = hex ? `0x${whole.toString(16)}` : octal ? `0o${whole.toString(8)}` : String(whole);
  return text(isBig(type) ? `${digits}n` : digits);
}

/** A number of one type as a number of another one. */
export function convertNumber(value: Ts, e: Expression, from: Type, to: Type, t: ValueContext): Ts {
  const source = bare(from);
  const target = bare(to);
  if (isBool(target)) return toBool(value, e, source);
  if (isBool(source) && isBig(target)) return call(text('BigInt'), value);
  if (isBool(source)) return call(text('Number'), value);
  if (isBig(target)) {
    if (isBig(source)) return fitsIn(rangeOf(e), target) ? value : wrapTo(target, value);
    // With all of its digits, which the number that it would be has not.
    if (e.kind === 'number' && isUnsigned(target) && integerValue(e.text) !== null)
      return numberLiteral(e.text, target);
    if (value.k === 'text' && /^\d+$/.test(value.text)) return text(`${value.text}n`);
    if (
      value.k === 'unary' &&
      value.operator === '-' &&
      value.operand.k === 'text' &&
      /^\d+$/.test(value.operand.text) &&
      !isUnsigned(target)
    )
      return unary('-', text(`${value.operand.text}n`));
    const whole = isFloating(source) ? method(text('Math'), 'trunc', value) : value;
    const big = call(text('BigInt'), whole);
    return rangeOf(e).min < 0 && (isUnsigned(target) || isBasic(source, 'ulong')) ? wrapTo(target, big) : big;
  }
  if (isBig(source)) {
    if (isBasic(target, 'float')) return float(call(text('Number'), value), e);
    if (
      isFloating(target) ||
      isBasic(target, 'ulong') ||
      (isBasic(target, 'long') && fitsIn(rangeOf(e), target))
    )
      return call(text('Number'), value);
    const bits = target.k === 'basic' ? bitsOf(target) : 32;
    const cut = method(text('BigInt'), isUnsigned(target) ? 'asUintN' : 'asIntN', number(bits), value);
    return call(text('Number'), cut);
  }
  if (isFloating(target)) {
    const held = isBasic(source, 'ulong') && rangeOf(e).min < 0 ? unsignedValue(value, t) : value;
    const signed = isNegativeZero(e) ? binary(held, '+', number(0)) : held;
    return isBasic(target, 'float') && !isBasic(source, 'float') ? float(signed, e) : signed;
  }
  if (isFloating(source)) {
    const whole = method(text('Math'), 'trunc', value);
    return isBasic(target, 'int', 'uint', 'long', 'ulong') || target.k === 'enum'
      ? whole
      : wrapTo(target, whole);
  }
  return fitsIn(rangeOf(e), target) ? value : wrapTo(target, value);
}

function float(value: Ts, e: Expression): Ts {
  const literal = e.kind === 'number' ? Number(e.text.replace(/[fFlL]+$/, '')) : NaN;
  return literal === Math.fround(literal) ? value : method(text('Math'), 'fround', value);
}

function toBool(value: Ts, e: Expression, source: Type): Ts {
  if (isBool(source)) return value;
  if (e.kind === 'number' || e.kind === 'char') return text(integerValue(e.text) === 0n ? 'false' : 'true');
  if (e.kind === 'unary' && e.operator === '-' && e.operand.kind === 'number')
    return toBool(value, e.operand, source);
  // The compiler takes a constant for its value.
  const operand: Ts =
    !isBig(source) && hasLiteralType(e) ? { k: 'as', operand: value, type: 'number' } : value;
  return binary(zeroOrNot(operand), '!==', text(isBig(source) ? '0n' : '0'));
}

/** A number that is only asked whether it is 0: `flags & Away` need not be made unsigned for that. */
export function zeroOrNot(value: Ts): Ts {
  const isCut =
    value.k === 'binary' && value.operator === '>>>' && value.right.k === 'text' && value.right.text === '0';
  // A sum that passes 32 bits is cut to 0 by that.
  return isCut && value.left.k === 'binary' && /^(?:[&|^]|<<)$/.test(value.left.operator)
    ? value.left
    : value;
}

/** A value as a condition: what is no number is true in C++. */
export function truth(value: Ts, e: Expression): Ts {
  return isFloating(e.type) ? toBool(value, e, e.type) : zeroOrNot(value);
}
