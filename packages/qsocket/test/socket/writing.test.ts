import { once } from 'node:events';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, MessageSpy, Peers, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { connected, received, turn } from './connected.js';

const sum = (spy: SignalSpy): number => spy.emissions.reduce((all, [count]) => all + (count as number), 0);

describe('QSocket, writing', () => {
  it('sends what is written in one turn together', async () => {
    const { socket, peer, end } = await connected();
    const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
    for (let i = 0; i < 100; i++) socket.writeBlock('0123456789');
    socket.writeBlock(Uint8Array.of(1, 2, 3), 2);
    expect(socket.bytesToWrite()).to.equal(1002);
    const [chunk] = (await once(peer, 'data')) as [Buffer];
    expect(chunk.toString('latin1')).to.equal(`${'0123456789'.repeat(100)}\x01\x02`);
    expect(written.emissions).to.deep.equal([[1002]]);
    await end();
  });

  it('sends what a slot of connected() or readyRead() writes when the slot has returned', async () => {
    const server = await GuardedServer.listen((peer) => peer.pipe(peer));
    using socket = new QSocket();
    const left: number[] = [];
    const answer = (): void => {
      process.nextTick(() => left.push(socket.bytesToWrite()));
      socket.writeBlock('a line\n');
    };
    QObject.connect(socket, SIGNAL('connected()'), answer);
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      if (left.length < 3) answer();
      else socket.close();
    });
    socket.connectToHost('127.0.0.1', server.port);
    while (socket.state() !== QSocket.Idle) await turn();
    expect(left).to.deep.equal([0, 0, 0]);
    await server.close();
  });

  it('never sends what the caller writes into its buffer afterwards', async () => {
    const { socket, peer, end } = await connected();
    const size = 8 * 1024 * 1024;
    const bytes = Buffer.alloc(size, 'a');
    expect(socket.writeBlock(bytes)).to.equal(size);
    bytes.fill('b');
    socket.close();
    expect(socket.state()).to.equal(QSocket.Closing);
    const all = await received(peer);
    expect(all.length).to.equal(size);
    expect(all.every((byte) => byte === 97)).to.equal(true);
    await end();
  });

  it('keeps the order of small and large writes', async () => {
    const { socket, peer, end } = await connected();
    const parts: Buffer[] = [];
    for (let i = 0; i < 200; i++) {
      const part = Buffer.alloc(i % 5 === 0 ? 50_000 : 1 + i, i);
      parts.push(part);
      socket.writeBlock(part);
      if (i % 50 === 0) socket.flush();
    }
    socket.close();
    expect(Buffer.compare(await received(peer), Buffer.concat(parts))).to.equal(0);
    await end();
  });

  it('counts every byte once, and reports progress while the peer is slow', async () => {
    const { socket, peer, end } = await connected();
    const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
    const size = 20 * 1024 * 1024;
    socket.writeBlock(Buffer.alloc(size, 'x'));
    expect(socket.bytesToWrite()).to.equal(size);
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.close();
    const all = received(peer);
    await finished.wait();
    expect(sum(written)).to.equal(size);
    expect(written.count).to.be.greaterThan(2);
    expect(socket.bytesToWrite()).to.equal(0);
    expect((await all).length).to.equal(size);
    await end();
  });

  it('keeps what is written before there is a connection', async () => {
    const socket = new QSocket();
    const pending = connected(socket);
    // connectToHost() is called as soon as the server listens.
    await new SignalSpy(socket, SIGNAL('hostFound()')).wait();
    expect(socket.writeBlock('early')).to.equal(5);
    socket.writeBlock(Buffer.alloc(100_000, 'x'));
    const { peer, end } = await pending;
    socket.close();
    expect((await received(peer)).toString()).to.equal(`early${'x'.repeat(100_000)}`);
    await end();
  });

  it('flushes at once', async () => {
    const { socket, end } = await connected();
    const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
    socket.writeBlock('abc');
    socket.flush();
    expect(written.emissions).to.deep.equal([[3]]);
    expect(socket.bytesToWrite()).to.equal(0);
    await end();
  });

  it('flushes more than the kernel takes at once, without the event loop', async () => {
    const peers = Peers.start(new URL('./wait-scripts.ts', import.meta.url));
    using socket = new QSocket();
    const opened = new SignalSpy(socket, SIGNAL('connected()'));
    socket.connectToHost('127.0.0.1', await peers.server('soak'));
    await opened.wait();
    let sum = 0;
    QObject.connect(socket, SIGNAL('bytesWritten(int)'), (count: number) => (sum += count));
    socket.writeBlock(Buffer.alloc(20_000_000));
    const end = performance.now() + 15_000;
    while (socket.bytesToWrite() > 0 && performance.now() < end) socket.flush();
    expect([socket.bytesToWrite(), sum]).to.deep.equal([0, 20_000_000]);
    socket.close();
    await peers.end();
  });

  it('lets others have their turn, however fast the peer is', async () => {
    const peers = Peers.start(new URL('./wait-scripts.ts', import.meta.url));
    using socket = new QSocket();
    const total = 100 * 1024 * 1024;
    let sent = 0;
    let turns = 0;
    const write = (): void => {
      for (; sent < total && socket.bytesToWrite() < 200_000; sent += 65536)
        socket.writeBlock(Buffer.alloc(65536));
    };
    QObject.connect(socket, SIGNAL('connected()'), write);
    QObject.connect(socket, SIGNAL('bytesWritten(int)'), write);
    socket.connectToHost('127.0.0.1', await peers.server('soak'));
    while (sent < total) {
      await turn();
      turns++;
    }
    expect(turns).to.be.greaterThan(total / 400_000);
    socket.close();
    await peers.end();
  });

  it('drops what is pending when asked to', async () => {
    const { socket, peer, end } = await connected();
    socket.writeBlock('never');
    socket.clearPendingData();
    expect(socket.bytesToWrite()).to.equal(0);
    socket.writeBlock('sent');
    socket.close();
    expect((await received(peer)).toString()).to.equal('sent');
    await end();
  });

  it('writes Latin-1, and nothing of a text that is not', async () => {
    const { socket, peer, end } = await connected();
    using messages = new MessageSpy();
    messages.expect(/^QSocket::writeBlock: The text has characters beyond Latin-1/);
    expect(socket.writeBlock('é\0ÿ')).to.equal(3);
    expect(socket.writeBlock('ř')).to.equal(-1);
    // Only what is to be written counts.
    expect(socket.writeBlock('ař', 1)).to.equal(1);
    socket.close();
    expect((await received(peer)).toString('latin1')).to.equal('é\0ÿa');
    await end();
  });

  it('refuses what is no byte', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    for (const value of [-1, 256, 0x20ac, 1.5, NaN]) {
      messages.expect(`QSocket::putch: ${value} is no byte`);
      expect(socket.putch(value)).to.equal(-1);
      messages.expect(`QSocket::ungetch: ${value} is no byte`);
      expect(socket.ungetch(value)).to.equal(-1);
    }
    expect([socket.bytesToWrite(), socket.bytesAvailable()]).to.deep.equal([0, 0]);
    expect([socket.putch(255), socket.ungetch(0)]).to.deep.equal([255, 0]);
    await end();
  });

  it('refuses lengths beyond the data', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    for (const length of [-1, 4, 1.5, NaN]) {
      messages.expect(`QSocket::writeBlock: Cannot write ${String(length)} bytes of 3`);
      expect(socket.writeBlock('abc', length)).to.equal(-1);
    }
    expect(socket.bytesToWrite()).to.equal(0);
    await end();
  });

  it('to a peer that is gone without a word brings nothing to read', async () => {
    const { socket, peer, end } = await connected();
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    socket.transport()!.pause();
    peer.resetAndDestroy();
    while (closed.count === 0) {
      socket.writeBlock(Buffer.alloc(100_000));
      await turn();
    }
    expect(readyRead.count).to.equal(0);
    await end();
  });

  it('survives a peer that is gone', async () => {
    const { socket, peer, end } = await connected();
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    peer.resetAndDestroy();
    const writing = setInterval(() => {
      socket.writeBlock(Buffer.alloc(100_000));
    }, 1);
    await closed.wait();
    clearInterval(writing);
    expect(error.count).to.equal(0);
    expect(socket.writeBlock('x')).to.equal(0);
    expect(socket.bytesToWrite()).to.equal(0);
    await end();
  });
});
