import { isSpaceCode } from '../text/white-space.js';
import { utf16Text } from './utf16-text.js';
import { NO_MARK, REPLACEMENT, type Bytes, type Charset, type Decoder, type Runs } from './charset.js';

const NOTHING = -1;
const HALF = -2;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** A code unit; `NOTHING`, or `HALF` of one, at the end. */
function codeUnit(bytes: Bytes, littleEndian: boolean): number {
  const one = bytes.next();
  const two = one < 0 ? NOTHING : bytes.next();
  if (two < 0) return one < 0 ? NOTHING : HALF;
  return littleEndian ? one | (two << 8) : (one << 8) | two;
}

class Utf16Runs implements Runs {
  readonly unit = 2;
  readonly #littleEndian: boolean;

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian;
  }

  #codeAt(bytes: Buffer, at: number): number {
    return this.#littleEndian ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!;
  }

  lineEnd(bytes: Buffer, begin: number, end: number): number {
    for (let at = begin; at + 1 < end; at += 2) {
      const code = this.#codeAt(bytes, at);
      if (code === LINE_FEED || code === CARRIAGE_RETURN) return at;
    }
    return this.wholeEnd(bytes, begin, end);
  }

  spaceEnd(bytes: Buffer, begin: number, end: number): number {
    let at = begin;
    while (at + 1 < end && isSpaceCode(this.#codeAt(bytes, at))) at += 2;
    return at;
  }

  wordEnd(bytes: Buffer, begin: number, end: number): number {
    for (let at = begin; at + 1 < end; at += 2) if (isSpaceCode(this.#codeAt(bytes, at))) return at;
    return this.wholeEnd(bytes, begin, end);
  }

  wholeEnd(bytes: Buffer, begin: number, end: number): number {
    const whole = end - ((end - begin) & 1);
    return whole > begin && isHighSurrogate(this.#codeAt(bytes, whole - 2)) ? whole - 2 : whole;
  }

  text(bytes: Buffer, begin: number, end: number): string {
    return utf16Text(bytes, begin, end, this.#littleEndian);
  }
}

const runsOf = { little: new Utf16Runs(true), big: new Utf16Runs(false) } as const;

/** Decodes UTF-16. Half a surrogate pair stays what it is. */
export class Utf16Decoder implements Decoder {
  #littleEndian: boolean;
  #atBeginning: boolean;

  /**
   * @param littleEndian - the order of the bytes, where no mark says otherwise
   * @param heedsMark - whether a byte order mark may come first; it may turn the order
   */
  constructor(littleEndian: boolean, heedsMark: boolean) {
    this.#littleEndian = littleEndian;
    this.#atBeginning = heedsMark;
  }

  get runs(): Runs | null {
    if (this.#atBeginning) return null;
    return this.#littleEndian ? runsOf.little : runsOf.big;
  }

  next(bytes: Bytes): string {
    let high = codeUnit(bytes, this.#littleEndian);
    if (this.#atBeginning && high >= 0) {
      this.#atBeginning = false;
      if (high === 0xfffe) this.#littleEndian = !this.#littleEndian;
      if (high === 0xfffe || high === 0xfeff) {
        bytes.forget();
        high = codeUnit(bytes, this.#littleEndian);
      }
    }
    if (high < 0) return high === HALF && bytes.isFinal ? REPLACEMENT : '';
    if (!isHighSurrogate(high)) return String.fromCharCode(high);
    const low = codeUnit(bytes, this.#littleEndian);
    if (low < 0 && !bytes.isFinal) return '';
    if (low >= 0xdc00 && low < 0xe000) return String.fromCharCode(high, low);
    bytes.back(low >= 0 ? 2 : low === HALF ? 1 : 0);
    return String.fromCharCode(high);
  }
}

/** UTF-16 in an order of bytes, with a byte order mark or without. */
export function utf16(littleEndian: boolean, hasMark: boolean): Charset {
  const ordered = (bytes: Buffer): Buffer => (littleEndian ? bytes : bytes.swap16());
  return {
    mark: hasMark ? ordered(Buffer.from('\ufeff', 'utf16le')) : NO_MARK,
    sameBelow: 0,
    heedsMarks: hasMark,
    encode: (text) => ordered(Buffer.from(text, 'utf16le')),
    decoder: () => new Utf16Decoder(littleEndian, hasMark),
  };
}

/** Whether this machine has the least significant byte first. */
export const nativeIsLittleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
