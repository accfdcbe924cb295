import { X509Certificate } from 'node:crypto';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';

/** The labels under which OpenSSL writes certificates. */
const certificateLabels: ReadonlySet<string> = new Set([
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'TRUSTED CERTIFICATE',
]);

/** One block: `-----BEGIN X-----` to `-----END X-----` (RFC 7468); text around blocks is commentary. */
const block = /-----BEGIN ([A-Z0-9 ]+)-----[^-]*(?:-(?!----END )[^-]*)*-----END \1-----/g;

function blocksOf(text: string, isWanted: (label: string) => boolean): string[] {
  const blocks: string[] = [];
  for (const [whole, label] of text.matchAll(block)) if (isWanted(label ?? '')) blocks.push(`${whole}\n`);
  return blocks;
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
  const pems = blocksOf(text, (label) => certificateLabels.has(label));
  if (pems.length === 0) throw new ContextError(`There is no PEM encoded certificate in ${path}.`);
  return pems.map((pem, index) => {
    try {
      return { pem, certificate: new X509Certificate(pem) };
    } catch (error) {
      const which = pems.length === 1 ? 'The certificate' : `Certificate ${index + 1}`;
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
  return first;
}

/**
 * All revocation lists in `text`, in order.
 *
 * @throws ContextError naming `path` when there is none
 */
export function revocationListsIn(text: string, path: string): string[] {
  const lists = blocksOf(text, (label) => label === 'X509 CRL');
  if (lists.length === 0) throw new ContextError(`There is no PEM encoded revocation list in ${path}.`);
  return lists;
}
