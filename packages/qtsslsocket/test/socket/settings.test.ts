import { readFileSync } from 'node:fs';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { type CertificateAuthority, rewriteKey, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { secure, sslPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';

describe('Settings of a QtSSLSocket', () => {
  const tls = tlsFixture();

  it('can be tried before a client connects', () => {
    using client = new QtSSLSocket();
    expect(client.checkSettings()).to.equal(true);
    using server = new QtSSLSocket(QtSSLSocket.Server);
    const error = new SignalSpy(server, SIGNAL('error(int)'));
    expect(server.checkSettings()).to.equal(false);
    expect(server.error()).to.equal(QtSSLSocket.ErrSSLContext);
    expect(server.errorString()).to.equal(
      'A server needs a certificate: setPathToCertificate() was not called.',
    );
    tls.credentials.show(server);
    expect(server.checkSettings()).to.equal(true);
    const none = tls.credentials.folder.pathTo('none.pem');
    server.setCertificateForHost('mail.example', none, none);
    expect(server.checkSettings()).to.equal(false);
    expect(server.errorString()).to.equal(
      `The certificate cannot be read: ${none}: no such file or directory.`,
    );
    expect(error.count).to.equal(0);
  });

  it('are kept', () => {
    using socket = new QtSSLSocket();
    expect(socket.ciphers()).to.contain('TLS_AES_256_GCM_SHA384');
    socket.setCiphers('ECDHE+AESGCM');
    socket.setPathToCertificate('a');
    socket.setPathToPrivateKey('b');
    socket.setPathToCACertFile('c');
    socket.setPathToCACertDir('d');
    socket.setPathToCRLFile('e');
    socket.setPathToKeyLog('f');
    socket.setPeerVerifyName('g');
    socket.setApplicationProtocols(['h', 'i']);
    socket.setHandshakeTimeout(1e12);
    expect(socket.handshakeTimeout()).to.equal(2 ** 31 - 1);
    socket.setHandshakeTimeout(0);
    expect([
      ...[socket.ciphers(), socket.pathToCertificate(), socket.pathToPrivateKey(), socket.pathToCACertFile()],
      ...[socket.pathToCACertDir(), socket.pathToCRLFile(), socket.pathToKeyLog(), socket.peerVerifyName()],
      ...[socket.applicationProtocols().join(), socket.handshakeTimeout()],
    ]).to.deep.equal(['ECDHE+AESGCM', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h,i', 0]);
    expect([socket.minimumProtocol(), socket.maximumProtocol()]).to.deep.equal(['TLSv1.2', 'TLSv1.3']);
  });

  it('may come from memory, and errors name the function that was called', async () => {
    const { pem, keyPem } = await tls.credentials.authority.issue({ names: ['localhost'] });
    using socket = new QtSSLSocket(QtSSLSocket.Server);
    socket.setCertificate(pem);
    socket.setPrivateKey(Buffer.from(keyPem));
    expect(socket.checkSettings()).to.equal(true);
    socket.setCertificateForHost('mail.example', Buffer.from(pem), Buffer.from(keyPem));
    expect(socket.checkSettings()).to.equal(true);
    const problem = (): string => {
      expect(socket.checkSettings()).to.equal(false);
      expect(socket.error()).to.equal(QtSSLSocket.ErrSSLContext);
      return socket.errorString();
    };
    socket.setCertificate('no certificate');
    expect(problem()).to.equal('There is no PEM encoded certificate in what setCertificate() was given.');
    tls.credentials.show(socket);
    socket.setPrivateKey(keyPem);
    const path = tls.credentials.folder.pathTo('server.pem');
    expect(problem()).to.equal(
      `The private key in what setPrivateKey() was given does not belong to the certificate in ${path}.`,
    );
    tls.credentials.show(socket);
    socket.setCACertificates('?');
    expect(problem()).to.equal('There is no PEM encoded certificate in what setCACertificates() was given.');
    socket.setCACertificates('');
    socket.setRevocationLists('?');
    expect(problem()).to.equal(
      'There is no PEM encoded revocation list in what setRevocationLists() was given.',
    );
    socket.setRevocationLists('');
    expect(socket.checkSettings()).to.equal(true);
    socket.setCertificateForHost('mail.example', Buffer.from('?'), Buffer.from(keyPem));
    expect(problem()).to.equal(
      'There is no PEM encoded certificate in what setCertificateForHost() was given.',
    );
  });

  it('stay as they are when an impossible value is set', () => {
    using socket = new QtSSLSocket();
    for (const value of [-5, NaN]) {
      tls.messages.expect(`QtSSLSocket::setHandshakeTimeout: ${String(value)} is no time`);
      socket.setHandshakeTimeout(value);
    }
    expect(socket.handshakeTimeout()).to.equal(30_000);
    socket.setApplicationProtocols(['smtp']);
    const long = 'x'.repeat(256);
    const many = Array.from({ length: 300 }, () => 'x'.repeat(255));
    for (const names of [[''], ['imap', ''], ['imap\0'], [long], many]) {
      tls.messages.expect(
        `QtSSLSocket::setApplicationProtocols: These cannot be names: ${JSON.stringify(names)}`,
      );
      socket.setApplicationProtocols(names);
    }
    expect(socket.applicationProtocols()).to.deep.equal(['smtp']);
  });

  it('must not contain control characters', () => {
    using socket = new QtSSLSocket();
    const { server, client } = { server: new QtSSLSocket(QtSSLSocket.Server), client: socket };
    tls.credentials.show(server);
    client.setPeerVerifyName('a.example\0.b.example');
    expect(client.checkSettings()).to.equal(false);
    expect(client.errorString()).to.equal(
      'The name of setPeerVerifyName() "a.example\\x00.b.example" contains a control character.',
    );
    client.setPeerVerifyName('');
    client.setPathToKeyLog('keys\0.log');
    expect(client.checkSettings()).to.equal(false);
    expect(client.errorString()).to.equal(
      'The path to the key log "keys\\x00.log" contains a control character.',
    );
    client.setPathToKeyLog('');
    expect(client.checkSettings()).to.equal(true);
    for (const host of ['a.example\0', '*.', '', '*.*.example']) {
      const shown = host.replace('\0', '\\x00');
      tls.messages.expect(`QtSSLSocket::setCertificateForHost: ${shown} is not the name of a host`);
      server.setCertificateForHost(host, 'none.pem', 'none.key');
    }
    expect(server.checkSettings()).to.equal(true);
    server.delete();
  });

  it('stay those of each socket, also where another has the same by another name', () => {
    const { folder, authority } = tls.credentials;
    const paths = ['one.pem', 'two.pem'].map((name) => folder.write(name, authority.pem));
    const sockets = [...paths, ...paths].map((path) => {
      const socket = new QtSSLSocket();
      socket.setPathToCACertFile(path);
      socket.connectToHost('127.0.0.1', 9);
      return socket;
    });
    expect(sockets.map((socket) => socket.pathToCACertFile())).to.deep.equal([...paths, ...paths]);
    sockets[2]!.setPathToCACertFile('three.pem');
    expect(sockets.map((socket) => socket.pathToCACertFile())).to.deep.equal([
      ...[paths[0], paths[1], 'three.pem', paths[1]],
    ]);
    for (const socket of sockets) socket.delete();
  });

  it('include the name that the certificate has to be for', async () => {
    const pair = await sslPair(tls.credentials, '127.0.0.1');
    pair.client.setPeerVerifyName('mail.example');
    pair.server.sslAccept();
    pair.client.sslConnect();
    await pair.atClient.error.wait();
    expect(pair.client.errorString()).to.match(
      /^The certificate is not for mail\.example, but for DNS:localhost/,
    );
    pair.delete();
  });

  it('include a certificate for each host that a client may ask for', async () => {
    await tls.credentials.issue('mail', { commonName: 'mail', names: ['mail.example'] });
    await tls.credentials.issue('any', { commonName: 'any', names: ['*.sites.example'] });
    for (const [host, shown] of [
      ['Mail.Example', 'mail'],
      ['a.sites.example', 'any'],
      ['localhost', 'Test'],
    ]) {
      const pair = await sslPair(tls.credentials, '127.0.0.1');
      const { folder } = tls.credentials;
      pair.server.setCertificateForHost('mail.EXAMPLE', folder.pathTo('mail.pem'), folder.pathTo('mail.key'));
      pair.server.setCertificateForHost(
        '*.sites.example',
        folder.pathTo('any.pem'),
        folder.pathTo('any.key'),
      );
      pair.client.setPeerVerifyName(host ?? '');
      await secure(pair);
      expect(pair.client.peerX509Certificate()?.subject).to.equal(`CN=${shown}`);
      expect(pair.server.localX509Certificate()?.subject).to.equal(`CN=${shown}`);
      pair.delete();
    }
  });

  it('include application protocols, of which both ends agree on one', async () => {
    const pair = await sslPair(tls.credentials);
    pair.server.setApplicationProtocols(['imap', 'smtp']);
    pair.client.setApplicationProtocols(['smtp', 'imap']);
    await secure(pair);
    expect([pair.client.applicationProtocol(), pair.server.applicationProtocol()]).to.deep.equal([
      'imap',
      'imap',
    ]);
    pair.delete();
  });

  for (const end of ['client', 'server'] as const) {
    it(`leave the application protocol open when only the ${end} names some`, async () => {
      const pair = await sslPair(tls.credentials);
      pair[end].setApplicationProtocols(['imap']);
      await secure(pair);
      expect(pair.client.applicationProtocol() + pair.server.applicationProtocol()).to.equal('');
      pair.delete();
    });
  }

  for (const version of ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const) {
    it(`allow for ${version}; protocol() and cipher() return what is used`, async () => {
      const pair = await sslPair(tls.credentials);
      for (const socket of [pair.client, pair.server]) {
        socket.setMinimumProtocol(version);
        socket.setMaximumProtocol(version);
      }
      await secure(pair);
      expect([pair.client.protocol(), pair.server.protocol()]).to.deep.equal([version, version]);
      expect(pair.client.cipher()).to.match(/^TLS_/);
      expect(pair.client.cipher()).to.equal(pair.server.cipher());
      pair.delete();
    });
  }

  it('restrict the ciphers', async () => {
    const pair = await sslPair(tls.credentials);
    pair.client.setMaximumProtocol('TLSv1.2');
    pair.server.setCiphers('ECDHE-ECDSA-AES256-GCM-SHA384');
    await secure(pair);
    expect(pair.client.cipher()).to.equal('TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384');
    pair.delete();
  });

  it('leave only TLS 1.3 when all ciphers belong to it', async () => {
    const pair = await sslPair(tls.credentials);
    pair.client.setCiphers('TLS_AES_128_GCM_SHA256');
    await secure(pair);
    expect([pair.client.protocol(), pair.client.cipher()]).to.deep.equal([
      'TLSv1.3',
      'TLS_AES_128_GCM_SHA256',
    ]);
    pair.delete();
    const old = await sslPair(tls.credentials);
    old.client.setCiphers('TLS_AES_128_GCM_SHA256');
    old.server.setMaximumProtocol('TLSv1.2');
    old.server.sslAccept();
    old.client.sslConnect();
    expect(await old.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    old.delete();
  });

  it('include the pass phrase of the key', async () => {
    const { authority, folder } = tls.credentials;
    const own = await authority.issue({ names: ['localhost'] });
    const pair = await sslPair(tls.credentials);
    const both = folder.write('both.pem', own.pem, rewriteKey(own.keyPem, 'encrypted', 'secret'));
    pair.server.setPathToCertificate(both);
    pair.server.setPathToPrivateKey(both);
    pair.server.setPassPhrase('secret');
    await secure(pair);
    pair.delete();
  });

  it('take null for none, as a null string in C++, and refuse what is no text', () => {
    using socket = new QtSSLSocket();
    const paths = [
      ['setPathToCertificate', 'pathToCertificate'],
      ['setPathToPrivateKey', 'pathToPrivateKey'],
      ['setPathToPkcs12', 'pathToPkcs12'],
      ['setPathToCACertFile', 'pathToCACertFile'],
      ['setPathToCACertDir', 'pathToCACertDir'],
      ['setPathToCRLFile', 'pathToCRLFile'],
      ['setPathToOcspResponse', 'pathToOcspResponse'],
      ['setPathToKeyLog', 'pathToKeyLog'],
      ['setPeerVerifyName', 'peerVerifyName'],
    ] as const;
    for (const [setter, getter] of paths) {
      socket[setter]('x');
      // As a program in plain JavaScript may call it.
      expect(() => socket[setter](undefined as unknown as string), setter)
        .to.throw(TypeError, `QtSSLSocket::${setter} takes a string, not a value of type undefined`)
        .with.property('code', 'ERR_QTSSLSOCKET_ARGUMENT');
      expect(socket[getter](), getter).to.equal('x');
      socket[setter](null as unknown as string);
      expect(socket[getter](), getter).to.equal('');
    }
    const defaults = socket.ciphers();
    socket.setCiphers('HIGH');
    socket.setCiphers(null as unknown as string);
    socket.setPassPhrase(null as unknown as string);
    expect(socket.ciphers()).to.equal(defaults);
    const bytes = [
      'setCertificate',
      'setPrivateKey',
      'setPkcs12',
      'setCACertificates',
      'setRevocationLists',
      'setOcspResponse',
    ] as const;
    for (const setter of bytes) {
      const set = (value: unknown): void => (socket[setter] as (value: unknown) => void).call(socket, value);
      expect(() => set(7), setter).to.throw(
        TypeError,
        'takes a string or a Uint8Array, not a value of type number',
      );
      set(null);
    }
    expect(() => socket.setCertificateForHost('a.example', 7 as unknown as string, '')).to.throw(TypeError);
    expect(socket.checkSettings()).to.equal(true);
  });

  it('include intermediate certificates, in the file of the certificate', async () => {
    const { authority, folder } = tls.credentials;
    const intermediate: CertificateAuthority = await authority.createIntermediate();
    const own = await intermediate.issue({ names: ['localhost'] });
    const pair = await sslPair(tls.credentials);
    pair.server.setPathToCertificate(folder.write('chain.pem', own.pem, intermediate.pem));
    pair.server.setPathToPrivateKey(folder.write('chain.key', own.keyPem));
    await secure(pair);
    pair.delete();
  });

  it('include a file for the keys', async () => {
    const pair = await sslPair(tls.credentials);
    const path = tls.credentials.folder.pathTo('keys.log');
    pair.client.setPathToKeyLog(path);
    await secure(pair);
    expect(readFileSync(path, 'latin1')).to.match(
      /^CLIENT_HANDSHAKE_TRAFFIC_SECRET [0-9a-f]{64} [0-9a-f]+$/m,
    );
    pair.delete();
  });

  it('may name a key log that cannot be written: the link is made without it', async () => {
    const pair = await sslPair(tls.credentials);
    tls.messages.expect(
      /^QtSSLSocket::setPathToKeyLog: Keys cannot be logged: .*: no such file or directory$/,
    );
    pair.client.setPathToKeyLog(tls.credentials.folder.pathTo('none/keys.log'));
    await secure(pair);
    pair.delete();
  });

  it('include a revocation list', async () => {
    const { authority, folder } = tls.credentials;
    const own = await authority.issue({ names: ['localhost'] });
    const innocent = await authority.issue({ names: ['localhost'] });
    const list = folder.write('revoked.crl', await authority.revoke([own]));
    const outcome = async (pem: string, keyPem: string): Promise<number> => {
      const pair = await sslPair(tls.credentials);
      pair.server.setPathToCertificate(folder.write('own.pem', pem));
      pair.server.setPathToPrivateKey(folder.write('own.key', keyPem));
      pair.client.setPathToCRLFile(list);
      QObject.connect(pair.client, SIGNAL('certCheckFailed(int,const QString&)'), () => {});
      await secure(pair);
      const result = pair.client.verifyResult();
      pair.delete();
      return result;
    };
    expect(await outcome(own.pem, own.keyPem)).to.equal(QtSSLSocket.Revoked);
    expect(await outcome(innocent.pem, innocent.keyPem)).to.equal(QtSSLSocket.VerifyOk);
  });
});
