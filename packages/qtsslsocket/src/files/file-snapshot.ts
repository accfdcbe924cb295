import { withCode } from '@qt3/core-signals/internal';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { codeOf } from '@qt3/qsocket/internal';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { nodeCrypto } from '../node/builtins.js';

/** In bytes. A larger file is not a file of certificates. */
const MAXIMUM_SIZE = 16 * 1024 * 1024;

/** In milliseconds. A file that changed less than this before it was read may change again with the same times. */
const SETTLING_TIME = 2000;

/** What a file held when it was last read. */
export interface FileSnapshot {
  /** Where and how large the file was, and when it was changed. */
  readonly stat: Stats;
  /** Whether an equal `stat` proves equal contents. */
  readonly settled: boolean;
  readonly text: string;
  /** Names the contents. */
  readonly digest: string;
}

/**
 * Reads a file, unless one call to the operating system shows that it has not changed.
 *
 * @param previous - what this function returned for the same path before; returned again when nothing changed
 * @throws ContextError when the file cannot be read; `what` says what it should have been
 */
export function readSnapshot(path: string, what: string, previous: FileSnapshot | undefined): FileSnapshot {
  try {
    // Before reading: a change in between gives the older times with the newer contents, and is noticed next time.
    const stat = statSync(path);
    if (previous?.settled === true && isSame(previous.stat, stat)) return previous;
    if (!stat.isFile()) throw withCode(new Error('it is not a file'), 'ERR_QTSSLSOCKET_FILE');
    if (stat.size > MAXIMUM_SIZE) throw withCode(new Error('it is too large'), 'ERR_QTSSLSOCKET_FILE');
    const settled = Math.abs(Date.now() - stat.ctimeMs) > SETTLING_TIME;
    const text = readFileSync(path, 'latin1');
    return { stat, settled, text, digest: digestOf(text) };
  } catch (error) {
    throw new ContextError(`The ${what} cannot be read: ${describeFileError(error, path)}.`);
  }
}

/** Whether a settled file is as it was; false when that is not known. */
export function isUnchanged(path: string, { stat, settled }: FileSnapshot): boolean {
  if (!settled) return false;
  const now = statOf(path);
  return now !== undefined && isSame(stat, now);
}

/** Whether there is a file at the path, and not a directory, a socket or nothing. */
export function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Reading it gives the reason.
    return undefined;
  }
}

/** The time of the last change of a file's status (ctime) cannot be set, unlike that of its contents. */
function isSame(a: Stats, b: Stats): boolean {
  return (
    a.ctimeMs === b.ctimeMs &&
    a.ino === b.ino &&
    a.size === b.size &&
    a.mtimeMs === b.mtimeMs &&
    a.dev === b.dev
  );
}

/** A name for contents. */
export function digestOf(text: string): string {
  return nodeCrypto().createHash('sha256').update(text).digest('base64');
}

/** `path: no such file or directory`, from an error of the file system. */
export function describeFileError(error: unknown, path: string): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or directory',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOTDIR: 'not a directory',
    EISDIR: 'it is a directory',
    ELOOP: 'too many symbolic links',
  };
  return `${path}: ${known[codeOf(error)] ?? reasonOf(error)}`;
}
