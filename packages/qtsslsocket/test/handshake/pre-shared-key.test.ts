import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { listenOnce } from '../support/plain-pair.js';
import { greetClient } from '../support/openssl-client.js';
import { hasOpenssl, OpensslPeer } from '../support/openssl.js';
import { directPair, secure, sessionOf, sslPair, type SslPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

const VERSIONS = ['TLSv1.2', 'TLSv1.3'] as const;
const KEY = randomBytes(16);
const FLAGS = { 'TLSv1.2': '-tls1_2', 'TLSv1.3': '-tls1_3' } as const;

/** The server shows no certificate, and the client trusts none. */
function withKeys({ client, server }: SslPair): void {
  client.setPathToCACertFile('');
  server.setPathToCertificate('');
  server.setPathToPrivateKey('');
  client.setPreSharedKey('joe', KEY);
  server.setPreSharedKeyLookup((identity) => (identity === 'joe' ? KEY : null));
}

describe('A pre-shared key', () => {
  const tls = tlsFixture();

  for (const version of VERSIONS) {
    it(`makes an upgraded link without a certificate (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      withKeys(pair);
      pair.client.setMaximumProtocol(version);
      await secure(pair);
      for (const end of [pair.client, pair.server]) {
        expect(end.preSharedKeyIdentity()).to.equal('joe');
        expect(end.protocol()).to.equal(version);
        expect([end.verifyResult(), end.peerCertificate(), end.isSessionReused()]).to.deep.equal([
          QtSSLSocket.VerifyOk,
          '',
          false,
        ]);
      }
      expect(pair.client.cipher()).to.match(version === 'TLSv1.2' ? /^TLS_ECDHE_PSK_/ : /^TLS_/);
      pair.delete();
    });

    for (const [length, identity, key] of [
      ['short', 'x', randomBytes(1)],
      ['long', 'x'.repeat(128), randomBytes(256)],
    ] as const) {
      it(`may be as ${length} as OpenSSL allows, and so may the identity (${version})`, async () => {
        const pair = await sslPair(tls.credentials);
        withKeys(pair);
        pair.client.setMaximumProtocol(version);
        pair.client.setPreSharedKey(identity, key);
        pair.server.setPreSharedKeyLookup((name) => (name === identity ? key : null));
        await secure(pair);
        const identities = [pair.client.preSharedKeyIdentity(), pair.server.preSharedKeyIdentity()];
        expect(identities).to.deep.equal([identity, identity]);
        pair.delete();
      });
    }

    it(`has to be the same at both ends (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      withKeys(pair);
      pair.client.setMaximumProtocol(version);
      pair.client.setPreSharedKey('joe', randomBytes(16));
      pair.server.sslAccept();
      pair.client.sslConnect();
      const errors = await Promise.all([pair.atClient.error.wait(), pair.atServer.error.wait()]);
      expect(errors).to.deep.equal([[QtSSLSocket.ErrSSLHandshake], [QtSSLSocket.ErrSSLHandshake]]);
      expect(pair.server.preSharedKeyIdentity() + pair.client.preSharedKeyIdentity()).to.equal('');
      expect([pair.atClient.connected.count, pair.atServer.accepted.count]).to.deep.equal([0, 0]);
      pair.delete();
    });

    it(`has to be known to the server (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      withKeys(pair);
      pair.client.setMaximumProtocol(version);
      pair.client.setPreSharedKey('jim\u202E', KEY);
      pair.server.sslAccept();
      pair.client.sslConnect();
      const errors = await Promise.all([pair.atClient.error.wait(), pair.atServer.error.wait()]);
      expect(errors).to.deep.equal([[QtSSLSocket.ErrSSLHandshake], [QtSSLSocket.ErrSSLHandshake]]);
      expect(pair.server.errorString()).to.equal(
        'The TLS handshake failed: there is no key for the client\'s identity "jim\\u{202E}".',
      );
      expect(pair.server.lastError()?.cause)
        .to.have.property('code')
        .that.matches(/^ERR_SSL_/);
      pair.delete();
    });

    it(`refuses the link when the function that finds it fails (${version})`, async () => {
      const fails: [(identity: string) => Uint8Array | null, RegExp][] = [
        [
          () => {
            throw new Error('the store is closed');
          },
          /^The function of setPreSharedKeyLookup\(\) failed: the store is closed\.$/,
        ],
        [() => Buffer.alloc(0), /it gave no key of 1 to 256 bytes/],
        [() => Buffer.alloc(257), /it gave no key of 1 to 256 bytes/],
        [() => 'secret' as unknown as Uint8Array, /it gave no key of 1 to 256 bytes/],
      ];
      for (const [find, text] of fails) {
        const pair = await sslPair(tls.credentials);
        withKeys(pair);
        pair.client.setMaximumProtocol(version);
        pair.server.setPreSharedKeyLookup(find);
        pair.server.sslAccept();
        pair.client.sslConnect();
        const [atServer] = await Promise.all([pair.atServer.error.wait(), pair.atClient.error.wait()]);
        expect(atServer).to.deep.equal([QtSSLSocket.ErrSSLContext]);
        expect(pair.server.errorString()).to.match(text);
        expect(pair.server.lastError()).to.have.property('code', 'ERR_QTSSLSOCKET_CONTEXT');
        pair.delete();
      }
    });

    it(`is not needed by clients of a server that has a certificate too (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      pair.server.setPreSharedKeyLookup(() => KEY);
      pair.server.setMaximumProtocol(version);
      await secure(pair);
      expect(pair.client.verifyResult()).to.equal(QtSSLSocket.VerifyOk);
      expect(pair.client.peerCertificate()).to.match(/^CN=Test CA\//);
      expect(pair.server.preSharedKeyIdentity() + pair.client.preSharedKeyIdentity()).to.equal('');
      pair.delete();
    });

    it(`does not excuse a certificate that is shown in its place (${version})`, async () => {
      const pair = await sslPair(tls.credentials);
      pair.client.setPathToCACertFile('');
      pair.client.setPreSharedKey('joe', KEY);
      pair.client.setMaximumProtocol(version);
      pair.server.sslAccept();
      pair.client.sslConnect();
      expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
      pair.delete();
    });

    it(`is asked for with each link: no session is resumed (${version})`, async () => {
      const first = await sslPair(tls.credentials);
      // With a certificate, so that there is a session to offer.
      first.client.setMaximumProtocol(version);
      const session = await sessionOf(first);
      first.delete();
      const pair = await sslPair(tls.credentials);
      withKeys(pair);
      pair.client.setMaximumProtocol(version);
      pair.client.setSession(session);
      await secure(pair);
      expect(pair.server.preSharedKeyIdentity()).to.equal('joe');
      pair.delete();
    });
  }

  for (const version of VERSIONS) {
    it(`is asked for again when a client offers a session (${version})`, async () => {
      const reused: boolean[] = [];
      const identities: string[] = [];
      let session: Buffer | undefined;
      for (let link = 0; link < 2; link += 1) {
        const { port, accepted } = await listenOnce();
        const options = { ciphers: 'PSK+HIGH:TLS_AES_128_GCM_SHA256', maxVersion: version };
        const client = connect({
          ...options,
          ...{ port, host: '127.0.0.1', checkServerIdentity: () => undefined },
          pskCallback: () => ({ identity: 'joe', psk: KEY }),
          ...(session === undefined ? {} : { session }),
        });
        client.on('session', (one: Buffer) => (session = one));
        const plain = await accepted;
        const server = new QtSSLSocket(QtSSLSocket.Server, plain);
        const atServer = watch(server);
        server.setPreSharedKeyLookup(() => KEY);
        server.sslAccept();
        await Promise.all([atServer.accepted.wait(), once(client, 'secureConnect')]);
        identities.push(server.preSharedKeyIdentity());
        reused.push(version === 'TLSv1.2' && client.isSessionReused());
        server.writeBlock('x');
        await once(client, 'data');
        session ??= client.getSession();
        client.destroy();
        for (const socket of [server, plain]) socket.delete();
      }
      expect([session !== undefined, identities, reused]).to.deep.equal([
        true,
        ['joe', 'joe'],
        [false, false],
      ]);
    });
  }

  it('makes a direct link', async () => {
    const pair = await directPair(tls.credentials, withKeys);
    pair.client.writeBlock('hello\n');
    await pair.atServer.readyRead.wait();
    expect([pair.server.readLine(), pair.server.preSharedKeyIdentity()]).to.deep.equal(['hello\n', 'joe']);
    pair.delete();
  });

  it('is refused with a warning when it cannot be sent', () => {
    using client = new QtSSLSocket();
    const warning = 'QtSSLSocket::setPreSharedKey: The identity or the key is empty, too long or malformed';
    for (const [identity, key] of [
      ['', KEY],
      ['x'.repeat(129), KEY],
      ['é'.repeat(65), KEY],
      ['a\0b', KEY],
      ['joe', Buffer.alloc(0)],
      ['joe', Buffer.alloc(257)],
    ] as const) {
      tls.messages.expect(warning);
      client.setPreSharedKey(identity, key);
    }
    client.setPreSharedKey('', Buffer.alloc(0));
  });

  describe('with the openssl command', function () {
    before(function () {
      if (!hasOpenssl) this.skip();
    });

    for (const version of VERSIONS) {
      it(`is taken by its server (${version})`, async () => {
        const key = ['-psk', KEY.toString('hex'), '-psk_identity', 'joe'];
        const peer = await OpensslPeer.serve('-nocert', FLAGS[version], ...key);
        using client = new QtSSLSocket();
        const atClient = watch(client);
        client.setPreSharedKey('joe', KEY);
        client.connectToHost('127.0.0.1', peer.port);
        await atClient.connected.wait();
        expect([client.protocol(), client.preSharedKeyIdentity()]).to.deep.equal([version, 'joe']);
        client.writeBlock('HELO there\n');
        await peer.says(/HELO there/);
        client.close();
        await peer.ended();
      });

      it(`is shown by its client (${version})`, async () => {
        await greetClient(
          [FLAGS[version], '-psk', KEY.toString('hex'), '-psk_identity', 'joe'],
          (server) => server.setPreSharedKeyLookup((identity) => (identity === 'joe' ? KEY : null)),
          (server) =>
            expect([server.protocol(), server.preSharedKeyIdentity()]).to.deep.equal([version, 'joe']),
        );
      });
    }
  });
});
