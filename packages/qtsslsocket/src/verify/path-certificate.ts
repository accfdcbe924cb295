import type { KeyObject, X509Certificate } from 'node:crypto';
import {
  readAuthorityKeyIdentifier,
  type AuthorityKeyIdentifier,
} from '../certificate/authority-key-identifier.js';
import { canonicalName } from '../certificate/canonical-name.js';
import { extensionsOf, readCertificateBody, type CertificateBody } from '../certificate/certificate-body.js';
import { DerReader, DerTag } from '../certificate/der-reader.js';
import { readBits, readBoolean, readInteger, readTime } from '../certificate/der-values.js';
import { readDistributionPoints, type DistributionPoint } from '../certificate/distribution-point.js';
import { ExtensionType, type Extension } from '../certificate/extensions.js';
import { readGeneralName, readGeneralNames } from '../certificate/general-name.js';
import { readObjectIdentifier } from '../certificate/object-identifier.js';
import { UnreadableError } from '../certificate/unreadable-error.js';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.js';
import type { TrustSettings } from './trust-settings.js';

/** Bits of the extension for key usage that are looked at here (RFC 5280, 4.2.1.3), and of Netscape's certificate type. */
export const KeyUsage = {
  DigitalSignature: 0x80,
  KeyEncipherment: 0x20,
  KeyAgreement: 0x08,
  CertificateSign: 0x04,
  CrlSign: 0x02,
} as const;

/** Extensions that may be critical: they are looked at here, or concern certificate policies, which are not checked. */
const handled: ReadonlySet<string> = new Set([
  ExtensionType.BasicConstraints,
  ExtensionType.KeyUsage,
  ExtensionType.ExtendedKeyUsage,
  ExtensionType.NetscapeCertType,
  ExtensionType.SubjectAltName,
  ExtensionType.SubjectKeyIdentifier,
  ExtensionType.AuthorityKeyIdentifier,
  ExtensionType.NameConstraints,
  ExtensionType.CrlDistributionPoints,
  ExtensionType.CertificatePolicies,
  ExtensionType.PolicyMappings,
  ExtensionType.PolicyConstraints,
  ExtensionType.InhibitAnyPolicy,
  ExtensionType.OcspNoCheck,
]);

/** Extensions that OpenSSL heeds, critical or not, and that are not understood here. */
const beyond: readonly string[] = [
  ExtensionType.ProxyCertInfo,
  ExtensionType.IpAddressBlocks,
  ExtensionType.AutonomousSystemIds,
];

/** A certificate, with everything in it that decides whether it may stand in a chain. */
export class PathCertificate {
  readonly x509: X509Certificate;
  readonly version: number;
  /** See readInteger(). */
  readonly serialNumber: string;
  /** Names in their canonical form. */
  readonly subject: string;
  readonly issuer: string;
  /** In milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Null when it is not known here. */
  readonly signatureAlgorithm: SignatureAlgorithm | null;
  /** Null when there is no such extension; so are the next ones. */
  readonly basicConstraints: { readonly isAuthority: boolean; readonly pathLength: number | null } | null;
  readonly keyUsage: number | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly netscapeType: number | null;
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: AuthorityKeyIdentifier | null;
  readonly distributionPoints: readonly DistributionPoint[];
  readonly hasNameConstraints: boolean;
  /** A critical extension that is not understood, or one that OpenSSL heeds and this does not; null when there is none. */
  readonly foreignExtension: string | null;
  /** What a file of authorities says about it; null when nothing. */
  readonly trustSettings: TrustSettings | null;
  readonly #hasNamedParameters: boolean;
  /** Null until it was asked for. */
  #publicKey: { readonly key: KeyObject | null } | null = null;

  /** @throws RangeError when it is not encoded in DER, or something in it cannot be read */
  constructor(x509: X509Certificate, trustSettings: TrustSettings | null = null) {
    this.x509 = x509;
    this.trustSettings = trustSettings;
    const body = readCertificateBody(x509.raw);
    this.version = body.version;
    this.serialNumber = readInteger(body.serialNumber);
    this.subject = canonicalName(body.subject.content);
    this.issuer = canonicalName(body.issuer.content);
    this.notBefore = readTime(body.notBefore);
    this.notAfter = readTime(body.notAfter);
    if (Number.isNaN(this.notBefore + this.notAfter)) throw new UnreadableError('a date that cannot be read');
    this.signatureAlgorithm = readSignatureAlgorithm(body.signatureAlgorithm);
    this.#hasNamedParameters = hasNamedParameters(body);
    const all = extensionsOf(body);
    this.basicConstraints = read(all, ExtensionType.BasicConstraints, readBasicConstraints);
    this.keyUsage = read(all, ExtensionType.KeyUsage, readUsage);
    this.extendedKeyUsage = read(all, ExtensionType.ExtendedKeyUsage, readExtendedUsage);
    this.netscapeType = read(all, ExtensionType.NetscapeCertType, readWholeBits);
    this.subjectKeyId = read(all, ExtensionType.SubjectKeyIdentifier, readKeyId);
    this.authorityKeyId = read(all, ExtensionType.AuthorityKeyIdentifier, readAuthorityKeyIdentifier);
    this.distributionPoints = read(all, ExtensionType.CrlDistributionPoints, readDistributionPoints) ?? [];
    this.hasNameConstraints = read(all, ExtensionType.NameConstraints, checkNameConstraints) ?? false;
    read(all, ExtensionType.SubjectAltName, checkNames);
    this.foreignExtension =
      beyond.find((type) => all.has(type)) ??
      [...all].find(([type, { isCritical }]) => isCritical && !handled.has(type))?.[0] ??
      null;
  }

