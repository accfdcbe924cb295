import type { Charset } from '../codec/charset.js';
import { localeIsUtf8 } from '../codec/locale.js';
import { latin1 } from '../codec/single-byte.js';
import { nativeIsLittleEndian, utf16 } from '../codec/utf16.js';
import { MarkDecoder, utf8 } from '../codec/utf8.js';

/** How a text stream on a device encodes its text (Qt 3.3, QTextStream::Encoding). */
export const TextEncoding = {
  /** The encoding of the environment: UTF-8, or Latin-1. Input that begins with a byte order mark is UTF-16. */
  Locale: 0,
  /** ISO 8859-1. */
  Latin1: 1,
  /** UTF-16 in the machine's byte order, with a byte order mark; the mark is heeded when reading. */
  Unicode: 2,
  /** UTF-16, big endian, with a byte order mark; the mark is heeded when reading. */
  UnicodeNetworkOrder: 3,
  /** UTF-16, little endian, with a byte order mark; the mark is heeded when reading. */
  UnicodeReverse: 4,
  /** UTF-16 in the machine's byte order, without a mark. */
  RawUnicode: 5,
  /** UTF-8. A byte order mark at the beginning is dropped; input that begins with one of UTF-16 is that. */
  UnicodeUTF8: 6,
} as const;
export type TextEncoding = (typeof TextEncoding)[keyof typeof TextEncoding];

const localLatin1: Charset = {
  mark: latin1.mark,
  sameBelow: latin1.sameBelow,
  heedsMarks: true,
  encode: (text) => latin1.encode(text),
  decoder: () => new MarkDecoder(latin1),
};

/** The charset of an encoding. */
export function charsetOf(encoding: TextEncoding): Charset {
  switch (encoding) {
    case TextEncoding.Latin1:
      return latin1;
    case TextEncoding.UnicodeUTF8:
      return utf8;
    case TextEncoding.Unicode:
      return utf16(nativeIsLittleEndian, true);
    case TextEncoding.RawUnicode:
      return utf16(nativeIsLittleEndian, false);
    case TextEncoding.UnicodeNetworkOrder:
      return utf16(false, true);
    case TextEncoding.UnicodeReverse:
      return utf16(true, true);
    default:
      return localeIsUtf8(process.env, process.platform) ? utf8 : localLatin1;
  }
}
