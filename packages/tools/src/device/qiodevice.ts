import { qWarning } from '@qt3/core-signals';
import { isCount } from './count.js';
import {
  IO_Async,
  IO_Combined,
  IO_Direct,
  IO_ModeMask,
  IO_Ok,
  IO_Open,
  IO_Raw,
  IO_ReadOnly,
  IO_Sequential,
  IO_StateMask,
  IO_Translate,
  IO_TypeMask,
  IO_WriteOnly,
} from './io-flags.js';

/** Bytes that readAll() reads at a time. */
const CHUNK = 16384;

/**
 * Anything bytes can be read from and written to (Qt 3.3, QIODevice).
 *
 * A subclass says how single operations work; the rest is written in terms of them. QSocket has this behaviour mixed
 * into QObject (`withQIODevice()`): C++ has two base classes there.
 */
export abstract class QIODevice {
  /** Mode, type and state bits together. */
  private ioFlags = 0;
  private ioStatus = IO_Ok;

  /** Whether an object is a device, one by mixin included. */
  static [Symbol.hasInstance](value: unknown): boolean {
    // A subclass inherits this function, and has instances in the usual way.
    if (this !== QIODevice) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && 'ioFlags' in value && 'readBlock' in value;
  }

  /** Opens the device in the given mode, `IO_ReadOnly` for instance; returns whether it is open. */
  abstract open(mode: number): boolean;
  /** Closes the device. */
  abstract close(): void;
  /** Sends on what has been written and is still held back. */
  abstract flush(): void;
  /** The size in bytes; on a sequential device, the number of bytes that can be read now. */
  abstract size(): number;

  /**
   * Reads at most `maxlen` bytes into `data`.
   *
   * @returns the number of bytes read, 0 at the end, -1 on an error
   */
  abstract readBlock(data: Uint8Array, maxlen?: number): number;

  /**
   * Writes the first `len` bytes of `data`, or all of them. A string is Latin-1: one byte a character.
   *
   * @returns the number of bytes written, -1 on an error
   */
  abstract writeBlock(data: Uint8Array | string, len?: number): number;

  /** Reads a byte; returns it, or -1 at the end or on an error. */
  abstract getch(): number;
  /** Writes a byte; returns it, or -1 on an error. */
  abstract putch(byte: number): number;
  /** Puts a byte back, so that it is the next to be read; returns it, or -1 on an error. */
  abstract ungetch(byte: number): number;

  /**
   * Puts bytes back that have been read, so that they are read again; returns whether that was possible. On a device with
   * direct access the position moves back, and nothing happens when it is less than `bytes.length`. Beyond Qt 3.
   */
  ungetBlock(bytes: Uint8Array): boolean {
    if (this.isDirectAccess()) return this.at() >= bytes.length && this.at(this.at() - bytes.length);
    for (let i = bytes.length - 1; i >= 0; i--) if (this.ungetch(bytes[i] ?? 0) < 0) return false;
    return true;
  }

  /** All flags: type, mode and state. */
  flags(): number {
    return this.ioFlags;
  }

  /** The mode bits: how the device was opened. */
  mode(): number {
    return this.ioFlags & IO_ModeMask;
  }

  /** The state bits: `IO_Open`, or 0. */
  state(): number {
    return this.ioFlags & IO_StateMask;
  }

  /** Whether any position can be read or written. */
  isDirectAccess(): boolean {
    return (this.ioFlags & IO_Direct) !== 0;
  }

  /** Whether bytes come and go in order only. */
  isSequentialAccess(): boolean {
    return (this.ioFlags & IO_Sequential) !== 0;
  }

  /** Whether both kinds of access are possible. */
  isCombinedAccess(): boolean {
    return (this.ioFlags & IO_Combined) === IO_Combined;
  }

  /** Whether the device has a buffer of its own. */
  isBuffered(): boolean {
    return (this.ioFlags & IO_Raw) === 0;
  }

  /** Whether it has none. */
  isRaw(): boolean {
    return (this.ioFlags & IO_Raw) !== 0;
  }

