import { generateKeyPairSync, sign } from 'node:crypto';
import { expect } from 'chai';
import type { PathCertificate } from '../../src/verify/path-certificate.js';
import { revocationFaults } from '../../src/verify/revocation.js';
import { RevocationList } from '../../src/verify/revocation-list.js';
import { bitString, oid, sequence, time } from './differential/der.js';

const NOW = Date.UTC(2026, 0, 2);
const DAY = 86_400_000;

/** What OpenSSL weighs, the weightiest first. */
const virtues = ['understood', 'inScope', 'current', 'fromIssuer'] as const;
type Virtue = (typeof virtues)[number];

function certificate(subject: string, issuer: string, subjectKeyId: string): PathCertificate {
  const known = { subject, issuer, subjectKeyId, serialNumber: '01', distributionPoints: [] };
  return { ...known, allowsUsage: () => true } as unknown as PathCertificate;
}

/** An authority that has renewed its key: what was signed with the old one is from above the issuer. */
const chain = [
  certificate('leaf', 'authority', 'leaf'),
  certificate('authority', 'authority', 'new'),
  certificate('authority', 'authority', 'old'),
];

/** A list that revokes, or does not, with some of the virtues. */
function list(has: ReadonlySet<Virtue>, revokes: boolean, thisUpdate: number): RevocationList {
  const keyId = has.has('fromIssuer') ? 'new' : 'old';
  return {
    issuer: 'authority',
    authorityKeyId: { keyId, issuer: null, serialNumber: null },
    distributionPoint: has.has('inScope') ? null : { onlyAuthorities: true, name: null },
    thisUpdate,
    nextUpdate: has.has('current') ? NOW + DAY : NOW - 1,
    hasForeignExtension: !has.has('understood'),
    isDelta: false,
    isCurrentAt: () => has.has('current'),
    revokes: ({ subject }: PathCertificate) => revokes && subject === 'leaf',
    isSignedWith: () => true,
  } as unknown as RevocationList;
}

function isRevoked(...lists: RevocationList[]): boolean {
  return revocationFaults(chain, lists, NOW).includes('CERT_REVOKED');
}

describe('The list that decides whether a certificate is revoked', () => {
  virtues.forEach((virtue, index) => {
    const before = virtues.slice(0, index);
    const after = virtues.slice(index + 1);
    it(`is rather one that is ${virtue} than one that is all of: ${after.join(', ') || 'the rest'}`, () => {
      const better = new Set([...before, virtue]);
      const other = new Set([...before, ...after]);
      const [older, newer] = [NOW - 2 * DAY, NOW - DAY];
      expect(isRevoked(list(better, true, older), list(other, false, newer))).to.equal(true);
      expect(isRevoked(list(other, true, newer), list(better, false, older))).to.equal(false);
    });
  });

  it('is the newest of equal ones', () => {
    const all = new Set(virtues);
    const [older, newer] = [NOW - 2 * DAY, NOW - DAY];
    expect(isRevoked(list(all, true, older), list(all, false, newer))).to.equal(false);
    expect(isRevoked(list(all, false, older), list(all, true, newer))).to.equal(true);
  });
});

describe('A revocation list', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const ED25519 = sequence(oid('1.3.101.112'));
  const UNKNOWN = sequence(oid('1.2.3'));

  function made(inside: Buffer, outside = inside): RevocationList {
    const body = sequence(inside, sequence(), time(NOW));
    return new RevocationList(sequence(body, outside, bitString(sign(null, body, privateKey))));
  }

  it('is signed with the key whose counterpart signed it', () => {
    expect(made(ED25519).isSignedWith(publicKey)).to.equal(true);
    expect(made(ED25519).isSignedWith(generateKeyPairSync('ed25519').publicKey)).to.equal(false);
  });

  it('is signed with no key when that cannot be read, or the algorithm is not known or not the signed one', () => {
    expect(made(ED25519).isSignedWith(null)).to.equal(false);
    expect(made(UNKNOWN).isSignedWith(publicKey)).to.equal(false);
    expect(made(UNKNOWN, ED25519).isSignedWith(publicKey)).to.equal(false);
  });
});
