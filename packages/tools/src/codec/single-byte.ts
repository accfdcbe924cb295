import { toLatin1 } from '../device/latin1.js';
import { isSpaceCode } from '../text/white-space.js';
import { ByteRuns, classesOf } from './byte-runs.js';
import { ByteClass, NO_MARK, type Bytes, type Charset, type Decoder, type Runs } from './charset.js';

const QUESTION_MARK = 0x3f;

/** Each byte is a character. */
class SingleByteRuns extends ByteRuns {
  /** The characters of the bytes from 80 on; null where all bytes are the codes of their characters. */
  readonly #upper: string | null;

  constructor(upper: string | null) {
    const codeOf = (byte: number): number => upper?.charCodeAt(byte - 0x80) ?? byte;
    super(classesOf((byte) => (isSpaceCode(codeOf(byte)) ? ByteClass.space : ByteClass.word)));
    this.#upper = upper;
  }

  override wholeEnd(_bytes: Buffer, _begin: number, end: number): number {
    return end;
  }

  protected override longText(bytes: Buffer, begin: number, end: number): string {
    const text = bytes.toString('latin1', begin, end);
    const upper = this.#upper;
    return upper === null
      ? text
      : text.replace(/[\x80-\xff]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
  }
}

/** A charset whose characters are a byte each; it keeps no state, and is its own decoder. */
export class SingleByteCharset implements Charset, Decoder {
  readonly mark: Buffer = NO_MARK;
  readonly sameBelow: number;
  readonly heedsMarks: boolean = false;
  readonly runs: Runs;
  readonly #upper: string | null;
  /** The bytes of the characters beyond ASCII. */
  readonly #bytes = new Map<number, number>();

  /** @param upper - the characters of the bytes 80 to FF, U+FFFD where there is none; null for ISO 8859-1 */
  constructor(upper: string | null) {
    this.#upper = upper;
    this.sameBelow = upper === null ? 0x100 : 0x80;
    this.runs = new SingleByteRuns(upper);
    for (let i = 0; upper !== null && i < 0x80; i++)
      if (upper.charAt(i) !== '\ufffd') this.#bytes.set(upper.charCodeAt(i), 0x80 + i);
  }

  next(bytes: Bytes): string {
    const byte = bytes.next();
    if (byte < 0) return '';
    return byte < 0x80 || this.#upper === null ? String.fromCharCode(byte) : this.#upper.charAt(byte - 0x80);
  }

  decoder(): Decoder {
    return this;
  }

  /** A character that there is no byte for is a question mark, one for each code unit. */
  encode(text: string): Buffer {
    if (this.#upper === null) return toLatin1(text);
    const bytes = Buffer.allocUnsafe(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = this.byteOf(text.charCodeAt(i)) ?? QUESTION_MARK;
    return bytes;
  }

  /** The byte of a code unit; undefined when there is none. */
  byteOf(code: number): number | undefined {
    return code < this.sameBelow ? code : this.#bytes.get(code);
  }
}

/** ISO 8859-1. */
export const latin1: SingleByteCharset = new SingleByteCharset(null);
