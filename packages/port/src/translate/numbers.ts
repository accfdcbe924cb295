import type { Expression } from '../model/ast.js';
import {
  bare,
  BITS,
  isBasic,
  isBig,
  isBool,
  isFloating,
  isInteger,
  isUnsigned,
  type Type,
} from '../model/types.js';
import { integerValue } from '../preprocess/literals.js';
import { binary, call, method, number, text, type Ts, unary } from '../print/ts.js';

/** The least and greatest value that an integer expression can have. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const COUNTS =
  /^(?:length|count|size|bytesAvailable|bytesToWrite|readBufferSize|contains|strlen|readBlock|writeBlock|readLine|find|findRev|at|findIndex)$/;

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
  const within = (min: number, max: number): Range => ({
    min: Math.max(min, own.min),
    max: Math.min(max, own.max),
  });
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
      return e.symbol?.kind === 'variable' && e.symbol.nonNegative ? within(0, own.max) : own;
    }
    case 'cast':
    case 'convert': {
      if (!isInteger(e.type) || !isInteger(e.operand.type)) return own;
      const inner = rangeOf(e.operand);
      return inner.min >= own.min && inner.max <= own.max ? inner : own;
    }
    case 'call':
      if (e.fn?.rule && COUNTS.test(e.fn.name)) return { min: isUnsigned(e.type) ? 0 : -1, max: MAX_INT };
      return own;
    case 'conditional': {
      const a = rangeOf(e.yes);
      const b = rangeOf(e.no);
      return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
    }
    case 'unary': {
      const inner = rangeOf(e.operand);
      if (e.operator === '-' && inner.min > -Infinity) return within(-inner.max, -inner.min);
      return e.operator === '+' ? inner : own;
    }
    case 'binary':
      return binaryRange(e, within) ?? own;
    default:
      return own;
  }
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
      return isFinite(a.min + b.max) ? { min: a.min + b.min, max: a.max + b.max } : null;
    case '-':
      return { min: a.min - b.max, max: a.max - b.min };
    case '/':
      return a.min >= 0 && b.min > 0 ? within(0, a.max) : null;
    case '*':
      return a.min >= 0 && b.min >= 0 ? { min: a.min * b.min, max: a.max * b.max } : null;
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
      /^\d+$/.test(value.operand.text)
    )
      return unary('-', text(`${value.operand.text}n`));
    const whole = isFloating(source) ? method(text('Math'), 'trunc', value) : value;
    const big = call(text('BigInt'), whole);
    return rangeOf(e).min < 0 && isUnsigned(target) ? wrapTo(target, big) : big;
  }
  if (isBig(source)) {
    if (isFloating(target) || isBasic(target, 'long', 'ulong')) return call(text('Number'), value);
    const bits = target.k === 'basic' ? BITS[target.name] : 32;
    const cut = method(text('BigInt'), isUnsigned(target) ? 'asUintN' : 'asIntN', number(bits), value);
    return call(text('Number'), cut);
  }
  if (isFloating(target))
    return isBasic(target, 'float') && !isBasic(source, 'float') ? float(value, e) : value;
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
  return binary(value, '!==', text(isBig(source) ? '0n' : '0'));
}
