import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Duplex, PassThrough, duplexPair } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { connectSocket, fromNodeStream, lines, QSocket, toNodeStream } from '@qt3/qsocket';
import { GuardedServer, MessageSpy, resetConnection, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { detachConnection } from '../../src/socket/siblings.js';
import { connected, received, standsStill } from '../socket/connected.js';

async function collect(all: AsyncIterable<string>): Promise<string[]> {
  const got: string[] = [];
  for await (const one of all) got.push(one);
  return got;
}

describe('lines()', () => {
  it('gives each line without its end, and the rest', async () => {
    const { socket, peer, end } = await connected();
    const got = collect(lines(socket));
    for (const part of ['on', 'e\ntwo\r\n\nfo', 'ur', '\nrest']) {
      peer.write(part);
      await new Promise((resolve) => setImmediate(resolve));
    }
    peer.end();
    expect(await got).to.deep.equal(['one', 'two', '', 'four', 'rest']);
    await end();
  });

  it('leaves the rest in the socket when the loop is left', async () => {
    const { socket, peer, end } = await connected();
    peer.write('one\ntwo\n');
    for await (const line of lines(socket)) {
      expect(line).to.equal('one');
      break;
    }
    expect(socket.readLine()).to.equal('two\n');
    expect(socket.state()).to.equal(QSocket.Connected);
    expect(socket.receivers(SIGNAL('readyRead()'))).to.equal(0);
    await end();
  });

  it('distinguishes a connection that broke from one that ended', async () => {
    const { socket, peer, end } = await connected();
    peer.write('one\ntw');
    const got: string[] = [];
    let error: unknown;
    try {
      for await (const line of lines(socket)) {
        got.push(line);
        peer.resetAndDestroy();
      }
    } catch (caught) {
      error = caught;
    }
    expect(got).to.deep.equal(['one']);
    expect(error).to.have.property('code', 'ECONNRESET');
    await end();
  });

  it('gives a line that is too long in pieces', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(10);
    peer.end('0123456789abc\nx\n');
    expect(await collect(lines(socket))).to.deep.equal(['0123456789', 'abc', 'x']);
    await end();
  });
});

describe('lines(), when it is aborted', () => {
  it('throws the reason before the next line, and leaves that in the socket', async () => {
    const { socket, peer, end } = await connected();
    const controller = new AbortController();
    const reason = new Error('enough');
    const got: string[] = [];
    peer.write('one\ntwo\nthree\n');
    const reading = (async () => {
      for await (const line of lines(socket, { signal: controller.signal })) {
        got.push(line);
        if (line === 'two') controller.abort(reason);
      }
    })();
    expect(await reading.catch((error: unknown) => error)).to.equal(reason);
    expect([got, socket.readAll().toString(), socket.state()]).to.deep.equal([
      ['one', 'two'],
      'three\n',
      QSocket.Connected,
    ]);
    await end();
  });
});

