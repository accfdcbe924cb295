import { ByteClass, type Runs } from './charset.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Of each of four bytes. */
const LINE_FEEDS = 0x0a0a0a0a;
const CARRIAGE_RETURNS = 0x0d0d0d0d;
const ONES = 0x01010101;
const HIGHEST_BITS = 0x80808080;

/** Up to this length a string is made of its codes: a call into the engine costs as much as this. */
const SHORT = 8;

/** Runs of characters of which ASCII is one byte each, and whose other bytes are not those of ASCII. */
export abstract class ByteRuns implements Runs {
  readonly unit = 1;
  readonly #classes: Uint8Array;

  /** @param classes - what each of the 256 bytes is: see ByteClass */
  constructor(classes: Uint8Array) {
    this.#classes = classes;
  }

  lineEnd(bytes: Buffer, begin: number, end: number, view?: DataView): number {
    for (let at = view === undefined ? begin : skipFours(view, begin, end); at < end; at++) {
      const byte = bytes[at]!;
      // One comparison for nearly all bytes.
      if (byte <= CARRIAGE_RETURN && (byte === LINE_FEED || byte === CARRIAGE_RETURN)) return at;
    }
    return this.wholeEnd(bytes, begin, end);
  }

  spaceEnd(bytes: Buffer, begin: number, end: number): number {
    const classes = this.#classes;
    let at = begin;
    while (at < end && classes[bytes[at]!] === ByteClass.space) at++;
    return at;
  }

  wordEnd(bytes: Buffer, begin: number, end: number): number {
    const classes = this.#classes;
    let at = begin;
    while (at < end && classes[bytes[at]!] === ByteClass.word) at++;
    return at === end ? this.wholeEnd(bytes, begin, end) : at;
  }

  text(bytes: Buffer, begin: number, end: number): string {
    return (end - begin <= SHORT ? shortAscii(bytes, begin, end) : null) ?? this.longText(bytes, begin, end);
  }

  abstract wholeEnd(bytes: Buffer, begin: number, end: number): number;
  protected abstract longText(bytes: Buffer, begin: number, end: number): string;
}

/** Where the next four bytes are of which one ends a line, or where fewer than four are left. */
function skipFours(view: DataView, begin: number, end: number): number {
  let at = begin;
  for (; at + 4 <= end; at += 4) {
    const four = view.getInt32(at);
    // A byte is 0 where it ends a line; subtracting 1 from that sets its highest bit.
    const feeds = four ^ LINE_FEEDS;
    const returns = four ^ CARRIAGE_RETURNS;
    const ends = ((feeds - ONES) & ~feeds) | ((returns - ONES) & ~returns);
    if ((ends & HIGHEST_BITS) !== 0) break;
  }
  return at;
}

/** The text of at most eight bytes; null when one of them is not ASCII. */
function shortAscii(bytes: Buffer, begin: number, end: number): string | null {
  let all = 0;
  for (let at = begin; at < end; at++) all |= bytes[at]!;
  if (all >= 0x80) return null;
  const a = bytes[begin]!;
  const b = bytes[begin + 1]!;
  const c = bytes[begin + 2]!;
  const d = bytes[begin + 3]!;
  switch (end - begin) {
    case 0:
      return '';
    case 1:
      return String.fromCharCode(a);
    case 2:
      return String.fromCharCode(a, b);
    case 3:
      return String.fromCharCode(a, b, c);
    case 4:
      return String.fromCharCode(a, b, c, d);
    default: {
      const e = bytes[begin + 4]!;
      const f = bytes[begin + 5]!;
      const g = bytes[begin + 6]!;
      if (end - begin === 5) return String.fromCharCode(a, b, c, d, e);
      if (end - begin === 6) return String.fromCharCode(a, b, c, d, e, f);
      if (end - begin === 7) return String.fromCharCode(a, b, c, d, e, f, g);
      return String.fromCharCode(a, b, c, d, e, f, g, bytes[begin + 7]!);
    }
  }
}

/** The classes of bytes, of which those from 80 on are as `classOf` says. */
export function classesOf(classOf: (byte: number) => number): Uint8Array {
  const classes = new Uint8Array(256);
  for (const space of [9, 10, 11, 12, 13, 32]) classes[space] = ByteClass.space;
  for (let byte = 0x80; byte < 0x100; byte++) classes[byte] = classOf(byte);
  return classes;
}
