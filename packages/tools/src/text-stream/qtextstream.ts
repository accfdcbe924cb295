import { qWarning } from '@qt3/core-signals';
import type { Charset } from '../codec/charset.js';
import { charsetOfCodec, type QTextCodec } from '../codec/qtextcodec.js';
import { isCount } from '../device/count.js';
import { IO_ReadOnly, IO_WriteOnly } from '../device/io-flags.js';
import { openBuffer, type ByteTarget } from '../device/qbuffer.js';
import { QIODevice } from '../device/qiodevice.js';
import { readBytes } from '../device/read-bytes.js';
import { DeviceSink } from './device-sink.js';
import { DeviceSource } from './device-source.js';
import { formatInteger, formatReal, type FormattedNumber } from './format-number.js';
import { parseDouble, parseInteger } from './parse-number.js';
import { StringText, type TextTarget } from './string-text.js';
import { ADJUST_FIELD, BASE_FIELD, FLOAT_FIELD, TextFlags } from './text-flags.js';
import { charsetOf, TextEncoding } from './text-encoding.js';
import type { TextSource } from './text-source.js';

/** What can be put into a text stream; null is QString::null. */
export type TextValue = string | number | bigint | boolean | Manipulator | null;

/** The flags that change how an integer looks; others do so only of one in another base than 10. */
const INTEGER_FLAGS = BASE_FIELD | TextFlags.showpos;

/** Something that changes a stream when it is put into it, or taken from it: `ts.put(hex, 255, endl)`. */
export class Manipulator {
  /** What it does to the stream. */
  readonly apply: (stream: QTextStream) => void;

  constructor(apply: (stream: QTextStream) => void) {
    this.apply = apply;
  }
}

/**
 * Text on a device, or in a string (Qt 3.3, QTextStream).
 *
 * C++'s operators have names here: `ts << "n = " << n << endl` is `ts.put('n = ', n, endl)`, and `ts >> n` is
 * `n = ts.readInt()`. On a device, text is encoded as setEncoding() says, Locale at first. Nothing is read ahead: what a
 * stream has not returned is still in the device.
 */
export class QTextStream {
  // Encoding
  /** The encoding of the environment: UTF-8, or Latin-1. */
  static readonly Locale: 0 = TextEncoding.Locale;
  /** ISO 8859-1. */
  static readonly Latin1: 1 = TextEncoding.Latin1;
  /** UTF-16 in the machine's order of bytes, with a byte order mark. */
  static readonly Unicode: 2 = TextEncoding.Unicode;
  /** UTF-16, big endian, with a byte order mark. */
  static readonly UnicodeNetworkOrder: 3 = TextEncoding.UnicodeNetworkOrder;
  /** UTF-16, little endian, with a byte order mark. */
  static readonly UnicodeReverse: 4 = TextEncoding.UnicodeReverse;
  /** UTF-16 in the machine's order of bytes, without a mark. */
  static readonly RawUnicode: 5 = TextEncoding.RawUnicode;
  /** UTF-8. */
  static readonly UnicodeUTF8: 6 = TextEncoding.UnicodeUTF8;

  // Flags
  /** No effect: white space is always skipped, as in Qt. */
  static readonly skipws: number = TextFlags.skipws;
  /** The fill is behind the value. */
  static readonly left: number = TextFlags.left;
  /** The fill is in front of the value: the default. */
  static readonly right: number = TextFlags.right;
  /** The fill is between sign or base and digits. */
  static readonly internal: number = TextFlags.internal;
  /** Integers in base 2. */
  static readonly bin: number = TextFlags.bin;
  /** Integers in base 8. */
  static readonly oct: number = TextFlags.oct;
  /** Integers in base 10. */
  static readonly dec: number = TextFlags.dec;
  /** Integers in base 16. */
  static readonly hex: number = TextFlags.hex;
  /** Integers begin with `0`, `0x` or `0b`, as their base is. */
  static readonly showbase: number = TextFlags.showbase;
  /** No effect, as in Qt. */
  static readonly showpoint: number = TextFlags.showpoint;
  /** Letters in numbers are capitals. */
  static readonly uppercase: number = TextFlags.uppercase;
  /** Positive numbers begin with `+`. */
  static readonly showpos: number = TextFlags.showpos;
  /** Numbers with a fraction have an exponent. */
  static readonly scientific: number = TextFlags.scientific;
  /** Numbers with a fraction have none. */
  static readonly fixed: number = TextFlags.fixed;
  /** The flags of the base. */
  static readonly basefield: number = BASE_FIELD;
  /** The flags of the fill. */
  static readonly adjustfield: number = ADJUST_FIELD;
  /** The flags of numbers with a fraction. */
  static readonly floatfield: number = FLOAT_FIELD;