describe('connectSocket()', () => {
  it('waits for the connection', async () => {
    const server = await GuardedServer.listen((peer) => peer.end());
    using socket = new QSocket();
    await connectSocket(socket, 'localhost', server.port);
    expect(socket.state()).to.equal(QSocket.Connected);
    socket.close();
    await server.close();
  });

  it('throws what went wrong', async () => {
    using socket = new QSocket();
    const error: unknown = await connectSocket(socket, '127.0.0.1', 1).catch((caught: unknown) => caught);
    expect(error).to.have.property('code', 'ECONNREFUSED');
    using messages = new MessageSpy();
    messages.expect(/^QSocket::connectToHost: Port 70000/);
    const refused: unknown = await connectSocket(socket, '127.0.0.1', 70_000).catch(
      (caught: unknown) => caught,
    );
    expect(refused).to.have.property('code', 'ERR_QSOCKET_PORT');
  });

  it('is done when a kind of socket is connected that emits another signal than connected()', async () => {
    const server = await GuardedServer.listen((peer) => peer.resume().end());
    using socket = new QSocket();
    const attempt = connectSocket(socket, '127.0.0.1', server.port);
    const connectedSpy = new SignalSpy(socket, SIGNAL('connected()'));
    QObject.disconnect(socket, SIGNAL('connected()'), null);
    await attempt;
    expect([socket.state(), connectedSpy.count]).to.deep.equal([QSocket.Connected, 0]);
    socket.close();
    await server.close();
  });

  it('can be given up', async () => {
    const server = await GuardedServer.listen((peer) => peer.resume().end());
    using socket = new QSocket();
    const reason = new Error('changed my mind');
    const early: unknown = await connectSocket(socket, '127.0.0.1', server.port, {
      signal: AbortSignal.abort(reason),
    }).catch((caught: unknown) => caught);
    expect([early, socket.state(), socket.isOpen()]).to.deep.equal([reason, QSocket.Idle, false]);
    const controller = new AbortController();
    const attempt = connectSocket(socket, 'localhost', server.port, { signal: controller.signal });
    controller.abort(reason);
    const late: unknown = await attempt.catch((caught: unknown) => caught);
    expect([late, socket.state()]).to.deep.equal([reason, QSocket.Idle]);
    await server.close();
  });

  it('refuses an option `signal` that is no AbortSignal, as the other waits do', async () => {
    const { socket, end } = await connected();
    const options = { signal: {} as AbortSignal };
    const waits = [
      connectSocket(socket, '127.0.0.1', 1, options),
      socket.waitForMoreAsync(-1, options),
      collect(lines(socket, options)),
    ];
    for (const wait of waits) {
      const error: unknown = await wait.catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(TypeError).and.have.property('code', 'ERR_QT_ARGUMENT');
    }
    expect(socket.state()).to.equal(QSocket.Connected);
    await end();
  });

  it('can be given up by a slot', async () => {
    const server = await GuardedServer.listen((peer) => peer.resume().end());
    const reason = new Error('changed my mind');
    for (const name of ['hostFound()', 'connected()']) {
      for (const host of ['127.0.0.1', 'localhost']) {
        using socket = new QSocket();
        const controller = new AbortController();
        QObject.connect(socket, SIGNAL(name), () => controller.abort(reason));
        const error: unknown = await connectSocket(socket, host, server.port, {
          signal: controller.signal,
        }).catch((caught: unknown) => caught);
        expect([error, socket.state()]).to.deep.equal([reason, QSocket.Idle]);
      }
    }
    await server.close();
  });

  it('does not take another connection for the one it was asked for', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    const given = detachConnection(socket, { detachedSocketDeleted: () => undefined });
    messages.expect(/^QSocket::connectToHost: The connection has been handed over/);
    const error: unknown = await connectSocket(socket, '127.0.0.1', 80).catch((caught: unknown) => caught);
    expect(error).to.have.property('message', 'Not connecting to 127.0.0.1 on port 80');
    expect(error).to.have.property('code', 'ERR_QSOCKET_ABANDONED');
    expect(socket.state()).to.equal(QSocket.Connected);
    given?.transport.abort();
    await end();
  });

  it('ends when the socket is closed, deleted or connected to another peer', async () => {
    const server = await GuardedServer.listen((peer) => peer.resume().end());
    const deeds: ((socket: QSocket) => void)[] = [
      (socket) => socket.close(),
      (socket) => socket.delete(),
      (socket) => socket.connectToHost('127.0.0.1', server.port),
    ];
    for (const deed of deeds) {
      const socket = new QSocket();
      const attempt = connectSocket(socket, 'localhost', server.port);
      deed(socket);
      const error: unknown = await attempt.catch((caught: unknown) => caught);
      expect(error).to.have.property('message', 'The socket left localhost before it was connected');
      expect(error).to.have.property('code', 'ERR_QSOCKET_ABANDONED');
      socket.delete();
    }
    await server.close();
  });
});

