import type { X509Certificate } from 'node:crypto';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { readX509 } from '../node/builtins.js';

/** The labels under which OpenSSL writes certificates. */
const certificateLabels: ReadonlySet<string> = new Set([
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'TRUSTED CERTIFICATE',
]);

/**
 * The first and the last line of a block (RFC 7468, 2); text around blocks is commentary. A label may be as long as a line
 * that OpenSSL reads: without a limit, V8 runs out of memory for going back in a label of 16 MB.
 */
const BOUNDARY = /-----(BEGIN|END) ([A-Z0-9 ]{1,254})-----/g;

/** One block: `-----BEGIN X-----` to `-----END X-----`. */
interface PemBlock {
  readonly pem: string;
  /** False when the text ends, or another block begins, before its last line. */
  readonly isComplete: boolean;
}

/**
 * The blocks with a wanted label, in order. Takes time in proportion to the length of the text.
 */
function blocksOf(text: string, isWanted: (label: string) => boolean): PemBlock[] {
  const blocks: PemBlock[] = [];
  let label = '';
  /** Where the block begins that is being read; -1 between blocks. */
  let start = -1;
  const close = (end: number, isComplete: boolean): void => {
    if (start >= 0 && isWanted(label)) blocks.push({ pem: `${text.slice(start, end)}\n`, isComplete });
    start = -1;
  };
  for (const { 0: boundary, 1: kind, 2: name = '', index } of text.matchAll(BOUNDARY)) {
    if (kind === 'BEGIN') {
      close(index, false);
      label = name;
      start = index;
    } else if (name === label) {
      close(index + boundary.length, true);
    }
  }
  close(text.length, false);
  return blocks;
}

/** @throws ContextError when the block is cut off; `which` says which one it is, at the beginning of a sentence */
function completeText({ pem, isComplete }: PemBlock, which: string, path: string): string {
  if (isComplete) return pem;
  throw new ContextError(`${which} in ${path} is cut off: its last line, -----END ...-----, is missing.`);
}

/** How a block of several is named at the beginning of a sentence. */
function nameOf(what: string, index: number, count: number): string {
  return count === 1 ? `The ${what.toLowerCase()}` : `${what} ${index + 1}`;
}

/** Whether the text holds, or tries to hold, a certificate. */
export function mentionsCertificate(text: string): boolean {
  return /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/.test(text);
}

/** One certificate of a file. */
export interface PemCertificate {
  readonly pem: string;
  readonly certificate: X509Certificate;
}

/**
 * All certificates in `text`, in order.
 *
 * @throws ContextError naming `path` when there is none, or one of them cannot be read
 */
export function certificatesIn(text: string, path: string): PemCertificate[] {
  const blocks = blocksOf(text, (label) => certificateLabels.has(label));
  if (blocks.length === 0) throw new ContextError(`There is no PEM encoded certificate in ${path}.`);
  return blocks.map((block, index) => {
    const which = nameOf('Certificate', index, blocks.length);
    const pem = completeText(block, which, path);
    try {
      return { pem, certificate: readX509(pem) };
    } catch (error) {
      throw new ContextError(`${which} in ${path} cannot be read: ${reasonOf(error)}.`);
    }
  });
}

/**
 * The first private key in `text`, whichever form it has.
 *
 * @throws ContextError naming `path` when there is none
 */
export function privateKeyIn(text: string, path: string): string {
  const [first] = blocksOf(text, (label) => label.endsWith('PRIVATE KEY'));
  if (first === undefined) throw new ContextError(`There is no PEM encoded private key in ${path}.`);
  return completeText(first, 'The private key', path);
}

/**
 * All revocation lists in `text`, in order.
 *
 * @throws ContextError naming `path` when there is none
 */
export function revocationListsIn(text: string, path: string): string[] {
  const lists = blocksOf(text, (label) => label === 'X509 CRL');
  if (lists.length === 0) throw new ContextError(`There is no PEM encoded revocation list in ${path}.`);
  return lists.map((block, index) =>
    completeText(block, nameOf('Revocation list', index, lists.length), path),
  );
}
