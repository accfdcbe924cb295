import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { qWarning } from '@qt3/core-signals';
import { BoundedMap } from './bounded-map.js';
import { ContextError } from './context-error.js';
import { describeFileError, digestOf, readSnapshot, type FileSnapshot } from './file-snapshot.js';
import { certificatesIn, mentionsCertificate } from './pem.js';

/** Names under which certificates are kept: OpenSSL's hashes (`5ad8a5d6.0`), and endings that say so. */
const certificateName = /^[0-9a-f]{8}\.[0-9]+$|\.(?:pem|crt|cer|cert)$/i;

/** The authorities found in a directory. */
export interface AuthorityDirectory {
  /** Each certificate once, in the order of the file names. */
  readonly pems: readonly string[];
  /** Names the contents. */
  readonly digest: string;
}

/** One directory as it was when it was read last. */
interface CachedDirectory {
  readonly files: ReadonlyMap<string, CachedFile>;
  readonly result: AuthorityDirectory;
  /** What the last warning about it said. */
  readonly complaint: string;
}

/** What one file of the directory came to. */
interface CachedFile {
  readonly snapshot: FileSnapshot | null;
  readonly pems: readonly string[];
  /** Its name when it had to be skipped; '' when not. */
  readonly problem: string;
}

const directories = new BoundedMap<string, CachedDirectory>(16);

/**
 * Reads the certificates of all files in a directory, whatever they are called: names made from hashes need not be
 * there. Files that hold no certificate and do not look as if they should are passed over; files that should and do
 * not are skipped, with one warning that names them all.
 *
 * @throws ContextError when the directory cannot be read
 */
export function readAuthorityDirectory(path: string): AuthorityDirectory {
  const previous = directories.get(path);
  const files = new Map<string, CachedFile>();
  let unchanged = previous !== undefined;
  for (const name of namesIn(path)) {
    const before = previous?.files.get(name);
    const file = readFile(join(path, name), name, before);
    if (file !== before) unchanged = false;
    files.set(name, file);
  }
  if (previous !== undefined && unchanged && files.size === previous.files.size) return previous.result;
  const result = combine(files);
  const complaint = complain(path, files, previous?.complaint ?? '');
  directories.set(path, { files, result, complaint });
  return result;
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
  // What has not changed stays the same object, so that one look tells an unchanged directory.
  if (before?.snapshot === snapshot) return before;
  if (snapshot === null) {
    // A sub-directory, a socket, a file that nobody may read: no business of ours unless it is called a certificate.
    return { snapshot, pems: [], problem: certificateName.test(name) ? name : '' };
  }
  if (before?.snapshot?.digest === snapshot.digest) return { ...before, snapshot };
  if (!certificateName.test(name) && !mentionsCertificate(snapshot.text))
    return { snapshot, pems: [], problem: '' };
  try {
    return { snapshot, pems: certificatesIn(snapshot.text, path).map(({ pem }) => pem), problem: '' };
  } catch (error) {
    if (error instanceof ContextError) return { snapshot, pems: [], problem: name };
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