describe('toNodeStream()', () => {
  it('pipes through', async () => {
    const size = 3_000_000;
    const echo = await GuardedServer.listen((peer) => peer.pipe(peer));
    using socket = new QSocket();
    await connectSocket(socket, '127.0.0.1', echo.port);
    const stream = toNodeStream(socket);
    let got = 0;
    stream.on('data', (chunk: Buffer) => {
      got += chunk.length;
      if (got === size) stream.end();
    });
    for (let i = 0; i < 30; i++) {
      if (!stream.write(Buffer.alloc(size / 30, i))) await once(stream, 'drain');
    }
    await once(stream, 'close');
    expect(got).to.equal(size);
    expect(socket.state()).to.equal(QSocket.Idle);
    await echo.close();
  });

  it('makes the peer wait, and gives all in the end', async () => {
    const { socket, peer, end } = await connected();
    const size = 20_000_000;
    const stream = toNodeStream(socket);
    peer.end(Buffer.alloc(size));
    await standsStill(() => socket.bytesAvailable());
    expect(peer.writableLength).to.be.greaterThan(0);
    let got = 0;
    const sink = new PassThrough();
    sink.on('data', (chunk: Buffer) => (got += chunk.length));
    await pipeline(stream, sink);
    expect(got).to.equal(size);
    await end();
  });

  it('breaks when the connection does', async () => {
    const { socket, peer, end } = await connected();
    const stream = toNodeStream(socket);
    stream.resume();
    peer.resetAndDestroy();
    const [error] = (await once(stream, 'error')) as [Error];
    expect(error).to.have.property('code', 'ECONNRESET');
    await end();
  });

  it('rejects a pending write that could not be done', async () => {
    const { socket, peer, end } = await connected();
    const stream = toNodeStream(socket);
    const error = once(stream, 'error') as Promise<[Error]>;
    const written = new Promise((resolve) => stream.write(Buffer.alloc(20_000_000), resolve));
    peer.resetAndDestroy();
    expect(await error).to.have.nested.property('[0].code');
    expect(await written).to.equal((await error)[0]);
    await end();
  });

  it('finishes a pending write when the peer ends first, which gets it all the same', async () => {
    const { socket, peer, end } = await connected();
    const size = 20_000_000;
    const stream = toNodeStream(socket).resume();
    const written = new Promise((resolve) => stream.write(Buffer.alloc(size), resolve));
    await standsStill(() => socket.bytesToWrite());
    peer.end();
    expect(await written).to.not.be.instanceOf(Error);
    expect((await received(peer)).length).to.equal(size);
    stream.destroy();
    await end();
  });

  it('ends when the socket is closed', async () => {
    const { socket, peer, end } = await connected();
    const stream = toNodeStream(socket);
    const ended = once(stream.resume(), 'end');
    // Once it waits for more.
    peer.write('x');
    await once(stream, 'data');
    socket.close();
    await ended;
    const [error] = (await Promise.all([
      once(stream, 'error'),
      new Promise((resolve) => stream.write('too late', resolve)),
    ])) as [[Error], unknown];
    expect(error[0]).to.include({ message: 'The connection is closed', code: 'ERR_QSOCKET_CLOSED' });
    await end();
  });

  it('finishes when the peer has everything, also what was written past the stream', async () => {
    const { socket, peer, end } = await connected();
    const size = 20_000_000;
    const stream = toNodeStream(socket);
    socket.writeBlock(Buffer.alloc(size));
    let finished = false;
    stream.end(() => (finished = true));
    await standsStill(() => socket.bytesToWrite());
    expect([socket.state(), finished]).to.deep.equal([QSocket.Closing, false]);
    const all = received(peer);
    await once(stream, 'finish');
    expect((await all).length).to.equal(size);
    expect(socket.state()).to.equal(QSocket.Idle);
    await end();
  });

  it('may be made before the connection', async () => {
    const echo = await GuardedServer.listen((peer) => peer.pipe(peer));
    using socket = new QSocket();
    const stream = toNodeStream(socket);
    const data = once(stream, 'data') as Promise<[Buffer]>;
    await new Promise((resolve) => setImmediate(resolve));
    socket.connectToHost('127.0.0.1', echo.port);
    stream.write('hello');
    expect((await data)[0].toString()).to.equal('hello');
    stream.end();
    await once(stream, 'close');
    await echo.close();
  });

  for (const rest of ['', 'the rest'])
    it(`may be made when the connection is over, and ${rest === '' ? 'nothing is left' : 'gives the rest'}`, async () => {
      const { socket, peer, end } = await connected();
      const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
      peer.end(rest);
      await closed.wait();
      const stream = toNodeStream(socket);
      expect((await received(stream)).toString()).to.equal(rest);
      stream.end();
      await once(stream, 'close');
      await end();
    });

  it('gives the error of a connection that broke before it was made', async () => {
    const { socket, peer, end } = await connected();
    const broken = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    resetConnection(peer);
    await broken.wait();
    const stream = toNodeStream(socket).resume();
    const [error] = (await once(stream, 'error')) as [Error];
    expect(error).to.equal(socket.lastError());
    await end();
  });

  it('does not touch the next connection of its socket', async () => {
    const { socket, peer, end } = await connected();
    const stream = toNodeStream(socket);
    peer.end();
    await once(stream.resume(), 'end');
    const server = await GuardedServer.listen((next) => next.end('hello'));
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    await connectSocket(socket, '127.0.0.1', server.port);
    stream.end();
    await once(stream, 'close');
    await closed.wait();
    expect(socket.readAll().toString()).to.equal('hello');
    await end();
    await server.close();
  });

  it('closes the connection when it is destroyed', async () => {
    const { socket, peer, end } = await connected();
    toNodeStream(socket).destroy();
    expect((await received(peer)).length).to.equal(0);
    expect(socket.state()).to.equal(QSocket.Idle);
    await end();
  });
});

