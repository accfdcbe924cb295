import { QSocket } from '@qt3/qsocket';
import { CertificateAuthority } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import type { Link } from '../../src/transport/link.js';
import { secure, securedPair, sessionOf, sslPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';

describe('A session of a QtSSLSocket', () => {
  const tls = tlsFixture();

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    it(`is resumed (${version})`, async () => {
      const first = await sslPair(tls.credentials);
      first.client.setMaximumProtocol(version);
      const session = await sessionOf(first);
      expect(first.client.isSessionReused()).to.equal(false);
      first.delete();
      const second = await sslPair(tls.credentials);
      second.client.setMaximumProtocol(version);
      second.client.setSession(session);
      await secure(second);
      expect([second.client.isSessionReused(), second.server.isSessionReused()]).to.deep.equal([true, true]);
      expect(second.client.peerCertificate()).to.match(/^CN=Test CA\//);
      second.delete();
    });
  }

  it('belongs to a client, and to a link that was accepted', async () => {
    const pair = await sslPair(tls.credentials);
    pair.client.setMaximumProtocol('TLSv1.2');
    await secure(pair);
    expect([pair.client.session() === null, pair.server.session()]).to.deep.equal([false, null]);
    const last = pair.client.session();
    pair.client.close();
    expect(pair.client.session()).to.deep.equal(last);
    pair.delete();
    const refused = await sslPair(tls.credentials);
    refused.client.setMaximumProtocol('TLSv1.2');
    refused.client.setPeerVerifyName('other.example');
    refused.server.sslAccept();
    refused.client.sslConnect();
    await refused.atClient.error.wait();
    expect(refused.client.session()).to.equal(null);
    refused.delete();
  });

  it('is resumed with a check of the host name', async () => {
    const first = await sslPair(tls.credentials);
    const session = await sessionOf(first);
    const second = await sslPair(tls.credentials);
    second.client.setSession(session);
    second.client.setPeerVerifyName('other.example');
    second.server.sslAccept();
    second.client.sslConnect();
    expect(await second.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
    expect(second.client.errorString()).to.match(
      /^The certificate is not for other\.example, but for DNS:localhost/,
    );
    first.delete();
    second.delete();
  });

  it('does not hide that another server has answered, which does not resume it', async () => {
    const first = await sslPair(tls.credentials);
    const session = await sessionOf(first);
    first.delete();
    await tls.credentials.issue('next', { commonName: 'Next', names: ['localhost'] });
    const second = await sslPair(tls.credentials);
    tls.credentials.show(second.server, 'next');
    second.client.setSession(session);
    await secure(second);
    expect(second.client.isSessionReused()).to.equal(false);
    expect(second.client.peerX509Certificate()?.subject).to.equal('CN=Next');
    second.delete();
  });

  it('is not resumed when it was made with other authorities', async () => {
    const first = await sslPair(tls.credentials);
    const session = await sessionOf(first);
    const second = await sslPair(tls.credentials);
    const other = await CertificateAuthority.create();
    second.client.setPathToCACertFile(
      tls.credentials.folder.write('two.pem', other.pem, tls.credentials.authority.pem),
    );
    second.client.setSession(session);
    await secure(second);
    expect(second.client.isSessionReused()).to.equal(false);
    first.delete();
    second.delete();
  });

  it('gives keying material that both ends agree on', async () => {
    const pair = await securedPair(tls.credentials);
    const [a, b] = [pair.client, pair.server].map((end) =>
      end.exportKeyingMaterial(32, 'EXPERIMENTAL x', Buffer.from('c')),
    );
    expect(a?.length).to.equal(32);
    expect(a?.equals(b ?? Buffer.alloc(0))).to.equal(true);
    expect(pair.client.exportKeyingMaterial(32, 'EXPERIMENTAL x').equals(a!)).to.equal(false);
    tls.messages.expect('QtSSLSocket::exportKeyingMaterial: The label contains a control character');
    expect(pair.client.exportKeyingMaterial(32, 'EXPERIMENTAL x\0').length).to.equal(0);
    pair.delete();
  });

  it('gives nothing once the link has broken, before and after error()', async () => {
    const pair = await securedPair(tls.credentials);
    // As when the peer resets the connection: Node reports it a moment later.
    (pair.client.transport() as Link).engine?.destroy(new Error('broken'));
    const facts = (): unknown[] => [
      ...[pair.client.protocol(), pair.client.cipher(), pair.client.applicationProtocol()],
      ...[pair.client.isSessionReused(), pair.client.session()],
      pair.client.exportKeyingMaterial(8, 'label').length,
    ];
    expect(pair.client.state()).to.equal(QSocket.Connected);
    expect(facts()).to.deep.equal(['', '', '', false, null, 0]);
    expect(pair.client.peerCertificate()).to.match(/^CN=Test CA\//);
    await pair.atClient.error.wait();
    expect(facts()).to.deep.equal(['', '', '', false, null, 0]);
    pair.delete();
  });
});
