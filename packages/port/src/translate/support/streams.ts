/** Pieces of the support module: streams of the C++ library, and of KDE's log. */
export const STREAM_PIECES: Readonly<Record<string, string>> = {
  ByteStream: `/** A stream of the C++ library, or of KDE's log: texts have a character for each byte. */
export class ByteStream {
  readonly #write: (text: string) => void;
  readonly #text: { value: string } = { value: '' };
  /** Its flags, width, fill and precision have the meaning that they have in C++. */
  readonly #format = new QTextStream(this.#text);

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  put(...values: readonly (string | number | bigint | boolean | typeof endl)[]): this {
    for (const value of values) {
      if (typeof value === 'boolean') this.#format.put((this.flags() & BOOLALPHA) !== 0 ? String(value) : Number(value));
      else this.#format.put(typeof value === 'object' || typeof value === 'string' ? value : this.#unsigned(value));
    }
    return this.#send();
  }

  putDouble(value: number): this {
    if (Number.isFinite(value)) this.#format.putDouble(value);
    else this.#format.put(Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf');
    return this.#send();
  }

  /** Writes bytes as they are. */
  write(bytes: Uint8Array | string, count: number): this {
    const text = typeof bytes === 'string' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    this.#write(text.slice(0, count));
    return this;
  }

  /** C++ writes negative numbers as unsigned ones in bases other than 10. */
  #unsigned(value: number | bigint): number | bigint {
    // The greatest of 64 bits, which no number holds: std::string::npos.
    if (value === 2 ** 64) return 2n ** 64n - 1n;
    if (value >= 0 || (this.#format.flags() & (QTextStream.hex | QTextStream.oct)) === 0) return value;
    if (typeof value === 'bigint' || value < -0x80000000) return BigInt.asUintN(64, BigInt(value));
    return value >>> 0;
  }

  #send(): this {
    const { value } = this.#text;
    this.#text.value = '';
    if (value !== '') this.#write(value);
    return this;
  }

  /** With true, truth values are written as words from now on. */
  boolalpha(words: boolean): this {
    if (words) this.setf(BOOLALPHA);
    else this.unsetf(BOOLALPHA);
    return this;
  }

  width(width?: number): number {
    return width === undefined ? this.#format.width() : this.#format.width(width);
  }

  precision(digits?: number): number {
    return digits === undefined ? this.#format.precision() : this.#format.precision(digits);
  }

  fill(code?: number): number {
    const before = code === undefined ? this.#format.fill() : this.#format.fill(String.fromCharCode(code & 0xff));
    return before.charCodeAt(0);
  }

  flags(flags?: number): number {
    return flags === undefined ? this.#format.flags() : this.#format.flags(flags);
  }

  setf(flags: number, mask = flags): number {
    return this.#format.setf(flags, mask);
  }

  unsetf(flags: number): number {
    return this.#format.unsetf(flags);
  }
}`,
  BOOLALPHA: `/** The flag of a stream that writes truth values as words: std::ios::boolalpha. */
export const BOOLALPHA = 0x100000;`,
  cout: `/** C++'s std::cout. */
export const cout = new ByteStream((text) => void process.stdout.write(text, 'latin1'));`,
  cerr: `/** C++'s std::cerr. */
export const cerr = new ByteStream((text) => void process.stderr.write(text, 'latin1'));`,
  floatFormat: `/** How numbers with a fraction are written from now on: std::fixed and std::scientific. */
export function floatFormat(flag: number): Manipulator {
  return new Manipulator((stream) => stream.setf(flag, QTextStream.floatfield));
}`,
  adjust: `/** Where the fill stands from now on: std::left, std::right and std::internal. */
export function adjust(flag: number): Manipulator {
  return new Manipulator((stream) => stream.setf(flag, QTextStream.adjustfield));
}`,
  setFlag: `/** A flag of the format: std::showbase, std::uppercase and the like, and their opposites. */
export function setFlag(flag: number, on: boolean): Manipulator {
  return new Manipulator((stream) => (on ? stream.setf(flag) : stream.unsetf(flag)));
}`,
};
