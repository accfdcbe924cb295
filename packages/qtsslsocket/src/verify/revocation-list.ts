import type { X509Certificate } from 'node:crypto';
import { readCertificateHead } from '../certificate/certificate-head.js';
import { DerReader, DerTag, type DerValue } from '../certificate/der-reader.js';

/** A certificate revocation list (RFC 5280, 5.1): whose it is, and which serial numbers stand in it. */
export class RevocationList {
  readonly #issuer: Buffer;
  readonly #serialNumbers: ReadonlySet<string>;
  /** From when until when it is current, in milliseconds since 1970. */
  readonly #from: number;
  readonly #until: number;

  /** @throws RangeError when the text is no revocation list */
  constructor(pem: string) {
    const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
    const whole = new DerReader(new DerReader(der).read(DerTag.Sequence).content);
    const body = new DerReader(whole.read(DerTag.Sequence).content);
    if (body.nextTag === DerTag.Integer) body.read();
    body.read(DerTag.Sequence);
    this.#issuer = body.read(DerTag.Sequence).encoded;
    this.#from = timeOf(body.read());
    const hasEnd = body.nextTag === DerTag.UtcTime || body.nextTag === DerTag.GeneralizedTime;
    this.#until = hasEnd ? timeOf(body.read()) : Infinity;
    this.#serialNumbers = new Set(body.nextTag === DerTag.Sequence ? readEntries(body.read().content) : []);
  }

  /** Whether this list speaks about certificates of the one that issued `certificate`. */
  covers(certificate: X509Certificate): boolean {
    return readCertificateHead(certificate)?.issuerEncoding.equals(this.#issuer) ?? false;
  }

  /** Whether it is valid now. */
  isCurrent(): boolean {
    return this.#from <= Date.now() && Date.now() <= this.#until;
  }

  /** Whether there should be a newer one. */
  isOutOfDate(): boolean {
    return !(Date.now() <= this.#until);
  }

  /** Whether the certificate's serial number stands in the list. */
  names(certificate: X509Certificate): boolean {
    return this.#serialNumbers.has(canonicalSerial(certificate.serialNumber));
  }
}

/** The years of a UTCTime are those from 1950 to 2049 (RFC 5280, 4.1.2.5.1). NaN for what is no time. */
function timeOf({ tag, content }: DerValue): number {
  const digits = content.toString('latin1');
  const text = tag === DerTag.UtcTime ? `${digits < '5' ? '20' : '19'}${digits}` : digits;
  return Date.parse(text.replace(/^(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
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
