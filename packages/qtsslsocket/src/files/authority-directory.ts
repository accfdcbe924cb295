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

/** One directory as it was last read. */
interface CachedDirectory {
  /** By name, in order. */
  readonly files: ReadonlyMap<string, CachedFile>;
  readonly result: AuthorityDirectory;
  /** The names in the last warning. */
  readonly complaint: string;
}

/** The result of reading one file of the directory. */
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
 * Reads the certificates of all files in a directory. The files may have any name; names made from hashes are not
 * needed. Files that hold no certificate, and have no name of a certificate, are ignored. Files with such a name that
 * hold none are skipped, with one warning that names them all.
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

/** Checks the status of each file, and nothing else: every connection waits for this. */
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
    // A sub-directory, a socket, an unreadable file: ignored unless it has the name of a certificate.
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

/** Many directories hold a certificate twice: as a file, and as a link named after its hash. */
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
