import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { connectSocket, QSocket } from '@qt3/qsocket';
import { CertificateAuthority, MessageSpy, rewriteKey, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { parseOneLine, QtSSLSocket } from '../src/index.js';
import type { Link } from '../src/transport/link.js';
import { Credentials } from './support/credentials.js';
import { listenOnce, plainPair } from './support/plain-pair.js';
import { Recorder } from './support/recorder.js';
import { secure, securedPair, sessionOf, sslPair } from './support/ssl-pair.js';
import { watch } from './support/watch.js';

describe('QtSSLSocket', () => {
  let credentials: Credentials;
  let messages: MessageSpy;

  before(async () => {
    credentials = await Credentials.create();
  });

  after(() => credentials.remove());

  beforeEach(() => {
    messages = new MessageSpy();
  });

  afterEach(() => messages.verify());

  it('has the enums that the design gives it', () => {
    expect([QtSSLSocket.Client, QtSSLSocket.Server]).to.deep.equal([0, 1]);
    expect([QtSSLSocket.Idle, QtSSLSocket.Connected, QtSSLSocket.Handshaking]).to.deep.equal([0, 3, 5]);
    expect([
      ...[QtSSLSocket.VerifyOk, QtSSLSocket.SelfSigned, QtSSLSocket.Expired, QtSSLSocket.NotYetValid],
      ...[QtSSLSocket.UnableToVerify, QtSSLSocket.HostNameMismatch, QtSSLSocket.Revoked],
    ]).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect([
      ...[QtSSLSocket.ErrConnectionRefused, QtSSLSocket.ErrHostNotFound, QtSSLSocket.ErrSocketRead],
      ...[QtSSLSocket.ErrSSLContext, QtSSLSocket.ErrSSLHandshake, QtSSLSocket.ErrSSLProtocol],
      ...[QtSSLSocket.ErrSSLTimeout, QtSSLSocket.ErrSSLCertificate],
    ]).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('is a QSocket, idle at first, with nothing in it', () => {
    using parent = new QObject();
    const socket: QSocket = new QtSSLSocket(QtSSLSocket.Client, null, parent, 'name');
    expect([socket.name(), socket.className(), socket.inherits('QSocket')]).to.deep.equal([
      'name',
      'QtSSLSocket',
      true,
    ]);
    const ssl = new QtSSLSocket();
    expect([ssl.state(), ssl.error(), ssl.errorString()]).to.deep.equal([0, -1, '']);
    expect([ssl.peerCertificate(), ssl.localCertificate(), ssl.protocol(), ssl.cipher()]).to.deep.equal([
      '',
      '',
      '',
      '',
    ]);
    expect([ssl.session(), ssl.isSessionReused(), ssl.applicationProtocol()]).to.deep.equal([
      null,
      false,
      '',
    ]);
    expect(ssl.exportKeyingMaterial(8, 'label').length).to.equal(0);
    ssl.delete();
  });

  it('tells before anybody connects whether its settings can be used', () => {
    using client = new QtSSLSocket();
    expect(client.checkSettings()).to.equal(true);
    using server = new QtSSLSocket(QtSSLSocket.Server);
    const error = new SignalSpy(server, SIGNAL('error(int)'));
    expect(server.checkSettings()).to.equal(false);
    expect(server.error()).to.equal(QtSSLSocket.ErrSSLContext);
    expect(server.errorString()).to.equal(
      'A server needs a certificate: setPathToCertificate() was not called.',
    );
    credentials.show(server);
    expect(server.checkSettings()).to.equal(true);
    const none = credentials.folder.pathTo('none.pem');
    server.setCertificateForHost('mail.example', none, none);
    expect(server.checkSettings()).to.equal(false);
    expect(server.errorString()).to.equal(
      `The certificate cannot be read: ${none}: no such file or directory.`,
    );
    expect(error.count).to.equal(0);
  });

  it('remembers what it is told', () => {
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

  it('reports an error for a host and a port that cannot be', async () => {
    using socket = new QtSSLSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    messages.expect('QSocket::connectToHost: No host can have the name "a b"');
    socket.connectToHost('a b', 443);
    expect([socket.state(), error.count]).to.deep.equal([QtSSLSocket.HostLookup, 0]);
    await error.wait(1);
    expect([socket.state(), socket.error()]).to.deep.equal([QtSSLSocket.Idle, QtSSLSocket.ErrHostNotFound]);
    expect(socket.errorString()).to.equal('The host a b was not found.');
    messages.expect('QSocket::connectToHost: Port 65536 is not in the range 0 to 65535');
    socket.connectToHost('127.0.0.1', 65536);
    await error.wait(2);
    expect([socket.state(), socket.error()]).to.deep.equal([
      QtSSLSocket.Idle,
      QtSSLSocket.ErrConnectionRefused,
    ]);
  });

  it('is connected for connectSocket() in Server mode too, where it emits accepted()', async () => {
    const peers: TLSSocket[] = [];
    const server = createServer((socket) => {
      peers.push(connect({ socket, rejectUnauthorized: false }).on('error', () => undefined));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    using socket = new QtSSLSocket(QtSSLSocket.Server);
    credentials.show(socket);
    const accepted = new SignalSpy(socket, SIGNAL('accepted()'));
    await connectSocket(socket, '127.0.0.1', (server.address() as AddressInfo).port);
    expect([socket.state(), accepted.count]).to.deep.equal([QtSSLSocket.Connected, 1]);
    socket.close();
    for (const peer of peers) peer.destroy();
    server.close();
  });

  it('reports an error for a descriptor that is no socket', async () => {
    using socket = new QtSSLSocket(QtSSLSocket.Server);
    credentials.show(socket);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    messages.expect(/^QSocket::setSocket: Descriptor 123456 is not a stream socket/);
    socket.setSocket(123_456);
    expect(socket.sslAccept()).to.equal(true);
    expect(await error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    expect(socket.state()).to.equal(QtSSLSocket.Idle);
  });

  it('keeps what it was told when it is told something impossible', () => {
    using socket = new QtSSLSocket();
    for (const value of [-5, NaN]) {
      messages.expect(`QtSSLSocket::setHandshakeTimeout: ${String(value)} is no time`);
      socket.setHandshakeTimeout(value);
    }
    expect(socket.handshakeTimeout()).to.equal(30_000);
    socket.setApplicationProtocols(['smtp']);
    const long = 'x'.repeat(256);
    const many = Array.from({ length: 300 }, () => 'x'.repeat(255));
    for (const names of [[''], ['imap', ''], ['imap\0'], [long], many]) {
      messages.expect(
        `QtSSLSocket::setApplicationProtocols: These cannot be names: ${JSON.stringify(names)}`,
      );
      socket.setApplicationProtocols(names);
    }
    expect(socket.applicationProtocols()).to.deep.equal(['smtp']);
  });

  it('refuses control characters in what it is told', () => {
    using socket = new QtSSLSocket();
    const { server, client } = { server: new QtSSLSocket(QtSSLSocket.Server), client: socket };
    credentials.show(server);
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
      messages.expect(`QtSSLSocket::setCertificateForHost: ${host} is not the name of a host`);
      server.setCertificateForHost(host, 'none.pem', 'none.key');
    }
    expect(server.checkSettings()).to.equal(true);
    server.delete();
  });

  it('error is the last error without an argument, and the signal with one', () => {
    using socket = new QtSSLSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.error(6);
    expect(error.emissions).to.deep.equal([[6]]);
    expect(socket.error()).to.equal(-1);
  });

  it('connects by itself, with the QSocket that it makes and deletes', async () => {
    const recorder = await Recorder.start();
    using server = new QtSSLSocket(QtSSLSocket.Server);
    recorder.accept((inner) => {
      server.setSocket(inner);
      credentials.show(server);
      server.sslAccept();
    });
    const client = new QtSSLSocket();
    const atClient = watch(client);
    client.setPathToCACertFile(credentials.caFile);
    client.connectToHost('localhost', recorder.port);
    const inner = client.socket()!;
    expect([client.state(), inner.state()]).to.deep.equal([QSocket.HostLookup, QSocket.HostLookup]);
    await atClient.connected.wait();
    expect([client.state(), inner.state(), client.peerName()]).to.deep.equal([3, 3, 'localhost']);
    expect(atClient.log).to.deep.equal(['hostFound 2', 'connected 3']);
    expect([inner.port(), inner.peerPort()]).to.deep.equal([client.port(), recorder.port]);
    expect(parseOneLine(client.peerCertificate()).map(({ key }) => key)).to.deep.equal([
      ...['CN', 'CN', 'notValidBefore', 'notValidAfter', 'version', 'serial'],
    ]);
    expect(server.localCertificate()).to.equal(client.peerCertificate());
    expect(client.verifyResult()).to.equal(QtSSLSocket.VerifyOk);
    client.delete();
    expect(inner.isDeleted()).to.equal(true);
    await recorder.close();
    server.socket()?.delete();
  });

  it('has a QSocket as soon as somebody asks, which can make the connection too', async () => {
    const { port, accepted } = await listenOnce();
    const client = new QtSSLSocket();
    const inner = client.socket()!;
    expect([inner.state(), inner.parent(), client.socket()]).to.deep.equal([QSocket.Idle, client, inner]);
    client.setPathToCACertFile(credentials.caFile);
    const { connected } = watch(client);
    inner.connectToHost('localhost', port);
    expect(client.sslConnect()).to.equal(true);
    const plain = await accepted;
    const server = new QtSSLSocket(QtSSLSocket.Server, plain);
    credentials.show(server);
    server.sslAccept();
    await connected.wait();
    expect(client.socket()).to.equal(inner);
    client.delete();
    expect([inner.isDeleted(), client.socket()]).to.deep.equal([true, null]);
    for (const socket of [server, plain]) socket.delete();
  });

  it('has none once it was taken away, until it needs one again', () => {
    using socket = new QtSSLSocket();
    const first = socket.socket()!;
    socket.setSocket(null);
    expect([first.isDeleted(), socket.socket()]).to.deep.equal([true, null]);
    socket.connectToHost('127.0.0.1', 1);
    expect(socket.socket()?.state()).to.equal(QSocket.Connecting);
  });

  it('keeps the QSocket that it is given again', () => {
    using made = new QtSSLSocket();
    const own = made.socket()!;
    made.setSocket(own);
    expect([made.socket(), own.isDeleted()]).to.deep.equal([own, false]);
    using plain = new QSocket();
    using given = new QtSSLSocket(QtSSLSocket.Client, plain);
    given.setSocket(plain);
    expect([given.socket(), plain.isDeleted()]).to.deep.equal([plain, false]);
  });

  it('leaves a QSocket that it was given to its owner', async () => {
    const pair = await securedPair(credentials);
    const inner = pair.client.socket()!;
    pair.client.delete();
    expect([inner.isDeleted(), inner.state()]).to.deep.equal([false, QSocket.Idle]);
    await pair.atServer.connectionClosed.wait();
    inner.delete();
    pair.delete();
  });

  it('goes on when the QSocket inside is deleted', async () => {
    const pair = await securedPair(credentials);
    pair.client.socket()?.delete();
    expect(pair.client.socket()).to.equal(null);
    pair.client.writeBlock('still here\n');
    await pair.atServer.readyRead.wait();
    expect(pair.server.readLine()).to.equal('still here\n');
    pair.client.close();
    await pair.atServer.connectionClosed.wait();
    pair.delete();
  });

  it('takes a descriptor', async () => {
    const plain = await plainPair();
    const pair = await sslPair(credentials);
    using socket = new QtSSLSocket();
    messages.expect(/^QSocket::setSocket: Descriptor 987654 is not a stream socket/);
    socket.setSocket(987654);
    expect(socket.socket()).to.be.instanceOf(QSocket);
    plain.client.delete();
    plain.server.delete();
    pair.delete();
  });

  it('refuses to start without a connection, twice, or over another link', async () => {
    using socket = new QtSSLSocket();
    messages.expect('QtSSLSocket::sslConnect: There is no connected socket');
    expect(socket.sslConnect()).to.equal(false);
    socket.setSocket(new QSocket(socket));
    messages.expect('QtSSLSocket::sslAccept: There is no connected socket');
    expect(socket.sslAccept()).to.equal(false);

    const pair = await securedPair(credentials);
    messages.expect('QtSSLSocket::sslConnect: There is a link already');
    expect(pair.client.sslConnect()).to.equal(false);
    messages.expect('QtSSLSocket::setSocket: There is a link, close it first');
    pair.client.setSocket(null);
    messages.expect('QtSSLSocket::setSocket: The socket is encrypted already');
    socket.setSocket(pair.client);
    socket.setSocket(pair.client.socket());
    expect(socket.sslConnect()).to.equal(true);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    await error.wait();
    expect(socket.errorString()).to.equal('The connection of socket() belongs to another QtSSLSocket.');
    // The link that it belongs to is unharmed.
    pair.server.writeBlock('x');
    await pair.atClient.readyRead.wait();
    pair.delete();
  });

  it('is harmless after it has been deleted', () => {
    const socket = new QtSSLSocket();
    socket.delete();
    socket.connectToHost('localhost', 1);
    expect([socket.sslConnect(), socket.sslAccept(), socket.state()]).to.deep.equal([false, false, 0]);
    socket.close();
  });

  it('shows in Server mode that it is the server which connects', async () => {
    const recorder = await Recorder.start();
    const client = new QtSSLSocket();
    recorder.accept((inner) => {
      client.setSocket(inner);
      client.setPathToCACertFile(credentials.caFile);
      client.setPeerVerifyName('localhost');
      client.sslConnect();
    });
    using server = new QtSSLSocket(QtSSLSocket.Server);
    credentials.show(server);
    const atServer = watch(server);
    server.connectToHost('127.0.0.1', recorder.port);
    expect(server.state()).to.equal(QSocket.Connecting);
    await atServer.accepted.wait();
    expect(atServer.log).to.deep.equal(['hostFound 2', 'accepted 3']);
    server.close();
    await recorder.close();
    client.socket()?.delete();
    client.delete();
  });

  it('checks the certificate for the name that it is told to', async () => {
    const pair = await sslPair(credentials, '127.0.0.1');
    pair.client.setPeerVerifyName('mail.example');
    pair.server.sslAccept();
    pair.client.sslConnect();
    await pair.atClient.error.wait();
    expect(pair.client.errorString()).to.match(
      /^The certificate is not for mail\.example, but for DNS:localhost/,
    );
    pair.delete();
  });

  it('shows the certificate for the host that a client asks for', async () => {
    await credentials.issue('mail', { commonName: 'mail', names: ['mail.example'] });
    await credentials.issue('any', { commonName: 'any', names: ['*.sites.example'] });
    for (const [host, shown] of [
      ['Mail.Example', 'mail'],
      ['a.sites.example', 'any'],
      ['localhost', 'Test'],
    ]) {
      const pair = await sslPair(credentials, '127.0.0.1');
      const { folder } = credentials;
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

  it('agrees on an application protocol', async () => {
    const pair = await sslPair(credentials);
    pair.server.setApplicationProtocols(['imap', 'smtp']);
    pair.client.setApplicationProtocols(['smtp', 'imap']);
    await secure(pair);
    expect([pair.client.applicationProtocol(), pair.server.applicationProtocol()]).to.deep.equal([
      'imap',
      'imap',
    ]);
    pair.delete();
  });

  for (const version of ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const) {
    it(`speaks ${version} when it is asked to, and tells protocol and cipher`, async () => {
      const pair = await sslPair(credentials);
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

  it('restricts the ciphers', async () => {
    const pair = await sslPair(credentials);
    pair.client.setMaximumProtocol('TLSv1.2');
    pair.server.setCiphers('ECDHE-ECDSA-AES256-GCM-SHA384');
    await secure(pair);
    expect(pair.client.cipher()).to.equal('TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384');
    pair.delete();
  });

  it('speaks only TLS 1.3 when all ciphers are of that', async () => {
    const pair = await sslPair(credentials);
    pair.client.setCiphers('TLS_AES_128_GCM_SHA256');
    await secure(pair);
    expect([pair.client.protocol(), pair.client.cipher()]).to.deep.equal([
      'TLSv1.3',
      'TLS_AES_128_GCM_SHA256',
    ]);
    pair.delete();
    const old = await sslPair(credentials);
    old.client.setCiphers('TLS_AES_128_GCM_SHA256');
    old.server.setMaximumProtocol('TLSv1.2');
    old.server.sslAccept();
    old.client.sslConnect();
    expect(await old.atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    old.delete();
  });

  it('opens an encrypted key', async () => {
    const { authority, folder } = credentials;
    const own = await authority.issue({ names: ['localhost'] });
    const pair = await sslPair(credentials);
    const both = folder.write('both.pem', own.pem, rewriteKey(own.keyPem, 'encrypted', 'secret'));
    pair.server.setPathToCertificate(both);
    pair.server.setPathToPrivateKey(both);
    pair.server.setPassPhrase('secret');
    await secure(pair);
    pair.delete();
  });

  it('sends the intermediate certificates that stand in its file', async () => {
    const { authority, folder } = credentials;
    const intermediate: CertificateAuthority = await authority.createIntermediate();
    const own = await intermediate.issue({ names: ['localhost'] });
    const pair = await sslPair(credentials);
    pair.server.setPathToCertificate(folder.write('chain.pem', own.pem, intermediate.pem));
    pair.server.setPathToPrivateKey(folder.write('chain.key', own.keyPem));
    await secure(pair);
    pair.delete();
  });

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    it(`resumes a session (${version})`, async () => {
      const first = await sslPair(credentials);
      first.client.setMaximumProtocol(version);
      const session = await sessionOf(first);
      expect(first.client.isSessionReused()).to.equal(false);
      first.delete();
      const second = await sslPair(credentials);
      second.client.setMaximumProtocol(version);
      second.client.setSession(session);
      await secure(second);
      expect([second.client.isSessionReused(), second.server.isSessionReused()]).to.deep.equal([true, true]);
      expect(second.client.peerCertificate()).to.match(/^CN=Test CA\//);
      second.delete();
    });
  }

  it('has a session to resume in a client only, and none of a link that was refused', async () => {
    const pair = await sslPair(credentials);
    pair.client.setMaximumProtocol('TLSv1.2');
    await secure(pair);
    expect([pair.client.session() === null, pair.server.session()]).to.deep.equal([false, null]);
    const last = pair.client.session();
    pair.client.close();
    expect(pair.client.session()).to.deep.equal(last);
    pair.delete();
    const refused = await sslPair(credentials);
    refused.client.setMaximumProtocol('TLSv1.2');
    refused.client.setPeerVerifyName('other.example');
    refused.server.sslAccept();
    refused.client.sslConnect();
    await refused.atClient.error.wait();
    expect(refused.client.session()).to.equal(null);
    refused.delete();
  });

  it('checks the host name of a resumed session too', async () => {
    const first = await sslPair(credentials);
    const session = await sessionOf(first);
    const second = await sslPair(credentials);
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

  it('does not resume a session that was made with other authorities', async () => {
    const first = await sslPair(credentials);
    const session = await sessionOf(first);
    const second = await sslPair(credentials);
    const other = await CertificateAuthority.create();
    second.client.setPathToCACertFile(
      credentials.folder.write('two.pem', other.pem, credentials.authority.pem),
    );
    second.client.setSession(session);
    await secure(second);
    expect(second.client.isSessionReused()).to.equal(false);
    first.delete();
    second.delete();
  });

  it('exports keying material that both ends agree on', async () => {
    const pair = await securedPair(credentials);
    const [a, b] = [pair.client, pair.server].map((end) =>
      end.exportKeyingMaterial(32, 'EXPERIMENTAL x', Buffer.from('c')),
    );
    expect(a?.length).to.equal(32);
    expect(a?.equals(b ?? Buffer.alloc(0))).to.equal(true);
    expect(pair.client.exportKeyingMaterial(32, 'EXPERIMENTAL x').equals(a!)).to.equal(false);
    messages.expect('QtSSLSocket::exportKeyingMaterial: The label contains a control character');
    expect(pair.client.exportKeyingMaterial(32, 'EXPERIMENTAL x\0').length).to.equal(0);
    pair.delete();
  });

  it('tells nothing of a link that has broken, before and after it says so', async () => {
    const pair = await securedPair(credentials);
    // As when the peer resets the connection: Node tells of it a moment later.
    (pair.client.socketDevice() as Link).engine?.destroy(new Error('broken'));
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

  it('logs keys', async () => {
    const pair = await sslPair(credentials);
    const path = credentials.folder.pathTo('keys.log');
    pair.client.setPathToKeyLog(path);
    await secure(pair);
    expect(readFileSync(path, 'latin1')).to.match(
      /^CLIENT_HANDSHAKE_TRAFFIC_SECRET [0-9a-f]{64} [0-9a-f]+$/m,
    );
    pair.delete();
  });

  it('goes on without a key log that cannot be written', async () => {
    const pair = await sslPair(credentials);
    messages.expect(/^QtSSLSocket::setPathToKeyLog: Keys cannot be logged: .*: no such file or directory$/);
    pair.client.setPathToKeyLog(credentials.folder.pathTo('none/keys.log'));
    await secure(pair);
    pair.delete();
  });

  it('checks a revocation list', async () => {
    const { authority, folder } = credentials;
    const own = await authority.issue({ names: ['localhost'] });
    const innocent = await authority.issue({ names: ['localhost'] });
    const list = folder.write('revoked.crl', await authority.revoke([own]));
    const outcome = async (pem: string, keyPem: string): Promise<number> => {
      const pair = await sslPair(credentials);
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
