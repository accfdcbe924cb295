import { qWarning } from '@qt3/core-signals';
import type { Out } from '../text/out.js';
import { isCount } from './count.js';
import { IO_Append, IO_Direct, IO_ModeMask, IO_Open, IO_ReadError, IO_Truncate } from './io-flags.js';
import { isLatin1 } from './latin1.js';
import { MemoryBytes } from './memory-bytes.js';
import { QIODevice } from './qiodevice.js';
import { offerReadWindow } from './read-window.js';

const NEWLINE = 10;
/** Four newlines. */
const NEWLINES = 0x0a0a0a0a;

/** Up to this length a line is copied here: a call of the engine's own function costs as much as this. */
const SHORT_LINE = 128;

const NO_VIEW = new DataView(new ArrayBuffer(0));

/** Array to write to, as the `QByteArray` that C++ passes: `value` is the content after each write. */
export type ByteTarget = Out<Uint8Array>;

/** The memory of the buffers that streams may write to without calling them. */
let memoryOf: (buffer: QBuffer) => MemoryBytes | null;

/**
 * A device whose bytes lie in memory (Qt 3.3, QBuffer): what streams read from and write to when there is no socket.
 *
 * Reading and writing share one position. Writing beyond the end makes the buffer longer. What is refused gives a warning
 * and -1. A byte that is read at the end with getch() makes status() `IO_ReadError` (oracle tools/buffer).
 */
