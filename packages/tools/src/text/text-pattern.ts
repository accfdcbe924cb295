/** What the text functions need of a QRegExp. */
export interface TextPattern {
  /** The place of the first match from `index` on, a negative one counted from the end; -1 when there is none. */
  search(text: string, index?: number): number;
  /** The place of the last match that begins at or before `index`; -1 when there is none. */
  searchRev(text: string, index?: number): number;
  /** The length of the last match. */
  matchedLength(): number;
  /** What the n-th parentheses matched; '' when they took no part. */
  cap(n?: number): string;
  /** The number of capturing parentheses. */
  numCaptures(): number;
  /** Turns the difference between lower and upper case on or off. */
  setCaseSensitive(sensitive: boolean): void;
  /** Another pattern of the same kind. */
  copy(): TextPattern;
}
