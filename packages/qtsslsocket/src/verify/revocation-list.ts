import type { X509Certificate } from 'node:crypto';
import { readCertificateHead } from '../certificate/certificate-head.js';
import { DerReader, DerTag } from '../certificate/der-reader.js';

/** A certificate revocation list (RFC 5280, 5.1): whose it is, and which serial numbers stand in it. */
export class RevocationList {
  readonly #issuer: Buffer;
  readonly #serialNumbers: ReadonlySet<string>;

  /** @throws RangeError when the text is no revocation list */
  constructor(pem: string) {
    const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
    const whole = new DerReader(new DerReader(der).read(DerTag.Sequence).content);
    const body = new DerReader(whole.read(DerTag.Sequence).content);
    if (body.nextTag === DerTag.Integer) body.read();
    body.read(DerTag.Sequence);
    this.#issuer = body.read(DerTag.Sequence).encoded;
    body.read();
    if (body.nextTag === DerTag.UtcTime || body.nextTag === DerTag.GeneralizedTime) body.read();
    this.#serialNumbers = new Set(body.nextTag === DerTag.Sequence ? readEntries(body.read().content) : []);
  }

  /** Whether this list speaks about certificates of the one that issued `certificate`. */
  covers(certificate: X509Certificate): boolean {
    return readCertificateHead(certificate)?.issuerEncoding.equals(this.#issuer) ?? false;
  }

  /** Whether the certificate's serial number stands in the list. */
  names(certificate: X509Certificate): boolean {
    return this.#serialNumbers.has(canonicalSerial(certificate.serialNumber));
  }
}

function readEntries(content: Buffer): string[] {
  const serialNumbers: string[] = [];
  const entries = new DerReader(content);
  while (!entries.atEnd) {
    const entry = new DerReader(entries.read(DerTag.Sequence).content);
    serialNumbers.push(canonicalSerial(entry.read(DerTag.Integer).content.toString('hex')));
  }
  return serialNumbers;
}

/** Without the zeros in front that an encoding may have and Node does not show. */
function canonicalSerial(hexadecimal: string): string {
  return hexadecimal.toUpperCase().replace(/^0+(?=.)/, '');
}
