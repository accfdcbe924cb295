import { qWarning } from '@qt3/core-signals';
import { isCount } from '../device/count.js';
import { IO_ReadOnly, IO_WriteOnly } from '../device/io-flags.js';
import type { MemoryBytes } from '../device/memory-bytes.js';
import { openBuffer, writableMemoryOf, type ByteTarget } from '../device/qbuffer.js';
import { QIODevice } from '../device/qiodevice.js';
import { readBytes } from '../device/read-bytes.js';
import { readWindowOf, type ReadWindow } from '../device/read-window.js';
import { TakenBytes } from '../device/taken-bytes.js';
import { Block, isMissingBytes, type ElementReader } from './block.js';
import { escapeBytes, unescapeByte } from './printable.js';

/** A device that holds no more than a number of bytes, as sockets do after setReadBufferSize(). */
interface LimitedReading {
  readBufferSize(): number;
}

/** Bytes on a device, and blocks of them: the part of QDataStream that knows nothing of types. */
export class ByteStream {
  #device: QIODevice | null = null;
  #printable = false;
  /** Where the device has bytes to read, and where bytes can be written to, without calling it. */
  #window: ReadWindow | null = null;
  #memory: MemoryBytes | null = null;

  /** What readWhole() reads at the moment. */
  #block: Block | null = null;
  /** What it read last, and did not find whole. */
  #unfinished: Block | null = null;
  /** The limit of the device about which there was a warning. */
  #warnedLimit = 0;

  /** The same as `#window` and `#memory`; null while data are text. */
  protected source: ReadWindow | null = null;
  /** What is written to, where it lies in memory; see `source`. */
  protected target: MemoryBytes | null = null;
  /** Whether something was read past the end. */
  protected isShort = false;

  /**
   * Reads and writes on a device; nothing until setDevice(). A device that is not open must be opened before.
   *
   * @param device - a QBuffer or QSocket, for instance
   */
  constructor(device?: QIODevice | null);
  /**
   * Reads bytes.
   *
   * @param bytes - are copied
   */
  constructor(bytes: Uint8Array, mode?: typeof IO_ReadOnly);
  /**
   * Reads and writes an array that grows, as in C++ with a `QByteArray`: `const block = { value: new Uint8Array(0) }`.
   *
   * @param target - its `value` is what was written, after each write
   * @param mode - `IO_WriteOnly`, for instance; with `IO_Append` writing begins at the end
   */
  constructor(target: ByteTarget, mode: number);
  /** Does not compile, and warns at run time: an array cannot grow, so what is written to it would be lost. */
  constructor(bytes: Uint8Array, mode: { mistake: 'to write, pass { value: bytes } or a QBuffer' });
  constructor(on: QIODevice | Uint8Array | ByteTarget | null = null, mode: number | object = IO_ReadOnly) {
    if (on === null || on instanceof QIODevice) {
      this.setDevice(on);
      return;
    }
    const flags = Number(mode);
    if (on instanceof Uint8Array && (flags & IO_WriteOnly) !== 0)
      qWarning(
        'QDataStream: What is written to an array of %d bytes is not seen in it; pass { value: array }, or a QBuffer',
        on.length,
      );
    this.setDevice(openBuffer(on, flags));
  }

  /** The device. */
  device(): QIODevice | null {
    return this.#device;
  }

  /** Uses a device from now on. */
  setDevice(device: QIODevice | null): void {
    this.#device = device;
    this.#window = device === null ? null : readWindowOf(device);
    this.#memory = device === null ? null : writableMemoryOf(device);
    this.#unfinished = null;
    this.#warnedLimit = 0;
    this.#chooseWay();
  }

  /** Uses no device. */
  unsetDevice(): void {
    this.setDevice(null);
  }

  /** Whether there is nothing more to read. */
  atEnd(): boolean {
    if (this.#block !== null) return !this.#block.has(1);
    return this.#device?.atEnd() ?? true;
  }

  /** The old name of atEnd(). */
  eof(): boolean {
    return this.atEnd();
  }

  /** Whether data is written as text. */
  isPrintableData(): boolean {
    return this.#printable;
  }

  /** Writes and expects text, for debugging: numbers in decimal, one on each line. */
  setPrintableData(enable: boolean): void {
    this.#printable = enable;
    this.#chooseWay();
  }

  #chooseWay(): void {
    this.source = this.#printable ? null : this.#window;
    this.target = this.#printable ? null : this.#memory;
  }

  // --- blocks ---

