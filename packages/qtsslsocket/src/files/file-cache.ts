import { LruCache } from './lru-cache.js';
import { readSnapshot, type FileSnapshot } from './file-snapshot.js';

const files = new LruCache<string, FileSnapshot>(1024);

/**
 * Reads a PEM file, for all QtSSLSockets of the process together: a file that has not changed is not read again.
 *
 * @throws ContextError when it cannot be read; `what` says what it should have been
 */
export function readFileCached(path: string, what: string): FileSnapshot {
  const previous = files.get(path);
  const snapshot = readSnapshot(path, what, previous);
  if (snapshot !== previous) files.set(path, snapshot);
  return snapshot;
}
