import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { listenOnce } from '../support/plain-pair.js';
import { watch } from '../support/watch.js';

describe("A slot of the QSocket's hostFound(), while the QtSSLSocket's connectToHost() is on its way", () => {
  const tls = tlsFixture();

  for (const [deed, act] of [
    ['close()', (socket: QtSSLSocket) => socket.close()],
    ['delete()', (socket: QtSSLSocket) => socket.delete()],
  ] as const) {
    it(`${deed} stops it`, async () => {
      const server = await GuardedServer.listen(() => {});
      using plain = new QSocket();
      using socket = new QtSSLSocket(QtSSLSocket.Client, plain);
      const { log } = watch(socket);
      QObject.connect(plain, SIGNAL('hostFound()'), () => act(socket));
      socket.connectToHost('127.0.0.1', server.port);
      expect([socket.state(), plain.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
      expect(log).to.deep.equal([]);
      await server.close();
      expect(server.accepted).to.equal(0);
    });
  }

  it('connectToHost() takes its place', async () => {
    const { port, accepted } = await listenOnce();
    using socket = new QtSSLSocket();
    socket.setPathToCACertFile(tls.credentials.caFile);
    const inner = socket.socket()!;
    let again = true;
    QObject.connect(inner, SIGNAL('hostFound()'), () => {
      if (again) {
        again = false;
        socket.connectToHost('127.0.0.1', port);
      }
    });
    const { connected, error } = watch(socket);
    socket.connectToHost('127.0.0.1', 1);
    using plain = await accepted;
    using server = new QtSSLSocket(QtSSLSocket.Server, plain);
    tls.credentials.show(server);
    server.sslAccept();
    await connected.wait();
    expect(socket.peerPort()).to.equal(port);
    expect(error.count).to.equal(0);
  });

  it('throws, and the exception reaches the caller of connectToHost(), while the connection is made', async () => {
    const { port, accepted } = await listenOnce();
    using socket = new QtSSLSocket();
    socket.setPathToCACertFile(tls.credentials.caFile);
    QObject.connect(socket.socket()!, SIGNAL('hostFound()'), () => {
      throw new Error('from the slot');
    });
    const { connected } = watch(socket);
    expect(() => socket.connectToHost('127.0.0.1', port)).to.throw('from the slot');
    using plain = await accepted;
    using server = new QtSSLSocket(QtSSLSocket.Server, plain);
    tls.credentials.show(server);
    server.sslAccept();
    await connected.wait();
  });
});
