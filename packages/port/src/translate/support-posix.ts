/** Pieces of the support module: functions of POSIX, which return a number and set errno where Node.js throws. */
export const POSIX_PIECES: Readonly<Record<string, string>> = {
  errno: `/** C's errno: the number of the last error of a call of the operating system. */
export const errno: { value: number } = { value: 0 };`,
  attempt: `/** Runs a call of the operating system: -1, and errno, where Node.js throws. */
function attempt(call: () => number): number {
  try {
    return call();
  } catch (error) {
    errno.value = Math.abs((error as NodeJS.ErrnoException).errno ?? 22);
    return -1;
  }
}`,
  posix: `/** What a function of POSIX returns: 0, or -1 where it failed. */
export function posix(call: () => unknown): number {
  return attempt(() => {
    call();
    return 0;
  });
}`,
  pathOf: `/** The name of a file, of which C has the bytes. */
export function pathOf(bytes: string): Buffer {
  return Buffer.from(bytes, 'latin1');
}`,
  localBytes: `/** A text from outside as C has it: a character for each of its bytes. */
export function localBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}`,
  getenv: `/** C's getenv(); null for a variable that is not set. */
export function getenv(name: string): string | null {
  const value = process.env[name];
  return value === undefined ? null : localBytes(value);
}`,
  open: `/** POSIX's open(): a descriptor, or -1. */
export function open(path: string, flags: number, mode = 0o666): number {
  return attempt(() => openSync(pathOf(path), flags, mode));
}`,
  read: `/** POSIX's read(): the number of bytes, 0 at the end, -1 for an error. */
export function read(descriptor: number, buffer: Uint8Array, count: number): number {
  return attempt(() => readSync(descriptor, buffer, 0, count, null));
}`,
  write: `/** POSIX's write(): the number of bytes, or -1 for an error. */
export function write(descriptor: number, data: Uint8Array | string, count: number): number {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  return attempt(() => writeSync(descriptor, bytes, 0, count));
}`,
  usleep: `/** POSIX's usleep(): nothing else runs meanwhile. */
export function usleep(microseconds: number): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, microseconds / 1000);
  return 0;
}`,
  mkdtemp: `/** POSIX's mkdtemp(): puts letters in the place of the six X at the end of the name. */
export function mkdtemp(name: Uint8Array): Uint8Array | null {
  const end = name.indexOf(0);
  const text = Buffer.from(name.subarray(0, end < 0 ? name.length : end)).toString('utf8');
  try {
    name.set(Buffer.from(mkdtempSync(text.replace(/XXXXXX$/, '')), 'utf8'));
    return name;
  } catch {
    return null;
  }
}`,
  system: `/** C's system(): runs a command in the shell, and returns its status as wait() has it. */
export function system(command: string): number {
  const { status, error } = spawnSync('/bin/sh', ['-c', Buffer.from(command, 'latin1').toString()], { stdio: 'inherit' });
  return error === undefined ? (status ?? 0) << 8 : -1;
}`,
  utimbuf: `/** POSIX's struct utimbuf: seconds since 1970. */
export class utimbuf {
  actime: number;
  modtime: number;

  constructor(actime = 0, modtime = 0) {
    this.actime = actime;
    this.modtime = modtime;
  }

  copy(): utimbuf {
    return new utimbuf(this.actime, this.modtime);
  }
}`,
  utime: `/** POSIX's utime(): sets when a file was read and changed; without times, to now. */
export function utime(path: string, times: { actime: number; modtime: number } | null): number {
  const now = Date.now() / 1000;
  return posix(() => {
    utimesSync(pathOf(path), times?.actime ?? now, times?.modtime ?? now);
  });
}`,
  signal: `/** C's signal(): what is called for a signal; null for what happens without it. */
export function signal(number: number, handler: ((number: number) => void) | null): void {
  const found = Object.entries(constants.signals).find(([, each]) => each === number);
  if (!found) return;
  const name = found[0] as NodeJS.Signals;
  process.removeAllListeners(name);
  if (handler)
    process.on(name, () => {
      handler(number);
    });
}`,
  ignoreSignal: `/** SIG_IGN. */
export function ignoreSignal(): void {}`,
};
