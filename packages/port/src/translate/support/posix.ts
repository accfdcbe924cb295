import { copying, pairOfNumbers } from './structures.js';

/** Pieces of the support module: functions of POSIX, which return a number and set errno where Node.js throws. */
export const POSIX_PIECES: Readonly<Record<string, string>> = {
  waitpid: `/** C's waitpid(): there is no child to wait for. */
export function waitpid(): number {
  return -1;
}`,
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
  programArguments: `/** The arguments of main() as C has them: a character for each byte, and a null behind the last. */
export function programArguments(): (string | null)[] {
  return nullEnded(process.argv.slice(1).map(localBytes));
}`,
  nullEnded: `/** A list of pointers as C has it, with a null at its end. */
export function nullEnded<T>(list: readonly T[]): (T | null)[] {
  return [...list, null];
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
  write: `/** POSIX's write(): the number of bytes, or -1 for an error. The 0 behind a text can be one of them. */
export function write(descriptor: number, data: Uint8Array | string, count: number): number {
  const bytes = typeof data === 'string' ? Buffer.from(\`\${data}\\0\`, 'latin1') : data;
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
  FileStatus: `/** POSIX's struct stat. */
export class FileStatus {
  st_dev = 0;
  st_ino = 0;
  st_nlink = 0;
  st_mode = 0;
  st_uid = 0;
  st_gid = 0;
  st_rdev = 0;
  st_size = 0;
  st_blksize = 0;
  st_blocks = 0;
  st_atime = 0;
  st_mtime = 0;
  st_ctime = 0;

  ${copying('FileStatus')}
}`,
  readStatus: `/** What stat(), lstat() and fstat() do: fills a struct stat; -1 where there is no such file. */
export function readStatus(read: () => Stats, to: FileStatus): number {
  return attempt(() => {
    const { dev, ino, nlink, mode, uid, gid, rdev, size, blksize, blocks, atimeMs, mtimeMs, ctimeMs } = read();
    Object.assign(to, { st_dev: dev, st_ino: ino, st_nlink: nlink, st_mode: mode, st_uid: uid, st_gid: gid, st_rdev: rdev });
    Object.assign(to, { st_size: size, st_blksize: blksize, st_blocks: blocks });
    to.st_atime = Math.floor(atimeMs / 1000);
    to.st_mtime = Math.floor(mtimeMs / 1000);
    to.st_ctime = Math.floor(ctimeMs / 1000);
    return 0;
  });
}`,
  passwd: `/** POSIX's struct passwd. */
export interface passwd {
  pw_name: Uint8Array;
  pw_passwd: Uint8Array;
  pw_uid: number;
  pw_gid: number;
  pw_gecos: Uint8Array;
  pw_dir: Uint8Array;
  pw_shell: Uint8Array;
}`,
  userWhere: `/** The first user of /etc/passwd for whom this holds, or the one who runs the program. */
function userWhere(holds: (name: string, id: number) => boolean): passwd | null {
  const { username, uid, gid, homedir, shell } = userInfo();
  const own = [username, 'x', String(uid), String(gid), '', localBytes(homedir), shell ?? ''];
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'latin1').split('\\n') : [];
  const users = lines.map((line) => line.split(':')).filter((fields) => fields.length === 7);
  const found = [...users, own].find((fields) => holds(fields[0]!, Number(fields[2])));
  if (!found) return null;
  const [pw_name, pw_passwd, , , pw_gecos, pw_dir, pw_shell] = found.map(bytes) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  return { pw_name, pw_passwd, pw_uid: Number(found[2]), pw_gid: Number(found[3]), pw_gecos, pw_dir, pw_shell };
}`,
  getpwuid: `/** POSIX's getpwuid(); null for a number that no user has. */
export function getpwuid(id: number): passwd | null {
  return userWhere((_name, each) => each === id);
}`,
  getpwnam: `/** POSIX's getpwnam(); null for a name that no user has. */
export function getpwnam(name: string): passwd | null {
  return userWhere((each) => each === name);
}`,
  utimbuf: pairOfNumbers("POSIX's struct utimbuf: seconds since 1970.", 'utimbuf', 'actime', 'modtime'),
  utime: `/** POSIX's utime(): sets when a file was read and changed; without times, to now. */
export function utime(path: string, times: { actime: number; modtime: number } | null): number {
  const now = Date.now() / 1000;
  return posix(() => {
    utimesSync(pathOf(path), times?.actime ?? now, times?.modtime ?? now);
  });
}`,
};
