import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, issueSelfSigned, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { sslPair } from '../support/ssl-pair.js';
import { turns } from '../support/turns.js';
import { watch } from '../support/watch.js';

/** What lastError() says in `code`, by the error. */
const codes: Readonly<Record<number, string>> = {
  [QtSSLSocket.ErrSSLContext]: 'ERR_QTSSLSOCKET_CONTEXT',
  [QtSSLSocket.ErrSSLHandshake]: 'ERR_QTSSLSOCKET_HANDSHAKE',
  [QtSSLSocket.ErrSSLProtocol]: 'ERR_QTSSLSOCKET_PROTOCOL',
  [QtSSLSocket.ErrSSLTimeout]: 'ERR_QTSSLSOCKET_TIMEOUT',
};

describe('A link that fails', () => {
  const tls = tlsFixture();
  let socket: QtSSLSocket;

  beforeEach(() => {
    socket = new QtSSLSocket();
    socket.setPathToCACertFile(tls.credentials.caFile);
  });

  afterEach(() => {
    socket.delete();
  });

  /** Waits for the only error, and checks what has to be so after each. */
  async function failure(failing: QtSSLSocket, code: number, text: string | RegExp): Promise<void> {
    const error = new SignalSpy(failing, SIGNAL('error(int)'));
    expect(await error.wait()).to.deep.equal([code]);
    expect(failing.error()).to.equal(code);
    if (code >= QtSSLSocket.ErrSSLContext) expect(failing.lastError()).to.have.property('code', codes[code]);
    if (typeof text === 'string') expect(failing.errorString()).to.equal(text);
    else expect(failing.errorString()).to.match(text);
    expect(failing.state()).to.equal(QSocket.Idle);
    expect(failing.socket()?.state() ?? QSocket.Idle).to.equal(QSocket.Idle);
    await turns();
    expect(error.count).to.equal(1);
  }

  async function against(behave: (peer: Socket) => void, code: number, text: string | RegExp): Promise<void> {
    const server = await GuardedServer.listen(behave);
    const { log } = watch(socket);
    socket.connectToHost('127.0.0.1', server.port);
    await failure(socket, code, text);
    expect(log).to.deep.equal([`hostFound ${QSocket.Connecting}`, `error ${QSocket.Idle}`]);
    await server.close();
  }

  it('says that the host does not exist', async () => {
    socket.connectToHost('does-not-exist.invalid', 443);
    expect(socket.state()).to.equal(QSocket.HostLookup);
    await failure(socket, QSocket.ErrHostNotFound, 'The host does-not-exist.invalid was not found.');
  });

  it('says that the port is refused', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as { port: number };
    closed.close();
    socket.connectToHost('127.0.0.1', port);
    expect(socket.state()).to.equal(QSocket.Connecting);
    await failure(
      socket,
      QSocket.ErrConnectionRefused,
      /^The connection to 127\.0\.0\.1 could not be made: connect ECONNREFUSED 127\.0\.0\.1:\d+\.$/,
    );
  });

  it('says that the peer does not speak TLS', async () => {
    await against(
      (peer) => peer.resume().end('220 mail.example ESMTP ready\r\n'),
      QtSSLSocket.ErrSSLHandshake,
      'The TLS handshake failed: the peer does not speak TLS here.',
    );
    await against(
      (peer) => peer.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      QtSSLSocket.ErrSSLHandshake,
      'The TLS handshake failed: the peer does not speak TLS here.',
    );
  });

  it('says that the peer closed in the middle of the handshake', async () => {
    const text = 'The peer closed the connection in the middle of the TLS handshake.';
    await against((peer) => peer.resume().end(), QtSSLSocket.ErrSSLHandshake, text);
    await against((peer) => peer.once('data', () => peer.end()), QtSSLSocket.ErrSSLHandshake, text);
    await against(
      (peer) => peer.once('data', () => peer.resetAndDestroy()),
      QtSSLSocket.ErrSSLHandshake,
      text,
    );
    // The beginning of a ServerHello.
    const beginning = Buffer.from('160303007a0200007603', 'hex');
    await against((peer) => peer.resume().end(beginning), QtSSLSocket.ErrSSLHandshake, text);
  });

  it('says that the peer took too long', async () => {
    socket.setHandshakeTimeout(50);
    await against(
      (peer) => peer.resume().on('end', () => peer.end()),
      QtSSLSocket.ErrSSLTimeout,
      'The peer did not complete the TLS handshake in time.',
    );
  });

  it('says that the two ends have no version or no cipher in common', async () => {
    const pair = await sslPair(tls.credentials);
    pair.client.setMaximumProtocol('TLSv1.2');
    pair.server.setMinimumProtocol('TLSv1.3');
    pair.server.sslAccept();
    pair.client.sslConnect();
    const text = 'The TLS handshake failed: the two ends have no version of TLS in common.';
    await Promise.all([
      failure(pair.server, QtSSLSocket.ErrSSLHandshake, text),
      failure(
        pair.client,
        QtSSLSocket.ErrSSLHandshake,
        /^The TLS handshake failed: the peer gave up: .*version/,
      ),
    ]);
    pair.delete();
  });

  describe('before anything is sent, for what is ours', () => {
    async function contextFailure(
      change: (server: QtSSLSocket) => void,
      text: string | RegExp,
    ): Promise<void> {
      const pair = await sslPair(tls.credentials);
      change(pair.server);
      expect(pair.server.sslAccept()).to.equal(true);
      await failure(pair.server, QtSSLSocket.ErrSSLContext, text);
      pair.delete();
    }

    it('says that the certificate does not exist', async () => {
      const path = tls.credentials.folder.pathTo('none.pem');
      await contextFailure(
        (server) => server.setPathToCertificate(path),
        `The certificate cannot be read: ${path}: no such file or directory.`,
      );
    });

    it('says that the key does not match', async () => {
      const path = tls.credentials.folder.write('other.key', (await issueSelfSigned()).keyPem);
      await contextFailure(
        (server) => server.setPathToPrivateKey(path),
        /^The private key in .*other\.key does not belong to the certificate in .*server\.pem\.$/,
      );
    });

    it('says that there is no certificate', async () => {
      await contextFailure((server) => {
        server.setPathToCertificate('');
        server.setPathToPrivateKey('');
      }, 'A server needs a certificate: setPathToCertificate() was not called.');
    });

    it('does not even connect for a client', async () => {
      const server = await GuardedServer.listen((peer) => peer.destroy());
      socket.setPathToCACertFile(tls.credentials.folder.pathTo('none.pem'));
      socket.connectToHost('127.0.0.1', server.port);
      await failure(socket, QtSSLSocket.ErrSSLContext, /^The file of authorities cannot be read: /);
      expect(server.accepted).to.equal(0);
      await server.close();
    });

    it('reports a certificate for a host when a client asks for it', async () => {
      const pair = await sslPair(tls.credentials);
      pair.server.setCertificateForHost('localhost', tls.credentials.folder.pathTo('none.pem'), 'none.key');
      pair.server.sslAccept();
      pair.client.sslConnect();
      await failure(pair.server, QtSSLSocket.ErrSSLContext, /none\.pem: no such file or directory\.$/);
      pair.delete();
    });
  });

  describe('on the established link', () => {
    for (const end of ['client', 'server'] as const) {
      it(`says that what the peer sent to the ${end} was damaged`, async () => {
        const pair = await sslPair(tls.credentials);
        pair.server.sslAccept();
        pair.client.sslConnect();
        await Promise.all([pair.atClient.connected.wait(), pair.atServer.accepted.wait()]);
        const victim = pair[end];
        const other = end === 'client' ? pair.server : pair.client;
        const { writeSync } = await import('node:fs');
        // An encrypted record of garbage, past the engine of the other end.
        writeSync(other.socket()!.socket(), Buffer.from('1703030014' + '55'.repeat(20), 'hex'));
        await failure(victim, QtSSLSocket.ErrSSLProtocol, /^The TLS link broke: .*\.$/);
        pair.delete();
      });
    }

    it('can be connected anew', async () => {
      const server = await GuardedServer.listen((peer) => peer.destroy());
      socket.connectToHost('127.0.0.1', server.port);
      await failure(socket, QtSSLSocket.ErrSSLHandshake, /closed the connection/);
      socket.connectToHost('127.0.0.1', server.port);
      expect(socket.errorString()).to.equal('');
      expect(socket.error()).to.equal(-1);
      await failure(socket, QtSSLSocket.ErrSSLHandshake, /closed the connection/);
      await server.close();
    });
  });
});
