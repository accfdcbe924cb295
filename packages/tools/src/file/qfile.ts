import { qWarning } from '@qt3/core-signals';
import { closeSync, existsSync, fstatSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { isCount } from '../device/count.js';
import {
  IO_Append,
  IO_Direct,
  IO_ModeMask,
  IO_Ok,
  IO_Open,
  IO_OpenError,
  IO_ReadError,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_ResourceError,
  IO_Sequential,
  IO_WriteError,
  IO_WriteOnly,
} from '../device/io-flags.js';
import { isLatin1 } from '../device/latin1.js';
import { QIODevice } from '../device/qiodevice.js';
import { offerReadWindow } from '../device/read-window.js';
import type { Out } from '../text/out.js';
import { errorCodeOf, errorTextOf, succeeds } from './file-error.js';
import { FileWindow } from './file-window.js';
import { openNamed } from './open-named.js';
import { positionOf } from './position.js';

const NEWLINE = 10;

/** Closes the files of objects that the program no longer refers to, as C++'s destructor does. */
const abandoned = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/**
 * A file (Qt 3.3, QFile). What is written is in the file at once: nothing is held back until flush() or close(), which C++'s
 * destructor calls and a program that was ported may forget. `using file = new QFile(name)` closes it at the end of the block.
 *
 * Reading at the end makes status() `IO_ReadError` (oracle tools/files).
 */
export class QFile extends QIODevice {
  static {
    offerReadWindow(QFile.prototype, (file) => file.#window);
  }

  #name: string;
  #descriptor = -1;
  /** Whether close() closes the descriptor: not when open() was given it. */
  #isOwn = true;
  readonly #window = new FileWindow();
  #errorCode = '';

  /** @param name - of the file; it may be set later */
  constructor(name: string | null = null) {
    super();
    this.#name = name ?? '';
    this.setFlags(IO_Direct);
  }

  /** The name that it was given. */
  name(): string {
    return this.#name;
  }

  /** Gives it another name. An open file is closed, with a warning. */
  setName(name: string | null): void {
    if (this.isOpen()) {
      qWarning('QFile::setName: File is open');
      this.close();
    }
    this.#name = name ?? '';
  }

  /** Whether there is a file, folder or other of a name; a link that leads nowhere is none. */
  static exists(name: string): boolean {
    return name !== '' && existsSync(name);
  }

  /** Removes a file; returns whether that was possible. */
  static remove(name: string): boolean {
    return new QFile(name).remove();
  }

  /** Whether there is such a file. */
  exists(): boolean {
    return QFile.exists(this.#name);
  }

  /** Removes the file, after closing it; returns whether that was possible. Without a name it gives a warning. */
  remove(): boolean {
    if (this.#name === '') {
      qWarning('QFile::remove: Empty or null file name');
      return false;
    }
    this.close();
    return succeeds(() => unlinkSync(this.#name));
  }

  /**
   * Opens the file. Without `IO_ReadOnly`, `IO_Raw` and `IO_Append` what was there is dropped, as with `IO_Truncate`; with
   * `IO_Append` everything is written at the end. status() is `IO_OpenError` when that fails, and errorString() says why.
   *
   * @param descriptor - an open file of the process, 0 for its standard input, instead of the one with the name; close()
   * leaves it open. It begins where the descriptor is, and is read and written there, after what others write to it, until
   * at( position ) or `IO_Append` says otherwise: the descriptor itself cannot be moved.
   */
  override open(mode: number, descriptor = -1): boolean {
    if (this.isOpen()) {
      qWarning('QFile::open: File already open');
      return false;
    }
    if (this.#name === '' && descriptor < 0) {
      qWarning('QFile::open: No file name specified');
      return false;
    }
    if ((mode & IO_ReadWrite) === 0) {
      qWarning('QFile::open: File access not specified');
      return false;
    }
    this.resetStatus();
    try {
      this.#use(descriptor < 0 ? openNamed(this.#name, mode) : descriptor, mode, descriptor < 0);
      return true;
    } catch (error) {
      this.#fail(error, IO_OpenError);
      return false;
    }
  }

  #use(descriptor: number, mode: number, isOwn: boolean): void {
    const isDirect = fstatSync(descriptor).isFile();
    this.#descriptor = descriptor;
    this.#isOwn = isOwn;
    this.setFlags(IO_Open | (isDirect ? IO_Direct : IO_Sequential) | (mode & IO_ModeMask));
    this.#window.use(descriptor, isDirect, isOwn);
    if (!isOwn && isDirect) this.#window.moveTo(positionOf(descriptor));
    if ((mode & IO_Append) !== 0) this.#window.jumpTo(this.size());
    if (isOwn) abandoned.register(this, descriptor, this);
  }

  #fail(error: unknown, status: number): void {
    const code = errorCodeOf(error);
    if (code === '') throw error;
    this.#errorCode = code;
    this.setStatus(code === 'ENOSPC' && status === IO_WriteError ? IO_ResourceError : status);
  }

  /** Closes the file. */
  override close(): void {
    if (!this.isOpen()) return;
    abandoned.unregister(this);
    const descriptor = this.#descriptor;
    this.#descriptor = -1;
    this.#window.use(-1, true, true);
    this.setFlags(IO_Direct);
    if (this.#isOwn) closeSync(descriptor);
  }

  /** Closes the file: C++'s destructor. */
  delete(): void {
    this.close();
  }

  /** The same, at the end of the block of a `using` declaration. */
  [Symbol.dispose](): void {
    this.delete();
  }

  /** The descriptor; -1 while the file is not open. */
  handle(): number {
    return this.#descriptor;
  }

  /** Why the last operation failed, in the words of the C library; `Unknown error` when none did. */
  errorString(): string {
    return errorTextOf(this.status() === IO_Ok ? '' : this.#errorCode);
  }

  /** Does nothing: nothing is held back. */
  override flush(): void {}

  /** The size in bytes; 0 for a file that is not there, and for what has no size. */
  override size(): number {
    if (this.isOpen()) return this.isDirectAccess() ? this.#sizeOnDisk() : 0;
    return this.#name === '' ? 0 : (statSync(this.#name, { throwIfNoEntry: false })?.size ?? 0);
  }

  #sizeOnDisk(): number {
    return this.#descriptor < 0 ? 0 : fstatSync(this.#descriptor).size;
  }

  /** The position; 0 while the file is not open. */
  override at(): number;
  /** Moves to a position, behind the end too; false, with a warning, when the file is not open or it is no position. */
  override at(position: number): boolean;
  override at(position?: number): number | boolean {
    if (position === undefined) return this.isDirectAccess() ? this.#window.at : 0;
    if (!this.isOpen()) {
      qWarning('QFile::at: File is not open');
      return false;
    }
    if (!this.isDirectAccess() || !isCount(position)) {
      qWarning('QFile::at: Cannot move to %s', String(position));
      return false;
    }
    this.#window.jumpTo(position);
    return true;
  }

  /** Whether there is nothing more to read; false, with a warning, when the file is not open. */
  override atEnd(): boolean {
    if (!this.isOpen()) {
      qWarning('QFile::atEnd: File is not open');
      return false;
    }
    const window = this.#window;
    if (window.position < window.limit) return false;
    return this.isDirectAccess() ? window.at >= this.#sizeOnDisk() : !this.#fill();
  }

  /** Reads at most `maxlen` bytes; -1, with a warning, when the file is not open for reading or `data` is too small. */
  override readBlock(data: Uint8Array, maxlen: number = data.length): number {
    if (!this.#may('readBlock', IO_ReadOnly) || !this.#fits('readBlock', data, maxlen)) return -1;
    let count = 0;
    while (count < maxlen && this.#fill()) {
      const { bytes, position, limit } = this.#window;
      const end = Math.min(limit, position + maxlen - count);
      bytes.copy(data, count, position, end);
      this.#window.skip(end - position);
      count += end - position;
    }
    if (count === 0 && maxlen > 0) this.setStatus(IO_ReadError);
    return count;
  }

  /** Reads a chunk of the file when there is nothing left of the last one; returns whether there is something. */
  #fill(): boolean {
    try {
      return this.#window.fill();
    } catch (error) {
      this.#fail(error, IO_ReadError);
      return false;
    }
  }

  /**
   * Writes at the position.
   *
   * @param data - bytes, or Latin-1 text
   * @returns the number of bytes written; -1 when the file is not open for writing, for a `len` beyond `data` and for text
   * with a character above U+00FF, each with a warning, and when the system refuses: status() is `IO_WriteError` then, or
   * `IO_ResourceError` when the disk is full
   */
  override writeBlock(data: Uint8Array | string, len: number = data.length): number {
    if (!this.#may('writeBlock', IO_WriteOnly)) return -1;
    if (!isCount(len, data.length)) {
      qWarning('QFile::writeBlock: Cannot write %s bytes of %d', String(len), data.length);
      return -1;
    }
    const part = len < data.length ? data.slice(0, len) : data;
    if (typeof part === 'string' && !isLatin1(part)) {
      qWarning('QFile::writeBlock: The text has characters beyond Latin-1; encode it, or use a QTextStream');
      return -1;
    }
    return this.#write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  }

  #write(bytes: Uint8Array): number {
    const isAppending = (this.flags() & IO_Append) !== 0;
    const at = isAppending && this.isDirectAccess() ? this.#sizeOnDisk() : this.#window.at;
    // The descriptor is behind what was read ahead.
    if (this.#window.position < this.#window.limit) this.#window.jumpTo(at);
    let written = 0;
    try {
      while (written < bytes.length) {
        const position = this.#window.isPlaced ? at + written : null;
        written += writeSync(this.#descriptor, bytes, written, bytes.length - written, position);
      }
    } catch (error) {
      this.#fail(error, IO_WriteError);
    }
    this.#window.moveTo(at + written);
    return written < bytes.length ? -1 : written;
  }

  /**
   * Reads a line, or as much of it as fits, and a terminating 0 byte into `data`. A newline at the end is kept.
   *
   * @returns the number of bytes without the 0 byte; -1 at the end, and, with a warning, when the file is not open for reading
   * or `data` is too small (oracle tools/files)
   */
  override readLine(data: Uint8Array, maxlen?: number): number;
  /** The same into `line`, as Latin-1 text, which stays as it is at the end. */
  override readLine(line: Out<string>, maxlen: number): number;
  override readLine(target: Uint8Array | Out<string>, maxlen?: number): number {
    if (target instanceof Uint8Array) {
      const most = maxlen ?? target.length;
      // A raw file has QIODevice's own, which counts the 0 byte.
      return this.isRaw() && this.#may('readLine', IO_ReadOnly)
        ? super.readLine(target, most)
        : this.#readLine(target, most);
    }
    if (!isCount(maxlen ?? NaN)) return this.#fits('readLine', new Uint8Array(0), maxlen ?? NaN) ? 0 : -1;
    const parts: Buffer[] = [];
    let count = 0;
    for (let left = maxlen ?? 0; left > 0;) {
      const part = Buffer.alloc(Math.min(left, 1024) + 1);
      const got = this.#readLine(part, part.length);
      if (got < 0) break;
      parts.push(part.subarray(0, got));
      count += got;
      left -= got;
      if (part[got - 1] === NEWLINE) break;
    }
    if (count === 0) return -1;
    target.value = Buffer.concat(parts).toString('latin1');
    return count;
  }

  #readLine(data: Uint8Array, maxlen: number): number {
    if (!this.#may('readLine', IO_ReadOnly) || !this.#fits('readLine', data, maxlen)) return -1;
    if (maxlen === 0) return 0;
    let count = 0;
    let isWhole = false;
    while (!isWhole && count < maxlen - 1 && this.#fill()) {
      const { bytes, position, limit } = this.#window;
      const most = Math.min(limit, position + maxlen - 1 - count);
      const newline = bytes.subarray(position, most).indexOf(NEWLINE);
      isWhole = newline >= 0;
      const end = isWhole ? position + newline + 1 : most;
      bytes.copy(data, count, position, end);
      count += end - position;
      this.#window.skip(end - position);
    }
    data[count] = 0;
    if (count > 0 || maxlen === 1) return count;
    this.setStatus(IO_ReadError);
    return -1;
  }

  /** Reads a byte; -1 at the end, and status() is `IO_ReadError` then. */
  override getch(): number {
    if (!this.#may('getch', IO_ReadOnly)) return -1;
    if (!this.#fill()) {
      this.setStatus(IO_ReadError);
      return -1;
    }
    const byte = this.#window.bytes[this.#window.position]!;
    this.#window.skip(1);
    return byte;
  }

  /** Writes a byte; returns it, or -1 as writeBlock() does. */
  override putch(byte: number): number {
    if (!this.#may('putch', IO_WriteOnly)) return -1;
    return this.#write(Uint8Array.of(byte)) === 1 ? byte : -1;
  }

  /** Puts a byte back, which is read next; the file stays as it is. -1 at the beginning, and when the file is not open for reading. */
  override ungetch(byte: number): number {
    if (!this.#may('ungetch', IO_ReadOnly) || byte < 0) return -1;
    if (this.isDirectAccess() && this.#window.at === 0) return -1;
    this.#window.putBack(byte);
    return byte;
  }

  #may(what: string, access: number): boolean {
    if (!this.isOpen()) {
      qWarning('QFile::%s: File not open', what);
      return false;
    }
    if ((this.flags() & access) !== 0) return true;
    qWarning('QFile::%s: %s operation not permitted', what, access === IO_ReadOnly ? 'Read' : 'Write');
    return false;
  }

  #fits(what: string, data: Uint8Array, maxlen: number): boolean {
    if (isCount(maxlen, data.length)) return true;
    qWarning('QFile::%s: Cannot read %s bytes into a buffer of %d', what, String(maxlen), data.length);
    return false;
  }
}
