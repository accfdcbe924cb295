import { asciiLower, asciiUpper } from './c/compare.js';
import { untilNul } from '@qt3/core-signals/internal';
import { type CString, textOf } from './c/c-string.js';
import { scanReal } from './c/numbers.js';
import { canBeLong } from './length-limit.js';
import { contains, find, findRev, isPattern } from './find.js';
import { formatNumber, type RealFormat } from './number.js';
import type { Out } from './out.js';
import { fitFloat } from './parse-double.js';
import { toInt, toLong, toShort, toUInt, toULong, toUShort } from './parse-integer.js';
import { printfText, type PrintfValue } from './printf-text.js';
import type { TextPattern } from './text-pattern.js';

type ToInteger = (s: string | null, ok?: Out<boolean> | null) => number;

/** To a QCString, U+00A0 is a byte like others and no white space. */
function inAscii(convert: ToInteger): ToInteger {
  return (s, ok) => convert(s?.includes('\xa0') === true ? '' : s, ok);
}

function toDouble(s: string | null, ok?: Out<boolean> | null): number {
  const text = untilNul(s ?? '');
  // strtod() reads numbers of base 16, too; QString does not, and the documentation knows none.
  const isHex = /^[ \t-\r]*[-+]?0[xX]/.test(text);
  const { end, value } = isHex ? { end: 0, value: 0 } : scanReal(text);
  if (ok) ok.value = end > 0 && end === text.length;
  return value;
}

/**
 * What QCString does in another way than QString: it ends at a NUL, letters other than A to Z have no case, white space is that of ASCII, and
 * numbers are in base 10. For the rest, the functions for QString serve both: `left(s, 3)`, `replace(s, 'x', 'y')`. A QCString is a string of
 * Latin-1 characters. The type is {@link QCStringFunctions}.
 */
export const QCString: QCStringFunctions = {
  create(source: CString | number | null, size?: number): string {
    if (typeof source === 'number') return setSize('', source, 'QCString::QCString');
    const text = source === null ? '' : textOf(source);
    if (size === undefined) return text;
    return size >= 1 ? text.slice(0, size - 1) : '';
  },
  length: (s) => untilNul(s ?? '').length,
  size: (s) => (s === null ? 0 : s.length + 1),
  resize: (s, size) => setSize(s ?? '', size, 'QCString::resize'),
  setExpand(s, index, c) {
    const text = s ?? '';
    if (!canBeLong(index, 'QCString::setExpand')) return text;
    return text.slice(0, index).padEnd(index) + c.charAt(0) + text.slice(index + 1);
  },
  find(s: string | null, text: string | null | TextPattern, index = 0, isCaseSensitive = true): number {
    if (index < 0) return -1;
    if (isPattern(text)) return find(s, text, index);
    return isCaseSensitive ? find(s, text, index) : find(fold(s), fold(text), index);
  },
  findRev(s: string | null, text: string | null | TextPattern, index = -1, isCaseSensitive = true): number {
    if (isPattern(text)) return findRev(s, text, index);
    return isCaseSensitive ? findRev(s, text, index) : findRev(fold(s), fold(text), index);
  },
  contains(s: string | null, text: string | null | TextPattern, isCaseSensitive = true): number {
    if (isPattern(text)) return contains(s, text);
    return isCaseSensitive ? contains(s, text) : contains(fold(s), fold(text));
  },
  lower: fold,
  upper: (s) => asciiUpper(s ?? ''),
  stripWhiteSpace: strip,
  simplifyWhiteSpace: (s) => strip(s).replace(/[ \t-\r]+/g, ' '),
  toShort: inAscii(toShort),
  toUShort: inAscii(toUShort),
  toInt: inAscii(toInt),
  toUInt: inAscii(toUInt),
  toLong: inAscii(toLong),
  toULong: inAscii(toULong),
  toDouble,
  toFloat: (s, ok) => fitFloat(toDouble(s, ok), ok),
  setNum: formatNumber,
  sprintf: (format, ...values) => printfText('QCString::sprintf', format, values, textOf),
};

function fold(s: string | null): string {
  return asciiLower(s ?? '');
}

function strip(s: string | null): string {
  const text = s ?? '';
  const isSpace = (index: number): boolean => /[ \t-\r]/.test(text.charAt(index));
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return text.slice(start, end);
}

