import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNAL, signalOf } from '@qt3/core-signals';
import { ConnectionError, connectSocket, lines, QSocket } from '@qt3/qsocket';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import sinon from 'sinon';

describe('QSocket, options of the connection', () => {
  let server: Server;
  let port: number;
  let peers: Socket[];

  beforeEach(async () => {
    peers = [];
    server = createServer((peer) => {
      peers.push(peer.on('error', () => {}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });

  afterEach(() => {
    for (const peer of peers) peer.destroy();
    server.close();
  });

  it('connects from an address and port of ours', async () => {
    using socket = new QSocket();
    await connectSocket(socket, '127.0.0.1', port, { localAddress: '127.0.0.3' });
    expect(socket.address().toString()).to.equal('127.0.0.3');
  });

  it('looks the name up as the options say, and takes one family', async () => {
    using socket = new QSocket();
    const asked: string[] = [];
    await connectSocket(socket, 'a.name', port, {
      family: 4,
      lookup: (host, done) => {
        asked.push(host);
        done(null, [
          { address: '::1', family: 6 },
          { address: '127.0.0.1', family: 4 },
        ]);
      },
    });
    expect(asked).to.deep.equal(['a.name']);
    expect(socket.peerAddress().toString()).to.equal('127.0.0.1');
    expect(socket.peerName()).to.equal('a.name');

    for (const [options, message] of [
      [{ family: 6 }, 'a.name has no address of IPv6'],
      [{ family: 4 }, 'a.name has no address of IPv4'],
      [{}, 'a.name has no address'],
    ] as const) {
      using none = new QSocket();
      none.connectToHost('a.name', port, { ...options, lookup: (_host, done) => done(null, []) });
      expect(await signalOf(none, SIGNAL('error(int)'))).to.deep.equal([QSocket.ErrHostNotFound]);
      expect(none.lastError()).to.include({ code: 'ERR_QSOCKET_HOST', message });
    }
  });

  it('survives a look-up that throws, and one that fails', async () => {
    for (const lookup of [
      () => {
        throw new Error('out of order');
      },
      (_host: string, done: (error: Error, found: []) => void) => done(new Error('out of order'), []),
    ]) {
      using socket = new QSocket();
      socket.connectToHost('a.name', port, { lookup });
      expect(await signalOf(socket, SIGNAL('error(int)'))).to.deep.equal([QSocket.ErrHostNotFound]);
      expect(socket.lastError()?.message).to.equal('out of order');
    }
  });

  it('connects to a Unix domain socket', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'qsocket-'));
    const path = join(folder, 'socket');
    const local = createServer((peer) => peer.end('hello\n')).listen(path);
    await once(local, 'listening');
    try {
      using socket = new QSocket();
      await connectSocket(socket, '', 0, { path });
      const said: string[] = [];
      for await (const line of lines(socket)) said.push(line);
      expect(said).to.deep.equal(['hello']);
    } finally {
      local.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('gives up a connection that is not there in time', async () => {
    using socket = new QSocket();
    socket.connectToHost('a.name', port, { timeout: 20, lookup: () => undefined });
    expect(await signalOf(socket, SIGNAL('error(int)'))).to.deep.equal([QSocket.ErrHostNotFound]);
    expect(socket.lastError())
      .to.be.instanceOf(ConnectionError)
      .and.have.property('code', 'ERR_QSOCKET_TIMEOUT');
    expect(socket.state()).to.equal(QSocket.Idle);
  });

  it('leaves no time limit behind', async () => {
    const clear = sinon.spy(globalThis, 'clearTimeout');
    try {
      using socket = new QSocket();
      await connectSocket(socket, '127.0.0.1', port, { timeout: 60_000 });
      expect(clear.callCount).to.equal(1);
    } finally {
      clear.restore();
    }
  });

  it('refuses options that cannot be', async () => {
    for (const [options, message] of [
      [{ timeout: 0 }, '0 is not a number of milliseconds above 0'],
      [{ timeout: NaN }, 'NaN is not a number of milliseconds above 0'],
      [{ localPort: 70_000 }, 'Port 70000 is not in the range 0 to 65535'],
      [{ family: 5 as 4 }, 'There is no family 5'],
      [{ path: '' }, 'No socket can have the path ""'],
    ] as const) {
      using socket = new QSocket();
      socket.connectToHost('127.0.0.1', port, options);
      await signalOf(socket, SIGNAL('error(int)'));
      expect(socket.lastError()).to.include({ code: 'ERR_QSOCKET_OPTIONS', message });
    }
  });

  it('passes to Node.js what is wanted, before and after the connection is there', async () => {
    using socket = new QSocket();
    expect(socket.nodeSocket()).to.equal(null);
    socket.setKeepAlive(true, 5000);
    socket.setNoDelay(false);
    await connectSocket(socket, '127.0.0.1', port);
    const below = socket.nodeSocket()!;
    const keepAlive = sinon.spy(below, 'setKeepAlive');
    const noDelay = sinon.spy(below, 'setNoDelay');
    const unref = sinon.spy(below, 'unref');
    const ref = sinon.spy(below, 'ref');
    socket.unref();
    expect(unref.callCount).to.equal(1);
    expect(keepAlive.lastCall.args).to.deep.equal([true, 5000]);
    expect(noDelay.lastCall.args).to.deep.equal([false]);
    socket.setNoDelay(true);
    expect(noDelay.lastCall.args).to.deep.equal([true]);
    socket.ref();
    expect(ref.callCount).to.equal(1);
    socket.setKeepAlive(false);
    expect(keepAlive.lastCall.args).to.deep.equal([false]);
    socket.setKeepAlive(true);
    expect(keepAlive.lastCall.args).to.deep.equal([true, 0]);
    using messages = new MessageSpy();
    messages.expect('QSocket::setIdleTimeout: NaN is not a number of milliseconds');
    socket.setIdleTimeout(NaN);
    expect(socket.idleTimeout()).to.equal(0);
    messages.expect('QSocket::setKeepAlive: -1 is not a number of milliseconds');
    socket.setKeepAlive(true, -1);
  });

  it('does not keep the process running for a connection that may become idle', async () => {
    using socket = new QSocket();
    await connectSocket(socket, '127.0.0.1', port);
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    socket.setIdleTimeout(1000);
    expect(timers()).to.equal(before);
  });

  it('gives up a connection that has been idle, and not one on which something moves', async () => {
    using socket = new QSocket();
    await connectSocket(socket, '127.0.0.1', port);
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      socket.setIdleTimeout(1000);
      expect(socket.idleTimeout()).to.equal(1000);
      clock.tick(900);
      const arrived = signalOf(socket, SIGNAL('readyRead()'));
      peers[0]!.write('x');
      await arrived;
      clock.tick(900);
      const left = signalOf(socket, SIGNAL('bytesWritten(int)'));
      socket.writeBlock('y');
      await left;
      clock.tick(900);
      expect(socket.state()).to.equal(QSocket.Connected);
      const failed = signalOf(socket, SIGNAL('error(int)'));
      clock.tick(100);
      expect(await failed).to.deep.equal([QSocket.ErrSocketRead]);
      expect(socket.lastError()).to.have.property('code', 'ERR_QSOCKET_IDLE');
      expect(socket.state()).to.equal(QSocket.Idle);
      expect(clock.countTimers()).to.equal(0);
    } finally {
      clock.restore();
    }
  });

  it('ends the wait of lines() when it is aborted', async () => {
    using socket = new QSocket();
    await connectSocket(socket, '127.0.0.1', port);
    const controller = new AbortController();
    const reading = lines(socket, { signal: controller.signal }).next();
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await reading.catch((error: unknown) => error)).to.equal(reason);
    expect(socket.state()).to.equal(QSocket.Connected);
    const late = socket.waitForMoreAsync(-1, { signal: controller.signal });
    expect(await late.catch((error: unknown) => error)).to.equal(reason);
  });
});
