import { ByteRuns, classesOf } from './byte-runs.js';
import {
  ByteClass,
  NO_MARK,
  REPLACEMENT,
  type Bytes,
  type Charset,
  type Decoder,
  type Runs,
} from './charset.js';
import { Utf16Decoder } from './utf16.js';

/** How many bytes a character has that begins with this one; 1 also for a byte that begins none. */
function lengthOf(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/** Decodes a character of UTF-8; bytes that are none give U+FFFD, as many of them as could have been one. */
function nextCharacter(bytes: Bytes): string {
  const lead = bytes.next();
  if (lead < 0x80) return lead < 0 ? '' : String.fromCharCode(lead);
  const length = lengthOf(lead);
  const all = [lead];
  while (all.length < length) {
    const byte = bytes.next();
    if (byte < 0 && !bytes.isFinal) return '';
    if (!isContinuation(byte)) {
      if (byte >= 0) bytes.back(1);
      break;
    }
    all.push(byte);
  }
  const text = Buffer.from(all).toString('utf8');
  return text.startsWith(REPLACEMENT) ? REPLACEMENT : text;
}

/** A part of a buffer, as a decoder reads it. */
class Slice implements Bytes {
  readonly isFinal = true;
  readonly #bytes: Buffer;
  readonly #end: number;
  #at: number;

  constructor(bytes: Buffer, begin: number, end: number) {
    this.#bytes = bytes;
    this.#at = begin;
    this.#end = end;
  }

  next(): number {
    return this.#at < this.#end ? this.#bytes[this.#at++]! : -1;
  }

  back(count: number): void {
    this.#at -= count;
  }

  forget(): void {}
}

class Utf8Runs extends ByteRuns {
  constructor() {
    // C2, E1, E2 and E3 begin the characters of white space beyond ASCII, and others.
    super(
      classesOf((byte) =>
        byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) ? ByteClass.unclear : ByteClass.word,
      ),
    );
  }

  override wholeEnd(bytes: Buffer, begin: number, end: number): number {
    // The last character begins at most three bytes before the end.
    for (let at = end - 1; at >= begin && at >= end - 3; at--) {
      const byte = bytes[at]!;
      if (!isContinuation(byte)) return at + lengthOf(byte) > end ? at : end;
    }
    return end;
  }

  protected override longText(bytes: Buffer, begin: number, end: number): string {
    const text = bytes.toString('utf8', begin, end);
    // The engine gives more than one U+FFFD for some sequences.
    return text.includes(REPLACEMENT) ? slowText(new Slice(bytes, begin, end)) : text;
  }
}

function slowText(bytes: Bytes): string {
  let text = '';
  for (let next = nextCharacter(bytes); next !== ''; next = nextCharacter(bytes)) text += next;
  return text;
}

const utf8Runs = new Utf8Runs();

const plainUtf8: Decoder = { next: nextCharacter, runs: utf8Runs };

/** Looks for a byte order mark first: that of UTF-8 is dropped, and after one of UTF-16 the text is that. */
export class MarkDecoder implements Decoder {
  readonly #other: Decoder;
  readonly #heedsUtf16: boolean;
  #chosen: Decoder | null = null;

  /**
   * @param other - for what does not begin with a mark of UTF-16
   * @param heedsUtf16 - whether it may be UTF-16
   */
  constructor(other: Decoder, heedsUtf16 = true) {
    this.#other = other;
    this.#heedsUtf16 = heedsUtf16;
  }

  get runs(): Runs | null {
    return this.#chosen?.runs ?? null;
  }

  next(bytes: Bytes): string {
    this.#chosen ??= this.#choose(bytes);
    return this.#chosen === null ? '' : this.#chosen.next(bytes);
  }

  /** Null when what is there does not suffice to decide. */
  #choose(bytes: Bytes): Decoder | null {
    const one = bytes.next();
    if (one < 0) return null;
    if (one !== 0xef && (one < 0xfe || !this.#heedsUtf16)) {
      bytes.back(1);
      return this.#other;
    }
    const two = bytes.next();
    if (two < 0 && !bytes.isFinal) return null;
    if (one + two === 0xfe + 0xff && one !== 0xef) {
      bytes.forget();
      return new Utf16Decoder(one === 0xff, false);
    }
    const three = one === 0xef && two === 0xbb ? bytes.next() : 0;
    if (three < 0 && !bytes.isFinal) return null;
    if (three === 0xbf && this.#other === plainUtf8) bytes.forget();
    else bytes.back(1 + (two < 0 ? 0 : 1) + (one === 0xef && two === 0xbb && three >= 0 ? 1 : 0));
    return this.#other;
  }
}

/** What QString::fromUtf8() makes of bytes that are not UTF-8: they are written as these bytes again. */
const ESCAPED_BYTE = /\udbff[\ude80-\udeff]/g;

export const utf8: Charset = {
  mark: NO_MARK,
  sameBelow: 0x80,
  heedsMarks: true,
  encode: (text) => (text.includes('\udbff') ? encodeWithBytes(text) : Buffer.from(text, 'utf8')),
  decoder: () => new MarkDecoder(plainUtf8),
};

/** The same, as a codec has it: what begins with a mark of UTF-16 is not that. */
export const strictUtf8: Charset = { ...utf8, decoder: () => new MarkDecoder(plainUtf8, false) };

function encodeWithBytes(text: string): Buffer {
  const parts: Buffer[] = [];
  let begin = 0;
  for (const { 0: pair, index } of text.matchAll(ESCAPED_BYTE)) {
    parts.push(Buffer.from(text.slice(begin, index), 'utf8'), Buffer.of(pair.charCodeAt(1) & 0xff));
    begin = index + 2;
  }
  parts.push(Buffer.from(text.slice(begin), 'utf8'));
  return Buffer.concat(parts);
}
