import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { fromNodeStream, QSocket, type MoreData } from '@qt3/qsocket';
import { MessageSpy, SignalSpy, Peers } from '@qt3/test-support';
import { expect } from 'chai';
import { unknownEndpoint } from '../../src/transport/endpoint.js';
import { connected, turn } from './connected.js';

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

    it('ends a loop that asks whether the number has grown', async () => {
      using socket = await at('farewell');
      let before = -1;
      let rounds = 0;
      while (!socket.canReadLine() && socket.bytesAvailable() > before) {
        before = socket.bytesAvailable();
        socket.waitForMore(5000);
        rounds++;
      }
      expect([rounds, socket.state()]).to.deep.equal([2, QSocket.Connected]);
      expect(socket.readAll().toString()).to.equal('bye');
    });

    it('sends a question that is longer than what the kernel takes at once', async () => {
      using socket = await at('longQuestion');
      const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
      const size = 20_000_000;
      expect(socket.writeBlock(Buffer.alloc(size))).to.equal(size);
      expect(socket.waitForMore(15_000)).to.equal(6);
      while (socket.bytesToWrite() > 0) await written.wait(written.count + 1);
      expect(written.emissions.reduce((sum, [count]) => sum + (count as number), 0)).to.equal(size);
    });

    it('brings what did not fit in the buffer before', async () => {
      using socket = await at('eight');
      socket.setReadBufferSize(4);
      const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
      await readyRead.wait();
      const timeout = { value: true };
      // No more fits, so that there is nothing to wait for.
      expect([socket.waitForMore(2000, timeout), timeout.value]).to.deep.equal([4, false]);
      expect(socket.readAll().toString()).to.equal('1234');
      expect([socket.waitForMore(2000, timeout), timeout.value]).to.deep.equal([4, false]);
      expect(socket.readAll().toString()).to.equal('5678');
      expect([socket.waitForMore(10, timeout), timeout.value]).to.deep.equal([0, true]);
      expect(readyRead.count).to.equal(1);
    });

    it('says nothing when it is asked again about a connection that broke', async () => {
      using messages = new MessageSpy();
      using socket = await at('breakOff');
      socket.writeBlock('x');
      const timeout = { value: true };
      for (let i = 0; i < 3; i++) {
        expect([socket.waitForMore(5000, timeout), timeout.value]).to.deep.equal([0, false]);
      }
      await new SignalSpy(socket, SIGNAL('connectionClosed()')).wait();
      expect(messages.texts).to.deep.equal([]);
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
    socket.setTransport({
      attach: none,
      detach: none,
      write: () => true,
      unwritten: 0,
      writeProgress: 0,
      end: none,
      abort: none,
      pause: none,
      resume: none,
      endpoint: unknownEndpoint,
    });
    expect(socket.waitForMore(1000)).to.equal(0);
  });

  it('refuses what is no time', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    messages.expect('QSocket::waitForMore: NaN is not a number of milliseconds');
    expect(socket.waitForMore(NaN)).to.equal(0);
    messages.expect('QSocket::waitForMore: NaN is not a number of milliseconds');
    expect(await socket.waitForMoreAsync(NaN)).to.deep.equal({ available: 0, timeout: false });
    messages.expect('QSocket::waitForMore: undefined is not a number of milliseconds');
    expect(socket.waitForMore(undefined as unknown as number)).to.equal(0);
    await end();
  });

  it('does not forget the end that comes behind what it brings', async () => {
    const stream = new Duplex({ read: () => {}, write: (_chunk, _encoding, done) => done() });
    stream.push('12345678');
    stream.push(null);
    using socket = fromNodeStream(stream);
    socket.setReadBufferSize(4);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    await readyRead.wait();
    if (!stream.readableEnded) await once(stream, 'end');
    expect(socket.readAll().toString()).to.equal('1234');
    expect(socket.waitForMore(-1)).to.equal(4);
    await closed.wait();
    expect(socket.readAll().toString()).to.equal('5678');
  });

  it('can be awaited for longer than a timer runs', async () => {
    const { socket, peer, end } = await connected();
    for (const msecs of [2 ** 31, Infinity]) {
      const waiting = socket.waitForMoreAsync(msecs);
      // A timer that overflows is due after a millisecond: before this one.
      await new Promise((resolve) => setTimeout(resolve, 2));
      peer.write('a');
      expect(await waiting).to.have.property('timeout', false);
    }
    await end();
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

  it('waits, in a slot of readyRead(), for what comes after that', async () => {
    const { socket, peer, end } = await connected();
    const waits: Promise<MoreData>[] = [];
    QObject.connect(socket, SIGNAL('readyRead()'), () => socket.readAll());
    QObject.connect(socket, SIGNAL('readyRead()'), () => waits.push(socket.waitForMoreAsync()));
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('one');
    await readyRead.wait(1);
    const early = await Promise.race([waits[0], turn().then(() => 'waiting')]);
    QObject.disconnect(socket, SIGNAL('readyRead()'), null);
    expect([early, waits.length]).to.deep.equal(['waiting', 1]);
    peer.write('three');
    expect(await waits[0]).to.deep.equal({ available: 5, timeout: false });
    await end();
  });

  it('can be awaited during a blocking call', async () => {
    const { socket, peer, end } = await connected();
    const waiting = socket.waitForMoreAsync();
    peer.write('abc');
    await turn();
    if (socket.bytesAvailable() === 0) socket.waitForMore(-1);
    expect(await waiting).to.deep.equal({ available: 3, timeout: false });
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
