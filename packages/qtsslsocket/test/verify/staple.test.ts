import { readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { CertificateAuthority } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { currentStaple, readStaple } from '../../src/context/staple.js';
import { judgeStaple } from '../../src/verify/staple.js';
import { TrustAnchors } from '../../src/verify/trust-anchors.js';
import { greetClient } from '../support/openssl-client.js';
import { hasOpenssl, OpensslPeer } from '../support/openssl.js';
import { Responder } from '../support/responder.js';
import { directPair, secure, securedPair, sessionOf, sslPair, type SslPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

const VERSIONS = ['TLSv1.2', 'TLSv1.3'] as const;
const NAME = 'subjectAltName=DNS:localhost,IP:127.0.0.1\n';
const DAY = 24 * 60 * 60_000;
/** As a context has it by default. */
const ORDINARY = { securityLevel: 2, allowsPartialChains: false };
const { VerifyOk, UnableToVerify, Revoked } = QtSSLSocket;

describe('An OCSP response that is stapled to a certificate', function () {
  const tls = tlsFixture();
  let responder: Responder;

  before(function () {
    if (!hasOpenssl) return this.skip();
    const { folder, authority } = tls.credentials;
    responder = new Responder(folder, authority);
    responder.issue('leaf', NAME);
    responder.issue('must', `${NAME}tlsfeature=status_request\n`, 'ca', '0x1235');
    responder.issue('delegate', 'extendedKeyUsage=OCSPSigning\n', 'ca', '0x1236');
    responder.issue('stranger', 'basicConstraints=CA:FALSE\n', 'ca', '0x1237');
  });

  const path = (name: string): string => tls.credentials.folder.pathTo(name);

  function show({ client, server }: SslPair, name: string, response: string): void {
    client.setStapleRequested(true);
    server.setPathToCertificate(path(`${name}.pem`));
    server.setPathToPrivateKey(path(`${name}.key`));
    server.setPathToOcspResponse(response);
  }

  /** What a client finds that asks for the response. */
  function judge(response: Buffer | null, name = 'leaf', days = 0): readonly [number, string] {
    const certificate = new X509Certificate(readFileSync(path(`${name}.pem`)));
    const anchors = new TrustAnchors([tls.credentials.authority.pem], [], ORDINARY);
    const { result, description } = judgeStaple(response, certificate, anchors, Date.now() + days * DAY);
    return [result, description];
  }

  for (const version of VERSIONS) {
    for (const kind of ['upgraded', 'direct'] as const) {
      it(`arrives and counts on a link that was ${kind} (${version})`, async () => {
        const response = responder.answer('leaf', { status: 'V' });
        const prepare = (pair: SslPair): void => {
          show(pair, 'leaf', response);
          pair.client.setMaximumProtocol(version);
        };
        const make = kind === 'upgraded' ? securedPair : directPair;
        const pair = await make(tls.credentials, prepare);
        expect(pair.client.ocspResponse()).to.deep.equal(readFileSync(response));
        expect(pair.server.ocspResponse()).to.have.length(0);
        expect(pair.client.verifyResult()).to.equal(VerifyOk);
        pair.delete();
      });
    }

    it(`that says "revoked" refuses the link (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      show(pair, 'leaf', responder.answer('leaf', { status: 'R' }));
      pair.client.setMaximumProtocol(version);
      pair.server.sslAccept();
      pair.client.sslConnect();
      expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
      expect([pair.client.verifyResult(), pair.client.errorString()]).to.deep.equal([
        Revoked,
        'The authority has revoked the certificate.',
      ]);
      pair.delete();
    });

    it(`is not sent to a client that does not ask, nor asked for by one that did not say so (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      show(pair, 'leaf', responder.answer('leaf', { status: 'R' }));
      pair.client.setStapleRequested(false);
      pair.client.setMaximumProtocol(version);
      await secure(pair);
      expect([pair.client.verifyResult(), pair.client.ocspResponse().length]).to.deep.equal([VerifyOk, 0]);
      pair.delete();
    });

    it(`is that of the host that the client asks for (${version})`, async () => {
      for (const [response, expected] of [
        [responder.answer('must', { status: 'V' }), VerifyOk],
        ['', UnableToVerify],
      ] as const) {
        const pair = await sslPair(tls.credentials);
        show(pair, 'leaf', responder.answer('leaf', { status: 'V' }));
        pair.client.setMaximumProtocol(version);
        pair.server.setCertificateForHost('localhost', path('must.pem'), path('must.key'), '', response);
        pair.server.sslAccept();
        pair.client.sslConnect();
        if (expected === VerifyOk) await pair.atClient.connected.wait();
        else await pair.atClient.error.wait();
        expect(pair.client.verifyResult()).to.equal(expected);
        expect(pair.client.ocspResponse()).to.have.length(
          response === '' ? 0 : readFileSync(response).length,
        );
        pair.delete();
      }
    });

    it(`is asked for with each link: no session is resumed (${version})`, async () => {
      const response = responder.answer('leaf', { status: 'V' });
      const first = await sslPair(tls.credentials);
      show(first, 'leaf', response);
      first.client.setMaximumProtocol(version);
      const session = await sessionOf(first);
      first.delete();
      const pair = await sslPair(tls.credentials);
      show(pair, 'leaf', response);
      pair.client.setMaximumProtocol(version);
      pair.client.setSession(session);
      await secure(pair);
      expect([pair.client.isSessionReused(), pair.client.ocspResponse().length > 0]).to.deep.equal([
        false,
        true,
      ]);
      pair.delete();
    });
  }

  it('may be missing, unless the certificate says that it must not be', () => {
    expect(judge(null)).to.deep.equal([VerifyOk, '']);
    expect(judge(null, 'must')).to.deep.equal([
      UnableToVerify,
      'The certificate is good only with an OCSP response, and the server has sent none.',
    ]);
    expect(judge(readFileSync(responder.answer('must', { status: 'V' })), 'must')[0]).to.equal(VerifyOk);
  });

  it('may be signed by a certificate that the authority made for that, and by no other', () => {
    const answer = (signer: string): Buffer =>
      readFileSync(responder.answer('leaf', { status: 'V', signer }));
    expect(judge(answer('delegate'))).to.deep.equal([VerifyOk, '']);
    expect(judge(answer('stranger'))).to.deep.equal([
      UnableToVerify,
      'The signature of the OCSP response that the server has sent is wrong, or too weak.',
    ]);
    // The leaf must not vouch for itself.
    expect(judge(answer('leaf'))[0]).to.equal(UnableToVerify);
  });

  it('of another authority with the same name counts for nothing', async () => {
    const response = responder.answer('leaf', { status: 'V' });
    const other = new TrustAnchors([(await CertificateAuthority.create()).pem], [], ORDINARY);
    const certificate = new X509Certificate(readFileSync(path('leaf.pem')));
    expect(judgeStaple(readFileSync(response), certificate, other, Date.now()).result).to.equal(
      UnableToVerify,
    );
  });

  it('has to be current, unless it says "revoked"', () => {
    const good = readFileSync(responder.answer('leaf', { status: 'V' }));
    const outOfDate = [UnableToVerify, 'The OCSP response that the server has sent is out of date.'];
    expect(judge(good)).to.deep.equal([VerifyOk, '']);
    expect(judge(good, 'leaf', 1.1)).to.deep.equal(outOfDate);
    expect(judge(good, 'leaf', -0.1)).to.deep.equal(outOfDate);
    expect(judge(readFileSync(responder.answer('leaf', { status: 'V', days: null })))).to.deep.equal(
      outOfDate,
    );
    const revoked = readFileSync(responder.answer('leaf', { status: 'R' }));
    expect(judge(revoked, 'leaf', 1.1)[0]).to.equal(Revoked);
  });

  it('of a responder that does not know the certificate is a fault', () => {
    expect(judge(readFileSync(responder.answer('leaf', { status: '-' })))).to.deep.equal([
      UnableToVerify,
      'The authority does not know the certificate.',
    ]);
  });

  it('for another certificate, or damaged anywhere, never counts', () => {
    expect(judge(readFileSync(responder.answer('must', { status: 'V' })))).to.deep.equal([
      UnableToVerify,
      'The OCSP response that the server has sent is for another certificate.',
    ]);
    const good = readFileSync(responder.answer('leaf', { status: 'V' }));
    const leftOver: number[] = [];
    for (let at = 0; at < good.length; at += 5) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      if (judge(bytes)[0] === VerifyOk) leftOver.push(at);
    }
    // The certificates behind the signature are not needed when the authority has signed, nor is a wrong count of unused bits.
    const signed = new X509Certificate(readFileSync(path('ca.pem'))).raw.length;
    expect(good.length - (leftOver[0] ?? good.length)).to.be.below(signed + 90);
    for (let length = 0; length < good.length; length += 11)
      expect(judge(good.subarray(0, length))[0]).to.equal(UnableToVerify);
  });

  it('of a server is refused when it is none, or for another certificate; out of date, it is not sent', () => {
    using server = new QtSSLSocket(QtSSLSocket.Server);
    server.setPathToCertificate(path('leaf.pem'));
    server.setPathToPrivateKey(path('leaf.key'));
    const complaint = (): string => (server.checkSettings() ? '' : server.errorString());
    server.setOcspResponse(readFileSync(responder.answer('must', { status: 'V' })));
    expect(complaint()).to.equal(
      'The OCSP response in what setOcspResponse() was given is for another certificate.',
    );
    server.setOcspResponse(Buffer.of(0x30, 3, 0x0a, 1, 6));
    expect(complaint()).to.equal(
      'The OCSP response in what setOcspResponse() was given cannot be read: a responder that gave no answer (6).',
    );
    server.setPathToOcspResponse('/nowhere/a.ocsp');
    expect(complaint()).to.equal(
      'The OCSP response cannot be read: /nowhere/a.ocsp: no such file or directory.',
    );
    const response = responder.answer('leaf', { status: 'V' });
    server.setPathToOcspResponse(response);
    expect([complaint(), server.pathToOcspResponse()]).to.deep.equal(['', response]);
    writeFileSync(response, 'no more');
    expect(complaint()).to.match(/^The OCSP response in .*leaf\.ocsp cannot be read: /);
    const certificate = new X509Certificate(readFileSync(path('leaf.pem')));
    const text = readFileSync(responder.answer('leaf', { status: 'V' }), 'latin1');
    const staple = readStaple(text, certificate, 'here');
    expect(currentStaple(staple, Date.now())).to.deep.equal(Buffer.from(text, 'latin1'));
    expect(currentStaple(staple, Date.now() + 1.1 * DAY)).to.equal(null);
  });

  for (const [version, flag] of [
    ['TLSv1.2', '-tls1_2'],
    ['TLSv1.3', '-tls1_3'],
  ] as const) {
    it(`is taken from the openssl command’s server (${version})`, async () => {
      const response = responder.answer('leaf', { status: 'V' });
      const peer = await OpensslPeer.serve(
        ...[flag, '-cert', path('leaf.pem'), '-key', path('leaf.key'), '-status_file', response],
      );
      using client = new QtSSLSocket();
      const atClient = watch(client);
      client.setPathToCACertFile(tls.credentials.caFile);
      client.setStapleRequested(true);
      client.connectToHost('localhost', peer.port);
      await atClient.connected.wait();
      expect(client.ocspResponse()).to.deep.equal(readFileSync(response));
      client.writeBlock('HELO there\n');
      await peer.says(/HELO there/);
      client.close();
      await peer.ended();
    });

    it(`is seen by the openssl command’s client (${version})`, async () => {
      const said = await greetClient(['-CAfile', tls.credentials.caFile, '-status', flag], (server) => {
        server.setPathToCertificate(path('leaf.pem'));
        server.setPathToPrivateKey(path('leaf.key'));
        server.setPathToOcspResponse(responder.answer('leaf', { status: 'V' }));
      });
      expect(said).to.match(/OCSP Response Status: successful[\s\S]*Cert Status: good/);
    });
  }
});
