import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { freePort, MessageSpy, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { listenOnce } from '../support/plain-pair.js';
import { turns } from '../support/turns.js';

describe('A QSocket that looks its host up for a QtSSLSocket', () => {
  const ways: [string, (inner: QSocket, port: number) => void][] = [
    ['is closed', (inner) => inner.close()],
    ['is deleted', (inner) => inner.delete()],
    ['is connected to another host', (inner, port) => inner.connectToHost('127.0.0.1', port)],
  ];

  for (const [what, act] of ways) {
    it(`${what}: error() is emitted from the event loop`, async () => {
      const port = await freePort();
      using inner = new QSocket();
      inner.connectToHost('localhost', port);
      using socket = new QtSSLSocket(QtSSLSocket.Client, inner);
      const error = new SignalSpy(socket, SIGNAL('error(int)'));
      expect(socket.sslConnect()).to.equal(true);
      act(inner, port);
      expect(error.count).to.equal(0);
      await error.wait();
      expect(error.emissions).to.eql([[QtSSLSocket.ErrSSLHandshake]]);
      expect(socket.errorString()).to.match(/while it looked its host up/);
      expect(socket.state()).to.equal(QtSSLSocket.Idle);
    });
  }

  for (const [what, act] of [
    ['continues', (): void => {}],
    ['is closed', (socket: QtSSLSocket): void => socket.close()],
  ] as const) {
    it(`is connected again, and the QtSSLSocket ${what}: the connection stays plain`, async () => {
      const { port, accepted } = await listenOnce();
      using inner = new QSocket();
      inner.connectToHost('localhost', port);
      using socket = new QtSSLSocket(QtSSLSocket.Client, inner);
      const connected = new SignalSpy(inner, SIGNAL('connected()'));
      socket.sslConnect();
      inner.connectToHost('localhost', port);
      act(socket);
      await connected.wait();
      await turns(2);
      expect([socket.state(), inner.state()]).to.deep.equal([QSocket.Idle, QSocket.Connected]);
      (await accepted).delete();
    });
  }

  it('does not find it, and is connected again: the connection stays plain', async () => {
    const { port, accepted } = await listenOnce();
    using inner = new QSocket();
    inner.connectToHost('does-not-exist.invalid', 1);
    using socket = new QtSSLSocket(QtSSLSocket.Client, inner);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.sslConnect();
    expect(await error.wait()).to.deep.equal([QSocket.ErrHostNotFound]);
    const connected = new SignalSpy(inner, SIGNAL('connected()'));
    inner.connectToHost('localhost', port);
    await connected.wait();
    (await accepted).delete();
  });

  it('has its connection taken by another QtSSLSocket: error() is emitted', async () => {
    using messages = new MessageSpy();
    // The second one is deleted, and finds that it has nothing to close.
    messages.expect(/^QSocket::close: The connection has been handed over/);
    const port = await freePort();
    using inner = new QSocket();
    inner.connectToHost('localhost', port);
    using first = new QtSSLSocket(QtSSLSocket.Client, inner);
    using second = new QtSSLSocket(QtSSLSocket.Client, inner);
    const error = new SignalSpy(second, SIGNAL('error(int)'));
    expect(first.sslConnect()).to.equal(true);
    expect(second.sslConnect()).to.equal(true);
    await error.wait();
    expect(second.errorString()).to.match(/secured by another/);
    expect(second.state()).to.equal(QtSSLSocket.Idle);
    expect(first.state()).not.to.equal(QtSSLSocket.Idle);
  });

  it('is closed after the wait has ended: nothing is emitted', async () => {
    const port = await freePort();
    using inner = new QSocket();
    inner.connectToHost('localhost', port);
    using socket = new QtSSLSocket(QtSSLSocket.Client, inner);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.sslConnect();
    inner.close();
    socket.close();
    await turns(2);
    expect(error.count).to.equal(0);
  });

  it('is closed with the QtSSLSocket that waits for it: nothing is emitted', async () => {
    const port = await freePort();
    using inner = new QSocket();
    inner.connectToHost('localhost', port);
    using socket = new QtSSLSocket(QtSSLSocket.Client, inner);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.sslConnect();
    socket.close();
    expect(inner.state()).to.equal(QSocket.Idle);
    await turns(3);
    expect(error.count).to.equal(0);
  });
});
