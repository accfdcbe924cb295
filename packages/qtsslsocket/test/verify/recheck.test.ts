import { X509Certificate } from 'node:crypto';
import { expect } from 'chai';
import { recheck, recheckRevocation } from '../../src/verify/recheck.js';
import { TrustAnchors } from '../../src/verify/trust-anchors.js';
import type { Peer } from '../../src/verify/usages.js';
import { usages } from './differential/changes/usage.js';
import { goodDraft, make, plainList, type Draft } from './differential/draft.js';

const mail = '1.3.6.1.5.5.7.3.4';
const foreign = { type: '1.2.3.4', critical: true, value: Buffer.of(5, 0) };

/** A peer's certificate, with what it sent behind it, as Node.js shows both. */
function shown(leaf: string, sent: readonly string[]): X509Certificate {
  const [first, ...behind] = [leaf, ...sent].map((pem) => new X509Certificate(pem));
  let last = first!;
  for (const next of behind) {
    Object.defineProperty(last, 'issuerCertificate', { value: next });
    last = next;
  }
  return first!;
}

/** The codes of what is found wrong with a draft. */
function codes(change: (draft: Draft) => void, peer: Peer = 'server'): string[] {
  const draft = goodDraft(false);
  change(draft);
  const { leaf, sent, trusted, lists, partial } = make(draft);
  const anchors = new TrustAnchors(trusted, lists, { securityLevel: 2, allowsPartialChains: partial });
  return recheck(shown(leaf, sent), anchors, peer, Date.now()).map(({ code }) => code);
}

describe('recheck()', () => {
  it('finds nothing wrong with a chain that leads to a root that is trusted', () => {
    for (const peer of ['server', 'client'] as const) expect(codes(() => {}, peer)).to.eql([]);
    expect(codes((draft) => (draft.sends = ['middle', 'root']))).to.eql([]);
  });

  it('finds where a chain ends', () => {
    expect(codes((draft) => (draft.sends = []))).to.eql(['UNABLE_TO_GET_ISSUER_CERT']);
    expect(codes((draft) => Object.assign(draft, { trusts: [], sends: ['middle', 'root'] }))).to.eql([
      'SELF_SIGNED_CERT_IN_CHAIN',
    ]);
    expect(codes((draft) => Object.assign(draft, { issuedBy: 'itself', sends: [] }))).to.eql([
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ]);
    expect(codes((draft) => (draft.root.trust = { rejected: [...usages.server] }))).to.eql(['CERT_REJECTED']);
  });

  it('finds who may not sign certificates, and chains that are too long', () => {
    for (const who of ['middle', 'root'] as const)
      expect(
        codes((draft) => (draft[who].authority = false)),
        who,
      ).to.eql(['INVALID_CA']);
    // At the end the key usage alone would do.
    expect(codes((draft) => (draft.root.authority = null))).to.eql([]);
    expect(codes((draft) => (draft.middle.authority = null))).to.eql(['INVALID_CA']);
    expect(codes((draft) => (draft.root.pathLength = 0))).to.eql(['PATH_LENGTH_EXCEEDED']);
    expect(codes((draft) => (draft.root.pathLength = 1))).to.eql([]);
    expect(codes((draft) => (draft.middle.pathLength = 0))).to.eql([]);
  });

  it('finds what is for another use', () => {
    for (const who of ['leaf', 'middle', 'root'] as const) {
      expect(
        codes((draft) => (draft[who].extendedUsage = [mail])),
        who,
      ).to.eql(['INVALID_PURPOSE']);
      expect(
        codes((draft) => (draft[who].extendedUsage = [...usages.server])),
        who,
      ).to.eql([]);
      expect(
        codes((draft) => (draft[who].extendedUsage = [...usages.server]), 'client'),
        who,
      ).to.eql(['INVALID_PURPOSE']);
    }
    const trusted = (draft: Draft): void => {
      draft.root.extendedUsage = [mail];
      draft.root.trust = { trusted: [...usages.server] };
    };
    expect(codes(trusted)).to.eql([]);
    // What the peer sends says nothing about whom we trust.
    expect(
      codes((draft) => {
        draft.middle.extendedUsage = [mail];
        draft.middle.trust = { trusted: [...usages.server] };
      }),
    ).to.eql(['INVALID_PURPOSE']);
  });

  it('finds weak keys, and weak signatures below the authority', () => {
    for (const who of ['leaf', 'middle', 'root'] as const)
      expect(
        codes((draft) => (draft[who].keyKind = 'rsa-1024')),
        who,
      ).to.eql(['CA_KEY_TOO_SMALL']);
    for (const who of ['leaf', 'middle'] as const)
      expect(
        codes((draft) => (draft[who].hash = 'sha1')),
        who,
      ).to.eql(['CA_MD_TOO_WEAK']);
    expect(codes((draft) => (draft.root.hash = 'sha1'))).to.eql([]);
    for (const who of ['leaf', 'middle'] as const)
      expect(
        codes((draft) => (draft[who].forged = true)),
        who,
      ).to.eql(['CERT_SIGNATURE_FAILURE']);
    expect(codes((draft) => (draft.root.forged = true))).to.eql([]);
  });

  it('finds dates, and each on its own', () => {
    for (const who of ['leaf', 'middle', 'root'] as const) {
      expect(
        codes((draft) => (draft[who].validity = 'expired')),
        who,
      ).to.eql(['CERT_HAS_EXPIRED']);
      expect(
        codes((draft) => (draft[who].validity = 'future')),
        who,
      ).to.eql(['CERT_NOT_YET_VALID']);
    }
    expect(
      codes((draft) => {
        draft.leaf.validity = 'expired';
        draft.middle.validity = 'future';
      }),
    ).to.eql(['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED']);
  });

  it('finds what is not understood', () => {
    for (const who of ['leaf', 'middle', 'root'] as const) {
      expect(
        codes((draft) => draft[who].more.push(foreign)),
        who,
      ).to.eql(['NOT_UNDERSTOOD']);
      expect(
        codes((draft) => draft[who].more.push({ ...foreign, critical: false })),
        who,
      ).to.eql([]);
    }
  });

  it('finds what lists say, and lists that are missing or cannot be read', () => {
    const withLists = (change: (lists: NonNullable<Draft['lists']>) => void): string[] =>
      codes((draft) => {
        draft.lists = [
          { by: 'root', list: plainList() },
          { by: 'middle', list: plainList() },
        ];
        change(draft.lists);
      });
    expect(withLists(() => {})).to.eql([]);
    expect(withLists((lists) => lists.pop())).to.eql(['UNABLE_TO_GET_CRL']);
    expect(withLists(([, of]) => of!.list.revoked.push({ serial: '11' }))).to.eql(['CERT_REVOKED']);
    expect(withLists(([of]) => of!.list.revoked.push({ serial: '12' }))).to.eql(['CERT_REVOKED']);
    expect(withLists(([of]) => of!.list.revoked.push({ serial: '11' }))).to.eql([]);
    expect(withLists(([of]) => (of!.list.forged = true))).to.eql([
      'CRL_SIGNATURE_FAILURE',
      'CRL_SIGNATURE_FAILURE',
    ]);
    expect(withLists(([, of]) => (of!.list.nextUpdate = -1))).to.eql(['CRL_HAS_EXPIRED']);
    expect(withLists(([, of]) => (of!.list.thisUpdate = 1))).to.eql(['CRL_NOT_YET_VALID']);
    expect(withLists(([, of]) => of!.list.more.push(foreign))).to.eql(['CRL_UNUSABLE']);
    const odd = '-----BEGIN X509 CRL-----\nMIAA\n-----END X509 CRL-----\n';
    const { leaf, sent, trusted, lists } = make(goodDraft(true));
    const anchors = new TrustAnchors(trusted, [...lists, odd], {
      securityLevel: 2,
      allowsPartialChains: false,
    });
    expect(recheck(shown(leaf, sent), anchors, 'server', Date.now())).to.eql([
      { code: 'NOT_UNDERSTOOD', reason: 'a revocation list cannot be read' },
    ]);
  });

  it('looks at no more than 32 certificates behind that of the peer', () => {
    const { leaf, sent, trusted } = make(goodDraft(false));
    const anchors = new TrustAnchors(trusted, [], { securityLevel: 2, allowsPartialChains: false });
    const find = (count: number): unknown =>
      recheck(
        shown(
          leaf,
          Array.from({ length: count }, () => sent[0]!),
        ),
        anchors,
        'server',
        Date.now(),
      );
    expect(find(32)).to.eql([]);
    expect(find(33)).to.eql([{ code: 'NOT_UNDERSTOOD', reason: 'the peer sent too many certificates' }]);
  });
});

