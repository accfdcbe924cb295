import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { CertificateAuthority } from '@qt3/test-support';
import { expect } from 'chai';
import sinon from 'sinon';
import { QtSSLSocket } from '../../src/index.js';
import { DerReader } from '../../src/certificate/der-reader.js';
import { greetClient } from '../support/openssl-client.js';
import { hasOpenssl, openssl, OpensslPeer } from '../support/openssl.js';
import { directPair, secure, sslPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';
import { der } from '../verify/differential/der.js';

const PASS = 'correct horse';
const TRIPLE_DES = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** The same values, constructed ones without a length, and strings of bytes in two pieces (BER). */
function indefinite(bytes: Buffer): Buffer {
  const reader = new DerReader(bytes);
  const parts: Buffer[] = [];
  while (!reader.atEnd) {
    const { tag, content } = reader.read();
    const half = content.length >> 1;
    const pieces =
      tag === 0x04
        ? [der(0x04, content.subarray(0, half)), der(0x04, content.subarray(half))]
        : [(tag & 0x20) === 0 ? content : indefinite(content)];
    if (tag === 0x04 || (tag & 0x20) !== 0)
      parts.push(Buffer.of(tag | 0x20, 0x80), ...pieces, Buffer.of(0, 0));
    else parts.push(der(tag, content));
  }
  return Buffer.concat(parts);
}

describe('A PKCS #12 file', function () {
  const tls = tlsFixture();
  let chainFile = '';

  /** Makes NAME.p12 of the server's certificate, its key, and the chain behind it. */
  function make(name: string, passPhrase: string, ...more: readonly string[]): string {
    const { folder } = tls.credentials;
    const path = folder.pathTo(`${name}.p12`);
    openssl(
      ...['pkcs12', '-export', '-in', folder.pathTo('chain.pem'), '-inkey', folder.pathTo('chain.key')],
      ...['-passout', `pass:${passPhrase}`, '-out', path, ...more],
    );
    return path;
  }

  /** Why a socket cannot use a file; '' when it can. */
  function complaint(bytes: Uint8Array, passPhrase: string): string {
    using socket = new QtSSLSocket();
    socket.setPkcs12(bytes);
    socket.setPassPhrase(passPhrase);
    return socket.checkSettings() ? '' : socket.errorString();
  }

  before(async function () {
    if (!hasOpenssl) this.skip();
    const { authority, folder } = tls.credentials;
    const intermediate = await authority.createIntermediate();
    const { pem, keyPem } = await intermediate.issue({ names: ['localhost'], commonName: 'from a safe' });
    chainFile = folder.write('chain.pem', pem, intermediate.pem, authority.pem);
    folder.write('chain.key', keyPem);
  });

  const kinds: Readonly<Record<string, readonly [passPhrase: string, ...args: string[]]>> = {
    'as OpenSSL makes it': [PASS],
    'with triple DES, as Windows makes it': [PASS, ...TRIPLE_DES],
    'with AES-128 and SHA-512': [
      PASS,
      '-keypbe',
      'AES-128-CBC',
      '-certpbe',
      'AES-128-CBC',
      '-macalg',
      'sha512',
    ],
    'with AES-192 and SHA-384': [
      PASS,
      '-keypbe',
      'AES-192-CBC',
      '-certpbe',
      'AES-192-CBC',
      '-macalg',
      'sha384',
    ],
    'with a key alone encrypted': [PASS, '-certpbe', 'NONE'],
    'with nothing encrypted': [PASS, '-keypbe', 'NONE', '-certpbe', 'NONE'],
    'with many rounds': [PASS, '-iter', '100000'],
    'with triple DES and many rounds': [PASS, ...TRIPLE_DES, '-iter', '5000'],
    'without a code that protects it': [PASS, '-nomac'],
    'with an empty pass phrase': [''],
    'with an empty pass phrase and triple DES': ['', ...TRIPLE_DES],
    'with a pass phrase beyond ASCII': ['grüße für 名前 🔑'],
    'with such a pass phrase and triple DES': ['grüße für 名前 🔑', ...TRIPLE_DES],
  };
  for (const [kind, [passPhrase, ...args]] of Object.entries(kinds)) {
    it(`is who a server is: ${kind}`, async () => {
      const path = make('kind', passPhrase, ...args);
      const pair = await sslPair(tls.credentials);
      pair.server.setPathToPkcs12(path);
      pair.server.setPassPhrase(passPhrase);
      expect(pair.server.localCertificate()).to.contain('from a safe');
      expect([pair.server.pathToPkcs12(), pair.server.pathToCertificate()]).to.deep.equal([path, '']);
      await secure(pair);
      // The client knows the root: the certificate between was sent.
      expect(pair.client.verifyResult()).to.equal(QtSSLSocket.VerifyOk);
      expect(pair.client.peerX509Certificate()?.issuerCertificate).to.not.equal(undefined);
      pair.delete();
    });
  }

  it('may have lengths behind its values (BER), as Mozilla makes it', () => {
    const bytes = readFileSync(make('ber', PASS));
    expect(complaint(indefinite(bytes), PASS)).to.equal('');
  });

  it('may be protected by PBMAC1 (RFC 9579)', () => {
    const whole = new DerReader(new DerReader(readFileSync(make('pbmac1', PASS, '-nomac'))).read().content);
    const version = whole.read().encoded;
    const safe = whole.read();
    const info = new DerReader(safe.content);
    info.read();
    const { content } = new DerReader(info.read(0xa0).content).read(0x04);
    const salt = randomBytes(8);
    const hmac = der(0x30, hex('06082a864886f70d0209'), hex('0500'));
    const pbkdf2 = der(
      0x30,
      hex('06092a864886f70d01050c'),
      der(0x30, der(0x04, salt), hex('02020800'), hex('020120'), hmac),
    );
    const algorithm = der(0x30, hex('06092a864886f70d01050e'), der(0x30, pbkdf2, hmac));
    const protect = (passPhrase: string): Buffer => {
      const key = pbkdf2Sync(passPhrase, salt, 2048, 32, 'sha256');
      const code = createHmac('sha256', key).update(content).digest();
      const mac = der(0x30, der(0x30, algorithm, der(0x04, code)), der(0x04, salt), hex('020101'));
      return der(0x30, version, safe.encoded, mac);
    };
    expect(complaint(protect(PASS), PASS)).to.equal('');
    expect(complaint(protect('another'), PASS)).to.match(
      /the pass phrase is wrong, or the file is damaged\.$/,
    );
  });

  it('from memory is who a client is, to the openssl command', async () => {
    const { folder, caFile } = tls.credentials;
    const peer = await OpensslPeer.serve(
      ...['-CAfile', caFile, '-Verify', '3', '-verify_return_error'],
      ...['-cert', folder.pathTo('server.pem'), '-key', folder.pathTo('server.key')],
    );
    using client = new QtSSLSocket();
    const atClient = watch(client);
    client.setPathToCertificate('none.pem');
    client.setPkcs12(readFileSync(make('client', PASS)));
    client.setPassPhrase(PASS);
    client.setPathToCACertFile(caFile);
    client.connectToHost('localhost', peer.port);
    await atClient.connected.wait();
    client.writeBlock('HELO there\n');
    await peer.says(/from a safe[\s\S]*HELO there/);
    client.close();
    await peer.ended();
  });

  it('is who a server is, to the openssl command', async () => {
    const said = await greetClient(['-CAfile', tls.credentials.caFile, '-verify_return_error'], (server) => {
      server.setPathToPkcs12(make('server', PASS));
      server.setPassPhrase(PASS);
    });
    expect(said).to.contain('Verification: OK');
  });

  it('makes no authority of what is in it, unlike Node.js', async () => {
    const other = await CertificateAuthority.create({ commonName: 'In the safe' });
    const { pem, keyPem } = await other.issue({ names: ['localhost'] });
    const { folder } = tls.credentials;
    const file = folder.write('other.pem', pem, other.pem);
    const key = folder.write('other.key', keyPem);
    const path = folder.pathTo('other.p12');
    openssl('pkcs12', '-export', '-in', file, '-inkey', key, '-passout', `pass:${PASS}`, '-out', path);
    const pair = await sslPair(tls.credentials);
    pair.client.setPathToPkcs12(path);
    pair.client.setPassPhrase(PASS);
    // A server with a certificate of the authority in the client's safe.
    pair.server.setPathToCertificate(file);
    pair.server.setPathToPrivateKey(key);
    pair.server.sslAccept();
    pair.client.sslConnect();
    expect(await pair.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLCertificate]);
    pair.delete();
  });

  it('takes the place of certificate and key, and they of it', () => {
    using socket = new QtSSLSocket();
    const paths = (): string[] => [
      socket.pathToCertificate(),
      socket.pathToPrivateKey(),
      socket.pathToPkcs12(),
    ];
    socket.setPathToCertificate('a.pem');
    socket.setPathToPrivateKey('a.key');
    socket.setPathToPkcs12('a.p12');
    expect(paths()).to.deep.equal(['', '', 'a.p12']);
    socket.setPathToPrivateKey('b.key');
    expect(paths()).to.deep.equal(['', 'b.key', '']);
  });

  it('is opened once, whether it can be used or not', () => {
    // A number of rounds that no other test has.
    const bytes = readFileSync(make('once', PASS, '-iter', '2049'));
    const derive = sinon.spy(process.getBuiltinModule('node:crypto'), 'pbkdf2Sync');
    try {
      const said = [PASS, 'wrong', 'other'].map((passPhrase) => complaint(bytes, passPhrase));
      expect(said[0]).to.equal('');
      const calls = derive.callCount;
      expect(calls).to.be.above(0);
      expect([PASS, 'wrong', 'other'].map((passPhrase) => complaint(bytes, passPhrase))).to.deep.equal(said);
      expect(derive.callCount).to.equal(calls);
    } finally {
      derive.restore();
    }
  });

  it('is read again when it has changed', () => {
    using socket = new QtSSLSocket();
    const path = make('changing', PASS);
    socket.setPathToPkcs12(path);
    socket.setPassPhrase(PASS);
    expect(socket.checkSettings()).to.equal(true);
    writeFileSync(path, 'nothing of the kind');
    expect(socket.checkSettings()).to.equal(false);
    expect(socket.errorString()).to.match(/changing\.p12 cannot be read as PKCS #12: /);
  });

  it('that cannot be used is refused, with the reason and a code', async () => {
    const { folder, authority } = tls.credentials;
    const good = readFileSync(make('good', PASS));
    expect(complaint(good, 'wrong')).to.equal(
      'what setPkcs12() was given cannot be opened: the pass phrase is wrong, or the file is damaged.',
    );
    expect(complaint(good, '')).to.equal(
      'what setPkcs12() was given cannot be opened without a pass phrase, and setPassPhrase() was not called.',
    );
    expect(complaint(readFileSync(make('rounds', PASS, '-iter', '1000001')), PASS)).to.match(
      /a key that takes 1000001 rounds, and not 1 to 1000000\.$/,
    );
    expect(complaint(Buffer.from(authority.pem), PASS)).to.match(
      /^what setPkcs12\(\) was given cannot be read/,
    );
    openssl(
      ...['pkcs12', '-export', '-nokeys', '-in', chainFile, '-passout', `pass:${PASS}`],
      ...['-out', folder.pathTo('no-key.p12')],
    );
    expect(complaint(readFileSync(folder.pathTo('no-key.p12')), PASS)).to.equal(
      'There is no private key in what setPkcs12() was given.',
    );
    const key = folder.pathTo('chain.key');
    const noCertificate = folder.pathTo('no-certificate.p12');
    openssl(
      'pkcs12',
      '-export',
      '-nocerts',
      '-inkey',
      key,
      '-passout',
      `pass:${PASS}`,
      '-out',
      noCertificate,
    );
    expect(complaint(readFileSync(noCertificate), PASS)).to.match(
      /^There is no certificate in .* that the private key there belongs to\.$/,
    );
    using socket = new QtSSLSocket();
    const errors = watch(socket).error;
    socket.setPathToPkcs12('/nowhere/a.p12');
    socket.connectToHost('localhost', 1);
    expect(await errors.wait()).to.deep.equal([QtSSLSocket.ErrSSLContext]);
    expect(socket.errorString()).to.equal(
      'The PKCS #12 file cannot be read: /nowhere/a.p12: no such file or directory.',
    );
    expect(socket.lastError()).to.have.property('code', 'ERR_QTSSLSOCKET_CONTEXT');
  });

  it('that is damaged anywhere is refused, or means the same', () => {
    const good = readFileSync(make('damaged', PASS, '-iter', '1'));
    const passed: number[] = [];
    for (let at = 0; at < good.length; at += 7) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const said = complaint(bytes, PASS);
      if (said === '') passed.push(at);
      else
        expect(said).to.match(/^(what setPkcs12\(\) was given cannot|There is no|Certificate \d+ in|The )/);
    }
    // The code protects all but itself and the head.
    expect(passed.length).to.be.below(8);
    for (let length = 1; length < good.length; length += 37)
      expect(complaint(good.subarray(0, length), PASS)).to.not.equal('');
  });

  it('is who a direct link is', async () => {
    const pair = await directPair(tls.credentials, ({ server }) => {
      server.setPathToPkcs12(make('direct', PASS));
      server.setPassPhrase(PASS);
    });
    expect(pair.client.peerCertificate()).to.contain('from a safe');
    pair.delete();
  });
});
