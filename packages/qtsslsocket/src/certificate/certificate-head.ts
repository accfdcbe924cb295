import type { X509Certificate } from 'node:crypto';
import { DerReader, DerTag } from './der-reader.js';
import { readName, type NameAttribute } from './distinguished-name.js';

/** What stands at the head of a certificate and Node does not show, or not unambiguously. */
export interface CertificateHead {
  /** 1, 2 or 3. */
  readonly version: number;
  readonly issuer: readonly NameAttribute[];
  /** The issuer's name as it is encoded. */
  readonly issuerEncoding: Buffer;
  readonly subject: readonly NameAttribute[];
}

/** Reads the head of a certificate; null when it is not encoded as it should be. */
export function readCertificateHead(certificate: X509Certificate): CertificateHead | null {
  try {
    const whole = new DerReader(new DerReader(certificate.raw).read(DerTag.Sequence).content);
    const body = new DerReader(whole.read(DerTag.Sequence).content);
    const version = readVersion(body);
    body.read(DerTag.Integer);
    body.read(DerTag.Sequence);
    const issuer = body.read(DerTag.Sequence);
    body.read(DerTag.Sequence);
    const subject = readName(body.read(DerTag.Sequence).content);
    return { version, issuer: readName(issuer.content), issuerEncoding: issuer.encoded, subject };
  } catch (error) {
    // OpenSSL takes encodings that are not quite DER; a caller who wants to show a certificate must not fail over one.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The version is counted from 0, and left out when it is the first (RFC 5280, 4.1.2.1). */
function readVersion(body: DerReader): number {
  if (body.nextTag !== DerTag.Context0) return 1;
  const wrapper = new DerReader(body.read(DerTag.Context0).content);
  return (wrapper.read(DerTag.Integer).content.at(-1) ?? 0) + 1;
}