  /**
   * Reads a block, if all of it has arrived. Beyond Qt 3.
   *
   * `read` is called with each attempt, from the beginning of the block, and left by an exception where something is missing;
   * no loop runs on what a length only claims. What it got of lists and maps is kept for the next attempt at the same place:
   * their elements are not read again, and it must not change them.
   *
   * @param read - reads the block
   * @returns what `read` returns; undefined when it wanted more than there is, and then nothing has been taken from the
   * device
   */
  readWhole<T>(read: (stream: this) => T): T | undefined {
    if (this.#block !== null) return this.#readPart(this.#block, read);
    const device = this.#device;
    if (device === null) return undefined;
    const window = this.#window ?? new TakenBytes(device);
    const block = this.#unfinished?.isCurrent === true ? this.#unfinished : new Block(window);
    this.#unfinished = null;
    this.#block = block;
    if (!this.#printable) this.source = window;
    let taken = 0;
    try {
      block.begin();
      const value = read(this);
      if (block.needed > 0) {
        this.#postpone(block);
        return undefined;
      }
      taken = block.offset;
      return value;
    } catch (error) {
      if (!isMissingBytes(error)) throw error;
      this.#postpone(block);
      return undefined;
    } finally {
      this.#block = null;
      this.#chooseWay();
      window.skip(taken);
    }
  }

  /** A part of a block that is optional in it. */
  #readPart<T>(block: Block, read: (stream: this) => T): T | undefined {
    const begin = block.offset;
    const needed = block.needed;
    try {
      const value = read(this);
      if (block.needed === needed) return value;
    } catch (error) {
      if (needed > 0 || !isMissingBytes(error)) throw error;
    }
    block.offset = begin;
    block.needed = needed;
    return undefined;
  }

  #postpone(block: Block): void {
    this.#unfinished = block;
    const limit = limitOf(this.#device);
    if (limit === 0 || block.needed <= limit || limit === this.#warnedLimit) return;
    this.#warnedLimit = limit;
    qWarning(
      'QDataStream::readWhole: The block has %d bytes or more, and the device reads no more than %d ahead: call setReadBufferSize() with a larger number',
      block.needed,
      limit,
    );
  }

  /** Where in the bytes of `source` the next `size` bytes are; -1 when they do not lie there in one piece. */
  protected locate(size: number): number {
    const { source } = this;
    if (source === null) return -1;
    if (this.#block !== null) return this.#block.take(size);
    return source.position + size <= source.limit ? source.position : -1;
  }

  /** Ends the reading of located bytes, whose meaning is `value`. */
  protected located<T>(size: number, value: T): T {
    if (this.#block === null) this.source!.skip(size);
    return value;
  }

  /** Reads a count, and each element. Ends early when there is not as much; an element that is not whole is none. */
  protected readElements<T>(readCount: () => number, read: () => T, readers: readonly ElementReader[]): T[] {
    if (this.#block !== null) return this.#block.readList(readCount, read, readers);
    const list: T[] = [];
    const before = this.isShort;
    for (let left = readCount(); left > 0 && !this.atEnd(); left--) {
      this.isShort = false;
      const element = read();
      if (this.hasMissed()) break;
      list.push(element);
    }
    this.isShort = before;
    return list;
  }

  /** A call, so that the compiler believes that reading changes it. */
  protected hasMissed(): boolean {
    return this.isShort;
  }

  // --- bytes ---

  /**
   * Writes bytes as they are, the first `len` or all of them. A `len` that is beyond them gives a warning, and nothing is
   * written.
   */
  writeRawBytes(bytes: Uint8Array, len: number = bytes.length): this {
    if (!this.refuses('writeRawBytes', bytes, len))
      this.putRaw(len < bytes.length ? bytes.subarray(0, len) : bytes);
    return this;
  }

  /** Whether a number of bytes to write is none, which gives a warning. */
  protected refuses(what: string, bytes: Uint8Array, len: number): boolean {
    if (isCount(len, bytes.length)) return false;
    qWarning('QDataStream::%s: Cannot write %s bytes of %d', what, String(len), bytes.length);
    return true;
  }

  /** Writes bytes, escaped where data are text. */
  protected putRaw(bytes: Uint8Array): void {
    this.put(this.#printable ? escapeBytes(bytes) : bytes);
  }

  /** Writes bytes to the device. */
  protected put(bytes: Uint8Array): void {
    if (this.#device === null) qWarning('QDataStream: No device');
    else if (bytes.length > 0) this.#device.writeBlock(bytes, bytes.length);
  }

  /**
   * Reads `count` bytes as they are, or as many as there are. A count that is not a whole number from 0 gives a warning, and
   * nothing is read.
   */
  readRawBytes(count: number): Buffer {
    if (!isCount(count)) {
      qWarning('QDataStream::readRawBytes: Cannot read %s bytes', String(count));
      return Buffer.alloc(0);
    }
    if (this.#printable) return this.#readEscaped(count);
    const at = this.locate(count);
    if (at >= 0) return this.located(count, Buffer.from(this.source!.bytes.subarray(at, at + count)));
    const bytes = readBytes(this.#device, count);
    if (bytes.length < count) this.isShort = true;
    return bytes;
  }

  #readEscaped(count: number): Buffer {
    this.#block?.need(count);
    const bytes: number[] = [];
    while (bytes.length < count) {
      const byte = unescapeByte(() => this.getByte());
      if (byte < 0) {
        this.isShort = true;
        break;
      }
      bytes.push(byte);
    }
    return Buffer.from(bytes);
  }

  /** Reads a byte of text; -1 at the end. */
  protected getByte(): number {
    const block = this.#block;
    if (block === null) return readBytes(this.#device, 1)[0] ?? -1;
    const at = block.take(1);
    return block.bytes[at]!;
  }

  /** Reads a line of text, without its end. */
  protected readTextLine(): string {
    let text = '';
    for (;;) {
      const byte = this.getByte();
      if (byte < 0) this.isShort = true;
      if (byte < 0 || byte === 10) return text;
      text += String.fromCharCode(byte);
    }
  }
}

/** The most bytes that a device holds for a reader; 0 when there is no limit. */
function limitOf(device: QIODevice | null): number {
  if (device === null || !('readBufferSize' in device)) return 0;
  return (device as QIODevice & LimitedReading).readBufferSize();
}
