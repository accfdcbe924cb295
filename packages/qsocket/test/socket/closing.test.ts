import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { sweep } from '../../src/transport/closing-clock.js';
import { writeProgress } from '../../src/node/write-progress.js';
import { StreamTransport } from '../../src/transport/stream-transport.js';
import { connected, received, standsStill, turn } from './connected.js';

describe('QSocket, closing', () => {
  it('is Idle at once when nothing is pending, and emits nothing', async () => {
    const { socket, peer, end } = await connected();
    const signals = ['connectionClosed()', 'delayedCloseFinished()', 'error(int)'].map(
      (name) => new SignalSpy(socket, SIGNAL(name)),
    );
    socket.close();
    expect(socket.state()).to.equal(QSocket.Idle);
    expect(socket.isOpen()).to.equal(false);
    peer.end();
    await once(peer.resume(), 'end');
    await turn();
    expect(signals.map((spy) => spy.count)).to.deep.equal([0, 0, 0]);
    await end();
  });

  it('drops what is unread', async () => {
    const { socket, peer, end } = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('unread');
    await readyRead.wait();
    socket.close();
    expect(socket.bytesAvailable()).to.equal(0);
    expect(socket.readAll()).to.have.length(0);
    await end();
  });

  it('sends everything to a peer whose own bytes are not read', async () => {
    // A descriptor that is closed with unread input resets the connection, and the reset overtakes what is under way.
    const { socket, peer, end } = await connected();
    const size = 4 * 1024 * 1024;
    peer.write(Buffer.alloc(size));
    socket.writeBlock(Buffer.alloc(size, 'x'));
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.close();
    await standsStill(() => socket.bytesToWrite());
    expect((await received(peer)).length).to.equal(size);
    await finished.wait();
    await end();
  });

  it('sends everything when it is deleted in the middle', async () => {
    const { socket, peer, end } = await connected();
    const size = 4 * 1024 * 1024;
    socket.writeBlock('head ');
    socket.writeBlock(Buffer.alloc(size, 'x'));
    socket.delete();
    expect((await received(peer)).length).to.equal(size + 5);
    await end();
  });

  it('sends everything when it connects to another peer', async () => {
    const { socket, peer, server, end } = await connected();
    const connectedAgain = new SignalSpy(socket, SIGNAL('connected()'));
    const next = once(server.server, 'connection') as Promise<[Socket]>;
    socket.writeBlock('for the first');
    socket.connectToHost('127.0.0.1', server.port);
    expect(socket.bytesToWrite()).to.equal(0);
    expect((await received(peer)).toString()).to.equal('for the first');
    const [[other]] = await Promise.all([next, connectedAgain.wait()]);
    other.resume().end();
    await end();
  });

  it('sends what was written before the peer ended its side', async () => {
    const { socket, peer, end } = await connected();
    const size = 4 * 1024 * 1024;
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    socket.writeBlock(Buffer.alloc(size, 'x'));
    peer.end();
    await closed.wait();
    expect([socket.state(), socket.bytesToWrite(), socket.isOpen()]).to.deep.equal([QSocket.Idle, 0, true]);
    expect((await received(peer)).length).to.equal(size);
    await end();
  });

  it('finishes closing when the peer leaves meanwhile', async () => {
    const { socket, peer, end } = await connected();
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.writeBlock(Buffer.alloc(20 * 1024 * 1024));
    socket.close();
    await turn();
    peer.resetAndDestroy();
    await finished.wait();
    expect([socket.state(), socket.bytesToWrite(), socket.isOpen()]).to.deep.equal([QSocket.Idle, 0, false]);
    expect(socket.lastError()).to.be.instanceOf(Error);
    await end();
  });

  it('continues to close when the peer only ends its side', async () => {
    const { socket, peer, end } = await connected();
    const size = 8 * 1024 * 1024;
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.writeBlock(Buffer.alloc(size));
    socket.close();
    peer.end();
    await turn();
    expect(socket.state()).to.equal(QSocket.Closing);
    expect((await received(peer)).length).to.equal(size);
    await finished.wait();
    await end();
  });

  describe('with a peer that takes nothing', () => {
    /** Enough that no kernel takes it all. */
    const TOO_MUCH = 32 * 1024 * 1024;

    /** Examines the connections that are being closed until the socket is Idle; returns how many sweeps that took. */
    async function sweepsUntilIdle(socket: QSocket): Promise<number> {
      for (let sweeps = 1; sweeps <= 10; sweeps++) {
        sweep();
        await turn();
        if (socket.state() === QSocket.Idle) return sweeps;
      }
      return Infinity;
    }

    /** Waits until the kernel takes no more. */
    async function stuck(socket: QSocket): Promise<void> {
      await standsStill(() => socket.transport()?.writeProgress ?? 0);
    }

    it('gives it up after half a minute, and finishes closing', async () => {
      const { socket, end } = await connected();
      const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
      const error = new SignalSpy(socket, SIGNAL('error(int)'));
      socket.writeBlock(Buffer.alloc(TOO_MUCH));
      socket.close();
      await stuck(socket);
      expect(socket.state()).to.equal(QSocket.Closing);
      // The first one may still see the last bytes leave.
      expect(await sweepsUntilIdle(socket)).to.be.within(6, 7);
      expect([finished.count, error.count]).to.deep.equal([1, 0]);
      expect([socket.isOpen(), socket.bytesToWrite(), socket.socket()]).to.deep.equal([false, 0, -1]);
      expect(socket.lastError()).to.have.property('code', 'ERR_QSOCKET_STALLED');
      await end();
    });

    it('gives it up over a stream as well', async () => {
      const silent = new Duplex({ read: () => undefined, write: () => undefined });
      using socket = new QSocket();
      socket.setTransport(new StreamTransport(silent));
      socket.writeBlock('never taken');
      socket.close();
      await stuck(socket);
      expect(await sweepsUntilIdle(socket)).to.be.within(6, 7);
      expect(silent.destroyed).to.equal(true);
    });

    it('waits as long as it takes something', async () => {
      const { socket, peer, end } = await connected();
      socket.writeBlock(Buffer.alloc(TOO_MUCH));
      socket.close();
      await stuck(socket);
      for (let round = 0; round < 20; round++) {
        sweep();
        await turn();
        const before = socket.transport()?.writeProgress;
        peer.resume();
        while (socket.transport()?.writeProgress === before) await turn();
        peer.pause();
        if (socket.state() !== QSocket.Closing) break;
      }
      expect(socket.lastError()).to.equal(null);
      peer.destroy();
      await end();
    });

    it('discards what it sends, a bounded amount between two sweeps', async () => {
      const { socket, peer, end } = await connected();
      const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
      socket.writeBlock(Buffer.alloc(TOO_MUCH));
      socket.close();
      await stuck(socket);
      const start = writeProgress(peer);
      peer.write(Buffer.alloc(4 * TOO_MUCH));
      const unsent = (): number => writeProgress(peer) - start;
      let before = -1;
      for (let quiet = 0; quiet < 50; quiet++) {
        if (unsent() !== before) quiet = 0;
        before = unsent();
        await turn();
      }
      // What the kernel holds comes on top.
      expect(4 * TOO_MUCH - unsent()).to.be.within(TOO_MUCH / 2, TOO_MUCH);
      expect(readyRead.count).to.equal(0);
      sweep();
      while (unsent() === before) await turn();
      expect(await sweepsUntilIdle(socket)).to.be.within(4, 6);
      await end();
    });
  });

  it('does not matter how often', async () => {
    const { socket, end } = await connected();
    socket.writeBlock('x');
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.close();
    socket.close();
    await finished.wait();
    socket.close();
    await turn();
    expect(finished.count).to.equal(1);
    await end();
  });

  it('can be used again', async () => {
    const server = await GuardedServer.listen((peer) => peer.end('hello'));
    using socket = new QSocket();
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    for (let i = 1; i <= 10; i++) {
      socket.connectToHost('127.0.0.1', server.port);
      await closed.wait(i);
      expect(socket.readAll().toString()).to.equal('hello');
      if (i % 2 === 0) socket.close();
    }
    await server.close();
  });

  it('leaves no descriptor behind', async function () {
    if (process.platform !== 'linux') this.skip();
    const open = (): number => readdirSync('/proc/self/fd').length;
    const server = await GuardedServer.listen((peer) => {
      peer.on('data', () => peer.end('bye'));
    });
    const before = open();
    for (let i = 0; i < 50; i++) {
      const socket = new QSocket();
      const conclusion = new SignalSpy(socket, SIGNAL(i % 2 === 0 ? 'connectionClosed()' : 'connected()'));
      socket.connectToHost('127.0.0.1', server.port);
      socket.writeBlock('hello');
      await conclusion.wait();
      if (i % 3 === 0) socket.close();
      socket.delete();
    }
    await server.close();
    await turn();
    expect(open()).to.be.lessThan(before + 1);
  });
});
