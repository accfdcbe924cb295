import { qWarning } from '@qt3/core-signals';
import { isCount } from './count.js';
import {
  IO_Append,
  IO_Direct,
  IO_ModeMask,
  IO_Open,
  IO_OpenError,
  IO_ReadError,
  IO_Truncate,
  IO_WriteError,
} from './io-flags.js';
import { isLatin1 } from './latin1.js';
import { QIODevice } from './qiodevice.js';

/**
 * A device whose bytes lie in memory (Qt 3.3, QBuffer): what streams read from and write to when there is no socket.
 *
 * Reading and writing share one position. Writing beyond the end makes the buffer longer. What is refused gives a
 * warning, and status() tells which kind of operation it was: `IO_OpenError`, `IO_ReadError` or `IO_WriteError`.
 */
export class QBuffer extends QIODevice {
  #bytes: Buffer;
  #size: number;
  #position = 0;

  /** @param bytes - the content; it is copied */
  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    super();
    this.#bytes = Buffer.from(bytes);
    this.#size = bytes.length;
    this.setFlags(IO_Direct);
  }

  /** The content; a view, valid until the next write. */
  buffer(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  /** Replaces the content by a copy of `bytes`. On an open buffer it gives a warning and false, and nothing changes. */
  setBuffer(bytes: Uint8Array): boolean {
    if (this.isOpen()) {
      qWarning('QBuffer::setBuffer: Buffer is open');
      return false;
    }
    this.#bytes = Buffer.from(bytes);
    this.#size = bytes.length;
    this.#position = 0;
    return true;
  }

  /** Opens the buffer at its beginning; `IO_Truncate` empties it first, `IO_Append` starts at its end. */
  override open(mode: number): boolean {
    if (this.isOpen()) {
      qWarning('QBuffer::open: Buffer already open');
      this.setStatus(IO_OpenError);
      return false;
    }
    this.setFlags(IO_Direct | IO_Open | (mode & IO_ModeMask));
    this.resetStatus();
    if ((mode & IO_Truncate) !== 0) this.#size = 0;
    this.#position = (mode & IO_Append) === 0 ? 0 : this.#size;
    return true;
  }

  /** Closes the buffer; the content stays. */
  override close(): void {
    this.setFlags(IO_Direct);
    this.#position = 0;
  }

  /** Nothing is held back: does nothing. */
  override flush(): void {}

  /** The number of bytes in the buffer. */
  override size(): number {
    return this.#size;
  }

  /** The position. */
  override at(): number;
  /** Moves to a position from 0 to size(); false, with a warning, for another one. */
  override at(position: number): boolean;
  override at(position?: number): number | boolean {
    if (position === undefined) return this.#position;
    if (!this.isOpen()) {
      qWarning('QBuffer::at: Buffer is not open');
      return false;
    }
    if (!isCount(position, this.#size)) {
      qWarning('QBuffer::at: Position %s is not in a buffer of %d bytes', String(position), this.#size);
      return false;
    }
    this.#position = position;
    return true;
  }

  /** Whether the position is at the end; true also when the buffer is closed, so that nobody reads on for ever. */
  override atEnd(): boolean {
    return !this.isOpen() || this.#position === this.#size;
  }

  /** Reads at most `maxlen` bytes; -1, with a warning, when the buffer is not open for reading or `data` is too small. */
  override readBlock(data: Uint8Array, maxlen: number = data.length): number {
    if (!this.#mayRead('readBlock')) return -1;
    if (!isCount(maxlen, data.length)) {
      qWarning('QBuffer::readBlock: Cannot read %s bytes into a buffer of %d', String(maxlen), data.length);
      this.setStatus(IO_ReadError);
      return -1;
    }
    const end = Math.min(this.#size, this.#position + maxlen);
    const count = this.#bytes.copy(data, 0, this.#position, end);
    this.#position += count;
    return count;
  }

  /**
   * Writes at the position.
   *
   * @param data - bytes, or Latin-1 text
   * @returns how many bytes were written; -1, with a warning and with nothing written, when the buffer is not open for
   * writing, for a `len` beyond `data`, and for text with a character above U+00FF
   */
  override writeBlock(data: Uint8Array | string, len: number = data.length): number {
    if (!this.isOpen() || !this.isWritable()) return this.#refuseToWrite('Buffer is not open for writing');
    if (!isCount(len, data.length))
      return this.#refuseToWrite(`Cannot write ${String(len)} bytes of ${data.length.toString()}`);
    const part = len < data.length ? data.slice(0, len) : data;
    if (typeof part === 'string' && !isLatin1(part))
      return this.#refuseToWrite('The text has characters beyond Latin-1; encode it, or use a QTextStream');
    this.#reserve(this.#position + len);
    this.#bytes.set(typeof part === 'string' ? Buffer.from(part, 'latin1') : part, this.#position);
    this.#position += len;
    this.#size = Math.max(this.#size, this.#position);
    return len;
  }

  #refuseToWrite(why: string): number {
    qWarning('QBuffer::writeBlock: %s', why);
    this.setStatus(IO_WriteError);
    return -1;
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafe(Math.max(size, 2 * this.#bytes.length, 64));
    this.#bytes.copy(longer, 0, 0, this.#size);
    this.#bytes = longer;
  }

  /** As in QIODevice; -1, with a warning, when the buffer is not open for reading as well. */
  override readLine(data: Uint8Array, maxlen?: number): number {
    return this.#mayRead('readLine') ? super.readLine(data, maxlen) : -1;
  }

  /** Reads a byte; -1 at the end. */
  override getch(): number {
    if (!this.#mayRead('getch') || this.#position >= this.#size) return -1;
    return this.#bytes[this.#position++] ?? -1;
  }

  /** Writes a byte. */
  override putch(byte: number): number {
    return this.writeBlock(Buffer.of(byte), 1) === 1 ? byte : -1;
  }

  /** Moves back by a byte, which becomes `byte`; -1 at the beginning. */
  override ungetch(byte: number): number {
    if (!this.#mayRead('ungetch') || byte < 0 || this.#position === 0) return -1;
    this.#bytes[--this.#position] = byte;
    return byte;
  }

  #mayRead(what: string): boolean {
    if (this.isOpen() && this.isReadable()) return true;
    qWarning('QBuffer::%s: Buffer is not open for reading', what);
    this.setStatus(IO_ReadError);
    return false;
  }
}

/** A buffer with a copy of `bytes`, open in a mode. */
export function openBuffer(bytes: Uint8Array, mode: number): QBuffer {
  const buffer = new QBuffer(bytes);
  buffer.open(mode);
  return buffer;
}
