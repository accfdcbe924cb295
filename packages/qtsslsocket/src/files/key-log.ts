import { appendFileSync } from 'node:fs';
import { qWarning } from '@qt3/core-signals';
import { describeFileError } from './file-snapshot.js';

/** Files that could not be written to; each is complained about once. */
const unwritable = new Set<string>();

/** Appends a line to a key log file. Whoever reads that file can read the traffic: only its owner may. */
export function appendKey(path: string, line: Buffer): void {
  try {
    appendFileSync(path, line, { mode: 0o600 });
  } catch (error) {
    if (unwritable.has(path)) return;
    unwritable.add(path);
    qWarning('QtSSLSocket::setPathToKeyLog: Keys cannot be logged: %s', describeFileError(error, path));
  }
}
