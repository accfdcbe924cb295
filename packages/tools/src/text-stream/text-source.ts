/** Where a text stream gets its characters from. */
export interface TextSource {
  /** The next character, one or two code units; '' at the end. */
  next(): string;
  /** Puts the character that next() returned last back, so that it returns it again. */
  back(): void;
  /** Whether there is no further character. */
  atEnd(): boolean;
  /** Gives back what has been taken and not returned. */
  release(): void;
  /** Takes a line, and its end, which is not returned; null when there is no character. */
  readLine(): string | null;
  /** Takes white space. */
  skipSpace(): void;
  /** Takes white space, and returns the characters from there up to the next. */
  nextWord(): string;
  /** Takes everything. */
  readAll(): string;
}
