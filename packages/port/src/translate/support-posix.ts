/** A piece of the support module that needs something of Node.js. */
export interface NodePiece {
  readonly text: string;
  /** For each module the names that it takes from there. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

/** Functions of POSIX that return a number where Node.js throws. */
export const POSIX_PIECES: Readonly<Record<string, NodePiece>> = {
  posix: {
    imports: {},
    text: `/** What a function of POSIX returns: 0, or -1 where it failed. */
export function posix(call: () => unknown): number {
  try {
    call();
    return 0;
  } catch {
    return -1;
  }
}`,
  },
  open: {
    imports: { 'node:fs': ['openSync'] },
    text: `/** POSIX's open(): a descriptor, or -1. */
export function open(path: string, flags: number, mode = 0o666): number {
  try {
    return openSync(path, flags, mode);
  } catch {
    return -1;
  }
}`,
  },
  read: {
    imports: { 'node:fs': ['readSync'] },
    text: `/** POSIX's read(): the number of bytes, 0 at the end, -1 for an error. */
export function read(descriptor: number, buffer: Uint8Array, count: number): number {
  try {
    return readSync(descriptor, buffer, 0, count, null);
  } catch {
    return -1;
  }
}`,
  },
  write: {
    imports: { 'node:fs': ['writeSync'] },
    text: `/** POSIX's write(): the number of bytes, or -1 for an error. */
export function write(descriptor: number, data: Uint8Array | string, count: number): number {
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    return writeSync(descriptor, bytes, 0, count);
  } catch {
    return -1;
  }
}`,
  },
  usleep: {
    imports: {},
    text: `/** POSIX's usleep(): nothing else runs meanwhile. */
export function usleep(microseconds: number): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, microseconds / 1000);
  return 0;
}`,
  },
  mkdtemp: {
    imports: { 'node:fs': ['mkdtempSync'] },
    text: `/** POSIX's mkdtemp(): puts letters in the place of the six X at the end of the name. */
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
  },
  system: {
    imports: { 'node:child_process': ['spawnSync'] },
    text: `/** C's system(): runs a command in the shell, and returns its status as wait() has it. */
export function system(command: string): number {
  const { status, error } = spawnSync('/bin/sh', ['-c', command], { stdio: 'inherit' });
  return error === undefined ? (status ?? 0) << 8 : -1;
}`,
  },
  utimbuf: {
    imports: {},
    text: `/** POSIX's struct utimbuf: seconds since 1970. */
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
  },
  utime: {
    imports: { 'node:fs': ['utimesSync'] },
    text: `/** POSIX's utime(): sets when a file was read and changed; without times, to now. */
export function utime(path: string, times: { actime: number; modtime: number } | null): number {
  const now = Date.now() / 1000;
  try {
    utimesSync(path, times?.actime ?? now, times?.modtime ?? now);
    return 0;
  } catch {
    return -1;
  }
}`,
  },
  signal: {
    imports: {},
    text: `/** C's signal(): what is called for a signal; null for what happens without it. */
export function signal(name: NodeJS.Signals, handler: ((number: number) => void) | null): void {
  process.removeAllListeners(name);
  if (handler)
    process.on(name, (_name: string, number: number) => {
      handler(number);
    });
}`,
  },
  ignoreSignal: {
    imports: {},
    text: `/** SIG_IGN. */
export function ignoreSignal(): void {}`,
  },
};
