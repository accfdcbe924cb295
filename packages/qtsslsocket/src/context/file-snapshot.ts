import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { ContextError, reasonOf } from './context-error.js';

/** No file of certificates is larger than this; whatever is, is something else. */
const maximumSize = 16 * 1024 * 1024;

/** A file that changed less than this before it was read may change again without its times telling so. */
const settlingTime = 2000;

/** What a file held when it was last read. */
export interface FileSnapshot {
  /** Changes whenever the file does, unless that was just now: see `settled`. */
  readonly signature: string;
  /** Whether an equal signature proves equal contents. */
  readonly settled: boolean;
  readonly text: string;
  /** Names the contents. */
  readonly digest: string;
}

/**
 * Reads a file, or finds out with one call to the operating system that it is as it was.
 *
 * @param previous - what this function returned for the same path before; returned again when nothing changed
 * @throws ContextError when the file cannot be read; `what` says what it should have been
 */
export function readSnapshot(path: string, what: string, previous: FileSnapshot | undefined): FileSnapshot {
  try {
    // Before reading: a change in between gives the older signature with the newer contents, and is noticed next time.
    const stat = statSync(path, { bigint: true });
    if (!stat.isFile()) throw new Error('it is not a file');
    if (stat.size > maximumSize) throw new Error('it is too large');
    const signature = `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`;
    if (previous?.settled === true && previous.signature === signature) return previous;
    const settled = Math.abs(Date.now() - Number(stat.ctimeMs)) > settlingTime;
    const text = readFileSync(path, 'latin1');
    return { signature, settled, text, digest: digestOf(text) };
  } catch (error) {
    throw new ContextError(`The ${what} cannot be read: ${describeFileError(error, path)}.`);
  }
}

/** A name for contents. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${path}: ${known[code] ?? reasonOf(error)}`;
}
