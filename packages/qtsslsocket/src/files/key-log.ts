import { withCode } from '@qt3/core-signals/internal';
import { closeSync, constants, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';
import { qWarning } from '@qt3/core-signals';
import { describeFileError } from './file-snapshot.js';
import { LruCache } from './lru-cache.js';

/** The last warning about each file: it is not repeated while nothing changes. */
const warnings = new LruCache<string, string>(256);

/** Everything but the permissions of the owner. */
const OTHERS = 0o077;

/** Read and write for the owner. */
const OWNER_ONLY = 0o600;

/** Windows has no owners and permissions that Node could ask for, nor the flag below. */
const isWindows = process.platform === 'win32';

/** Without waiting for the reader of a pipe. */
const flags =
  constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (isWindows ? 0 : constants.O_NONBLOCK);

/**
 * Appends a line to a key log file. Who can read that file can read the traffic, so it is made, or changed, to be
 * readable by its owner alone, who has to be the user of this process. Where that cannot be done, nothing is written.
 * Both give a warning.
 */
export function appendKey(path: string, line: Buffer): void {
  try {
    const file = openSync(path, flags, OWNER_ONLY);
    try {
      secure(file, path);
      writeSync(file, line);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    warn(path, `Keys cannot be logged: ${describeFileError(error, path)}`);
  }
}

/** @throws Error when others than the user of this process can read the file, and that cannot be changed */
function secure(file: number, path: string): void {
  const { mode, uid, isFile } = statOf(file);
  if (!isFile) throw withCode(new Error('it is not a file'), 'ERR_QTSSLSOCKET_FILE');
  if (isWindows) return;
  if (uid !== process.geteuid?.())
    throw withCode(new Error('it belongs to another user, who could read the keys'), 'ERR_QTSSLSOCKET_FILE');
  if ((mode & OTHERS) === 0) return;
  fchmodSync(file, OWNER_ONLY);
  if ((statOf(file).mode & OTHERS) !== 0)
    throw withCode(new Error('other users can read it'), 'ERR_QTSSLSOCKET_FILE');
  warn(path, `Other users could read ${path}; only its owner can from now on`);
}

function statOf(file: number): { readonly mode: number; readonly uid: number; readonly isFile: boolean } {
  const stat = fstatSync(file);
  return { mode: stat.mode, uid: stat.uid, isFile: stat.isFile() };
}

function warn(path: string, text: string): void {
  if (warnings.get(path) === text) return;
  warnings.set(path, text);
  qWarning('QtSSLSocket::setPathToKeyLog: %s', text);
}
