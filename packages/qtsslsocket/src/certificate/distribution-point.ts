import { DerReader, DerTag, type DerValue } from './der-reader.js';
import { readBits, readBoolean } from './der-values.js';
import { directoryNameOf, readGeneralNames } from './general-name.js';
import { UnreadableError } from './unreadable-error.js';

/** All reasons for which a certificate is revoked, as bits (RFC 5280, 4.2.1.13). */
const allReasons = 0x807f;

/** Where a list is to be found, and which one it is; null where nothing is said. */
export type DistributionPointName = readonly DerValue[] | null;

/** One place where the lists for a certificate are to be found (RFC 5280, 4.2.1.13). */
export interface DistributionPoint {
  readonly name: DistributionPointName;
  /** Whether the list there is for some reasons only. */
  readonly isPartial: boolean;
  /** The canonical names of those who issue the list; null when it is the issuer of the certificate. */
  readonly issuers: readonly (string | null)[] | null;
}

/** Which certificates a list is for (RFC 5280, 5.2.5). */
export interface IssuingDistributionPoint {
  readonly name: DistributionPointName;
  readonly onlyUsers: boolean;
  readonly onlyAuthorities: boolean;
  readonly onlyAttributes: boolean;
  /** Whether it is for some reasons only. */
  readonly isPartial: boolean;
  /** Whether it is also for certificates of other issuers. */
  readonly isIndirect: boolean;
}

const fullName = 0xa0;
const context = { name: 0xa0, reasons: 0x81, issuer: 0xa2 } as const;
const issuing = {
  users: 0x81,
  authorities: 0x82,
  reasons: 0x83,
  indirect: 0x84,
  attributes: 0x85,
} as const;

/** @throws RangeError when the extension is malformed, or names a place in a way that is not read here */
export function readDistributionPoints(value: Buffer): DistributionPoint[] {
  const outer = new DerReader(value);
  const all = new DerReader(outer.read(DerTag.Sequence).content);
  outer.expectEnd();
  const points: DistributionPoint[] = [];
  while (!all.atEnd) {
    const one = new DerReader(all.read(DerTag.Sequence).content);
    const name = readPointName(one.readIf(context.name));
    const reasons = one.readIf(context.reasons);
    const issuers = one.readIf(context.issuer);
    one.expectEnd();
    if (name === null && issuers === null)
      throw new UnreadableError('a distribution point that says nothing');
    points.push({
      name,
      isPartial: reasons !== null && (readBits(reasons) & allReasons) !== allReasons,
      issuers: issuers === null ? null : readGeneralNames(issuers.content).map(directoryNameOf),
    });
  }
  return points;
}

/** @throws RangeError as readDistributionPoints() does, and when the list is for two exclusive kinds of certificates */
export function readIssuingDistributionPoint(value: Buffer): IssuingDistributionPoint {
  const outer = new DerReader(value);
  const reader = new DerReader(outer.read(DerTag.Sequence).content);
  outer.expectEnd();
  const flag = (tag: number): boolean => {
    const given = reader.readIf(tag);
    return given !== null && readBoolean(given);
  };
  const name = readPointName(reader.readIf(context.name));
  const onlyUsers = flag(issuing.users);
  const onlyAuthorities = flag(issuing.authorities);
  const isPartial = reader.readIf(issuing.reasons) !== null;
  const isIndirect = flag(issuing.indirect);
  const onlyAttributes = flag(issuing.attributes);
  reader.expectEnd();
  const kinds = [onlyUsers, onlyAuthorities, onlyAttributes].filter((only) => only);
  if (kinds.length > 1)
    throw new UnreadableError('a list for two kinds of certificates that exclude each other');
  return { name, onlyUsers, onlyAuthorities, onlyAttributes, isPartial, isIndirect };
}

/** Names relative to the issuer are not read here: hardly a certificate has one. */
function readPointName(wrapped: DerValue | null): DistributionPointName {
  if (wrapped === null) return null;
  const reader = new DerReader(wrapped.content);
  const names = readGeneralNames(reader.read(fullName).content);
  reader.expectEnd();
  return names;
}
