import { untilNul } from '@qt3/core-signals/internal';

const NOT_LATIN1 = /[\u0100-\uffff]/g;
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * The text in Latin-1, as a string of bytes: a character above U+00FF is a `?`, one for each code of UTF-16. It ends at the first
 * `'\0'`, since the result is a C string (trace tools/string, "to and from 8 bits"; Qt 3.3, QString::latin1()).
 */
export function latin1(s: string | null): string {
  return s === null ? '' : untilNul(s).replace(NOT_LATIN1, '?');
}

/** The same as {@link latin1}: no codec is set for C strings (Qt 3.3, QString::ascii()). */
export function ascii(s: string | null): string {
  return latin1(s);
}

/**
 * The text in UTF-8, as a string of bytes up to the first `'\0'`. Half a surrogate pair becomes three bytes; what
 * QString.fromUtf8() made of bytes that are not UTF-8 becomes those bytes again (traces tools/string, "to and from 8 bits" and
 * "bytes that are not UTF-8"; Qt 3.3, QString::utf8()).
 */
export function utf8(s: string | null): string {
  const text = s === null ? '' : untilNul(s);
  if (!NOT_ASCII.test(text)) return text;
  let bytes = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    bytes += code < 0x80 ? text.charAt(i) : encodeCode(code);
  }
  return bytes;
}

/** Where fromUtf8() puts the bytes from 80 to FF that are not UTF-8: they are U+DBFF U+DE80 to U+DBFF U+DEFF as pairs. */
const FIRST_ESCAPE = 0x10fe80;
const LAST_ESCAPE = 0x10feff;

function encodeCode(code: number): string {
  if (code >= FIRST_ESCAPE && code <= LAST_ESCAPE) return String.fromCharCode(code & 0xff);
  const last = 0x80 | (code & 0x3f);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), last);
  const third = 0x80 | ((code >> 6) & 0x3f);
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), third, last);
  return String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), third, last);
}

/** The text in the encoding of the system, which is UTF-8 here: the same as {@link utf8} (Qt 3.3, QString::local8Bit()). */
export function local8Bit(s: string | null): string {
  return utf8(s);
}

/** The codes of UTF-16, with a 0 behind them (Qt 3.3, QString::ucs2()). */
export function ucs2(s: string | null): Uint16Array {
  const text = s ?? '';
  return Uint16Array.from({ length: text.length + 1 }, (_, i) => (i < text.length ? text.charCodeAt(i) : 0));
}
