import type { Expression, Type, VariableSymbol } from '../model/ast.js';
import { bare, BITS, isBasic, isBig, isBool, isFloating, isInteger, isUnsigned } from '../model/types.js';
import { integerValue } from '../preprocess/literals.js';
import { binary, call, method, number, text, type Ts, unary } from '../print/ts.js';

/** The least and greatest value that an integer expression can have. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const COUNTS =
  /^(?:length|count|size|bytesAvailable|bytesToWrite|readBufferSize|contains|strlen|readBlock|writeBlock|readLine|find|findRev|at|findIndex)$/;

/** Why a place with a long may need a look. */
export const WIDE = 'long is a number here: beyond 2^53 it is not exact (Q_LLONG and Q_ULLONG are)';

const MAX_INT = 2 ** 31 - 1;

/** The range of a type. */
export function typeRange(type: Type): Range {
  const t = bare(type);
  if (t.k !== 'basic') return { min: -(2 ** 31), max: MAX_INT };
  const bits = BITS[t.name];
  if (t.name === 'bool') return { min: 0, max: 1 };
  if (bits === 0) return { min: -Infinity, max: Infinity };
  return isUnsigned(t)
    ? { min: 0, max: 2 ** bits - 1 }
    : { min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 };
}

/** What is known about the value of an expression. */
export function rangeOf(e: Expression): Range {
  const own = typeRange(e.type);
  // What does not fit is wrapped, and can be anything then.
  const within = (min: number, max: number): Range =>
    (min >= own.min || isBasic(e.type, 'ulong')) && max <= own.max ? { min, max } : own;
  switch (e.kind) {
    case 'number':
    case 'char': {
      const value = integerValue(e.text);
      return value === null ? own : { min: Number(value), max: Number(value) };
    }
    case 'sizeof':
      return { min: 0, max: MAX_INT };
    case 'name':
    case 'member': {
      if (e.symbol?.kind === 'enumerator') return { min: -32768, max: MAX_INT };
      if (
        e.symbol?.kind === 'variable' &&
        (e.symbol.type.const === true || e.symbol.role === 'constant') &&
        e.symbol.initial
      )
        return rangeOf(e.symbol.initial);
      if (e.symbol?.kind === 'variable' && e.symbol.mayBeNegative) return { min: -(2 ** 63), max: own.max };
      return e.symbol?.kind === 'variable' && e.symbol.nonNegative ? within(0, own.max) : own;
    }
    case 'cast':
    case 'convert': {
      if (!isInteger(e.type) || !isInteger(e.operand.type)) return own;
      const inner = rangeOf(e.operand);
      return within(inner.min, inner.max);
    }
    case 'call':
      if (e.fn?.rule && COUNTS.test(e.fn.name) && isBasic(e.type, 'int', 'uint', 'long', 'ulong'))
        return { min: isUnsigned(e.type) ? 0 : -1, max: MAX_INT };
      return e.fn?.mayBeNegative === true ? { min: -(2 ** 63), max: own.max } : own;
    case 'index':
    case 'assign':
      return isBasic(e.type, 'ulong') && heldBy(e)?.mayBeNegative === true
        ? { min: -(2 ** 63), max: own.max }
        : own;
    case 'conditional': {
      const a = rangeOf(e.yes);
      const b = rangeOf(e.no);
      return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
    }
    case 'unary': {
      const inner = rangeOf(e.operand);
      if (e.operator === '-' && inner.min > -Infinity) return within(-inner.max, -inner.min);
      if (isBasic(e.type, 'ulong') && (e.operator === '~' || heldBy(e)?.mayBeNegative === true))
        return { min: -(2 ** 63), max: own.max };
      return e.operator === '+' ? inner : own;
    }
    case 'binary':
      return binaryRange(e, within) ?? own;
    default:
      return own;
  }
}

/** The variable that holds the value of an element, or of what is assigned or counted. */
export function heldBy(e: Expression): VariableSymbol | null {
  if (e.kind === 'index') return heldBy(e.object);
  if (e.kind === 'assign') return heldBy(e.left);
  if (e.kind === 'unary' && /^(?:\*|\+\+|--)$/.test(e.operator)) return heldBy(e.operand);
  return (e.kind === 'name' || e.kind === 'member') && e.symbol?.kind === 'variable' ? e.symbol : null;
}

function binaryRange(
  e: Extract<Expression, { kind: 'binary' }>,
  within: (min: number, max: number) => Range,
): Range | null {
  const a = rangeOf(e.left);
  const b = rangeOf(e.right);
  switch (e.operator) {
    case '&':
      if (b.min >= 0) return within(0, b.max);
      return a.min >= 0 ? within(0, a.max) : null;
    case '%':
      if (b.min > 0) return within(a.min < 0 ? -(b.max - 1) : 0, b.max - 1);
      return null;
    case '>>':
      return a.min >= 0 ? within(0, a.max) : null;
    case '+':
      return isFinite(a.min + b.max) ? within(a.min + b.min, a.max + b.max) : null;
    case '-':
      return within(a.min - b.max, a.max - b.min);
    case '/':
      return a.min >= 0 && b.min > 0 ? within(0, a.max) : null;
    case '*':
      return a.min >= 0 && b.min >= 0 ? within(a.min * b.min, a.max * b.max) : null;
    default:
      return null;
  }
}