  /** Whether it was not opened as asynchronous. */
  isSynchronous(): boolean {
    return (this.ioFlags & IO_Async) === 0;
  }

  /** Whether it was opened as asynchronous. */
  isAsynchronous(): boolean {
    return (this.ioFlags & IO_Async) !== 0;
  }

  /** Whether line ends are translated. */
  isTranslated(): boolean {
    return (this.ioFlags & IO_Translate) !== 0;
  }

  /** Whether it is open for reading. */
  isReadable(): boolean {
    return (this.ioFlags & IO_ReadOnly) !== 0;
  }

  /** Whether it is open for writing. */
  isWritable(): boolean {
    return (this.ioFlags & IO_WriteOnly) !== 0;
  }

  /** Whether it is open for both. */
  isReadWrite(): boolean {
    return this.isReadable() && this.isWritable();
  }

  /** Whether it is not open. */
  isInactive(): boolean {
    return !this.isOpen();
  }

  /** Whether it is open. */
  isOpen(): boolean {
    return (this.ioFlags & IO_Open) !== 0;
  }

  /** `IO_Ok`, or what went wrong last. */
  status(): number {
    return this.ioStatus;
  }

  /** Makes status() `IO_Ok` again. */
  resetStatus(): void {
    this.ioStatus = IO_Ok;
  }

  /** The position; 0 on a sequential device. */
  at(): number;
  /** Moves to a position; returns whether that was possible. */
  at(position: number): boolean;
  at(_position?: number): number | boolean {
    return _position === undefined ? 0 : false;
  }

  /** Whether there is nothing more to read. */
  atEnd(): boolean {
    if (this.isDirectAccess() && !this.isTranslated()) return this.at() === this.size();
    const byte = this.getch();
    if (byte < 0) return true;
    this.ungetch(byte);
    return false;
  }

  /** Moves to the beginning. */
  reset(): boolean {
    return this.at(0);
  }

  /**
   * Reads a line, or as much of it as fits, and a terminating 0 byte into `data`. A newline at the end is kept.
   *
   * @param maxlen - room in `data`, the 0 byte included
   * @returns the number of bytes, the 0 byte included (oracle net/reading); 0 when there was nothing to read; -1, with a
   * warning and nothing read, when `data` is too small
   */
  readLine(data: Uint8Array, maxlen: number = data.length): number {
    if (!isCount(maxlen, data.length)) {
      qWarning('QIODevice::readLine: Cannot read %s bytes into a buffer of %d', String(maxlen), data.length);
      return -1;
    }
    if (maxlen === 0) return 0;
    let count = 0;
    while (count < maxlen - 1) {
      const byte = this.getch();
      if (byte < 0) break;
      data[count++] = byte;
      if (byte === 10) break;
    }
    data[count] = 0;
    return count === 0 ? 0 : count + 1;
  }

  /** Reads all there is. */
  readAll(): Buffer {
    // readBlock() of a closed device would warn (oracle tools/buffer).
    if (this.isDirectAccess() && this.at() === this.size()) return Buffer.alloc(0);
    const chunks: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = this.readBlock(chunk, chunk.length);
      if (count <= 0) break;
      chunks.push(chunk.subarray(0, count));
    }
    return Buffer.concat(chunks);
  }

  /** Replaces all flags; for subclasses. */
  protected setFlags(flags: number): void {
    this.ioFlags = flags;
  }

  /** Replaces the type bits; for subclasses. */
  protected setType(type: number): void {
    this.ioFlags = (this.ioFlags & ~IO_TypeMask) | type;
  }

  /** Replaces the mode bits; for subclasses. */
  protected setMode(mode: number): void {
    this.ioFlags = (this.ioFlags & ~IO_ModeMask) | mode;
  }

  /** Replaces the state bits; for subclasses. */
  protected setState(state: number): void {
    this.ioFlags = (this.ioFlags & ~IO_StateMask) | state;
  }

  /** Sets what status() returns; for subclasses. */
  protected setStatus(status: number): void {
    this.ioStatus = status;
  }
}
