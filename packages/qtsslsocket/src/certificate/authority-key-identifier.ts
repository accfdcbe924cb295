import { DerReader, DerTag } from './der-reader.js';
import { readInteger } from './der-values.js';
import { directoryNameOf, readGeneralNames } from './general-name.js';

/** Which key has signed a certificate or a list (RFC 5280, 4.2.1.1). What is not said is null. */
export interface AuthorityKeyIdentifier {
  /** The subject key identifier of the issuer, in hexadecimal. */
  readonly keyId: string | null;
  /** The canonical name of the issuer's issuer. */
  readonly issuer: string | null;
  /** The serial number of the issuer's certificate. */
  readonly serialNumber: string | null;
}

const issuerTag = 0xa1;
const serialTag = 0x82;

/** @throws RangeError when the extension is malformed */
export function readAuthorityKeyIdentifier(value: Buffer): AuthorityKeyIdentifier {
  const outer = new DerReader(value);
  const reader = new DerReader(outer.read(DerTag.Sequence).content);
  outer.expectEnd();
  const keyId = reader.readIf(DerTag.Primitive0);
  const issuer = reader.readIf(issuerTag);
  const serial = reader.readIf(serialTag);
  reader.expectEnd();
  const names = issuer === null ? [] : readGeneralNames(issuer.content).map(directoryNameOf);
  return {
    keyId: keyId === null ? null : keyId.content.toString('hex'),
    issuer: names.find((name) => name !== null) ?? null,
    serialNumber: serial === null ? null : readInteger(serial),
  };
}