  #device: QIODevice | null = null;
  /** What there is in place of a device. */
  #string: StringText | null = null;
  #source: TextSource | null = null;
  /** Takes the text that is put; null for a stream on a string. */
  #sink: DeviceSink | null = null;
  #charset: Charset = charsetOf(TextEncoding.Locale);
  #codec: QTextCodec | null = null;

  #flags = 0;
  #width = 0;
  #fill = ' ';
  #precision = 6;

  /**
   * Reads and writes on a device; nothing until setDevice(). A device that is not open must be opened before.
   *
   * @param device - a QBuffer or QSocket, for instance
   */
  constructor(device?: QIODevice | null);
  /**
   * Reads a string, or bytes.
   *
   * @param content - bytes are copied
   */
  constructor(content: string | Uint8Array, mode?: typeof IO_ReadOnly);
  /**
   * Writes to a string, and reads it: `const text = { value: '' }` where C++ passes the address of a QString.
   *
   * @param target - its `value` is what was written
   * @param mode - `IO_WriteOnly`, for instance. Reading and writing share one position then, which is at the beginning
   * unless there is `IO_Append`; what is written replaces what is there, and nothing behind it is cut off unless there is
   * `IO_Truncate`. Without a mode text is appended, and reading begins at the beginning
   */
  constructor(target: TextTarget, mode?: number);
  /**
   * Writes encoded text to an array that grows, and reads it: `const bytes = { value: new Uint8Array(0) }` where C++ passes a
   * `QByteArray`.
   *
   * @param target - its `value` is what was written, after each put()
   * @param mode - `IO_WriteOnly`, for instance; with `IO_Append` writing begins at the end
   */
  constructor(target: ByteTarget, mode: number);
  /** Does not compile, and warns at run time: what is written to a string or an array would be lost. */
  constructor(
    content: string | Uint8Array,
    mode: { mistake: 'to write, pass { value: content } or a QBuffer' },
  );
  constructor(
    on: QIODevice | string | Uint8Array | TextTarget | ByteTarget | null = null,
    mode?: number | object,
  ) {
    if (on === null || on instanceof QIODevice) {
      this.setDevice(on);
      return;
    }
    const flags = mode === undefined ? null : Number(mode);
    if (typeof on === 'string' || on instanceof Uint8Array) warnOfLoss(on, flags ?? IO_ReadOnly);
    if (typeof on === 'string') this.#useString(new StringText({ value: on }, flags ?? IO_ReadOnly));
    else if (isText(on)) this.#useString(new StringText(on, flags));
    else this.setDevice(openBuffer(on, flags ?? IO_ReadOnly));
  }

