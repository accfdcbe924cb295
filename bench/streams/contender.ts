/** What an exercise works on; all contenders get the same. */
export interface Inputs {
  /** Operations that a sample does. */
  readonly count: number;
  /** `count` lines of 50 bytes, of nine words each. */
  readonly latin1: Buffer;
  /** The same in UTF-8: fewer characters in as many bytes. */
  readonly utf8: Buffer;
  /** `count` integers of 32 bits, big endian. */
  readonly integers: Buffer;
  /** `count` texts of 17 characters as QDataStream writes them: the number of bytes, and UTF-16, big endian. */
  readonly texts: Buffer;
}

/** Works on the inputs once, and gives a sum by which the worker sees that nothing was left out. */
export type Exercise = () => number;

/** What takes part in the stream cases: an exercise for each of them, prepared when it is called. */
export interface StreamContender {
  readonly name: string;
  /** Lines, their ends included, as bytes in a buffer of one's own: the sum of their lengths. */
  bufferLines(inputs: Inputs): Exercise;
  /** Lines in Latin-1, without their ends, as strings: the sum of their lengths. */
  latin1Lines(inputs: Inputs): Exercise;
  /** The same in UTF-8. */
  utf8Lines(inputs: Inputs): Exercise;
  /** Words in Latin-1, as strings: the sum of their lengths. */
  words(inputs: Inputs): Exercise;
  /** All as one string in Latin-1: its length. */
  readAll(inputs: Inputs): Exercise;
  /** Writes a text, a number and a line end: the number of bytes. */
  put(inputs: Inputs): Exercise;
  /** Writes integers of 32 bits, big endian: the number of bytes. */
  writeInt32(inputs: Inputs): Exercise;
  /** Reads integers: their sum. */
  readInt32(inputs: Inputs): Exercise;
  /** Reads texts: the sum of their lengths. */
  readText(inputs: Inputs): Exercise;
}
