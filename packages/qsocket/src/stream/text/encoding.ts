/** How a text stream on a device encodes its text (Qt 3.3, QTextStream::Encoding). */
export const TextEncoding = {
  /** The encoding of the environment: UTF-8, or Latin-1. */
  Locale: 0,
  /** ISO 8859-1. */
  Latin1: 1,
  /** UTF-16 in the machine's byte order, with a byte order mark; the mark is heeded when reading. */
  Unicode: 2,
  /** UTF-16, big endian, with a byte order mark. */
  UnicodeNetworkOrder: 3,
  /** UTF-16, little endian, with a byte order mark. */
  UnicodeReverse: 4,
  /** UTF-16 in the machine's byte order, without a mark. */
  RawUnicode: 5,
  /** UTF-8. */
  UnicodeUTF8: 6,
} as const;
export type TextEncoding = (typeof TextEncoding)[keyof typeof TextEncoding];

/** How text becomes bytes and bytes become text. */
export interface Codec {
  /** What stands at the beginning of a text. */
  readonly mark: Buffer;
  encode(text: string): Buffer;
  /**
   * Decodes one character.
   *
   * @param next - gets the next byte, -1 at the end
   * @param back - puts a byte back that belongs to the next character
   * @returns the character, one or two code units; '' at the end
   */
  decode(next: () => number, back: (byte: number) => void): string;
}

const NO_MARK = Buffer.alloc(0);

const latin1: Codec = {
  mark: NO_MARK,
  // What is not in Latin-1 becomes a question mark, not some other character.
  encode: (text) => Buffer.from(text.replace(/[\u{100}-\u{10ffff}]/gu, '?'), 'latin1'),
  decode: (next) => {
    const byte = next();
    return byte < 0 ? '' : String.fromCharCode(byte);
  },
};

const REPLACEMENT = '\ufffd';

const utf8: Codec = {
  mark: NO_MARK,
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (next, back) => {
    const lead = next();
    if (lead < 0x80) return lead < 0 ? '' : String.fromCharCode(lead);
    const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const bytes = [lead];
    while (bytes.length < length) {
      const byte = next();
      if (byte < 0x80 || byte > 0xbf) {
        if (byte >= 0) back(byte);
        break;
      }
      bytes.push(byte);
    }
    const text = Buffer.from(bytes).toString('utf8');
    return text.startsWith(REPLACEMENT) ? REPLACEMENT : text;
  },
};

function utf16(isLittleEndian: boolean, hasMark: boolean): Codec {
  const swap = (bytes: Buffer): Buffer => (isLittleEndian ? bytes : bytes.swap16());
  // A mark in the other order, at the beginning, turns the order of all that follows.
  let turned = false;
  let first = hasMark;
  const unit = (next: () => number): number => {
    const one = next();
    const two = next();
    if (two < 0) return -1;
    return isLittleEndian !== turned ? one | (two << 8) : (one << 8) | two;
  };
  const decode: Codec['decode'] = (next, back) => {
    const high = unit(next);
    if (high < 0) return '';
    if (first) {
      first = false;
      if (high === 0xfffe) turned = true;
      if (high === 0xfffe || high === 0xfeff) return decode(next, back);
    }
    const isHigh = high >= 0xd800 && high < 0xdc00;
    const low = isHigh ? unit(next) : -1;
    return String.fromCharCode(...(low < 0 ? [high] : [high, low]));
  };
  return {
    mark: hasMark ? swap(Buffer.from('\ufeff', 'utf16le')) : NO_MARK,
    encode: (text) => swap(Buffer.from(text, 'utf16le')),
    decode,
  };
}

const nativeIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** A codec for an encoding. It may keep a state, so each stream has its own. */
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
      return localeIsUtf8(process.env, process.platform) ? utf8 : latin1;
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