describe('fromNodeStream()', () => {
  it('is a socket like any other', async function () {
    // From Node.js 20.17 on.
    if (typeof duplexPair !== 'function') this.skip();
    const [ours, theirs] = duplexPair();
    using socket = fromNodeStream(ours);
    expect([socket.state(), socket.isOpen(), socket.socket()]).to.deep.equal([QSocket.Connected, true, -1]);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    theirs.write('hello\n');
    await readyRead.wait();
    expect(socket.readLine()).to.equal('hello\n');
    const big = Buffer.alloc(1_000_000, 'x');
    socket.writeBlock('head ');
    socket.writeBlock(big);
    big.fill('y');
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.close();
    let got = '';
    theirs.on('data', (chunk: Buffer) => (got += chunk.toString('latin1')));
    await once(theirs, 'end');
    expect(got).to.equal(`head ${'x'.repeat(1_000_000)}`);
    await finished.wait();
  });

  it('hears of the end, and of what breaks', async () => {
    for (const breaks of [false, true]) {
      const stream = new PassThrough();
      using socket = fromNodeStream(stream);
      const conclusion = new SignalSpy(socket, SIGNAL(breaks ? 'error(int)' : 'connectionClosed()'));
      if (breaks) stream.destroy(new Error('broken'));
      else stream.push(null);
      await conclusion.wait();
      expect(socket.state()).to.equal(QSocket.Idle);
      expect(socket.lastError()?.message).to.equal(breaks ? 'broken' : undefined);
    }
  });

  it('reports what happened to a stream before', async () => {
    const ended = new PassThrough();
    ended.resume().end();
    await once(ended, 'end');
    const broken = new PassThrough();
    broken.on('error', () => {}).destroy(new Error('broken before'));
    const closed = new PassThrough().destroy();
    await new Promise((resolve) => setImmediate(resolve));
    for (const [stream, signal, message] of [
      [ended, 'connectionClosed()', undefined],
      [broken, 'error(int)', 'broken before'],
      [closed, 'error(int)', 'The connection was destroyed from outside'],
    ] as const) {
      using socket = fromNodeStream(stream);
      const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
      const conclusion = new SignalSpy(socket, SIGNAL(signal as string));
      socket.writeBlock('into the void');
      await conclusion.wait();
      expect([socket.state(), socket.lastError()?.message]).to.deep.equal([QSocket.Idle, message]);
      expect(written.count).to.equal(0);
    }
  });

  it('does not count what the stream failed to write', async () => {
    const stream = new Duplex({
      autoDestroy: false,
      read: () => {},
      write: (_chunk, _encoding, done) => done(new Error('disk full')),
    });
    using socket = fromNodeStream(stream);
    const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.writeBlock('x');
    expect(await error.wait()).to.deep.equal([QSocket.ErrSocketRead]);
    expect([written.count, socket.lastError()?.message]).to.deep.equal([0, 'disk full']);
    expect(stream.destroyed).to.equal(true);
  });

  it('is closed in order when the end comes behind what does not fit in the buffer', async () => {
    const stream = new Duplex({
      allowHalfOpen: false,
      read: () => {},
      write: (_chunk, _encoding, done) => done(),
    });
    stream.push('12345678');
    stream.push(null);
    using socket = fromNodeStream(stream);
    socket.setReadBufferSize(4);
    const conclusion = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    await once(stream, 'close');
    let got = '';
    while (conclusion.count === 0) {
      got += socket.readAll().toString();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(got + socket.readAll().toString()).to.equal('12345678');
    expect(socket.lastError()).to.equal(null);
  });

  it('loses nothing when it is closed over a socket whose peer writes too', async () => {
    const server = await GuardedServer.listen(() => {});
    const accepted = once(server.server, 'connection') as Promise<[Socket]>;
    const ours = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    await once(ours, 'connect');
    const [peer] = await accepted;
    peer.write(Buffer.alloc(3_000_000));
    using socket = fromNodeStream(ours);
    socket.setReadBufferSize(10);
    const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
    socket.writeBlock(Buffer.alloc(200_000));
    socket.close();
    await finished.wait();
    // A socket that is destroyed here is gone before the peer reads.
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
    expect((await received(peer)).length).to.equal(200_000);
    peer.end();
    await server.close();
  });

  it('decodes the text of a stream that gives text', async () => {
    const stream = new PassThrough().setEncoding('utf8');
    using socket = fromNodeStream(stream);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    stream.write('\u20ac');
    await readyRead.wait();
    expect(socket.readAll()).to.deep.equal(Buffer.from('\u20ac'));
  });
});
