/** Where a decoder gets bytes from, for one character at a time. */
export interface Bytes {
  /** No more bytes will come when there are none: a character that is not whole stays so. */
  readonly isFinal: boolean;
  /** The next byte; -1 when there is none. */
  next(): number;
  /** The last `count` bytes belong to the next character. */
  back(count: number): void;
  /** What has been read for this character does not belong to it: a byte order mark. */
  forget(): void;
}

/**
 * What a byte is where words are looked for: white space, a part of a word, or the first of several bytes that may be
 * either.
 */
export const ByteClass = { word: 0, space: 1, unclear: 2 } as const;

/**
 * Whole characters that lie in memory in one piece, from `begin` to `end`. Positions are those of the first byte of a
 * character, and the results too.
 */
export interface Runs {
  /** Bytes of a line feed. */
  readonly unit: 1 | 2;
  /**
   * The first line feed or carriage return; where whole characters end when there is none.
   *
   * @param view - of the bytes, where the caller has one: with it, four are looked at together
   */
  lineEnd(bytes: Buffer, begin: number, end: number, view?: DataView): number;
  /** Where white space ends, as far as that is clear. */
  spaceEnd(bytes: Buffer, begin: number, end: number): number;
  /** Where a word ends, as far as that is clear. */
  wordEnd(bytes: Buffer, begin: number, end: number): number;
  /** Where the last whole character ends. */
  wholeEnd(bytes: Buffer, begin: number, end: number): number;
  /** The text of whole characters. */
  text(bytes: Buffer, begin: number, end: number): string;
}

/** Decodes a text from its beginning on; what comes first may say how to read the rest. */
export interface Decoder {
  /**
   * Decodes one character.
   *
   * @returns the character, one or two code units; '' when there is none, or not all of one and the rest may come
   */
  next(bytes: Bytes): string;
  /** How to decode many characters at a time from here on; null while a byte order mark may come. */
  readonly runs: Runs | null;
}

/** How text becomes bytes and bytes become text. */
export interface Charset {
  /** What stands at the beginning of a text that is written. */
  readonly mark: Buffer;
  /** Codes below it are written as bytes of the same value. */
  readonly sameBelow: number;
  /** Whether bytes may mean something else at the beginning of a text. */
  readonly heedsMarks: boolean;
  encode(text: string): Buffer;
  /** For one text, from its beginning on. */
  decoder(): Decoder;
}

/** Stands for bytes that are no character. */
export const REPLACEMENT = '\ufffd';

export const NO_MARK: Buffer = Buffer.alloc(0);
