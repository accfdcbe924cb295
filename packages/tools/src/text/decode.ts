import { type CString, textOf } from './c/c-string.js';

/** The characters of a C string, at most `length` bytes of it. */
function bytesOf(bytes: CString | null, length: number): string {
  if (bytes === null) return '';
  const text = textOf(bytes);
  return length < 0 ? text : text.slice(0, length);
}

/** The text that bytes in Latin-1 are, up to the first NUL, and at most `length` bytes of them. */
export function fromLatin1(bytes: CString | null, length = -1): string {
  return bytesOf(bytes, length);
}

/**
 * The text that bytes in UTF-8 are, up to the first NUL, and at most `length` bytes of them. A byte order mark stays. Each byte that is
 * not UTF-8 becomes U+DBFF and U+DE80 to U+DEFF, which utf8() turns into that byte again: nothing is lost (trace tools/string,
 * "bytes that are not UTF-8").
 */
export function fromUtf8(bytes: CString | null, length = -1): string {
  const source = bytesOf(bytes, length);
  if (!/[^\0-\x7f]/.test(source)) return source;
  let text = '';
  let i = 0;
  while (i < source.length) {
    const size = sequenceLength(source, i);
    text +=
      size === 0
        ? `\udbff${String.fromCharCode(0xde00 | source.charCodeAt(i))}`
        : decodeSequence(source, i, size);
    i += Math.max(1, size);
  }
  return text;
}

/** How many bytes the character at `i` has; 0 when they are not UTF-8. */
function sequenceLength(source: string, i: number): number {
  const first = source.charCodeAt(i);
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  for (let k = 1; k < size; k++)
    if ((source.charCodeAt(i + k) & 0xc0) !== 0x80 || i + k >= source.length) return 0;
  return size > 2 && !isCharacter(codeOf(source, i, size), size) ? 0 : size;
}

/**
 * Whether a code needs its bytes, is no half of a pair, and is none of those that stand for bytes: those stay what they are when each of
 * their four bytes is taken by itself.
 */
function isCharacter(code: number, size: number): boolean {
  if (size === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return code >= 0x10000 && code <= 0x10ffff && !(code >= 0x10fe80 && code <= 0x10feff);
}

function codeOf(source: string, i: number, size: number): number {
  let code = source.charCodeAt(i) & (0xff >> (size + 1));
  for (let k = 1; k < size; k++) code = (code << 6) | (source.charCodeAt(i + k) & 0x3f);
  return code;
}

function decodeSequence(source: string, i: number, size: number): string {
  return size === 1 ? source.charAt(i) : String.fromCodePoint(codeOf(source, i, size));
}

/** The text of these codes of UTF-16, up to the first 0. */
export function fromUcs2(codes: Uint16Array | null): string {
  if (codes === null) return '';
  let text = '';
  for (const code of codes) {
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text;
}
