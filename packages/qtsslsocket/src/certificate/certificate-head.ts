import type { X509Certificate } from 'node:crypto';
import { readCertificateBody } from './certificate-body.js';
import { readName, type NameAttribute } from './distinguished-name.js';

/** What stands at the head of a certificate and Node does not show, or not unambiguously. */
export interface CertificateHead {
  /** 1, 2 or 3. */
  readonly version: number;
  readonly issuer: readonly NameAttribute[];
  readonly subject: readonly NameAttribute[];
}

/** Reads the head of a certificate; null when it is not encoded as it should be. */
export function readCertificateHead(certificate: X509Certificate): CertificateHead | null {
  try {
    const { version, issuer, subject } = readCertificateBody(certificate.raw);
    return { version, issuer: readName(issuer.content), subject: readName(subject.content) };
  } catch (error) {
    // OpenSSL takes encodings that are not quite DER; a caller who wants to show a certificate must not fail over one.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
