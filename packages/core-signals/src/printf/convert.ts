import { formatDouble, type DoubleFormat } from './format-double.js';
import { formatHexDouble } from './format-hex-double.js';
import { untilNul } from './until-nul.js';

/** One conversion of a format, with its `*` filled in. */
export interface Conversion {
  readonly letter: string;
  /** `-`: padded behind the text. */
  readonly left: boolean;
  /** What a number that is not negative begins with: `+`, a space, or nothing. */
  readonly plus: '+' | ' ' | '';
  /** `#`: with a prefix or a point. */
  readonly alternate: boolean;
  /** `0`: padded with zeros behind the sign. */
  readonly zero: boolean;
  readonly width: number;
  /** Null when there is none. */
  readonly precision: number | null;
  /** The bits that the length modifier gives an integer; null without a modifier. */
  readonly bits: 8 | 16 | 64 | null;
}

/** A converted value: zeros of the padding go between the two parts. */
interface Converted {
  readonly sign: string;
  readonly digits: string;
  readonly canHaveZeros: boolean;
}

/** Writes one value in its field. */
export function convert(value: unknown, conversion: Conversion): string {
  const { sign, digits, canHaveZeros } = convertBare(value, conversion);
  const { left, zero, width } = conversion;
  if (left) return (sign + digits).padEnd(width);
  if (zero && canHaveZeros) return sign + digits.padStart(width - sign.length, '0');
  return (sign + digits).padStart(width);
}

function convertBare(value: unknown, conversion: Conversion): Converted {
  switch (conversion.letter) {
    case 's':
      return plain(convertString(value, conversion.precision));
    case 'c':
      return plain(convertCharacter(value));
    case 'p':
      return convertPointer(value, conversion);
    case 'd':
    case 'i':
      return convertSigned(toInteger(value), conversion);
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return convertUnsigned(toInteger(value), conversion);
    default:
      return convertReal(toNumber(value), conversion);
  }
}

function plain(text: string): Converted {
  return { sign: '', digits: text, canHaveZeros: false };
}

/** A C string ends at its first NUL. As glibc does, a missing one is `(null)`, or nothing where that is cut short. */
function convertString(value: unknown, precision: number | null): string {
  if (value === null || value === undefined) return precision !== null && precision < 6 ? '' : '(null)';
  const text = untilNul(toText(value));
  return precision === null ? text : text.slice(0, precision);
}

/** A number is a code of UTF-16; a negative one is what C's `signed char` holds of a character above 127. */
function convertCharacter(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 1);
  const code = Number(BigInt.asIntN(32, toInteger(value)));
  return String.fromCharCode(code < 0 ? code & 0xff : code);
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** Objects have no address; each gets a number of its own, so that a log distinguishes them. */
function convertPointer(value: unknown, conversion: Conversion): Converted {
  const address = isObject(value) ? numberOf(value) : toInteger(value);
  if (address === 0n) return plain('(nil)');
  return convertUnsigned(address, { ...conversion, letter: 'x', alternate: true, bits: 64 });
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function numberOf(object: object): bigint {
  const number = numbers.get(object) ?? ++lastNumber;
  numbers.set(object, number);
  return BigInt(number);
}

function convertSigned(value: bigint, { bits, precision, plus }: Conversion): Converted {
  const integer = bits === null ? value : BigInt.asIntN(bits, value);
  const sign = integer < 0n ? '-' : plus;
  return { sign, ...integerDigits(integer < 0n ? -integer : integer, 10, precision) };
}

function convertUnsigned(value: bigint, { letter, bits, precision, alternate }: Conversion): Converted {
  const integer = bits === null && value >= 0n ? value : BigInt.asUintN(bits ?? 32, value);
  switch (letter) {
    case 'u':
      return { sign: '', ...integerDigits(integer, 10, precision) };
    case 'o': {
      const converted = integerDigits(integer, 8, precision);
      const isMissing = alternate && !converted.digits.startsWith('0');
      return { sign: '', ...converted, digits: isMissing ? `0${converted.digits}` : converted.digits };
    }
    default: {
      const { digits, canHaveZeros } = integerDigits(integer, 16, precision);
      const prefix = alternate && integer !== 0n ? '0x' : '';
      if (letter === 'x') return { sign: prefix, digits, canHaveZeros };
      return { sign: prefix.toUpperCase(), digits: digits.toUpperCase(), canHaveZeros };
    }
  }
}

/** Zero with the precision 0 has no digit; with a precision, the flag `0` counts for nothing. */
function integerDigits(magnitude: bigint, base: number, precision: number | null): Omit<Converted, 'sign'> {
  if (precision === null) return { digits: magnitude.toString(base), canHaveZeros: true };
  const digits = magnitude === 0n ? '' : magnitude.toString(base);
  return { digits: digits.padStart(precision, '0'), canHaveZeros: false };
}

function convertReal(value: number, { letter, precision, plus, alternate }: Conversion): Converted {
  const isHex = letter === 'a' || letter === 'A';
  let text = isHex
    ? formatHexDouble(value, precision, alternate)
    : formatDouble(value, letter as DoubleFormat, precision ?? 6, alternate);
  if (letter === 'A') text = text.toUpperCase();
  const isNegative = text.startsWith('-');
  const rest = isNegative ? text.slice(1) : text;
  const start = isHex && Number.isFinite(value) ? 2 : 0;
  return {
    sign: (isNegative ? '-' : plus) + rest.slice(0, start),
    digits: rest.slice(start),
    canHaveZeros: Number.isFinite(value),
  };
}

/** The integer of a value, towards zero; what is no number is 0. */
export function toInteger(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  const number = toNumber(value);
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : 0n;
}

/** A truth value is 1 or 0, as in C++. A symbol, or an object without a value, is no number. */
function toNumber(value: unknown): number {
  try {
    return Number(value);
  } catch {
    return NaN;
  }
}

/** An object says what its toString() says, as everywhere; one that cannot is named by its kind. */
function toText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