  /** Null when this version of Node cannot use it. Explicit parameters of a curve, which OpenSSL refuses, count as that. */
  get publicKey(): KeyObject | null {
    this.#publicKey ??= { key: this.#hasNamedParameters ? publicKeyOf(this.x509) : null };
    return this.#publicKey.key;
  }

  /** Whether issuer and subject have one name. */
  get isSelfIssued(): boolean {
    return this.subject === this.issuer;
  }

  /** Whether it names itself, and its own key, as what it was signed with. The signature is another question. */
  get isSelfSigned(): boolean {
    return mayHaveIssued(this, this);
  }

  /** Whether it says that it may sign certificates. */
  get isAuthority(): boolean {
    return this.basicConstraints?.isAuthority === true && this.allowsUsage(KeyUsage.CertificateSign);
  }

  /**
   * Whether it may sign certificates where it stands at the end of a chain. OpenSSL is content with less there: with the key
   * usage alone, or with a root of version 1, from the time before there were extensions.
   */
  get isRootAuthority(): boolean {
    if (this.basicConstraints !== null) return this.isAuthority;
    return this.keyUsage === null
      ? this.version === 1 && this.isSelfSigned
      : this.allowsUsage(KeyUsage.CertificateSign);
  }

  /** Whether one of these bits of key usage is allowed; all are when the certificate says nothing. */
  allowsUsage(bits: number): boolean {
    return this.keyUsage === null || (this.keyUsage & bits) !== 0;
  }

  equals(other: PathCertificate): boolean {
    return this.x509.raw.equals(other.x509.raw);
  }

  isValidAt(time: number): boolean {
    return this.notBefore <= time && time <= this.notAfter;
  }
}

/** Whether `issuer` may have issued `certificate`, by names, identifiers and kinds of key; the signature is not looked at. */
export function mayHaveIssued(issuer: PathCertificate, certificate: PathCertificate): boolean {
  if (issuer.subject !== certificate.issuer || !isNamedBy(issuer, certificate.authorityKeyId)) return false;
  const keyType = issuer.publicKey?.asymmetricKeyType;
  return keyType !== undefined && certificate.signatureAlgorithm?.keyTypes.includes(keyType) === true;
}

/** Whether an identifier, if there is one, is that of the certificate's key. */
export function isNamedBy(certificate: PathCertificate, identifier: AuthorityKeyIdentifier | null): boolean {
  if (identifier === null) return true;
  const { keyId, issuer, serialNumber } = identifier;
  if (keyId !== null && certificate.subjectKeyId !== null && keyId !== certificate.subjectKeyId) return false;
  if (serialNumber !== null && serialNumber !== certificate.serialNumber) return false;
  return issuer === null || issuer === certificate.issuer;
}

function publicKeyOf(certificate: X509Certificate): KeyObject | null {
  try {
    return certificate.publicKey;
  } catch {
    return null;
  }
}

/** Whether the parameters of a key on a curve are the name of the curve. */
function hasNamedParameters({ publicKey }: CertificateBody): boolean {
  const algorithm = new DerReader(new DerReader(publicKey.content).read(DerTag.Sequence).content);
  const isOnCurve =
    readObjectIdentifier(algorithm.read(DerTag.ObjectIdentifier).content) === '1.2.840.10045.2.1';
  return !isOnCurve || algorithm.nextTag === DerTag.ObjectIdentifier;
}

function read<T>(all: Map<string, Extension>, type: string, reader: (value: Buffer) => T): T | null {
  const extension = all.get(type);
  return extension === undefined ? null : reader(extension.value);
}

function only(value: Buffer, tag: number): Buffer {
  const reader = new DerReader(value);
  const { content } = reader.read(tag);
  reader.expectEnd();
  return content;
}

function readBasicConstraints(value: Buffer): { isAuthority: boolean; pathLength: number | null } {
  const reader = new DerReader(only(value, DerTag.Sequence));
  const authority = reader.readIf(DerTag.Boolean);
  const length = reader.readIf(DerTag.Integer);
  reader.expectEnd();
  const hexadecimal = length === null ? null : readInteger(length);
  if (hexadecimal !== null && !/^[0-7]?[0-9a-f]$/.test(hexadecimal))
    throw new UnreadableError('an absurd length');
  return {
    isAuthority: authority !== null && readBoolean(authority),
    pathLength: hexadecimal === null ? null : parseInt(hexadecimal, 16),
  };
}

function readWholeBits(value: Buffer): number {
  const reader = new DerReader(value);
  const bits = readBits(reader.read(DerTag.BitString));
  reader.expectEnd();
  return bits;
}

function readUsage(value: Buffer): number {
  const bits = readWholeBits(value);
  if (bits === 0) throw new UnreadableError('a key usage that allows nothing');
  return bits;
}

function readExtendedUsage(value: Buffer): string[] {
  const reader = new DerReader(only(value, DerTag.Sequence));
  const usages: string[] = [];
  while (!reader.atEnd) usages.push(readObjectIdentifier(reader.read(DerTag.ObjectIdentifier).content));
  return usages;
}

function readKeyId(value: Buffer): string {
  return only(value, DerTag.OctetString).toString('hex');
}

function checkNames(value: Buffer): void {
  readGeneralNames(only(value, DerTag.Sequence));
}

/** Returns true: what the constraints say is OpenSSL's business, see recheck.ts. */
function checkNameConstraints(value: Buffer): true {
  const reader = new DerReader(only(value, DerTag.Sequence));
  for (const tag of [0xa0, 0xa1]) {
    const subtrees = new DerReader(reader.readIf(tag)?.content ?? Buffer.alloc(0));
    while (!subtrees.atEnd) {
      const subtree = new DerReader(subtrees.read(DerTag.Sequence).content);
      readGeneralName(subtree);
      subtree.expectEnd();
    }
  }
  reader.expectEnd();
  return true;
}
