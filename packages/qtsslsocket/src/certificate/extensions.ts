import { DerReader, DerTag } from './der-reader.js';
import { readBoolean } from './der-values.js';
import { readObjectIdentifier } from './object-identifier.js';
import { UnreadableError } from './unreadable-error.js';

/** One extension of a certificate, a revocation list, or an entry of a list (RFC 5280, 4.1). */
export interface Extension {
  readonly isCritical: boolean;
  /** What it says, encoded. */
  readonly value: Buffer;
}

/** The object identifiers of the extensions that are read here. */
export const ExtensionType = {
  SubjectKeyIdentifier: '2.5.29.14',
  KeyUsage: '2.5.29.15',
  SubjectAltName: '2.5.29.17',
  BasicConstraints: '2.5.29.19',
  ReasonCode: '2.5.29.21',
  DeltaCrlIndicator: '2.5.29.27',
  IssuingDistributionPoint: '2.5.29.28',
  CertificateIssuer: '2.5.29.29',
  NameConstraints: '2.5.29.30',
  CrlDistributionPoints: '2.5.29.31',
  CertificatePolicies: '2.5.29.32',
  PolicyMappings: '2.5.29.33',
  AuthorityKeyIdentifier: '2.5.29.35',
  PolicyConstraints: '2.5.29.36',
  ExtendedKeyUsage: '2.5.29.37',
  InhibitAnyPolicy: '2.5.29.54',
  IpAddressBlocks: '1.3.6.1.5.5.7.1.7',
  AutonomousSystemIds: '1.3.6.1.5.5.7.1.8',
  ProxyCertInfo: '1.3.6.1.5.5.7.1.14',
  TlsFeature: '1.3.6.1.5.5.7.1.24',
  OcspNoCheck: '1.3.6.1.5.5.7.48.1.5',
  NetscapeCertType: '2.16.840.1.113730.1.1',
} as const;

/**
 * Reads a SEQUENCE OF Extension, by object identifier.
 *
 * @param content - what is inside the SEQUENCE
 * @throws RangeError when it is malformed, or an extension is there twice
 */
export function readExtensions(content: Buffer): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  const all = new DerReader(content);
  while (!all.atEnd) {
    const one = new DerReader(all.read(DerTag.Sequence).content);
    const type = readObjectIdentifier(one.read(DerTag.ObjectIdentifier).content);
    const critical = one.readIf(DerTag.Boolean);
    const value = one.read(DerTag.OctetString).content;
    one.expectEnd();
    if (extensions.has(type)) throw new UnreadableError(`the extension ${type} twice`);
    extensions.set(type, { isCritical: critical !== null && readBoolean(critical), value });
  }
  return extensions;
}
