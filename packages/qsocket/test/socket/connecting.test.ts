import dns, { type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { connect } from 'node:net';
import { SIGNAL, QObject } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { freePort, GuardedServer, MessageSpy, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import sinon from 'sinon';
import { connected, turn } from './connected.js';

/** Makes every name have these addresses while `body` runs. */
async function withAddresses(found: LookupAddress[], body: () => Promise<void>): Promise<void> {
  const fake = (_host: string, _options: object, done: (error: null, all: LookupAddress[]) => void): void => {
    setImmediate(done, null, found);
  };
  const stub = sinon.stub(dns, 'lookup').callsFake(fake as unknown as typeof dns.lookup);
  syncBuiltinESMExports();
  try {
    await body();
  } finally {
    stub.restore();
    syncBuiltinESMExports();
  }
}

describe('QSocket, connecting', () => {
  it('has the addresses and the descriptor while it is connected, and only then', async () => {
    const { socket, peer, end } = await connected();
    expect(socket.state()).to.equal(QSocket.Connected);
    expect(socket.peerAddress().toString()).to.equal('127.0.0.1');
    expect(socket.address().toString()).to.equal('127.0.0.1');
    expect(socket.port()).to.equal(peer.remotePort);
    expect(socket.peerPort()).to.equal(peer.localPort);
    expect(socket.peerName()).to.equal('127.0.0.1');
    expect(socket.socket()).to.be.greaterThan(2);
    socket.close();
    expect(socket.peerAddress().isNull()).to.equal(true);
    expect([socket.port(), socket.peerPort(), socket.socket()]).to.deep.equal([0, 0, -1]);
    expect(socket.peerName()).to.equal('127.0.0.1');
    await end();
  });

  it('says why it was refused', async () => {
    using socket = new QSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.connectToHost('127.0.0.1', await freePort());
    expect(await error.wait()).to.deep.equal([QSocket.ErrConnectionRefused]);
    expect(socket.state()).to.equal(QSocket.Idle);
    expect(socket.lastError()).to.have.property('code', 'ECONNREFUSED');
  });

  it('tries every address of a name', async () => {
    const server = await GuardedServer.listen((peer) => peer.end());
    const found = [
      { address: '127.0.0.2', family: 4 },
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ];
    await withAddresses(found, async () => {
      using socket = new QSocket();
      const spy = new SignalSpy(socket, SIGNAL('connected()'));
      const states: number[] = [];
      QObject.connect(socket, SIGNAL('hostFound()'), () => states.push(socket.state()));
      socket.connectToHost('three.example', server.port);
      expect(socket.state()).to.equal(QSocket.HostLookup);
      await spy.wait();
      expect(states).to.deep.equal([QSocket.HostLookup]);
      expect(socket.peerAddress().toString()).to.equal('127.0.0.1');
      expect(socket.peerName()).to.equal('three.example');
    });
    await server.close();
  });

  it('reports every address that failed', async () => {
    const port = await freePort();
    const found = [
      { address: '127.0.0.2', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    await withAddresses(found, async () => {
      using socket = new QSocket();
      const error = new SignalSpy(socket, SIGNAL('error(int)'));
      socket.connectToHost('two.example', port);
      expect(await error.wait()).to.deep.equal([QSocket.ErrConnectionRefused]);
      expect(socket.lastError()).to.be.instanceOf(AggregateError).with.property('errors').of.length(2);
    });
  });

  it('does not mind being closed, deleted or reconnected while a name is looked up', async () => {
    const server = await GuardedServer.listen((peer) => peer.end());
    using closed = new QSocket();
    const nothing = new SignalSpy(closed, SIGNAL('hostFound()'));
    closed.connectToHost('localhost', server.port);
    closed.close();
    const deleted = new QSocket();
    deleted.connectToHost('localhost', server.port);
    deleted.delete();
    using again = new QSocket();
    const hostFound = new SignalSpy(again, SIGNAL('hostFound()'));
    const over = new SignalSpy(again, SIGNAL('connectionClosed()'));
    again.connectToHost('localhost', server.port);
    again.connectToHost('localhost', server.port);
    await over.wait();
    expect(hostFound.count).to.equal(1);
    expect(nothing.count).to.equal(0);
    await server.close();
    expect(server.accepted).to.equal(1);
  });

  it('finds no host that is no text, as JavaScript may ask for', async () => {
    using messages = new MessageSpy();
    using socket = new QSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    for (const host of [null, 7, {}]) {
      messages.expect(`QSocket::connectToHost: No host can have the name ${JSON.stringify(host)}`);
      socket.connectToHost(host as unknown as string, 80);
      expect([socket.state(), socket.peerName()]).to.deep.equal([QSocket.HostLookup, '']);
      expect(await error.wait(error.count + 1)).to.deep.equal([QSocket.ErrHostNotFound]);
    }
  });

  it('gives up each attempt when it is closed while several addresses are tried', async () => {
    const ports: unknown[] = [];
    const server = await GuardedServer.listen((peer) => {
      ports.push(peer.remotePort);
      peer.resume().on('end', () => peer.end());
    });
    using socket = new QSocket();
    const connected = new SignalSpy(socket, SIGNAL('connected()'));
    const hostFound = new SignalSpy(socket, SIGNAL('hostFound()'));
    socket.connectToHost('two.example', server.port, {
      lookup: (_host, done) =>
        done(null, [
          { address: '127.0.0.1', family: 4 },
          { address: '127.0.0.9', family: 4 },
        ]),
    });
    await hostFound.wait();
    socket.close();
    expect(socket.state()).to.equal(QSocket.Idle);
    // By the time of another connection the first would be there.
    const second = connect(server.port, '127.0.0.1').resume();
    await once(second, 'connect');
    while (!ports.includes(second.localPort)) await turn();
    second.end();
    // Waits until no connection is left.
    await server.close();
    expect(connected.count).to.equal(0);
  });

  it('warns of names that no host can have, and does not find them', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    const hostFound = new SignalSpy(socket, SIGNAL('hostFound()'));
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    for (const host of ['', ' ', 'a b', 'a\0b', 'tab\t', 'x'.repeat(255)]) {
      const before = error.count;
      messages.expect(`QSocket::connectToHost: No host can have the name ${JSON.stringify(host)}`);
      socket.connectToHost(host, 80);
      expect([socket.state(), error.count]).to.deep.equal([QSocket.HostLookup, before]);
      await error.wait(before + 1);
      expect([socket.state(), socket.bytesToWrite()]).to.deep.equal([QSocket.Idle, 0]);
      expect(socket.lastError()).to.have.property('code', 'ERR_QSOCKET_HOST');
    }
    expect(new Set(error.emissions.flat())).to.deep.equal(new Set([QSocket.ErrHostNotFound]));
    expect(hostFound.count).to.equal(0);
    await end();
  });

  it('warns of ports that do not exist, and does not connect to them', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    const hostFound = new SignalSpy(socket, SIGNAL('hostFound()'));
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    const ports = [-1, 65536, 1.5, NaN, Infinity];
    for (const port of ports) {
      const before = error.count;
      messages.expect(`QSocket::connectToHost: Port ${String(port)} is not in the range 0 to 65535`);
      socket.connectToHost('127.0.0.1', port);
      expect([socket.state(), error.count]).to.deep.equal([QSocket.Connecting, before]);
      await error.wait(before + 1);
      expect(socket.state()).to.equal(QSocket.Idle);
      expect(socket.lastError()).to.have.property('code', 'ERR_QSOCKET_PORT');
    }
    expect(error.emissions).to.deep.equal(ports.map(() => [QSocket.ErrConnectionRefused]));
    expect(hostFound.count).to.equal(ports.length);
    await end();
  });

  it('says nothing more about an impossible host after close()', async () => {
    using messages = new MessageSpy();
    messages.expect('QSocket::connectToHost: No host can have the name ""');
    using socket = new QSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.connectToHost('', 80);
    socket.close();
    await turn();
    expect(error.count).to.equal(0);
  });

  it('takes port 0 and names that do not exist for what they are: errors', async () => {
    using socket = new QSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.connectToHost('127.0.0.1', 0);
    expect(await error.wait(1)).to.deep.equal([QSocket.ErrConnectionRefused]);
    socket.connectToHost('no-such-host.invalid', 80);
    expect(await error.wait(2, 15_000)).to.deep.equal([QSocket.ErrHostNotFound]);
    expect(socket.state()).to.equal(QSocket.Idle);
    expect(socket.isOpen()).to.equal(true);
  });

  it('gives up an attempt without a trace', async () => {
    const server = await GuardedServer.listen((peer) => peer.resume().end());
    for (let i = 0; i < 20; i++) {
      const socket = new QSocket();
      socket.connectToHost('127.0.0.1', server.port);
      if (i % 3 > 0) await turn();
      if (i % 3 > 1) socket.close();
      socket.delete();
    }
    await server.close();
  });

  it('does nothing on a deleted socket', async () => {
    const server = await GuardedServer.listen(() => {});
    const socket = new QSocket();
    socket.delete();
    socket.connectToHost('127.0.0.1', server.port);
    socket.setSocket(0);
    socket.close();
    socket.flush();
    expect(socket.state()).to.equal(QSocket.Idle);
    expect(socket.isOpen()).to.equal(false);
    expect(socket.readLine()).to.equal('');
    expect(socket.readAll()).to.have.length(0);
    await turn();
    await server.close();
    expect(server.accepted).to.equal(0);
  });
});
