import { qWarning } from '@qt3/core-signals';
import { isSpaceCode } from './white-space.js';

/** What a text says when it is read as an integer; one object serves all calls, so that reading a number makes none. */
export class IntegerText {
  isNegative = false;
  /** What the digits say, exact up to 2^53; NaN when the text is no integer. */
  magnitude: number = Number.NaN;
  /** Where the digits begin and end, and their base. */
  first = 0;
  end = 0;
  base = 10;

  /**
   * Reads a text as C's strtoll() does, and wants nothing but white space behind it: a sign, the prefix that the base allows, and
   * digits. Base 0 chooses by the prefix.
   */
  read(s: string, base: number): void {
    this.magnitude = NaN;
    let i = 0;
    let end = s.length;
    while (i < end && isSpaceCode(s.charCodeAt(i))) i++;
    while (end > i && isSpaceCode(s.charCodeAt(end - 1))) end--;
    const sign = s.charCodeAt(i);
    this.isNegative = sign === 0x2d;
    if (sign === 0x2d || sign === 0x2b) i++;
    let radix = base;
    if ((base === 0 || base === 16) && s.charCodeAt(i) === 0x30) {
      const isHex = (s.charCodeAt(i + 1) | 0x20) === 0x78 && digitOf(s.charCodeAt(i + 2)) < 16;
      if (isHex) i += 2;
      if (base === 0) radix = isHex ? 16 : 8;
    } else if (base === 0) radix = 10;
    if (i >= end) return;
    this.first = i;
    this.end = end;
    this.base = radix;
    let magnitude = 0;
    for (; i < end; i++) {
      const digit = digitOf(s.charCodeAt(i));
      if (digit >= radix) return;
      magnitude = magnitude * radix + digit;
    }
    this.magnitude = magnitude;
  }
}

/** The value of a digit or letter; 99 for other characters. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a && code < 0x80 ? letter - 0x61 + 10 : 99;
}

/** The base to read in: 10, with a warning in Qt's words, in the place of one that is neither 0 nor from 2 to 36. */
export function checkedBase(base: number, caller: string): number {
  if (base === 10 || base === 0 || (base >= 2 && base <= 36 && Number.isInteger(base))) return base;
  qWarning('QString::%s: Invalid base (%s)', caller, base);
  return 10;
}