  #useString(text: StringText): void {
    this.#string = text;
    this.#source = text;
  }

  /** The device; null for a stream on a string. */
  device(): QIODevice | null {
    return this.#device;
  }

  /** Uses a device from now on; null is the same as unsetDevice(). */
  setDevice(device: QIODevice | null): void {
    this.unsetDevice();
    this.#device = device;
    this.#source = device === null ? null : new DeviceSource(device, this.#charset);
    this.#sink = device === null ? null : new DeviceSink(device, this.#charset);
  }

  /** Uses no device. Half a character, on its way in or out, is dropped: the next device knows nothing of it. */
  unsetDevice(): void {
    this.#device = null;
    this.#string = null;
    this.#source = null;
    this.#sink = null;
  }

  /**
   * How text on a device is encoded: a value of `Encoding`. Strings are not affected. What is no encoding gives a warning,
   * and nothing changes.
   */
  setEncoding(encoding: TextEncoding): void {
    if (isCount(encoding, TextEncoding.UnicodeUTF8)) this.#setCharset(charsetOf(encoding));
    else qWarning('QTextStream::setEncoding: %s is not an encoding', String(encoding));
  }

  /**
   * Encodes and decodes text on a device with a codec from now on; null is `Locale` again. Strings are not affected.
   */
  setCodec(codec: QTextCodec | null): void {
    this.#setCharset(codec === null ? charsetOf(TextEncoding.Locale) : charsetOfCodec(codec));
    this.#codec = codec;
  }

  /** The codec that setCodec() was given; null when an encoding is in use. */
  codec(): QTextCodec | null {
    return this.#codec;
  }

  #setCharset(charset: Charset): void {
    this.#codec = null;
    this.#charset = charset;
    if (this.#device === null) return;
    this.#source?.release();
    this.#source = new DeviceSource(this.#device, charset);
    this.#sink?.setCharset(charset);
  }

  /** Whether there is nothing more to read. */
  atEnd(): boolean {
    return this.#source?.atEnd() ?? true;
  }

  /** The old name of atEnd(). */
  eof(): boolean {
    return this.atEnd();
  }

  /**
   * Puts values one after another, each as the flags say. A whole number, up to 2^53, is an integer; putDouble() formats it
   * as a number with a fraction, as it does the others. A boolean is 1 or 0, as in C++. Width applies to the next value only.
   */
  put(...values: readonly TextValue[]): this {
    for (const value of values) this.#put(value);
    return this;
  }

  #put(value: TextValue): void {
    if (typeof value === 'string') this.#putText(value);
    else if (typeof value === 'number') this.#putNumber(value);
    else if (value instanceof Manipulator) value.apply(this);
    else if (value === null) this.#putText('');
    else this.#putFormatted(formatInteger(BigInt(value), this.#flags));
  }

  #putText(text: string): void {
    if (this.#width === 0) this.#write(text);
    else this.#putFormatted({ head: '', digits: text });
  }

  #putNumber(value: number): void {
    if (!Number.isSafeInteger(value)) this.putDouble(value);
    else if ((this.#flags & INTEGER_FLAGS) === 0) this.#putDigits(value);
    else this.#putFormatted(formatInteger(BigInt(value), this.#flags));
  }

  #putDigits(value: number): void {
    if (this.#width === 0) this.#write(String(value));
    else
      this.#putFormatted(
        value < 0 ? { head: '-', digits: String(-value) } : { head: '', digits: String(value) },
      );
  }

  /** Puts a number as C++ does a double: `1000000` becomes `1e+06`. */
  putDouble(value: number): this {
    this.#putFormatted(formatReal(value, this.#precision, this.#flags));
    return this;
  }

  #putFormatted({ head, digits }: FormattedNumber): void {
    const missing = Math.max(0, this.#width - head.length - digits.length);
    const fill = this.#fill.repeat(missing);
    this.#width = 0;
    const adjust = this.#flags & ADJUST_FIELD;
    if ((adjust & TextFlags.left) !== 0) this.#write(head + digits + fill);
    else if ((adjust & TextFlags.internal) !== 0) this.#write(head + fill + digits);
    else this.#write(fill + head + digits);
  }

  #write(text: string): void {
    if (this.#sink !== null) this.#sink.write(text);
    else if (this.#string !== null) this.#string.write(text);
    else this.#hasDevice();
  }

  #hasDevice(): boolean {
    if (this.#device === null) qWarning('QTextStream: No device');
    return this.#device !== null;
  }

  /** Writes bytes as they are; returns the stream. */
  writeRawBytes(bytes: Uint8Array, count: number = bytes.length): this {
    if (!this.#hasDevice()) return this;
    this.#sink?.flush();
    this.#device?.writeBlock(bytes, count);
    return this;
  }

  /** Reads at most `count` bytes as they are. What is no number of bytes gives a warning, and nothing is read. */
  readRawBytes(count: number): Buffer {
    if (!isCount(count)) qWarning('QTextStream::readRawBytes: Cannot read %s bytes', String(count));
    if (!isCount(count) || !this.#hasDevice()) return Buffer.alloc(0);
    this.#source?.release();
    return readBytes(this.#device, count);
  }

  /** Sends on what the device holds back. */
  flushDevice(): void {
    this.#sink?.flush();
    this.#device?.flush();
  }

  /**
   * Reads a line, without its end, which is a line feed, a carriage return, or both; what is left when there is none.
   *
   * @returns null when there is nothing more (C++: QString::null); an empty line is ''
   */
  readLine(): string | null {
    return this.#source?.readLine() ?? null;
  }

  /** Reads everything there is; a line end of two characters becomes a line feed (oracle tools/files). */
  read(): string {
    const text = this.#source?.readAll() ?? '';
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  }

  /** Reads a character, white space included (C++: >> QChar); '' at the end. */
  readChar(): string {
    return this.#source?.next() ?? '';
  }

  /** Skips white space, which is what QChar.isSpace() says, and reads up to the next (C++: >> QString). */
  readWord(): string {
    return this.#source?.nextWord() ?? '';
  }

  /**
   * Reads an integer; `0x`, `0b` and a leading `0` determine its base unless the flags do. 0 when there is none. It may be larger
   * than an int of C++; beyond 2^53 it is rounded.
   */
  readInt(): number {
    return Number(this.readInt64());
  }

  /** The same for integers of any size, exactly. */
  readInt64(): bigint {
    this.skipWhiteSpace();
    return this.#source === null ? 0n : parseInteger(this.#source, this.#flags);
  }

  /** Reads a number with an optional fraction and exponent. 0 when there is none. */
  readDouble(): number {
    this.skipWhiteSpace();
    return this.#source === null ? 0 : parseDouble(this.#source);
  }

  /** Skips white space. */
  skipWhiteSpace(): void {
    this.#source?.skipSpace();
  }

  /** The flags; 0 at first. `skipws`, `right` and `showpoint` have no effect, as in Qt: white space is always skipped. */
  flags(): number;
  /** Replaces the flags; returns those before. */
  flags(flags: number): number;
  flags(flags: number = this.#flags): number {
    const before = this.#flags;
    this.#flags = flags;
    return before;
  }

  /** Sets flags; returns the flags before. */
  setf(flags: number): number;
  /** Makes the flags of `mask` those of `flags`, and leaves the others; returns the flags before. */
  setf(flags: number, mask: number): number;
  setf(flags: number, mask: number = flags): number {
    return this.flags((this.#flags & ~mask) | (flags & mask));
  }

  /** Clears flags; returns the flags before. */
  unsetf(flags: number): number {
    return this.flags(this.#flags & ~flags);
  }

  /** Flags, width, fill and precision become those of a fresh stream. */
  reset(): void {
    this.#flags = 0;
    this.#width = 0;
    this.#fill = ' ';
    this.#precision = 6;
  }

  /** The width of the next value; 0 means as wide as it is. */
  width(): number;
  /** Sets it; returns the one before. One that is no number of characters gives a warning, and nothing changes. */
  width(width: number): number;
  width(width: number = this.#width): number {
    const before = this.#width;
    if (isCount(width)) this.#width = width;
    else qWarning('QTextStream::width: %s is not a number of characters', String(width));
    return before;
  }

  /** The character that pads. */
  fill(): string;
  /**
   * Sets it, by itself or by its code; returns the one before. What is not one character gives a warning, and nothing
   * changes.
   */
  fill(fill: number | string): string;
  fill(fill: number | string = this.#fill): string {
    const before = this.#fill;
    const isCode = typeof fill === 'number' && isCount(fill, 0x10ffff);
    const character = isCode ? String.fromCodePoint(fill) : String(fill);
    if (isCode || (typeof fill === 'string' && /^[^]$/u.test(fill))) this.#fill = character;
    else qWarning('QTextStream::fill: %s is not a character', character);
    return before;
  }

  /** The precision of numbers with a fraction. */
  precision(): number;
  /** Sets it; returns the one before. One that is no number of digits gives a warning, and nothing changes. */
  precision(precision: number): number;
  precision(precision: number = this.#precision): number {
    const before = this.#precision;
    if (isCount(precision)) this.#precision = precision;
    else qWarning('QTextStream::precision: %s is not a number of digits', String(precision));
    return before;
  }
}

/** Says that a program which writes to a value, and not to a variable, will not see what it writes. */
function warnOfLoss(content: string | Uint8Array, mode: number): void {
  if ((mode & IO_WriteOnly) === 0) return;
  const what =
    typeof content === 'string'
      ? `a string of ${content.length} characters`
      : `an array of ${content.length} bytes`;
  qWarning(
    'QTextStream: What is written to %s is not seen in it; pass { value: content }, or a QBuffer',
    what,
  );
}

function isText(target: Uint8Array | TextTarget | ByteTarget): target is TextTarget {
  return 'value' in target && (target.value === null || typeof target.value === 'string');
}
