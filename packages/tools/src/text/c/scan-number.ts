import { scanInteger, scanReal } from './numbers.js';

/** A number that sscanf() has read, and how many characters it took; null when there is none. */
export interface ScannedNumber {
  readonly value: bigint | number;
  readonly end: number;
}

/**
 * Reads an integer as sscanf() does: what begins with `0x` and continues with no digit is 0, and takes both characters. What is beyond 64 bits is
 * the nearest that they hold.
 */
export function scanIntegerField(text: string, base: number, isSigned: boolean): ScannedNumber | null {
  const { end, value } = scanInteger(text, base);
  if (end === 0) return null;
  const isPrefix = (base === 0 || base === 16) && /^[-+]?0$/.test(text.slice(0, end));
  const skipped = isPrefix && /[xX]/.test(text.charAt(end)) ? 1 : 0;
  return { value: withinLong(value, isSigned), end: end + skipped };
}

function withinLong(value: bigint, isSigned: boolean): bigint {
  const cut = isSigned ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value < 0n ? -value : value);
  if (cut === value || (!isSigned && cut === -value)) return value;
  if (!isSigned) return 2n ** 64n - 1n;
  return value < 0n ? -(2n ** 63n) : 2n ** 63n - 1n;
}

/** Characters that begin a longer form of a number: they are taken even when the rest of it is missing, as glibc does. */
const FIELD =
  /[-+]?(?:0x(?:[\da-f]+(?:\.[\da-f]*)?|\.[\da-f]*)(?:p[-+]?\d*)?|inf(?:inity|(?!i))|nan|(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d*)?)/iy;

/** Reads a real number as sscanf() does: `5e` and `5e-` are 5, `infi` is none. */
export function scanRealField(text: string): ScannedNumber | null {
  FIELD.lastIndex = 0;
  const field = FIELD.exec(text)?.[0];
  return field === undefined || /^[-+]?0x$/i.test(field)
    ? null
    : { value: scanReal(field).value, end: field.length };
}
