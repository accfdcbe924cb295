import type { KeyObject } from 'node:crypto';
import {
  readAuthorityKeyIdentifier,
  type AuthorityKeyIdentifier,
} from '../certificate/authority-key-identifier.js';
import { canonicalName } from '../certificate/canonical-name.js';
import { DerReader, DerTag, type DerValue } from '../certificate/der-reader.js';
import { readInteger, readTime } from '../certificate/der-values.js';
import {
  readIssuingDistributionPoint,
  type IssuingDistributionPoint,
} from '../certificate/distribution-point.js';
import { ExtensionType, readExtensions, type Extension } from '../certificate/extensions.js';
import { directoryNameOf, readGeneralNames } from '../certificate/general-name.js';
import { UnreadableError } from '../certificate/unreadable-error.js';
import type { PathCertificate } from './path-certificate.js';
import { isSignedBy, readSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.js';

/** Critical extensions of a list that are looked at here. */
const handled: ReadonlySet<string> = new Set([
  ExtensionType.IssuingDistributionPoint,
  ExtensionType.AuthorityKeyIdentifier,
  ExtensionType.DeltaCrlIndicator,
]);

/** The reason that takes a certificate off the list again (RFC 5280, 5.3.1). */
const removeFromCrl = 8;

type Revoked = ReadonlyMap<string, ReadonlySet<string>>;

/** A certificate revocation list (RFC 5280, 5.1). */
export class RevocationList {
  /** The canonical name of its issuer. */
  readonly issuer: string;
  /** From when until when it is current, in milliseconds since 1970. */
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  readonly authorityKeyId: AuthorityKeyIdentifier | null;
  /** Which certificates it is for; null for all of its issuer. */
  readonly distributionPoint: IssuingDistributionPoint | null;
  /** Whether it only says what has changed since another list. */
  readonly isDelta: boolean;
  /** Whether it has a critical extension that is not understood, itself or in an entry. */
  readonly hasForeignExtension: boolean;
  /** Serial numbers, by the canonical name of the certificate's issuer. */
  readonly #revoked: Revoked;
  readonly #signed: Buffer;
  readonly #algorithm: SignatureAlgorithm | null;
  readonly #signature: Buffer;

  /** @throws RangeError when it is no list in DER, or something in it cannot be read */
  constructor(der: Buffer) {
    const whole = new DerReader(new DerReader(der).read(DerTag.Sequence).content);
    const signed = whole.read(DerTag.Sequence);
    const algorithm = whole.read(DerTag.Sequence);
    this.#signed = signed.encoded;
    this.#signature = whole.read(DerTag.BitString).content.subarray(1);
    const body = new DerReader(signed.content);
    body.readIf(DerTag.Integer);
    const sameAlgorithm = body.read(DerTag.Sequence);
    this.#algorithm = algorithm.encoded.equals(sameAlgorithm.encoded)
      ? readSignatureAlgorithm(algorithm)
      : null;
    this.issuer = canonicalName(body.read(DerTag.Sequence).content);
    this.thisUpdate = readTime(body.read());
    const hasEnd = body.nextTag === DerTag.UtcTime || body.nextTag === DerTag.GeneralizedTime;
    this.nextUpdate = hasEnd ? readTime(body.read()) : Infinity;
    if (Number.isNaN(this.thisUpdate + this.nextUpdate))
      throw new UnreadableError('a date that cannot be read');
    const { revoked, hasForeign } = readEntries(body.readIf(DerTag.Sequence)?.content, this.issuer);
    this.#revoked = revoked;
    const extensions = readWrappedExtensions(body.readIf(DerTag.Context0));
    body.expectEnd();
    const keyId = extensions.get(ExtensionType.AuthorityKeyIdentifier);
    this.authorityKeyId = keyId === undefined ? null : readAuthorityKeyIdentifier(keyId.value);
    const point = extensions.get(ExtensionType.IssuingDistributionPoint);
    this.distributionPoint = point === undefined ? null : readIssuingDistributionPoint(point.value);
    this.isDelta = extensions.has(ExtensionType.DeltaCrlIndicator);
    this.hasForeignExtension = hasForeign || hasForeignCritical(extensions, handled);
  }

  /** Whether it was issued before `now`, and there need be no newer one. */
  isCurrentAt(now: number): boolean {
    return this.thisUpdate <= now && now <= this.nextUpdate;
  }

  /** Whether it says that the certificate is revoked. */
  revokes({ issuer, serialNumber }: Pick<PathCertificate, 'issuer' | 'serialNumber'>): boolean {
    return this.#revoked.get(issuer)?.has(serialNumber) ?? false;
  }

  /** Whether it was signed with the counterpart of this key. */
  isSignedWith(key: KeyObject | null): boolean {
    if (key === null || this.#algorithm === null) return false;
    return isSignedBy(key, this.#algorithm, this.#signed, this.#signature);
  }
}

function readWrappedExtensions(wrapped: DerValue | null): Map<string, Extension> {
  if (wrapped === null) return new Map();
  const reader = new DerReader(wrapped.content);
  const extensions = readExtensions(reader.read(DerTag.Sequence).content);
  reader.expectEnd();
  return extensions;
}

function hasForeignCritical(extensions: Map<string, Extension>, known: ReadonlySet<string>): boolean {
  return [...extensions].some(([type, { isCritical }]) => isCritical && !known.has(type));
}

const certificateIssuer: ReadonlySet<string> = new Set([ExtensionType.CertificateIssuer]);

/** An entry of an indirect list may name another issuer, for itself and those behind it (RFC 5280, 5.3.3). */
function readEntries(
  content: Buffer | undefined,
  listIssuer: string,
): { revoked: Revoked; hasForeign: boolean } {
  const revoked = new Map<string, Set<string>>();
  let hasForeign = false;
  let issuer = listIssuer;
  const entries = new DerReader(content ?? Buffer.alloc(0));
  while (!entries.atEnd) {
    const entry = new DerReader(entries.read(DerTag.Sequence).content);
    const serialNumber = readInteger(entry.read(DerTag.Integer));
    entry.read();
    const extensions = entry.atEnd ? null : readExtensions(entry.read(DerTag.Sequence).content);
    entry.expectEnd();
    if (extensions !== null) {
      issuer = issuerOfEntry(extensions) ?? issuer;
      hasForeign ||= hasForeignCritical(extensions, certificateIssuer);
    }
    if (isTakenOff(extensions)) continue;
    const known = revoked.get(issuer);
    if (known === undefined) revoked.set(issuer, new Set([serialNumber]));
    else known.add(serialNumber);
  }
  return { revoked, hasForeign };
}

function issuerOfEntry(extensions: Map<string, Extension>): string | null {
  const extension = extensions.get(ExtensionType.CertificateIssuer);
  if (extension === undefined) return null;
  const names = readGeneralNames(new DerReader(extension.value).read(DerTag.Sequence).content);
  return names.map(directoryNameOf).find((name) => name !== null) ?? null;
}

function isTakenOff(extensions: Map<string, Extension> | null): boolean {
  const extension = extensions?.get(ExtensionType.ReasonCode);
  if (extension === undefined) return false;
  return new DerReader(extension.value).read(DerTag.Enumerated).content.at(-1) === removeFromCrl;
}