/** A text in `size` bytes, the NUL at its end included; where it was shorter, there are more NULs. */
function setSize(text: string, size: number, caller: string): string {
  if (!canBeLong(size, caller)) return text;
  return size < 1 ? '' : text.slice(0, size - 1).padEnd(size - 1, '\0');
}

/** What {@link QCString} has. */
export interface QCStringFunctions {
  /**
   * `QCString( source, size )`: the text up to the first NUL, in at most `size` bytes with the NUL at its end (trace tools/cstring).
   */
  create(source: CString | null, size?: number): string;
  /** `QCString( size )`: NULs, one less than the bytes. For a buffer that a function fills, take a Uint8Array. */
  create(size: number): string;
  /** The number of bytes in front of the first NUL. */
  length(s: string | null): number;
  /** The number of bytes with the NUL at the end; 0 of null. */
  size(s: string | null): number;
  /** The text in `size` bytes, with the NUL at its end: cut off, or filled up with NULs (trace tools/cstring; Qt 3.3, QCString::resize()). */
  resize(s: string | null, size: number): string;
  /** The text with another character at `index`; behind the end, spaces fill the gap (Qt 3.3, QCString::setExpand()). */
  setExpand(s: string | null, index: number, c: string): string;

  /** The place of the first `text` from `index` on, or -1; a negative index finds nothing (trace tools/cstring; Qt 3.3, QCString::find()). */
  find(s: string | null, text: string | null, index?: number, isCaseSensitive?: boolean): number;
  /** The same with an expression. */
  find(s: string | null, expression: TextPattern, index?: number): number;
  /** The place of the last `text` that begins at or before `index`, or -1 (Qt 3.3, QCString::findRev()). */
  findRev(s: string | null, text: string | null, index?: number, isCaseSensitive?: boolean): number;
  /** The same with an expression. */
  findRev(s: string | null, expression: TextPattern, index?: number): number;
  /** How many times `text` occurs (Qt 3.3, QCString::contains()). */
  contains(s: string | null, text: string | null, isCaseSensitive?: boolean): number;
  /** How many places there are at which an expression matches. */
  contains(s: string | null, expression: TextPattern): number;

  /** Lower case for A to Z. */
  lower(s: string | null): string;
  /** Upper case for a to z. */
  upper(s: string | null): string;
  /** The text without the white space of ASCII at its beginning and end. */
  stripWhiteSpace(s: string | null): string;
  /** The same, and with one space for each other run of it. */
  simplifyWhiteSpace(s: string | null): string;

  /** The integer that a text says, from -32768 to 32767; 0, and not ok, when it says none. White space at both ends is allowed. */
  toShort(s: string | null, ok?: Out<boolean> | null): number;
  /** The same from 0 to 65535. */
  toUShort(s: string | null, ok?: Out<boolean> | null): number;
  /** The same for 32 bits. */
  toInt(s: string | null, ok?: Out<boolean> | null): number;
  /** The same from 0 to 4294967295. */
  toUInt(s: string | null, ok?: Out<boolean> | null): number;
  /** The same up to 2^53 - 1. */
  toLong(s: string | null, ok?: Out<boolean> | null): number;
  /** The same from 0 to 2^53 - 1. */
  toULong(s: string | null, ok?: Out<boolean> | null): number;
  /** The real number at the beginning of a text; ok when there is nothing else (trace tools/cstring, "numbers"). */
  toDouble(s: string | null, ok?: Out<boolean> | null): number;
  /** The same as a 32-bit float. */
  toFloat(s: string | null, ok?: Out<boolean> | null): number;

  /** `s.setNum( n )` is `s = QCString.setNum(n)`: the same as QString.number(). */
  setNum(n: number | bigint, base?: number): string;
  /** `s.setNum( n, 'f', 2 )` is `s = QCString.setNum(n, 'f', 2)`: the same as QString.number(). */
  setNum(n: number, format: RealFormat, precision?: number): string;
  /**
   * `s.sprintf( … )` is `s = QCString.sprintf(…)`: as QString.sprintf(), but that a buffer as `%s` is a C string in Latin-1, and null is
   * `(null)`, as in the printf() of glibc.
   */
  sprintf(format: string, ...values: PrintfValue[]): string;
}
