import { X509Certificate } from 'node:crypto';
import { CertificateAuthority, issueSelfSigned, type TestCertificate } from '@qt3/test-support';
import { expect } from 'chai';
import { judgePeer } from '../../src/verify/peer-verdict.js';
import { TrustAnchors } from '../../src/verify/trust-anchors.js';
import { VerifyResult } from '../../src/verify/verify-result.js';
import { resignWithSha1 } from '../support/resign.js';
import { der, sequence } from './differential/der.js';
import { goodDraft, make } from './differential/draft.js';

const expired = { code: 'CERT_HAS_EXPIRED', reason: 'certificate has expired' };
const yesterday = {
  notBefore: new Date(Date.now() - 2 * 86_400_000),
  notAfter: new Date(Date.now() - 86_400_000),
};
const names = { names: ['host.example'] };

describe('judgePeer()', () => {
  let authority: CertificateAuthority;
  let other: CertificateAuthority;

  before(async () => {
    authority = await CertificateAuthority.create();
    other = await CertificateAuthority.create({ commonName: 'Other' });
  });

  function judge(
    { pem }: Pick<TestCertificate, 'pem'>,
    options: {
      code?: string;
      host?: string;
      lists?: string[];
      authorities?: string[];
      level?: number;
      isResumed?: boolean;
    } = {},
  ): { result: VerifyResult; description: string } {
    const {
      code = expired.code,
      host = 'host.example',
      lists = [],
      authorities = [authority.pem, other.pem],
      level = 2,
      isResumed = false,
    } = options;
    return judgePeer({
      peer: 'server',
      certificate: new X509Certificate(pem),
      fault: code === '' ? null : { code, reason: 'the reason' },
      host,
      anchors: new TrustAnchors(authorities, lists, { securityLevel: level, allowsPartialChains: false }),
      isResumed,
    });
  }

  it('passes a client that shows no certificate, and no such server', () => {
    const facts = {
      certificate: null,
      fault: null,
      host: '',
      anchors: new TrustAnchors([], [], { securityLevel: 2, allowsPartialChains: false }),
      isResumed: false,
    };
    expect(judgePeer({ ...facts, peer: 'client' }).result).to.equal(VerifyResult.VerifyOk);
    expect(judgePeer({ ...facts, peer: 'server' })).to.deep.equal({
      result: VerifyResult.UnableToVerify,
      description: 'The server showed no certificate.',
    });
  });

  it('gives the reason in the words of OpenSSL when it has none of its own', async () => {
    expect(judge(await authority.issue(names), { code: 'UNSPECIFIED' })).to.deep.equal({
      result: VerifyResult.UnableToVerify,
      description: 'The certificate cannot be verified: the reason.',
    });
  });

  it('reports an expired certificate that is fine otherwise as expired', async () => {
    expect(judge(await authority.issue({ ...names, ...yesterday, usage: 'server' }))).to.deep.equal({
      result: VerifyResult.Expired,
      description: 'A certificate in the chain has expired.',
    });
  });

  it('reports an expired authority of our own as expired', async () => {
    const old = await CertificateAuthority.create(yesterday);
    expect(judge(await old.issue(names), { authorities: [old.pem] }).result).to.equal(VerifyResult.Expired);
  });

  it('reports an expired self-signed certificate as self-signed, unless it is trusted', async () => {
    const own = await issueSelfSigned({ ...names, ...yesterday });
    expect(judge(own)).to.deep.equal({
      result: VerifyResult.SelfSigned,
      description:
        'The certificate is self-signed: no authority has signed it. ' +
        'A certificate in the chain has expired.',
    });
    expect(judge(own, { authorities: [own.pem] }).result).to.equal(VerifyResult.Expired);
  });

  it('reports an expired certificate of a root with two certificates as expired, unless one has name constraints', () => {
    const draft = goodDraft(false);
    draft.leaf.validity = 'expired';
    Object.assign(draft, { issuedBy: 'root', twins: [{}] });
    const { leaf, trusted } = make(draft);
    expect(judge({ pem: leaf }, { authorities: [...trusted] })).to.deep.equal({
      result: VerifyResult.Expired,
      description: 'A certificate in the chain has expired.',
    });
    const base = sequence(der(0x82, Buffer.from('host.example')));
    const constraints = { type: '2.5.29.30', critical: true, value: sequence(der(0xa0, base)) };
    const constrained = make({ ...draft, twins: [{ more: [constraints] }] });
    expect(judge({ pem: constrained.leaf }, { authorities: [...constrained.trusted] })).to.deep.equal({
      result: VerifyResult.UnableToVerify,
      description:
        'The certificate cannot be verified: there are name constraints, and several ways to an authority. ' +
        'A certificate in the chain has expired.',
    });
  });

  it('reports an expired certificate of an unknown authority as not verified', async () => {
    const stranger = await CertificateAuthority.create();
    // Named like the one that is trusted, with another key.
    expect(judge(await stranger.issue({ ...names, ...yesterday })).result).to.equal(
      VerifyResult.UnableToVerify,
    );
  });

  it('reports an expired certificate that was signed by no authority as not verified', async () => {
    const leaf = await issueSelfSigned({ commonName: 'leaf', authority: false });
    const issuer = await CertificateAuthority.create({ authority: false });
    const signed = await issuer.issue({ ...names, ...yesterday });
    expect(judge(signed, { authorities: [issuer.pem, leaf.pem] }).result).to.equal(
      VerifyResult.UnableToVerify,
    );
  });

  it('reports an expired certificate for another use, or with a weak key, as not verified', async () => {
    for (const fault of [{ usage: 'client' }, { key: 'rsa-1024' }] as const) {
      const verdict = judge(await authority.issue({ ...names, ...yesterday, ...fault }));
      expect(verdict.result).to.equal(VerifyResult.UnableToVerify);
      expect(verdict.description).to.match(/not for this use|too weak/);
      expect(verdict.description).to.match(/has expired\.$/);
    }
  });

  it('reports an expired certificate that was revoked as revoked', async () => {
    const leaf = await authority.issue({ ...names, ...yesterday, serialNumber: '00b5' });
    const innocent = await authority.issue({ ...names, ...yesterday });
    const lists = [await other.revoke([innocent]), await authority.revoke([leaf])];
    expect(judge(leaf, { lists }).result).to.equal(VerifyResult.Revoked);
    expect(judge(innocent, { lists }).result).to.equal(VerifyResult.Expired);
    expect(judge(innocent, { lists: [lists[0]!] }).result).to.equal(VerifyResult.UnableToVerify);
  });

  it('reports an expired certificate that was signed with SHA-1 as not verified', async () => {
    const old = await CertificateAuthority.create({ key: 'rsa' });
    const leaf = await old.issue({ ...names, ...yesterday });
    const pem = resignWithSha1(leaf.pem, old.certificate.keyPem);
    const options = { authorities: [old.pem] };
    expect(judge(leaf, options).result).to.equal(VerifyResult.Expired);
    expect(judge({ pem }, options)).to.deep.equal({
      result: VerifyResult.UnableToVerify,
      description:
        'A signature in the chain of certificates is too weak. ' + 'A certificate in the chain has expired.',
    });
    // A program that asks for less strength gets it.
    expect(judge({ pem }, { ...options, level: 0 }).result).to.equal(VerifyResult.Expired);
  });

  it('reports an expired certificate as not verified when the revocation list is out of date', async () => {
    const leaf = await authority.issue({ ...names, ...yesterday });
    const lists = [await authority.revoke([], { nextUpdate: new Date(Date.now() - 1000) })];
    expect(judge(leaf, { lists })).to.deep.equal({
      result: VerifyResult.UnableToVerify,
      description:
        'The revocation list of the authority is out of date. ' + 'A certificate in the chain has expired.',
    });
    expect(judge(leaf, { lists: [...lists, await authority.revoke([])] }).result).to.equal(
      VerifyResult.Expired,
    );
  });

  it('reports an expired certificate as not verified when the revocation list cannot be read', async () => {
    const leaf = await authority.issue({ ...names, ...yesterday });
    const lists = ['-----BEGIN X509 CRL-----\nMIAA\n-----END X509 CRL-----\n'];
    expect(judge(leaf, { lists }).result).to.equal(VerifyResult.UnableToVerify);
  });

  it('reports a revoked certificate as revoked when it is another list that is missing', async () => {
    const intermediate = await authority.createIntermediate();
    const leaf = await intermediate.issue(names);
    const options = { authorities: [intermediate.pem, authority.pem], code: 'UNABLE_TO_GET_CRL' };
    const lists = [await intermediate.revoke([leaf])];
    expect(judge(leaf, { ...options, lists })).to.deep.equal({
      result: VerifyResult.Revoked,
      description:
        'The authority has revoked the certificate. The revocation list of an authority in the chain is missing.',
    });
    const innocent = await intermediate.issue(names);
    expect(judge(innocent, { ...options, lists }).result).to.equal(VerifyResult.UnableToVerify);
  });

  it('reports of both dates when one certificate is too old and another too new', async () => {
    const early = await authority.createIntermediate({ notBefore: new Date(Date.now() + 60_000) });
    const leaf = await early.issue({ ...names, ...yesterday });
    expect(judge(leaf, { authorities: [early.pem, authority.pem] })).to.deep.equal({
      result: VerifyResult.NotYetValid,
      description:
        'A certificate in the chain is not valid yet. ' + 'A certificate in the chain has expired.',
    });
  });

  it('reports an expired certificate for another host as being for another host', async () => {
    const verdict = judge(await authority.issue({ ...names, ...yesterday }), { host: 'other.example' });
    expect(verdict.result).to.equal(VerifyResult.HostNameMismatch);
    expect(verdict.description).to.match(/^The certificate is not for other\.example.+has expired\.$/);
  });

  it('reports a self-signed certificate for another host as self-signed', async () => {
    const verdict = judge(await issueSelfSigned(), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(verdict.result).to.equal(VerifyResult.SelfSigned);
    expect(verdict.description).to.match(/^The certificate is self-signed.+not for host\.example\.$/);
  });

  describe('of a resumed link', () => {
    const resumed = { isResumed: true } as const;

    it('looks at the dates that a full handshake would look at now', async () => {
      const fresh = await authority.issue(names);
      const old = await authority.issue({ ...names, ...yesterday });
      for (const code of ['', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CRL_NOT_YET_VALID']) {
        expect(judge(fresh, { ...resumed, code }).result, code).to.equal(VerifyResult.VerifyOk);
        expect(judge(old, { ...resumed, code }).result, code).to.equal(VerifyResult.Expired);
      }
    });

    it('keeps what has nothing to do with dates', async () => {
      const fresh = await authority.issue(names);
      for (const code of ['INVALID_PURPOSE', 'UNSPECIFIED', 'CERT_SIGNATURE_FAILURE'])
        expect(judge(fresh, { ...resumed, code }).result, code).to.equal(VerifyResult.UnableToVerify);
    });

    it('does not verify what it cannot check again', async () => {
      const stranger = await CertificateAuthority.create({ commonName: 'Stranger' });
      const leaf = await stranger.issue(names);
      expect(judge(leaf, { ...resumed, code: '' }).result).to.equal(VerifyResult.UnableToVerify);
    });

    it('finds that the certificate was revoked meanwhile', async () => {
      const leaf = await authority.issue(names);
      const lists = [await authority.revoke([leaf])];
      expect(judge(leaf, { ...resumed, code: '', lists }).result).to.equal(VerifyResult.Revoked);
    });
  });
});