export function fitsIn(range: Range, type: Type): boolean {
  const target = typeRange(type);
  return range.min >= target.min && range.max <= target.max;
}

/** Cuts a number to the width of a type, as C++ does when it is stored there. */
export function wrapTo(type: Type, value: Ts): Ts {
  const t = bare(type);
  if (t.k !== 'basic') return value;
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

/** The value of a ulong: one from 2^63 on is held as a negative number, whose last 64 bits are the same. */
export function unsignedValue(value: Ts): Ts {
  const big = method(text('BigInt'), 'asUintN', number(64), call(text('BigInt'), value));
  return call(text('Number'), big);
}

/** A number literal of TypeScript. */
export function numberLiteral(literal: string, type: Type): Ts {
  const value = integerValue(literal);
  if (value === null) {
    const digits = literal
      .replace(/[fFlL]+$/, '')
      .replace(/^\./, '0.')
      .replace(/\.(?=$|[eE])/, '');
    return text(digits === '' ? '0' : digits);
  }
  const hex = /^0[xX]/.test(literal);
  const octal = /^0[0-7]+[uUlL]*$/.test(literal);
  const digits = hex ? `0x${value.toString(16)}` : octal ? `0o${value.toString(8)}` : String(value);
  return text(isBig(type) ? `${digits}n` : digits);
}

/** A number of one type as a number of another one. */
export function convertNumber(value: Ts, e: Expression, from: Type, to: Type): Ts {
  const source = bare(from);
  const target = bare(to);
  if (isBool(target)) return toBool(value, e, source);
  if (isBool(source) && isBig(target)) return call(text('BigInt'), value);
  if (isBool(source)) return call(text('Number'), value);
  if (isBig(target)) {
    if (isBig(source)) return fitsIn(rangeOf(e), target) ? value : wrapTo(target, value);
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
    if (
      isFloating(target) ||
      isBasic(target, 'ulong') ||
      (isBasic(target, 'long') && fitsIn(rangeOf(e), target))
    )
      return call(text('Number'), value);
    const bits = target.k === 'basic' ? BITS[target.name] : 32;
    const cut = method(text('BigInt'), isUnsigned(target) ? 'asUintN' : 'asIntN', number(bits), value);
    return call(text('Number'), cut);
  }
  if (isFloating(target)) {
    const held = isBasic(source, 'ulong') && rangeOf(e).min < 0 ? unsignedValue(value) : value;
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

/** Whether an integer can be JavaScript's -0, which C++ has for real numbers only. */
export function isNegativeZero(e: Expression): boolean {
  if (!isInteger(e.type) || isBig(e.type) || isBool(e.type)) return false;
  switch (e.kind) {
    case 'name':
    case 'member':
    case 'index':
      return heldBy(e)?.negativeZero === true;
    case 'call':
      return e.fn?.negativeZero === true;
    case 'assign':
      return e.operator === '=' ? isNegativeZero(e.right) : /^[*/%]=$/.test(e.operator);
    case 'cast':
    case 'convert':
      return isFloating(e.operand.type)
        ? isBasic(e.type, 'int', 'uint', 'long', 'ulong')
        : isNegativeZero(e.operand);
    case 'conditional':
      return isNegativeZero(e.yes) || isNegativeZero(e.no);
    case 'unary':
      if (/^(?:\*|\+\+|--)$/.test(e.operator)) return e.operator === '*' && heldBy(e)?.negativeZero === true;
      return (
        (e.operator === '-' && rangeOf(e.operand).min <= 0) ||
        (e.operator === '+' && isNegativeZero(e.operand))
      );
    case 'binary':
      if (e.operator === ',') return isNegativeZero(e.right);
      return (
        /^[*/%]$/.test(e.operator) &&
        (rangeOf(e.left).min < 0 || rangeOf(e.right).min < 0 || isNegativeZero(e.left))
      );
    default:
      return false;
  }
}

function float(value: Ts, e: Expression): Ts {
  const literal = e.kind === 'number' ? Number(e.text.replace(/[fFlL]+$/, '')) : NaN;
  return literal === Math.fround(literal) ? value : method(text('Math'), 'fround', value);
}

function toBool(value: Ts, e: Expression, source: Type): Ts {
  if (isBool(source)) return value;
  if (e.kind === 'number' || e.kind === 'char') return text(integerValue(e.text) === 0n ? 'false' : 'true');
  return binary(value, '!==', text(isBig(source) ? '0n' : '0'));
}