describe('recheckRevocation()', () => {
  const isRevoked = (change: (draft: Draft) => void): boolean => {
    const draft = goodDraft(true);
    change(draft);
    const { leaf, sent, trusted, lists } = make(draft);
    const anchors = new TrustAnchors(trusted, lists, { securityLevel: 2, allowsPartialChains: false });
    return recheckRevocation(shown(leaf, sent), anchors, 'server', Date.now());
  };
  const revoked = (draft: Draft): void => void draft.lists![1]!.list.revoked.push({ serial: '11' });

  it('is so whatever else is wrong with a chain that leads to an authority', () => {
    expect(isRevoked(() => {})).to.equal(false);
    expect(isRevoked(revoked)).to.equal(true);
    expect(
      isRevoked((draft) => {
        revoked(draft);
        draft.leaf.validity = 'expired';
        draft.leaf.forged = true;
      }),
    ).to.equal(true);
    // The authority says nothing of a chain that is not its own.
    expect(
      isRevoked((draft) => {
        revoked(draft);
        draft.sends = [];
      }),
    ).to.equal(false);
    expect(isRevoked((draft) => (draft.lists = null))).to.equal(false);
  });

  it('is so by its number alone where the certificate cannot be read', () => {
    const unreadable = (draft: Draft): void =>
      void draft.leaf.more.push({ type: '2.5.29.19', value: Buffer.of(5, 0) });
    expect(isRevoked(unreadable)).to.equal(false);
    expect(
      isRevoked((draft) => {
        revoked(draft);
        unreadable(draft);
      }),
    ).to.equal(true);
  });
});
