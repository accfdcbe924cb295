/** Pieces of the support module for files of the C library, and for KDE's texts. */
export const OUTPUT_PIECES: Readonly<Record<string, string>> = {
  i18n: `/** KDE's i18n(): the text, which is UTF-8, or one of two texts for a number. */
export function i18n(text: string, plural?: string, n?: number): string {
  const chosen = QString.fromUtf8(n === undefined || n === 1 ? text : (plural ?? text));
  return n === undefined ? chosen : chosen.replaceAll('%n', String(n));
}`,
  CFile: `/** C's FILE: a file that fopen() has opened. */
export class CFile {
  readonly fd: number;
  atEnd = false;
  failed = false;
  #ahead: number | null = null;
  #place = 0;
  /** Whether fseek() was called: from then on places are named, which the descriptor itself does not follow. */
  #isMoved = false;
  readonly #appends: boolean;

  constructor(fd: number, appends = false) {
    this.fd = fd;
    this.#appends = appends;
  }

  /** Where the next byte is read or written; -1 for what is no regular file. */
  tell(): number {
    return fstatSync(this.fd).isFile() ? this.#place - Number(this.#ahead !== null) : -1;
  }

  /** Sets where the next byte is read or written: from the start, from here, or from the end. */
  seek(offset: number, whence: number): boolean {
    const status = fstatSync(this.fd);
    const from = whence === 0 ? 0 : whence === 1 ? this.tell() : status.size;
    if (!status.isFile() || from + offset < 0) return false;
    this.#place = from + offset;
    this.#isMoved = true;
    this.#ahead = null;
    this.atEnd = false;
    return true;
  }

  /** Writes bytes, a character each, as fprintf() does. */
  write(text: string, _encoding: 'latin1'): boolean {
    return this.writeBytes(Buffer.from(text, 'latin1')) >= 0;
  }

  writeBytes(bytes: Uint8Array): number {
    const place = this.#isMoved && !this.#appends ? this.#place : null;
    const written = attempt(() => writeSync(this.fd, bytes, 0, bytes.length, place));
    this.failed ||= written < 0;
    if (this.#appends) this.#place = fstatSync(this.fd).size;
    else this.#place += Math.max(written, 0);
    return written;
  }

  /** The next byte; -1 at the end. */
  get(): number {
    const byte = this.#ahead;
    this.#ahead = null;
    if (byte !== null) return byte;
    const buffer = Buffer.alloc(1);
    const count = attempt(() => readSync(this.fd, buffer, 0, 1, this.#isMoved ? this.#place : null));
    this.#place += Math.max(count, 0);
    this.atEnd ||= count === 0;
    this.failed ||= count < 0;
    return count === 1 ? buffer[0]! : -1;
  }

  unget(byte: number): number {
    this.#ahead = byte;
    return byte;
  }
}`,
  FILE: `/** C's FILE: what fopen() has opened, or a standard stream of Node.js. */
export type FILE = CFile | NodeJS.WriteStream;`,
  stdin: `/** C's stdin. */
export const stdin = new CFile(0);`,
  textStream: `/** A QTextStream on a FILE. */
export function textStream(file: FILE, mode: number): QTextStream {
  const device = new QFile();
  device.open(mode, fileno(file));
  return new QTextStream(device);
}`,
  opened: `/** The file behind a FILE; reading from a standard stream is not possible this way. */
function opened(file: FILE): CFile {
  if (file instanceof CFile) return file;
  throw new TypeError('a standard stream is no file of fopen()');
}`,
  fgetc: `/** C's fgetc(): the next byte; -1 at the end. */
export function fgetc(file: FILE): number {
  return opened(file).get();
}`,
  ungetc: `/** C's ungetc(). */
export function ungetc(byte: number, file: FILE): number {
  return opened(file).unget(byte);
}`,
  feof: `/** C's feof(). */
export function feof(file: FILE): number {
  return Number(file instanceof CFile && file.atEnd);
}`,
  ferror: `/** C's ferror(). */
export function ferror(file: FILE): number {
  return Number(file instanceof CFile && file.failed);
}`,
  fileno: `/** C's fileno(). */
export function fileno(file: FILE): number {
  return (file as CFile).fd;
}`,
  fopen: `/** C's fopen(); null where the file cannot be opened. */
export function fopen(path: string, mode: string): FILE | null {
  const flags = mode.replace('b', '');
  const fd = attempt(() => openSync(pathOf(path), flags));
  return fd < 0 ? null : new CFile(fd, flags.startsWith('a'));
}`,
  fclose: `/** C's fclose(). */
export function fclose(file: FILE): number {
  return posix(() => {
    closeSync(fileno(file));
  });
}`,
  fgets: `/** C's fgets(): a line with its end, or what fits; null at the end of the file. */
export function fgets(buffer: Uint8Array, size: number, file: FILE): Uint8Array | null {
  let at = 0;
  while (at < size - 1) {
    const byte = opened(file).get();
    if (byte < 0) break;
    buffer[at++] = byte;
    if (byte === 10) break;
  }
  if (at === 0) return null;
  buffer[at] = 0;
  return buffer;
}`,
  fseek: `/** C's fseek(): -1 where there is no such place. */
export function fseek(file: FILE, offset: number, whence: number): number {
  return opened(file).seek(offset, whence) ? 0 : -1;
}`,
  ftell: `/** C's ftell(): where the next byte is read or written. */
export function ftell(file: FILE): number {
  return opened(file).tell();
}`,
  fputs: `/** C's fputs(). */
export function fputs(text: string, file: FILE): number {
  file.write(text, 'latin1');
  return 1;
}`,
  fread: `/** C's fread(): how many whole items were read. */
export function fread(buffer: Uint8Array, size: number, count: number, file: FILE): number {
  let at = 0;
  for (; at < size * count; at++) {
    const byte = opened(file).get();
    if (byte < 0) break;
    buffer[at] = byte;
  }
  return size === 0 ? 0 : Math.floor(at / size);
}`,
  fwrite: `/** C's fwrite(): how many whole items were written. */
export function fwrite(data: Uint8Array | string, size: number, count: number, file: FILE): number {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const whole = bytes.subarray(0, size * count);
  // A stream keeps what it is given: the program may write to its buffer again.
  if (!(file instanceof CFile)) file.write(Buffer.from(whole));
  const written = file instanceof CFile ? file.writeBytes(whole) : whole.length;
  return size === 0 || written < 0 ? 0 : Math.floor(written / size);
}`,
};
