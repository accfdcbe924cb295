import { toLatin1 } from '../device/latin1.js';
import type { Bytes } from './device-bytes.js';

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
  /** UTF-8. Input that begins with a byte order mark of UTF-16 is that. */
  UnicodeUTF8: 6,
} as const;
export type TextEncoding = (typeof TextEncoding)[keyof typeof TextEncoding];

/**
 * Decodes one character. It keeps a state: what comes first in a text may say how to read the rest.
 *
 * @returns the character, one or two code units; '' when there is none, or not all of one and the rest may come
 */
export type Decoder = (bytes: Bytes) => string;

/** How text becomes bytes and bytes become text. */
export interface Codec {
  /** What stands at the beginning of a text. */
  readonly mark: Buffer;
  encode(text: string): Buffer;
  /** For one text, from its beginning on. */
  decoder(): Decoder;
}

const NO_MARK = Buffer.alloc(0);
const REPLACEMENT = '\ufffd';

const decodeLatin1: Decoder = (bytes) => {
  const byte = bytes.next();
  return byte < 0 ? '' : String.fromCharCode(byte);
};

const decodeUtf8: Decoder = (bytes) => {
  const lead = bytes.next();
  if (lead < 0x80) return lead < 0 ? '' : String.fromCharCode(lead);
  const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const all = [lead];
  while (all.length < length) {
    const byte = bytes.next();
    if (byte < 0 && !bytes.isFinal) return '';
    if (byte < 0x80 || byte > 0xbf) {
      if (byte >= 0) bytes.back(1);
      break;
    }
    all.push(byte);
  }
  const text = Buffer.from(all).toString('utf8');
  return text.startsWith(REPLACEMENT) ? REPLACEMENT : text;
};

const NOTHING = -1;
const HALF = -2;

/** A code unit; `NOTHING`, or `HALF` of one, at the end. */
function codeUnit(bytes: Bytes, isLittleEndian: boolean): number {
  const one = bytes.next();
  const two = one < 0 ? NOTHING : bytes.next();
  if (two < 0) return one < 0 ? NOTHING : HALF;
  return isLittleEndian ? one | (two << 8) : (one << 8) | two;
}

/** @param looksForMark - whether a byte order mark may come first; it may turn the order */
function utf16Decoder(isLittleEndian: boolean, looksForMark: boolean): Decoder {
  let littleEndian = isLittleEndian;
  let first = looksForMark;
  return (bytes) => {
    let high = codeUnit(bytes, littleEndian);
    if (first && high >= 0) {
      first = false;
      if (high === 0xfffe) littleEndian = !littleEndian;
      if (high === 0xfffe || high === 0xfeff) {
        bytes.forget();
        high = codeUnit(bytes, littleEndian);
      }
    }
    if (high < 0) return high === HALF && bytes.isFinal ? REPLACEMENT : '';
    if (high < 0xd800 || high >= 0xdc00) return String.fromCharCode(high);
    const low = codeUnit(bytes, littleEndian);
    if (low < 0 && !bytes.isFinal) return '';
    if (low >= 0xdc00 && low < 0xe000) return String.fromCharCode(high, low);
    bytes.back(low >= 0 ? 2 : low === HALF ? 1 : 0);
    return String.fromCharCode(high);
  };
}

/** Looks for a byte order mark of UTF-16 first; what does not begin with one is for another decoder. */
function detecting(other: Decoder): Decoder {
  let chosen: Decoder | null = null;
  return (bytes) => {
    chosen ??= choose(bytes, other);
    return chosen === null ? '' : chosen(bytes);
  };
}

/** Null when what is there does not suffice to tell. */
function choose(bytes: Bytes, other: Decoder): Decoder | null {
  const one = bytes.next();
  if (one < 0) return null;
  const two = one === 0xfe || one === 0xff ? bytes.next() : 0;
  if (two < 0 && !bytes.isFinal) return null;
  if (one + two === 0xfe + 0xff) {
    bytes.forget();
    return utf16Decoder(one === 0xff, false);
  }
  bytes.back(one < 0xfe || two < 0 ? 1 : 2);
  return other;
}

const latin1: Codec = {
  mark: NO_MARK,
  encode: toLatin1,
  decoder: () => decodeLatin1,
};

const localLatin1: Codec = { ...latin1, decoder: () => detecting(decodeLatin1) };

const utf8: Codec = {
  mark: NO_MARK,
  encode: (text) => Buffer.from(text, 'utf8'),
  decoder: () => detecting(decodeUtf8),
};

function utf16(isLittleEndian: boolean, hasMark: boolean): Codec {
  const swap = (bytes: Buffer): Buffer => (isLittleEndian ? bytes : bytes.swap16());
  return {
    mark: hasMark ? swap(Buffer.from('\ufeff', 'utf16le')) : NO_MARK,
    encode: (text) => swap(Buffer.from(text, 'utf16le')),
    decoder: () => utf16Decoder(isLittleEndian, hasMark),
  };
}

const nativeIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The codec for an encoding. */
export function codecFor(encoding: TextEncoding): Codec {
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

/**
 * What the environment says: on POSIX systems the first of LC_ALL, LC_CTYPE and LANG that is set, as setlocale(3)
 * reads it. macOS and Windows mean UTF-8 without saying so.
 */
export function localeIsUtf8(env: NodeJS.ProcessEnv, platform: string): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  if (locale === undefined) return platform === 'darwin' || platform === 'win32';
  return /utf-?8/i.test(locale);
}
