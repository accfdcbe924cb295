import { checkRoom } from './c/buffer-overflow-error.js';
import { byteOf, type CString, textOf } from './c/c-string.js';
import { strcasecmp, strcmp, strncasecmp, strncmp } from './c/compare.js';
import { strdup, strlen } from './c/copy.js';

/** Compares with null: null is equal to null, and in front of everything. */
function withNull(a: CString | null, b: CString | null, compare: (a: CString, b: CString) => number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compare(a, b);
}

/** strcmp() that takes null: it is equal to null and in front of everything else (Qt 3.3, qstrcmp()). */
export function qstrcmp(a: CString | null, b: CString | null): number {
  return withNull(a, b, strcmp);
}

/** The same for at most `count` bytes (Qt 3.3, qstrncmp()). */
export function qstrncmp(a: CString | null, b: CString | null, count: number): number {
  return withNull(a, b, (x, y) => strncmp(x, y, count));
}

/** The same without regard to the case of A to Z (Qt 3.3, qstricmp()). */
export function qstricmp(a: CString | null, b: CString | null): number {
  return withNull(a, b, strcasecmp);
}

/** The same without regard to case, for at most `count` bytes (Qt 3.3, qstrnicmp()). */
export function qstrnicmp(a: CString | null, b: CString | null, count: number): number {
  return withNull(a, b, (x, y) => strncasecmp(x, y, count));
}

/** The number of bytes in front of the NUL; 0 of null (Qt 3.3, qstrlen()). */
export function qstrlen(s: CString | null): number {
  return s === null ? 0 : strlen(s);
}

/** A buffer of its own with the C string; null of null (Qt 3.3, qstrdup()). */
export function qstrdup(s: CString | null): Uint8Array | null {
  return s === null ? null : strdup(s);
}

/**
 * Copies at most `size - 1` bytes of `source` and a NUL into a buffer, and returns the buffer; null, and nothing is written, for null
 * (trace tools/cstring; Qt 3.3, qstrncpy()).
 */
export function qstrncpy(destination: Uint8Array, source: CString | null, size: number): Uint8Array | null {
  if (source === null) return null;
  checkRoom('qstrncpy', destination, size);
  if (size === 0) return destination;
  const text = textOf(source).slice(0, size - 1);
  for (let i = 0; i < size; i++) destination[i] = i < text.length ? byteOf(text, i) : 0;
  return destination;
}

/** CRC-16 of CCITT over `length` bytes (trace tools/cstring; Qt 3.3, qChecksum()). */
export function qChecksum(data: CString, length: number = data.length): number {
  let crc = 0xffff;
  for (let i = 0; i < Math.min(length, data.length); i++) {
    crc ^= typeof data === 'string' ? byteOf(data, i) : data[i]!;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0x8408;
  }
  return ~crc & 0xffff;
}
