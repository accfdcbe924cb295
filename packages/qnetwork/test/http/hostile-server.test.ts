// Servers that break off, reset, dawdle, flood or talk nonsense: each request ends once, and nothing stays.
import type { Socket } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QHttp } from '@qt3/qnetwork';
import { GuardedServer, resetConnection, SignalSpy } from '@qt3/test-support';
import { QBuffer } from '@qt3/tools';

const OK = 'HTTP/1.1 200 OK\r\n';
const BODIES = {
  sized: `${OK}A: b\r\n c\r\nContent-Length: 11\r\n\r\nhello world`,
  chunked: `${OK}Transfer-Encoding: chunked\r\n\r\n6;x=y\r\nhello \r\n5\r\nworld\r\n0\r\nA: b\r\n\r\n`,
  endless: `${OK}A: b\r\n\r\nhello world`,
} as const;

/** How a server can stop talking. */
const ENDINGS = {
  'ends the connection': (socket: Socket) => void socket.end(),
  'resets the connection': (socket: Socket) => resetConnection(socket),
  'resets it when what it said has left': (socket: Socket) =>
    void socket.write('', () => resetConnection(socket)),
} as const;

describe('QHttp and hostile servers', () => {
  let server: GuardedServer;

  /** A server that does this when a request has come. */
  async function serve(answer: (socket: Socket) => void): Promise<void> {
    server = await GuardedServer.listen((socket) => {
      socket.setNoDelay(true);
      socket.once('data', () => answer(socket));
      socket.on('end', () => socket.end());
    });
  }

  afterEach(() => server.close());

  /** Asks once, and hangs up when that has ended; returns the error, and what was read. */
  async function ask(): Promise<{ error: number; body: string }> {
    using http = new QHttp('127.0.0.1', server.port);
    const finished = new SignalSpy(http, SIGNAL('requestFinished(int,bool)'));
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    const host = http.setHost('127.0.0.1', server.port);
    const id = http.get('/');
    const [failed] = await done.wait();
    expect(finished.emissions).to.eql([
      [host, false],
      [id, failed],
    ]);
    const error = http.error();
    expect(error !== QHttp.NoError).to.equal(failed);
    const body = http.readAll().toString('latin1');
    http.closeConnection();
    await done.wait(2);
    expect(http.state()).to.equal(QHttp.Unconnected);
    expect(done.count).to.equal(2);
    return { error, body };
  }

  for (const [ending, stop] of Object.entries(ENDINGS))
    for (const [kind, text] of Object.entries(BODIES))
      it(`end each request once when a server ${ending} within a response, ${kind}, after any byte`, async () => {
        let count = 0;
        await serve((socket) => {
          if (count > 0) socket.write(text.slice(0, count), 'latin1');
          stop(socket);
        });
        const headEnd = text.indexOf('\r\n\r\n') + 4;
        for (count = 0; count < text.length; count++) {
          const { error } = await ask();
          // A reset may take with it what has come before; without a length the end may be anywhere.
          if (kind !== 'endless' || count < headEnd)
            expect(error, `${count} bytes`).not.to.equal(QHttp.NoError);
        }
      }).timeout(60_000);

  for (const [kind, text] of Object.entries(BODIES))
    it(`read a response of single bytes, ${kind}`, async () => {
      await serve((socket) => {
        let at = 0;
        const next = (): void => {
          if (at === text.length) socket.end();
          else socket.write(text[at++]!, 'latin1', () => setImmediate(next));
        };
        next();
      });
      expect(await ask()).to.eql({ error: QHttp.NoError, body: 'hello world' });
    });

  it('end when a server that is sent a file does not read it, and resets', async () => {
    server = await GuardedServer.listen((socket) => {
      socket.once('readable', () => resetConnection(socket));
    });
    using http = new QHttp('127.0.0.1', server.port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    http.post('/', new QBuffer(Buffer.alloc(8 << 20)));
    expect(await done.wait()).to.eql([true]);
    expect(http.error()).to.equal(QHttp.UnexpectedClose);
  });

  it('skip any number of responses that are none yet', async () => {
    await serve((socket) => {
      socket.write('HTTP/1.1 100 Continue\r\nA: b\r\n\r\n'.repeat(20_000));
      socket.write(BODIES.sized);
    });
    expect(await ask()).to.eql({ error: QHttp.NoError, body: 'hello world' });
  });

  it('refuse a header that has no end, and hang up', async () => {
    for (const line of ['A: b\r\n', 'b', ' folded\r\n', '\t']) {
      await serve((socket) => {
        const flood = (): void => {
          while (!socket.destroyed && socket.write(line.repeat(1000)));
        };
        socket.write(OK);
        socket.on('drain', flood);
        flood();
      });
      expect((await ask()).error, line).to.equal(QHttp.InvalidResponseHeader);
      if (line !== '\t') await server.close();
    }
  });

  it('do not take long over a header of blanks', async () => {
    const blanks = ' '.repeat(60_000);
    // A matcher that tries each blank with each of the others takes seconds for one of these.
    for (const field of [
      `Content-Length: a${blanks}b`,
      `Transfer-Encoding: a${blanks}b`,
      `Content-Length${blanks}x: 1`,
    ]) {
      await serve((socket) => socket.end(`${OK}${field}\r\n\r\n`));
      for (let i = 0; i < 20; i++) await ask();
      if (!field.endsWith('1')) await server.close();
    }
  }).timeout(30_000);

  it('keep no more of a body than was not read, however much comes', async () => {
    const block = Buffer.alloc(1 << 20);
    await serve((socket) => {
      socket.write(`${OK}Content-Length: ${2 ** 53 - 1}\r\n\r\n`);
      let left = 64;
      const flood = (): void => {
        while (left > 0 && !socket.destroyed) if (left-- === 0 || !socket.write(block)) return;
      };
      socket.on('drain', flood);
      flood();
    });
    using http = new QHttp('127.0.0.1', server.port);
    const done = new SignalSpy(http, SIGNAL('done(bool)'));
    const bytes = Buffer.alloc(65_536);
    let most = 0;
    let sum = 0;
    QObject.connect(http, SIGNAL('readyRead(const QHttpResponseHeader&)'), () => {
      most = Math.max(most, http.bytesAvailable());
      for (let count; (count = http.readBlock(bytes)) > 0;) sum += count;
      if (sum === 64 << 20) http.abort();
    });
    http.get('/');
    expect(await done.wait(1, 20_000)).to.eql([true]);
    expect(http.error()).to.equal(QHttp.Aborted);
    expect(sum).to.equal(64 << 20);
    expect(most).to.be.at.most(1 << 20);
  });

  it('end each request once, whatever is said', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        OK,
        '\r\n',
        '\n\n',
        'Content-Length: 3\r\n',
        'Transfer-Encoding: chunked\r\n',
        '0\r\n\r\n',
        '3\r\nabc',
      ),
    );
    let pieces: readonly string[] = [];
    await serve((socket) => {
      for (const text of pieces) socket.write(text, 'latin1');
      socket.end();
    });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (said) => {
        pieces = said;
        await ask();
      }),
      { numRuns: 60 },
    );
  });
});
