/** Pieces of the support module: streams of the C++ library that are read from, and those on texts. */
export const INPUT_PIECES: Readonly<Record<string, string>> = {
  ByteSource: `/** Bytes one after another: a FILE, or a text. */
export interface ByteSource {
  /** The next byte; -1 at the end. */
  get(): number;
  unget(byte: number): number;
  /** Where the next byte is; -1 where there are no places. */
  tell(): number;
  /** Sets the place, counted from the start (0), from here (1), or from the end (2). */
  seek(offset: number, from: number): boolean;
}`,
  TextBytes: `/** The bytes of a text. */
export class TextBytes implements ByteSource {
  text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get(): number {
    return this.at < this.text.length ? this.text.charCodeAt(this.at++) : -1;
  }

  unget(byte: number): number {
    this.at--;
    return byte;
  }

  tell(): number {
    return this.at;
  }

  seek(offset: number, from: number): boolean {
    const at = (from === 0 ? 0 : from === 1 ? this.at : this.text.length) + offset;
    if (at < 0 || at > this.text.length) return false;
    this.at = at;
    return true;
  }
}`,
  ByteInput: `/**
 * A stream of the C++ library that is read from. What is no value of the wanted kind fails: the variable keeps its value, as before
 * C++11, and nothing is read until clear().
 */
export class ByteInput {
  protected source: ByteSource;
  #isAtEnd = false;
  #hasFailed = false;
  #count = 0;

  constructor(source: ByteSource) {
    this.source = source;
  }

  eof(): boolean {
    return this.#isAtEnd;
  }

  fail(): boolean {
    return this.#hasFailed;
  }

  good(): boolean {
    return !this.#isAtEnd && !this.#hasFailed;
  }

  clear(): void {
    this.#isAtEnd = this.#hasFailed = false;
  }

  setFailed(): this {
    this.#hasFailed = true;
    return this;
  }

  #next(): number {
    const byte = this.source.get();
    if (byte < 0) this.#isAtEnd = true;
    return byte;
  }

  #back(byte: number): void {
    if (byte >= 0) this.source.unget(byte);
  }

  static isSpace(byte: number): boolean {
    return byte === 32 || (byte >= 9 && byte <= 13);
  }

  /** Skips white space, and then takes what fits, whose length is not limited; null where nothing follows. */
  #take(fits: (byte: number, taken: string) => boolean): string | null {
    if (this.good()) this.skipSpace();
    let taken = '';
    let byte = this.good() ? this.#next() : -1;
    if (byte < 0) {
      this.#hasFailed = true;
      return null;
    }
    for (; byte >= 0 && fits(byte, taken); byte = this.#next()) taken += String.fromCharCode(byte);
    this.#back(byte);
    if (taken === '') this.#hasFailed = true;
    return taken;
  }

  skipSpace(): this {
    let byte = this.#next();
    while (ByteInput.isSpace(byte)) byte = this.#next();
    this.#back(byte);
    return this;
  }

  /** A word: what follows up to white space. */
  readWord(word: { value: string }): this {
    const text = this.#take((byte) => !ByteInput.isSpace(byte));
    if (text !== null) word.value = text;
    return this;
  }

  /** The next character behind white space, as its code. */
  readChar(character: { value: number }, most = 0x7f): this {
    if (!this.good()) return this.setFailed();
    let byte = this.#next();
    while (ByteInput.isSpace(byte)) byte = this.#next();
    if (byte < 0) return this.setFailed();
    character.value = most === 0xff ? byte : (byte << 24) >> 24;
    return this;
  }

  /** A whole number of \`least\` at least and \`most\` at most; by default those of an int. */
  readInteger(number: { value: number }, least = -0x80000000, most = 0x7fffffff): this {
    const text = this.#take((byte, taken) => (byte >= 48 && byte <= 57) || (taken === '' && (byte === 43 || byte === 45)));
    return this.#setNumber(number, text, least, most);
  }

  readDouble(number: { value: number }): this {
    const text = this.#take((byte, taken) => {
      const character = String.fromCharCode(byte);
      if (/[+-]/.test(character)) return /^$|e$/i.test(taken);
      if (character === '.') return !/[.e]/i.test(taken);
      return /[eE]/.test(character) ? /^[+-]?\\.?\\d[\\d.]*$/.test(taken) : /\\d/.test(character);
    });
    return this.#setNumber(number, text, -Infinity, Infinity);
  }

  /** What is no number is 0, and one that is too great or too small the last that fits; where nothing follows, all stays as it was. */
  #setNumber(number: { value: number }, text: string | null, least: number, most: number): this {
    if (text === null) return this;
    const value = Number(text);
    number.value = text === '' || Number.isNaN(value) ? 0 : Math.min(Math.max(value, least), most);
    if (text === '' || number.value !== value) this.#hasFailed = true;
    return this;
  }

  /** The next byte, white space too; -1 at the end. */
  get(): number {
    const byte = this.good() ? this.#next() : -1;
    if (byte < 0) this.#hasFailed = true;
    return byte;
  }

  /** The next byte as a char. */
  getChar(character: { value: number }): this {
    const byte = this.get();
    this.#count = Number(byte >= 0);
    if (byte >= 0) character.value = (byte << 24) >> 24;
    return this;
  }

  /** Fills a buffer; fewer bytes than were asked for are a failure. */
  read(buffer: Uint8Array, size: number): this {
    this.#count = 0;
    if (!this.good()) return this.setFailed();
    while (this.#count < size) {
      const byte = this.#next();
      if (byte < 0) return this.setFailed();
      buffer[this.#count++] = byte;
    }
    return this;
  }

  /** Fills a buffer with a line and a 0 behind it; a line that does not fit is a failure. */
  readLine(buffer: Uint8Array, size: number, end = 10): this {
    this.#count = 0;
    buffer[0] = 0;
    if (!this.good()) return this.setFailed();
    for (let at = 0; ; at++) {
      const byte = this.#next();
      if (byte < 0) return this.#count === 0 ? this.setFailed() : this;
      if (byte !== end && at === size - 1) {
        this.#back(byte);
        return this.setFailed();
      }
      this.#count++;
      if (byte === end) return this;
      buffer[at] = byte;
      buffer[at + 1] = 0;
    }
  }

  /** How many bytes the last read() and its kin have taken. */
  gcount(): number {
    return this.#count;
  }

  tellg(): number {
    return this.#hasFailed ? -1 : this.source.tell();
  }

  seekg(offset: number, from = 0): this {
    this.#isAtEnd = false;
    if (!this.#hasFailed && !this.source.seek(offset, from)) this.#hasFailed = true;
    return this;
  }

  peek(): number {
    const byte = this.good() ? this.#next() : -1;
    this.#back(byte);
    return byte;
  }

  /** Leaves bytes out: as many at most, or all up to \`end\`, which is left out too. */
  ignore(count = 1, end = -1): this {
    for (let i = 0; i < count; i++) {
      const byte = this.#next();
      if (byte < 0 || byte === end) break;
    }
    return this;
  }

  /** A line without its end; the variable is emptied also where there is none. */
  getline(line: { value: string }, end = 10): this {
    if (!this.good()) return this.setFailed();
    const taken: string[] = [];
    let byte = this.#next();
    for (; byte >= 0 && byte !== end; byte = this.#next()) taken.push(String.fromCharCode(byte));
    line.value = taken.join('');
    if (byte < 0 && taken.length === 0) this.#hasFailed = true;
    return this;
  }
}`,
  cin: `/** C++'s std::cin. */
export const cin = new ByteInput(stdin);`,
  TextInput: `/** C++'s std::istringstream. */
export class TextInput extends ByteInput {
  constructor(text = '') {
    super(new TextBytes(text));
  }

  str(): string {
    return (this.source as TextBytes).text;
  }

  setText(text: string): void {
    this.source = new TextBytes(text);
  }
}`,
  TextOutput: `/** C++'s std::ostringstream. */
export class TextOutput extends ByteStream {
  readonly #parts: string[];

  constructor() {
    const parts: string[] = [];
    super((part) => void parts.push(part));
    this.#parts = parts;
  }

  str(): string {
    const text = this.#parts.join('');
    this.#parts.splice(0, this.#parts.length, text);
    return text;
  }

  clearText(): void {
    this.#parts.length = 0;
  }
}`,
  InputOutput: `/** A stream of the C++ library that is written to and read from. */
export class InputOutput extends ByteStream {
  readonly input: ByteInput;

  constructor(source: ByteSource, write: (text: string) => void) {
    super(write);
    this.input = new ByteInput(source);
  }

  eof(): boolean {
    return this.input.eof();
  }

  fail(): boolean {
    return this.input.fail();
  }

  good(): boolean {
    return this.input.good();
  }

  clear(): void {
    this.input.clear();
  }
}`,
  TextPipe: `/** C++'s std::stringstream: what was put into it can be read. */
export class TextPipe extends InputOutput {
  readonly #bytes: TextBytes;

  constructor(text = '') {
    const bytes = new TextBytes(text);
    super(bytes, (part) => {
      bytes.text += part;
    });
    this.#bytes = bytes;
  }

  str(): string {
    return this.#bytes.text;
  }

  setText(text: string): void {
    this.#bytes.text = text;
    this.#bytes.at = 0;
  }
}`,
};