export class QBuffer extends QIODevice {
  static {
    memoryOf = (buffer) => (buffer.#target === null ? buffer.#memory : null);
    offerReadWindow(QBuffer.prototype, (buffer) => buffer.#memory);
  }

  readonly #memory: MemoryBytes;
  /** Gets the content after each write; null when the buffer was made of bytes, which are copied. */
  #target: ByteTarget | null;
  /** The buffer that readLine() was given last, and the view of it: a program reads all lines into the same one. */
  #line: Uint8Array | null = null;
  #lineView: DataView = NO_VIEW;
  /** Whether that was only a part of a line. */
  #isLongLine = false;

  /**
   * @param content - the content, which is copied; or `{ value: bytes }`, whose `value` is the content and follows each
   * write, as the `QByteArray` of C++ does that shares its bytes with the buffer. The bytes that are there are written in
   * their place; where the content gets longer, or is emptied first, `value` is another array
   */
  constructor(content: Uint8Array | ByteTarget = new Uint8Array(0)) {
    super();
    this.#target = content instanceof Uint8Array ? null : content;
    this.#memory = new MemoryBytes(
      content instanceof Uint8Array ? Buffer.from(content) : sameBytes(content.value),
    );
    this.setFlags(IO_Direct);
  }

  /** The content; a view, valid until the next write. */
  buffer(): Buffer {
    return this.#memory.content();
  }

  /** Replaces the content by a copy of `bytes`. On an open buffer it gives a warning and false, and nothing changes. */
  setBuffer(bytes: Uint8Array): boolean {
    if (this.isOpen()) {
      qWarning('QBuffer::setBuffer: Buffer is open');
      return false;
    }
    this.#memory.replace(Buffer.from(bytes));
    this.#memory.position = 0;
    this.#target = null;
    return true;
  }

  /** Opens the buffer at its beginning; `IO_Truncate` empties it first, `IO_Append` starts at its end. */
  override open(mode: number): boolean {
    if (this.isOpen()) {
      qWarning('QBuffer::open: Buffer already open');
      return false;
    }
    const memory = this.#memory;
    this.setFlags(IO_Direct | IO_Open | (mode & IO_ModeMask));
    this.resetStatus();
    // The program may have put other bytes there since the last write.
    if (this.#target !== null) memory.replace(sameBytes(this.#target.value));
    // Who shares the bytes keeps them.
    if ((mode & IO_Truncate) !== 0) memory.replace(Buffer.alloc(0));
    memory.allow(this.isReadable(), this.isWritable());
    memory.position = (mode & IO_Append) === 0 ? 0 : memory.size;
    this.#publish();
    return true;
  }

  /** Closes the buffer; the content stays. */
  override close(): void {
    this.setFlags(IO_Direct);
    this.#memory.position = 0;
    this.#memory.allow(false, false);
  }

  /** Does nothing: nothing is held back. */
  override flush(): void {}

  /** The number of bytes in the buffer. */
  override size(): number {
    return this.#memory.size;
  }

  /** The position. */
  override at(): number;
  /** Moves to a position from 0 to size(); false, with a warning, for another one. */
  override at(position: number): boolean;
  override at(position?: number): number | boolean {
    if (position === undefined) return this.#memory.position;
    if (!this.isOpen()) {
      qWarning('QBuffer::at: Buffer is not open');
      return false;
    }
    if (!isCount(position, this.#memory.size)) {
      qWarning('QBuffer::at: Index %s out of range', String(position));
      return false;
    }
    this.#memory.position = position;
    return true;
  }

  /** Whether the position is at the end; true also when the buffer is closed, so that a loop ends. */
  override atEnd(): boolean {
    return !this.isOpen() || this.#memory.position === this.#memory.size;
  }

  /** Reads at most `maxlen` bytes; -1, with a warning, when the buffer is not open for reading or `data` is too small. */
  override readBlock(data: Uint8Array, maxlen: number = data.length): number {
    if (!this.#mayRead('readBlock') || !this.#fits('readBlock', data, maxlen)) return -1;
    const memory = this.#memory;
    const end = Math.min(memory.size, memory.position + maxlen);
    const count = memory.bytes.copy(data, 0, memory.position, end);
    memory.position += count;
    return count;
  }

  /**
   * Writes at the position.
   *
   * @param data - bytes, or Latin-1 text
   * @returns the number of bytes written; -1, with a warning and with nothing written, when the buffer is not open for
   * writing, for a `len` beyond `data`, and for text with a character above U+00FF
   */
  override writeBlock(data: Uint8Array | string, len: number = data.length): number {
    if (!this.#mayWrite('writeBlock')) return -1;
    if (!isCount(len, data.length))
      return this.#refuseToWrite(`Cannot write ${String(len)} bytes of ${data.length.toString()}`);
    const part = len < data.length ? data.slice(0, len) : data;
    if (typeof part === 'string' && !isLatin1(part))
      return this.#refuseToWrite('The text has characters beyond Latin-1; encode it, or use a QTextStream');
    const at = this.#memory.claim(len);
    if (typeof part === 'string') this.#memory.bytes.write(part, at, 'latin1');
    else this.#memory.bytes.set(part, at);
    this.#publish();
    return len;
  }

  #refuseToWrite(why: string): number {
    qWarning('QBuffer::writeBlock: %s', why);
    return -1;
  }

  /** Makes the content visible in the target. */
  #publish(): void {
    if (this.#target !== null) this.#target.value = this.#memory.content();
  }

  /**
   * Reads a line, or as much of it as fits, and a terminating 0 byte into `data`. A newline at the end is kept.
   *
   * @param maxlen - room in `data`, the 0 byte included
   * @returns the number of bytes without the 0 byte (oracle tools/buffer; the documentation, and QIODevice's own
   * readLine(), count it); 0 when there was nothing to read; -1, with a warning, when the buffer is not open for reading or
   * `data` is too small
   */
  override readLine(data: Uint8Array, maxlen: number = data.length): number {
    if (!this.#mayRead('readLine') || !this.#fits('readLine', data, maxlen)) return -1;
    if (maxlen === 0) return 0;
    const memory = this.#memory;
    const most = Math.min(memory.size - memory.position, maxlen - 1);
    let count = this.#copyLine(data, most > SHORT_LINE ? SHORT_LINE : most);
    if (count < 0) count = most > SHORT_LINE ? this.#copyLongLine(data, most) : most;
    data[count] = 0;
    memory.position += count;
    return count;
  }

  #copyLongLine(data: Uint8Array, most: number): number {
    const { bytes, position } = this.#memory;
    const newline = this.#findNewline(most);
    this.#isLongLine = newline < 0 || newline - position >= most;
    const count = this.#isLongLine ? most : newline + 1 - position;
    bytes.copy(data, 0, position, position + count);
    return count;
  }

  /** Where the next newline is; it may be behind `most` bytes. What a long line has there is searched once. */
  #findNewline(most: number): number {
    const { bytes, position } = this.#memory;
    if (!this.#isLongLine) return bytes.indexOf(NEWLINE, position);
    const index = bytes.subarray(position, position + most).indexOf(NEWLINE);
    return index < 0 ? -1 : position + index;
  }

  /**
   * Copies a line of at most `most` bytes, four at a time, until one of them is a newline.
   *
   * @returns the number of bytes, the newline included; -1 when there is none, and `most` bytes were copied
   */
  #copyLine(data: Uint8Array, most: number): number {
    if (this.#line !== data) {
      this.#line = data;
      this.#lineView = new DataView(data.buffer, data.byteOffset, data.length);
    }
    const { bytes, view, position } = this.#memory;
    const line = this.#lineView;
    let i = 0;
    for (; i + 4 <= most; i += 4) {
      const four = view.getInt32(position + i);
      // A byte of `zero` is 0 where there is a newline; subtracting 1 from it borrows from the bit above the byte.
      const zero = four ^ NEWLINES;
      if (((zero - 0x01010101) & ~zero & 0x80808080) !== 0) break;
      line.setInt32(i, four);
    }
    for (; i < most; i++) {
      const byte = bytes[position + i]!;
      data[i] = byte;
      if (byte === NEWLINE) return i + 1;
    }
    return -1;
  }

  /** Reads a byte; -1 at the end, which is an error: status() is `IO_ReadError` then (oracle tools/buffer). */
  override getch(): number {
    if (!this.#mayRead('getch')) return -1;
    const memory = this.#memory;
    if (memory.position < memory.size) return memory.bytes[memory.position++]!;
    this.setStatus(IO_ReadError);
    return -1;
  }

  /** Writes a byte; returns it, or -1, with a warning, when the buffer is not open for writing. */
  override putch(byte: number): number {
    if (!this.#mayWrite('putch')) return -1;
    const at = this.#memory.claim(1);
    this.#memory.bytes[at] = byte;
    this.#publish();
    return byte;
  }

  /**
   * Moves back by a byte; returns `byte`, or -1 at the beginning. What is read next is the byte of the content, whatever
   * `byte` is (oracle tools/buffer).
   */
  override ungetch(byte: number): number {
    const memory = this.#memory;
    if (!this.#mayRead('ungetch') || byte < 0 || memory.position === 0) return -1;
    memory.position--;
    return byte;
  }

  #mayRead(what: string): boolean {
    return (this.isOpen() && this.isReadable()) || this.#warn(what, 'Read');
  }

  #mayWrite(what: string): boolean {
    return (this.isOpen() && this.isWritable()) || this.#warn(what, 'Write');
  }

  #warn(what: string, operation: string): false {
    if (this.isOpen()) qWarning('QBuffer::%s: %s operation not permitted', what, operation);
    else qWarning('QBuffer::%s: Buffer not open', what);
    return false;
  }

  #fits(what: string, data: Uint8Array, maxlen: number): boolean {
    if (isCount(maxlen, data.length)) return true;
    qWarning('QBuffer::%s: Cannot read %s bytes into a buffer of %d', what, String(maxlen), data.length);
    return false;
  }
}

/** The same memory. */
function sameBytes(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A buffer on a copy of bytes, or on a target, open in a mode. */
export function openBuffer(content: Uint8Array | ByteTarget, mode: number): QBuffer {
  const buffer = new QBuffer(content);
  buffer.open(mode);
  return buffer;
}

/** Bytes that a stream may write into, without calling the device: of a QBuffer that is no subclass and has no target. */
export function writableMemoryOf(device: QIODevice): MemoryBytes | null {
  const isPlain = Object.getPrototypeOf(device) === QBuffer.prototype && !Object.hasOwn(device, 'writeBlock');
  return isPlain ? memoryOf(device as QBuffer) : null;
}
