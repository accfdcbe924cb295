import { DerReader, DerTag, type DerValue } from './der-reader.js';
import { readExtensions, type Extension } from './extensions.js';

/** The fields of a certificate as they are encoded (RFC 5280, 4.1). */
export interface CertificateBody {
  /** 1, 2 or 3. */
  readonly version: number;
  readonly serialNumber: DerValue;
  /** The algorithm that it is signed with: its identifier, and parameters. */
  readonly signatureAlgorithm: DerValue;
  readonly issuer: DerValue;
  readonly notBefore: DerValue;
  readonly notAfter: DerValue;
  readonly subject: DerValue;
  /** The public key, with its algorithm. */
  readonly publicKey: DerValue;
  /** What is behind the public key: extensions, if there are any. */
  readonly rest: DerReader;
}

/**
 * Takes a certificate apart.
 *
 * @throws RangeError when it is not encoded in DER
 */
export function readCertificateBody(der: Buffer): CertificateBody {
  const whole = new DerReader(new DerReader(der).read(DerTag.Sequence).content);
  const body = new DerReader(whole.read(DerTag.Sequence).content);
  const version = readVersion(body);
  const serialNumber = body.read(DerTag.Integer);
  const signatureAlgorithm = body.read(DerTag.Sequence);
  const issuer = body.read(DerTag.Sequence);
  const validity = new DerReader(body.read(DerTag.Sequence).content);
  const notBefore = validity.read();
  const notAfter = validity.read();
  const subject = body.read(DerTag.Sequence);
  const publicKey = body.read(DerTag.Sequence);
  return {
    version,
    serialNumber,
    signatureAlgorithm,
    issuer,
    notBefore,
    notAfter,
    subject,
    publicKey,
    rest: body,
  };
}

/** The version is counted from 0, and left out when it is the first (RFC 5280, 4.1.2.1). */
function readVersion(body: DerReader): number {
  if (body.nextTag !== DerTag.Context0) return 1;
  const wrapper = new DerReader(body.read(DerTag.Context0).content);
  return (wrapper.read(DerTag.Integer).content.at(-1) ?? 0) + 1;
}

/**
 * The extensions of a certificate, by object identifier. Can be asked for once.
 *
 * @throws RangeError when they are malformed
 */
export function extensionsOf({ rest }: CertificateBody): Map<string, Extension> {
  // In front stand unique identifiers of issuer and subject, which are not used.
  rest.readIf(0x81);
  rest.readIf(0x82);
  const wrapped = rest.readIf(DerTag.Context3);
  rest.expectEnd();
  if (wrapped === null) return new Map();
  const reader = new DerReader(wrapped.content);
  const extensions = readExtensions(reader.read(DerTag.Sequence).content);
  reader.expectEnd();
  return extensions;
}
