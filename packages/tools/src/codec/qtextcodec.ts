import { fromUtf8 } from '../text/decode.js';
import type { CString } from '../text/c/c-string.js';
import type { Out } from '../text/out.js';
import type { Charset } from './charset.js';
import { chunkOf } from './chunk-of.js';
import { localeIsUtf8 } from './locale.js';
import { QTextDecoder } from './qtextdecoder.js';
import { QTextEncoder } from './qtextencoder.js';
import { latin1, SingleByteCharset } from './single-byte.js';
import { singleByteEncodings } from './single-byte-encodings.js';
import { nativeIsLittleEndian, utf16, Utf16Decoder } from './utf16.js';
import { strictUtf8 } from './utf8.js';

/** Encodings that are known; the charset is made when it is needed. */
interface Known {
  readonly name: string;
  readonly mime: string;
  readonly mib: number;
  readonly charset: () => Charset;
  /** How bytes become text as a whole; by a decoder where it is left out. */
  readonly decode?: (bytes: Buffer) => string;
  /** Names beside these. */
  readonly aliases?: readonly string[];
}

/** UTF-16 is written in the order of the machine, and read in that of the network where no mark says otherwise. */
const ucs2: Charset = {
  ...utf16(nativeIsLittleEndian, true),
  decoder: () => new Utf16Decoder(false, true),
};

const known: readonly Known[] = [
  { name: 'ISO 8859-1', mime: 'ISO-8859-1', mib: 4, charset: () => latin1, aliases: ['latin1'] },
  {
    name: 'UTF-8',
    mime: 'UTF-8',
    mib: 106,
    charset: () => strictUtf8,
    // Bytes that are not UTF-8 are kept, as in QString.
    decode: (bytes) => fromUtf8(bytes).replace(/^\ufeff/, ''),
  },
  {
    name: 'ISO-10646-UCS-2',
    mime: 'ISO-10646-UCS-2',
    mib: 1000,
    charset: () => ucs2,
    aliases: ['ucs2', 'utf16'],
  },
  ...singleByteEncodings.map(({ upper, ...names }): Known => ({
    ...names,
    charset: () => new SingleByteCharset(upper),
  })),
];

/** The charset behind a codec, for QTextStream. */
let charsetBehind: (codec: QTextCodec) => Charset;

/**
 * Converts between text and bytes in an encoding (Qt 3.3, QTextCodec): ISO 8859-1 to 10 and 13 to 15, the code pages 1250 to
 * 1258, KOI8-R and KOI8-U, IBM 850 and 866, UTF-8 and UTF-16. There is one codec for each, for the whole process.
 */
export class QTextCodec {
  static {
    charsetBehind = (codec) => codec.#charset;
  }

  static readonly #made = new Map<string, QTextCodec>();
  static #locale: QTextCodec | null = null;

  readonly #known: Known;
  readonly #charset: Charset;

  private constructor(encoding: Known) {
    this.#known = encoding;
    this.#charset = encoding.charset();
  }

  /**
   * The codec of a name, in which letter case, blanks and signs do not matter: `ISO-8859-2`, `windows-1250` or `CP1250`, `koi8r`.
   *
   * @returns null for an unknown name
   */
  static codecForName(name: string | null): QTextCodec | null {
    const wanted = plain(name ?? '');
    if (wanted === '') return null;
    return QTextCodec.#find(({ name: own, mime, aliases = [] }) =>
      [own, mime, ...aliases].some((one) => plain(one) === wanted),
    );
  }

  /** The codec with a number of IANA; null for an unknown one. */
  static codecForMib(mib: number): QTextCodec | null {
    return QTextCodec.#find((encoding) => encoding.mib === mib);
  }

  static #find(isWanted: (encoding: Known) => boolean): QTextCodec | null {
    const found = known.find(isWanted);
    if (found === undefined) return null;
    const made = QTextCodec.#made.get(found.name) ?? new QTextCodec(found);
    QTextCodec.#made.set(found.name, made);
    return made;
  }

  /** The codec of the environment, UTF-8 or Latin-1, or what setCodecForLocale() was given. */
  static codecForLocale(): QTextCodec {
    const name = localeIsUtf8(process.env, process.platform) ? 'UTF-8' : 'ISO 8859-1';
    return QTextCodec.#locale ?? QTextCodec.codecForName(name)!;
  }

  /** Sets what codecForLocale() returns; null is the codec of the environment again. Streams with `Locale` do not ask it. */
  static setCodecForLocale(codec: QTextCodec | null): void {
    QTextCodec.#locale = codec;
  }

  /** Always null: strings of JavaScript are Unicode, and no codec stands between them and a program's text. */
  static codecForCStrings(): null {
    return null;
  }

  /** Always null, for the same reason. */
  static codecForTr(): null {
    return null;
  }

  /** Qt's name: `ISO 8859-2`, `CP 1250`. */
  name(): string {
    return this.#known.name;
  }

  /** The name in mail and on the web: `ISO-8859-2`, `windows-1250`. */
  mimeName(): string {
    return this.#known.mime;
  }

  /** The number that IANA gave it. */
  mibEnum(): number {
    return this.#known.mib;
  }

  /**
   * Decodes bytes. A byte that is no character is U+FFFD; bytes that are not UTF-8 are kept as QString.fromUtf8() keeps
   * them. Half a character at the end is dropped: makeDecoder() has a decoder for texts that come in pieces.
   *
   * @param bytes - or a string of bytes
   * @param length - how many of the bytes; all of them by default
   */
  toUnicode(bytes: CString | null, length?: number): string {
    if (bytes === null) return '';
    const chunk = chunkOf(bytes, length);
    return this.#known.decode?.(chunk) ?? this.makeDecoder().toUnicode(chunk);
  }

  /**
   * Encodes text. A character that the encoding does not have is `?`, one for each code unit.
   *
   * @param length - how many code units of the text; it becomes the number of bytes. All of them without it
   * @returns a string of bytes
   */
  fromUnicode(text: string | null, length?: Out<number>): string {
    return this.makeEncoder().fromUnicode(text ?? '', length);
  }

  /** Whether the encoding has all characters of a text. */
  canEncode(text: string): boolean {
    const charset = this.#charset;
    if (!(charset instanceof SingleByteCharset)) return true;
    for (let i = 0; i < text.length; i++) if (charset.byteOf(text.charCodeAt(i)) === undefined) return false;
    return true;
  }

  /** A decoder for a text that comes in pieces. */
  makeDecoder(): QTextDecoder {
    return new QTextDecoder(this.#charset);
  }

  /** An encoder for a text that is written in pieces. */
  makeEncoder(): QTextEncoder {
    return new QTextEncoder(this.#charset);
  }
}

/** A name without what does not matter in it; a code page of Microsoft has two. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^windows(?=12)/, 'cp')
    .replace(/^cp(?=8)/, 'ibm');
}

/** What a text stream encodes and decodes with when it uses a codec. */
export function charsetOfCodec(codec: QTextCodec): Charset {
  return charsetBehind(codec);
}
