import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { qWarning } from '@qt3/core-signals';
import { LruCache } from './lru-cache.js';
import { ContextError } from '../errors/context-error.js';
import {
  describeFileError,
  digestOf,
  isFile,
  isUnchanged,
  readSnapshot,
  type FileSnapshot,
} from './file-snapshot.js';
import { certificatesIn, mentionsCertificate } from './pem.js';

/** Names under which certificates are kept: OpenSSL's hashes (`5ad8a5d6.0`), and endings that say so. */
const CERTIFICATE_NAME = /^[0-9a-f]{8}\.[0-9]+$|\.(?:pem|crt|cer|cert)$/i;

/** The authorities found in a directory. */
export interface AuthorityDirectory {
  /** Each certificate once, in the order of the file names. */
  readonly pems: readonly string[];
  /** Names the contents. */
  readonly digest: string;
}

/** One directory as it was when it was read last. */
interface CachedDirectory {
  /** By name, in order. */
  readonly files: ReadonlyMap<string, CachedFile>;
  readonly result: AuthorityDirectory;
  /** What the last warning about it said. */
  readonly complaint: string;
}

/** What one file of the directory came to. */
interface CachedFile {
  readonly path: string;
  /** Null when it could not be read. */
  readonly snapshot: FileSnapshot | null;
  readonly pems: readonly string[];
  /** Its name when it had to be skipped; '' when not. */
  readonly problem: string;
}

const directories = new LruCache<string, CachedDirectory>(16);

/**
 * Reads the certificates of all files in a directory, whatever they are called: names made from hashes need not be
 * there. Files that hold no certificate and do not look as if they should are passed over; files that should and do
 * not are skipped, with one warning that names them all.
 *
 * @throws ContextError when the directory cannot be read
 */
export function readAuthorityDirectory(path: string): AuthorityDirectory {
  const previous = directories.get(path);
  const names = namesIn(path);
  if (previous !== undefined && isAsItWas(names, previous.files)) return previous.result;
  const files = new Map<string, CachedFile>();
  for (const name of names) files.set(name, readFile(join(path, name), name, previous?.files.get(name)));
  const result = combine(files);
  const complaint = complain(path, files, previous?.complaint ?? '');
  directories.set(path, { files, result, complaint });
  return result;
}

/** One look at each file, and nothing else: this is what every connection waits for. */
function isAsItWas(names: readonly string[], files: ReadonlyMap<string, CachedFile>): boolean {
  if (names.length !== files.size) return false;
  for (const name of names) {
    const file = files.get(name);
    if (file === undefined) return false;
    if (file.snapshot === null ? isFile(file.path) : !isUnchanged(file.path, file.snapshot)) return false;
  }
  return true;
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    throw new ContextError(`The directory of authorities cannot be read: ${describeFileError(error, path)}.`);
  }
}

function readFile(path: string, name: string, before: CachedFile | undefined): CachedFile {
  const snapshot = tryToRead(path, before?.snapshot ?? undefined);
  if (snapshot === null) {
    // A sub-directory, a socket, a file that nobody may read: no business of ours unless it is called a certificate.
    return { path, snapshot, pems: [], problem: CERTIFICATE_NAME.test(name) ? name : '' };
  }
  if (before?.snapshot?.digest === snapshot.digest) return { ...before, snapshot };
  if (!CERTIFICATE_NAME.test(name) && !mentionsCertificate(snapshot.text)) {
    return { path, snapshot, pems: [], problem: '' };
  }
  try {
    return { path, snapshot, pems: certificatesIn(snapshot.text, path).map(({ pem }) => pem), problem: '' };
  } catch (error) {
    if (error instanceof ContextError) return { path, snapshot, pems: [], problem: name };
    throw error;
  }
}

function tryToRead(path: string, before: FileSnapshot | undefined): FileSnapshot | null {
  try {
    return readSnapshot(path, 'authority', before);
  } catch (error) {
    if (error instanceof ContextError) return null;
    throw error;
  }
}

/** A certificate is often there twice, as a file and as a link that is named after its hash. */
function combine(files: ReadonlyMap<string, CachedFile>): AuthorityDirectory {
  const pems = new Set<string>();
  for (const file of files.values()) for (const pem of file.pems) pems.add(pem);
  const all = [...pems];
  return { pems: all, digest: digestOf(all.join('')) };
}

function complain(path: string, files: ReadonlyMap<string, CachedFile>, last: string): string {
  const broken = [...files.values()].map(({ problem }) => problem).filter((problem) => problem !== '');
  const complaint = broken.join(', ');
  if (complaint !== '' && complaint !== last) {
    qWarning(
      'QtSSLSocket::setPathToCACertDir: no certificate can be read from these files in %s: %s',
      path,
      complaint,
    );
  }
  return complaint;
}
