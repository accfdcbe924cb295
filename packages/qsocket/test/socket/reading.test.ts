import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SIGNAL, QObject } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { MessageSpy, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';
import { connected, standsStill, turn } from './connected.js';

describe('QSocket, reading', () => {
  it('keeps what a slot leaves unread', async () => {
    const { socket, peer, end } = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    let taken = '';
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      if (readyRead.count === 1) taken = socket.readLine();
    });
    peer.write('one\ntwo\nthr');
    await readyRead.wait(1);
    peer.write('ee\n');
    await readyRead.wait(2);
    expect(taken).to.equal('one\n');
    expect(socket.readAll().toString()).to.equal('two\nthree\n');
    await end();
  });

  it('has nothing left after close(), also of a connection that the peer has ended before', async () => {
    const { socket, peer, end } = await connected();
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    peer.end('last words');
    await closed.wait();
    expect([socket.state(), socket.bytesAvailable()]).to.deep.equal([QSocket.Idle, 10]);
    socket.close();
    expect([socket.bytesAvailable(), socket.readAll().length]).to.deep.equal([0, 0]);
    await end();
  });

  it('gives an asynchronous slot bytes that stay', async () => {
    const { socket, peer, end } = await connected();
    const other = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('mine');
    await readyRead.wait();
    const otherReady = new SignalSpy(other.socket, SIGNAL('readyRead()'));
    other.peer.write('XXXX');
    await otherReady.wait();
    expect(socket.readAll().toString()).to.equal('mine');
    await Promise.all([end(), other.end()]);
  });

  it('never holds more than its limit, and loses nothing by it', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(1000);
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    const data = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i & 255));
    const got: Buffer[] = [];
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      expect(socket.bytesAvailable()).to.be.within(1, 1000);
      got.push(socket.readAll());
    });
    peer.end(data);
    await closed.wait();
    expect(Buffer.compare(Buffer.concat(got), data)).to.equal(0);
    await end();
  });

  const ways: [string, (socket: QSocket) => unknown][] = [
    ['readBlock()', (socket) => socket.readBlock(Buffer.alloc(2))],
    ['readAll()', (socket) => socket.readAll()],
    ['getch()', (socket) => socket.getch()],
    ['readLine()', (socket) => socket.readLine()],
    ['at()', (socket) => socket.at(2)],
  ];
  for (const [name, read] of ways) {
    it(`has room for more after ${name}`, async () => {
      const { socket, peer, end } = await connected();
      socket.setReadBufferSize(4);
      const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write('a\nbcdefghijk');
      await readyRead.wait(1);
      expect(socket.bytesAvailable()).to.equal(4);
      read(socket);
      expect(socket.bytesAvailable()).to.be.below(4);
      await readyRead.wait(2);
      expect(socket.bytesAvailable()).to.equal(4);
      await end();
    });
  }

  it('makes the peer wait while nothing is read', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(1000);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    const size = 50 * 1024 * 1024;
    const sent = new Promise((resolve) => peer.write(Buffer.alloc(size), resolve));
    await readyRead.wait();
    await standsStill(() => socket.bytesAvailable());
    expect(peer.writableLength).to.equal(size);
    expect(socket.bytesAvailable()).to.equal(1000);
    expect(readyRead.count).to.equal(1);
    // Without a limit, all of it comes.
    let total = 0;
    QObject.connect(socket, SIGNAL('readyRead()'), () => (total += socket.readAll().length));
    socket.setReadBufferSize(0);
    total += socket.readAll().length;
    await sent;
    while (total < size) await turn();
    expect(total).to.equal(size);
    await end();
  });

  it('reports the end only after the last byte fitted in', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(4);
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.end('123456789');
    await readyRead.wait(1);
    await standsStill(() => closed.count);
    expect(closed.count).to.equal(0);
    expect(socket.readAll().toString()).to.equal('1234');
    await readyRead.wait(2);
    expect(socket.readAll().toString()).to.equal('5678');
    await closed.wait();
    expect(socket.state()).to.equal(QSocket.Idle);
    expect(socket.readAll().toString()).to.equal('9');
    await end();
  });

  for (const words of ['go away', '!'])
    it(`keeps the peer’s last words when writing fails: ${words}`, async () => {
      const { socket, peer, end } = await connected();
      const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
      // The peer leaves with our bytes unread, which is a reset behind its own last words.
      socket.writeBlock('unread');
      socket.flush();
      await turn();
      await new Promise((resolve) => peer.write(words, resolve));
      peer.destroy();
      // Before the event loop has read anything.
      for (let i = 0; i < 5; i++) {
        socket.writeBlock(Buffer.alloc(20_000));
        socket.flush();
      }
      await closed.wait();
      expect(socket.readAll().toString()).to.equal(words);
      await end();
    });

  for (const limit of [2, 100])
    it(`gives what waited for room when the connection breaks, and nothing twice, with a limit of ${limit}`, async () => {
      const { socket, peer, end } = await connected();
      socket.setReadBufferSize(limit);
      const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
      const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
      peer.write('hello');
      await readyRead.wait(1);
      peer.resetAndDestroy();
      // A paused connection does not see it; a write that fails does.
      while (closed.count === 0) {
        socket.writeBlock(Buffer.alloc(100_000));
        await turn();
      }
      expect(readyRead.count).to.equal(limit === 2 ? 2 : 1);
      expect(socket.readAll().toString()).to.equal('hello');
      await end();
    });

  it('reads a line as Qt’s other devices do: into bytes, with a zero behind it, also one that is not whole', async () => {
    const { socket, peer, end } = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('one\ntwo');
    await readyRead.wait();
    const bytes = Buffer.alloc(8, 'x');
    expect(socket.readLine(bytes)).to.equal(5);
    expect(bytes.toString('latin1')).to.equal('one\n\0xxx');
    expect(socket.readLine()).to.equal('');
    expect(socket.readLine(bytes, 3)).to.equal(3);
    expect(bytes.toString('latin1', 0, 4)).to.equal('tw\0\n');
    expect(socket.readLine(bytes)).to.equal(2);
    expect(socket.bytesAvailable()).to.equal(0);
    await end();
  });

  it('pushes back and skips', async () => {
    const { socket, peer, end } = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('bcdef');
    await readyRead.wait();
    expect(socket.ungetch(97)).to.equal(97);
    expect(socket.at(2)).to.equal(true);
    expect(socket.at(99)).to.equal(false);
    expect(socket.at(-1)).to.equal(false);
    expect(socket.getch()).to.equal(99);
    const target = Buffer.alloc(10);
    expect(socket.readBlock(target, 0)).to.equal(0);
    expect(socket.readBlock(target)).to.equal(3);
    expect(target.toString('latin1', 0, 3)).to.equal('def');
    expect(socket.getch()).to.equal(-1);
    await end();
  });

  it('refuses to read into too small a buffer', async () => {
    const { socket, peer, end } = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('abc');
    await readyRead.wait();
    using messages = new MessageSpy();
    for (const length of [-1, 11, 0.5, NaN]) {
      messages.expect(`QSocket::readBlock: Cannot read ${String(length)} bytes into a buffer of 10`);
      expect(socket.readBlock(Buffer.alloc(10), length)).to.equal(-1);
    }
    for (const size of [-1, 0.5, NaN]) {
      messages.expect(`QSocket::setReadBufferSize: ${String(size)} is not a number of bytes`);
      socket.setReadBufferSize(size);
    }
    expect(socket.readBufferSize()).to.equal(0);
    expect(socket.bytesAvailable()).to.equal(3);
    await end();
  });

  it('reads a million lines of one burst', async () => {
    const { socket, peer, end } = await connected();
    const line = `${'x'.repeat(49)}\n`;
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    peer.end(line.repeat(1_000_000));
    await closed.wait(1, 15_000);
    expect(socket.bytesAvailable()).to.equal(50_000_000);
    for (let i = 0; i < 1_000_000; i++)
      if (!socket.canReadLine() || socket.readLine() !== line) throw new Error(`line ${i}`);
    expect(socket.canReadLine()).to.equal(false);
    await end();
  }).timeout(120_000);

  it('pays as much for a line however much is buffered', async () => {
    // Counted, not timed; in a process of its own, since counting and a coverage tool do not go together.
    const program = fileURLToPath(new URL('../torture/run.ts', import.meta.url));
    const env = { ...process.env, NODE_V8_COVERAGE: '' };
    const args = ['--conditions=@qt3/source', '--import', 'tsx', program, 'linear', '1', 'short'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).to.match(/ways of reading them: linear\n$/);
  }).timeout(120_000);

  it('gives the same bytes however the stream is cut and whatever it is read with', async () => {
    const step = fc.record({
      write: fc.array(fc.constantFrom(10, 97, 98), { maxLength: 300 }),
      read: fc.constantFrom('all', 'line', 'block', 'char', 'skip-none'),
      limit: fc.constantFrom(0, 0, 7, 100),
    });
    const { socket, peer, end } = await connected();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const sent = Buffer.concat(steps.map(({ write }) => Buffer.from(write)));
        let got = '';
        const read = (how: string): void => {
          const block = Buffer.alloc(5);
          if (how === 'all') got += socket.readAll().toString('latin1');
          else if (how === 'block') got += block.toString('latin1', 0, socket.readBlock(block));
          else if (how === 'char' && !socket.atEnd()) got += String.fromCharCode(socket.getch());
          else if (how === 'line') while (socket.canReadLine()) got += socket.readLine();
        };
        for (const { write, read: how, limit } of steps) {
          socket.setReadBufferSize(limit);
          if (write.length > 0) peer.write(Buffer.from(write));
          await turn();
          read(how);
        }
        while (got.length < sent.length) {
          await turn();
          read('all');
        }
        expect(got).to.equal(sent.toString('latin1'));
      }),
      { numRuns: 100 },
    );
    await end();
  });
});
