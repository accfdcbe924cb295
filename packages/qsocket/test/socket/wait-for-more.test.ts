import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { MessageSpy, SignalSpy, Peers } from '@qt3/test-support';
import { expect } from 'chai';
import { connected } from './connected.js';

describe('QSocket, waiting for more', () => {
  describe('blocking', () => {
    let peers: Peers;
    before(() => {
      peers = Peers.start(new URL('./wait-scripts.ts', import.meta.url));
    });
    after(() => peers.end());

    /** A socket connected to a script in another process: this one stands still meanwhile. */
    async function at(script: string): Promise<QSocket> {
      const socket = new QSocket();
      const spy = new SignalSpy(socket, SIGNAL('connected()'));
      socket.connectToHost('127.0.0.1', await peers.server(script));
      await spy.wait();
      return socket;
    }

    it('sends the question, waits for the answer, and emits nothing', async () => {
      using socket = await at('echo');
      const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
      socket.writeBlock('question');
      const timeout = { value: true };
      expect(socket.waitForMore(5000, timeout)).to.equal(8);
      expect(timeout.value).to.equal(false);
      expect(socket.readAll().toString()).to.equal('question');
      expect(readyRead.count).to.equal(0);
    });

    it('waits also while the connection is being made', async () => {
      using socket = new QSocket();
      const connectedSpy = new SignalSpy(socket, SIGNAL('connected()'));
      const port = await peers.server('late');
      socket.connectToHost('127.0.0.1', port);
      // Node begins at the end of the turn.
      await Promise.resolve();
      await new Promise<void>((resolve) => process.nextTick(resolve));
      expect(socket.state()).to.equal(QSocket.Connecting);
      expect(socket.waitForMore(5000)).to.equal(4);
      await connectedSpy.wait();
      expect(socket.readAll().toString()).to.equal('late');
    });

    it('does not swallow that the connection was refused', async () => {
      using socket = new QSocket();
      const error = new SignalSpy(socket, SIGNAL('error(int)'));
      socket.connectToHost('127.0.0.1', 1);
      await new Promise<void>((resolve) => process.nextTick(resolve));
      const timeout = { value: true };
      expect(socket.waitForMore(5000, timeout)).to.equal(0);
      expect(timeout.value).to.equal(false);
      expect(await error.wait()).to.deep.equal([QSocket.ErrConnectionRefused]);
      expect(socket.lastError()).to.have.property('code', 'ECONNREFUSED');
    });

    it('gives up in time', async () => {
      using socket = await at('silence');
      const timeout = { value: false };
      const begin = performance.now();
      expect(socket.waitForMore(60, timeout)).to.equal(0);
      expect(performance.now() - begin).to.be.within(55, 2000);
      expect(timeout.value).to.equal(true);
    });

    it('does not mistake the end for the time', async () => {
      using socket = await at('farewell');
      const timeout = { value: true };
      expect(socket.waitForMore(5000, timeout)).to.equal(3);
      expect(socket.waitForMore(5000, timeout)).to.equal(3);
      expect(timeout.value).to.equal(false);
      const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
      await closed.wait();
      expect(socket.readAll().toString()).to.equal('bye');
    });

    it('waits for any time', async () => {
      using socket = await at('late');
      expect(socket.waitForMore(-1)).to.equal(4);
    });
  });

  it('does not wait without a connection', () => {
    using socket = new QSocket();
    const timeout = { value: true };
    expect(socket.waitForMore(-1, timeout)).to.equal(0);
    expect(timeout.value).to.equal(false);
  });

  it('says so where it cannot block', () => {
    using messages = new MessageSpy();
    messages.expect(/^QSocket::waitForMore: Cannot block/);
    using socket = new QSocket();
    const none = (): void => {};
    socket.setSocketDevice({
      attach: none,
      detach: none,
      write: () => true,
      unwritten: 0,
      cork: none,
      uncork: none,
      end: none,
      abort: none,
      pause: none,
      resume: none,
      descriptor: -1,
      localAddress: '',
      localPort: 0,
      remoteAddress: '',
      remotePort: 0,
    });
    expect(socket.waitForMore(1000)).to.equal(0);
  });

  it('can be awaited', async () => {
    const { socket, peer, end } = await connected();
    setTimeout(() => peer.write('abc'), 10);
    expect(await socket.waitForMoreAsync(5000)).to.deep.equal({ available: 3, timeout: false });
    expect(await socket.waitForMoreAsync(20)).to.deep.equal({ available: 3, timeout: true });
    peer.end();
    expect(await socket.waitForMoreAsync()).to.deep.equal({ available: 3, timeout: false });
    expect(await socket.waitForMoreAsync()).to.deep.equal({ available: 3, timeout: false });
    expect(socket.receivers(SIGNAL('readyRead()'))).to.equal(0);
    await end();
  });

  it('is over when the socket is closed', async () => {
    const { socket, end } = await connected();
    const waiting = socket.waitForMoreAsync();
    socket.close();
    expect(await waiting).to.deep.equal({ available: 0, timeout: false });
    await end();
  });

  it('is over when the socket is deleted', async () => {
    const { socket, end } = await connected();
    const waiting = socket.waitForMoreAsync();
    await end();
    expect(await waiting).to.deep.equal({ available: 0, timeout: false });
  });
});
