import type { Out } from '../out.js';
import { type CString, latin1Text } from './c-string.js';

const LONG_MAX = 0x7fff_ffff_ffff_ffffn;
const LONG_MIN = -0x8000_0000_0000_0000n;
const ULONG_MAX = 0xffff_ffff_ffff_ffffn;

/** No integer of 64 bits has more digits, in any base; behind them, all are too large. */
const MOST_DIGITS = 64;

/** A number at the beginning of a text. */
export interface Scan {
  /** Where the number ends; 0 when there is none. */
  readonly end: number;
  readonly value: bigint;
}

const DIGITS: Record<number, RegExp> = {};

/** What belongs to a number in a base, from `lastIndex` on. */
function digitsIn(base: number): RegExp {
  const last = (base - 1).toString(36);
  const digits = base > 10 ? `0-9a-${last}A-${last.toUpperCase()}` : `0-${last}`;
  return (DIGITS[base] ??= new RegExp(`[${digits}]+`, 'y'));
}

const BLANK_AND_SIGN = /[ \t-\r]*([-+]?)/y;

/**
 * What a number at the beginning of a C string may consist of: a buffer is not read behind that, so that a walk from one number to the next is
 * linear.
 */
function charactersOf(s: CString): string {
  if (typeof s === 'string') return s;
  let end = 0;
  while (end < s.length && isBlank(s[end]!)) end++;
  while (end < s.length && mayBeInNumber(s[end]!)) end++;
  return latin1Text(s, 0, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function mayBeInNumber(code: number): boolean {
  const letter = code | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    '+-.'.includes(String.fromCharCode(code))
  );
}

/** Reads an integer at the beginning of a text; in a base that is neither 0 nor from 2 to 36 there is none. */
export function scanInteger(text: string, base: number): Scan {
  if (!Number.isInteger(base) || base < 0 || base === 1 || base > 36) return { end: 0, value: 0n };
  BLANK_AND_SIGN.lastIndex = 0;
  const [blank, sign] = BLANK_AND_SIGN.exec(text) as unknown as [string, string];
  const start = blank.length;
  const isHex = (base === 0 || base === 16) && /^0[xX][0-9a-fA-F]/.test(text.slice(start, start + 3));
  const radix = base === 0 ? (isHex ? 16 : text.charAt(start) === '0' ? 8 : 10) : base;
  const pattern = digitsIn(radix);
  pattern.lastIndex = isHex ? start + 2 : start;
  const digits = pattern.exec(text)?.[0];
  if (digits === undefined) return { end: 0, value: 0n };
  const magnitude = magnitudeOf(digits, radix);
  return { end: pattern.lastIndex, value: sign === '-' ? -magnitude : magnitude };
}

function magnitudeOf(digits: string, base: number): bigint {
  const significant = digits.replace(/^0+/, '');
  if (significant.length > MOST_DIGITS) return ULONG_MAX + 1n;
  let value = 0n;
  for (const digit of significant) value = value * BigInt(base) + BigInt(parseInt(digit, 36));
  return value;
}

function toLong(value: bigint): bigint {
  return value > LONG_MAX ? LONG_MAX : value < LONG_MIN ? LONG_MIN : value;
}

function setEnd(
  s: CString,
  end: { value: string } | { value: Uint8Array } | null | undefined,
  place: number,
): void {
  if (end) (end as Out<CString>).value = typeof s === 'string' ? s.slice(place) : s.subarray(place);
}

/**
 * The integer at the beginning of a C string, behind white space; 0 when there is none. Base 16 allows `0x`, base 0 follows the prefix
 * `0x` or `0`. What is beyond 64 bits is the largest or smallest `long`, and what is beyond 2^53 the nearest number (C99
 * 7.20.1.4).
 *
 * @param end - receives what is behind the number, as {@link strchr} gives it; all of the text when there is no number
 */
export function strtol(s: string, end?: Out<string> | null, base?: number): number;
/** The same in a buffer. */
export function strtol(s: Uint8Array, end?: Out<Uint8Array> | null, base?: number): number;
export function strtol(
  s: CString,
  end?: { value: string } | { value: Uint8Array } | null,
  base = 10,
): number {
  const { end: place, value } = scanInteger(charactersOf(s), base);
  setEnd(s, end, place);
  return Number(toLong(value));
}

/** The same for `unsigned long`, where a minus sign counts from 2^64 down (C99 7.20.1.4). */
export function strtoul(s: string, end?: Out<string> | null, base?: number): number;
/** The same in a buffer. */
export function strtoul(s: Uint8Array, end?: Out<Uint8Array> | null, base?: number): number;
export function strtoul(
  s: CString,
  end?: { value: string } | { value: Uint8Array } | null,
  base = 10,
): number {
  const { end: place, value } = scanInteger(charactersOf(s), base);
  setEnd(s, end, place);
  const isTooLarge = value > ULONG_MAX || value < -ULONG_MAX;
  return Number(isTooLarge ? ULONG_MAX : BigInt.asUintN(64, value));
}

/** The integer at the beginning of a C string; 0 when there is none. What is beyond 32 bits is cut to them (C99 7.20.1.2). */
export function atoi(s: CString): number {
  const { value } = scanInteger(charactersOf(s), 10);
  return Number(BigInt.asIntN(32, toLong(value)));
}

/** The same as `strtol(s)` (C99 7.20.1.2). */
export function atol(s: CString): number {
  const { value } = scanInteger(charactersOf(s), 10);
  return Number(toLong(value));
}

const REAL =
  /[ \t-\r]*([-+]?)(?:0[xX]((?:[\da-fA-F]+(?:\.[\da-fA-F]*)?|\.[\da-fA-F]+))(?:[pP]([-+]?\d+))?|(inf(?:inity)?)|(nan)|((?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?))/iy;

/**
 * The real number at the beginning of a C string, behind white space; 0 when there is none. `inf`, `nan` and numbers of base 16 are some;
 * the decimal point is `.`, as in the locale C (C99 7.20.1.3).
 *
 * @param end - receives what is behind the number, as {@link strchr} gives it; all of the text when there is no number
 */
export function strtod(s: string, end?: Out<string> | null): number;
/** The same in a buffer. */
export function strtod(s: Uint8Array, end?: Out<Uint8Array> | null): number;
export function strtod(s: CString, end?: { value: string } | { value: Uint8Array } | null): number {
  const { end: place, value } = scanReal(charactersOf(s));
  setEnd(s, end, place);
  return value;
}

/** The same as `strtod(s)` (C99 7.20.1.1). */
export function atof(s: CString): number {
  return scanReal(charactersOf(s)).value;
}

/** Reads a real number at the beginning of a text; the end is 0 when there is none. */
export function scanReal(text: string): { readonly end: number; readonly value: number } {
  REAL.lastIndex = 0;
  const match = REAL.exec(text);
  if (match === null) return { end: 0, value: 0 };
  const [all, sign, hex, power, infinity, nan, decimal] = match;
  let magnitude = Number(decimal);
  if (hex !== undefined) magnitude = hexValue(hex, Number(power ?? '0'));
  else if (infinity !== undefined) magnitude = Infinity;
  else if (nan !== undefined) magnitude = NaN;
  return { end: all.length, value: sign === '-' ? -magnitude : magnitude };
}

function hexValue(digits: string, power: number): number {
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? '' : digits.slice(point + 1);
  return Number(`0x0${whole}${fraction}`) * 2 ** (power - 4 * fraction.length);
}
