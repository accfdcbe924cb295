import { qWarning } from '@qt3/core-signals';
import { formatDouble } from '@qt3/core-signals/internal';
import { QLocale } from './qlocale.js';

/** How a real number is written, as in C's printf(): with an exponent, without one, or whichever is shorter. */
export type RealFormat = 'e' | 'E' | 'f' | 'g' | 'G';

/** Digits behind the point when the caller names no precision. */
const PRECISION = 6;

/** More than a double has: what is beyond is zeros. */
const MOST_PRECISION = 1 << 20;

/**
 * Writes an integer. A negative one in a base other than 10 is its two's complement of 64 bits, as Qt wrote every integer. A fraction is
 * cut off; infinity and NaN are 0.
 */
export function formatInteger(n: number | bigint, base = 10): string {
  const radix = base >= 2 && base <= 36 && Number.isInteger(base) ? base : invalidBase(base);
  let integer = n;
  if (typeof integer === 'number') integer = Number.isFinite(integer) ? Math.trunc(integer) + 0 : 0;
  if (radix !== 10 && integer < 0) return BigInt.asUintN(64, BigInt(integer)).toString(radix);
  // JavaScript writes only as many digits as tell a number from its neighbours.
  return typeof integer === 'number' && !Number.isSafeInteger(integer)
    ? BigInt(integer).toString(radix)
    : integer.toString(radix);
}

function invalidBase(base: number): number {
  qWarning('QString::setNum: Invalid base %s', base);
  return 10;
}

/** Writes a real number as C's printf() does; a negative precision is the usual one, and zero has no sign. */
export function formatReal(n: number, format: RealFormat = 'g', precision = -1): string {
  const known = 'eEfgG'.includes(format) && format.length === 1;
  if (!known) qWarning("QString::setNum: Invalid format char '%s'", format);
  const places = precision < 0 ? PRECISION : Math.min(Math.trunc(precision), MOST_PRECISION);
  return formatDouble(n === 0 ? 0 : n, known ? format : 'f', places);
}

/** Writes an integer, or a real number when a format is named or there is a fraction. */
export function formatNumber(
  n: number | bigint,
  baseOrFormat?: number | RealFormat,
  precision?: number,
): string {
  if (typeof baseOrFormat === 'string' || !(isInteger(n) || typeof baseOrFormat === 'number'))
    return formatReal(Number(n), baseOrFormat, precision);
  return formatInteger(n, baseOrFormat);
}

/** No integer type of C++ has larger values, so a larger number cannot have been one there. */
const BEYOND_INTEGERS = 2 ** 64;

/** Whether a number is written as an integer when no format is named: C++ decided by the type of the argument. */
export function isInteger(n: number | bigint): boolean {
  return typeof n === 'bigint' || (Number.isInteger(n) && Math.abs(n) < BEYOND_INTEGERS);
}

/** Puts the decimal point and the thousands' separators of the default locale into a number that was written without. */
export function localized(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(.*)$/.exec(text);
  if (parts === null) return text;
  const locale = QLocale.default();
  const [, sign = '', whole = '', fraction, rest = ''] = parts;
  const point = fraction === undefined ? '' : locale.decimalPoint() + fraction;
  return sign + grouped(whole, locale.groupSeparator()) + point + rest;
}

function grouped(digits: string, separator: string): string {
  if (digits.length <= 3) return digits;
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let i = first; i < digits.length; i += 3) groups.push(digits.slice(i, i + 3));
  return groups.join(separator);
}
