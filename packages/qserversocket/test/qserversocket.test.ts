import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import process from 'node:process';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { countUnclaimed, closeUnclaimed } from '@qt3/qsocket/internal';
import { QServerSocket } from '@qt3/qserversocket';
import { hasAddress, MessageSpy, noteUncaught, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { acceptHandles } from '../src/node/accept-handles.js';
import { ClaimingServer } from './claiming-server.js';

async function dial(port: number, host = '127.0.0.1'): Promise<Socket> {
  const socket = connect(port, host);
  await once(socket, 'connect');
  return socket;
}

/**
 * How many connections found the queue of a listening socket full, since the system started: Linux counts them.
 * They are tried again after one second, three, seven. Elsewhere always 0.
 */
function listenOverflows(): number {
  if (process.platform !== 'linux') return 0;
  const [names = [], values = []] = readFileSync('/proc/net/netstat', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
    .map((line) => line.split(' '));
  return Number(values[names.indexOf('ListenOverflows')]);
}

describe('QServerSocket', () => {
  it('is bound when the constructor returns', () => {
    using server = new ClaimingServer(0);
    expect(server.ok()).to.equal(true);
    expect(server.port()).to.be.within(1, 65535);
    expect(server.address().toString()).to.equal('0.0.0.0');
    expect(server.socket()).to.be.greaterThan(2);
  });

  it('takes C++’s constructor arguments', () => {
    const parent = new QObject();
    const loopback = new QHostAddress(0x7f000001);
    const all = new ClaimingServer(0, 5, parent, 'all');
    const one = new ClaimingServer(loopback, 0, 5, parent, 'one');
    const none = new ClaimingServer(parent, 'none');
    expect([all.name(), one.name(), none.name()]).to.deep.equal(['all', 'one', 'none']);
    expect([all.parent(), one.parent(), none.parent()]).to.deep.equal([parent, parent, parent]);
    expect([all.ok(), one.ok(), none.ok()]).to.deep.equal([true, true, false]);
    expect(one.address().equals(loopback)).to.equal(true);
    expect([none.port(), none.socket(), none.address().isNull()]).to.deep.equal([0, -1, true]);
    parent.delete();
    expect([all.ok(), one.ok(), all.port()]).to.deep.equal([false, false, 0]);
  });

  it('accepts IPv4 and IPv6 on all addresses', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    using server = new ClaimingServer(0);
    const four = await dial(server.port(), '127.0.0.1');
    await server.connections(1);
    const six = await dial(server.port(), '::1');
    await server.connections(2);
    expect(server.sockets.map((socket) => socket.peerAddress().toString())).to.deep.equal([
      '127.0.0.1',
      '::1',
    ]);
    four.destroy();
    six.destroy();
  });

  it('listens on one IPv6 address', async function () {
    if (!(await hasAddress('::1'))) this.skip();
    const host = new QHostAddress();
    host.setAddress('::1');
    using server = new ClaimingServer(host, 0);
    expect(server.address().toString()).to.equal('::1');
    (await dial(server.port(), '::1')).destroy();
    await server.connections(1);
  });

  it('says when it cannot listen', async () => {
    using messages = new MessageSpy();
    using first = new ClaimingServer(0);
    for (const bad of [-1, 65536, 1.5, NaN]) {
      messages.expect(`QServerSocket: Port ${String(bad)} is not in the range 0 to 65535`);
      using server = new ClaimingServer(bad);
      expect(server.ok()).to.equal(false);
    }
    messages.expect('QServerSocket: failed to bind or listen to the socket');
    using second = new ClaimingServer(first.port());
    expect([second.ok(), second.port(), second.socket()]).to.deep.equal([false, 0, -1]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(second.lastError()).to.have.property('code', 'EADDRINUSE');
    messages.expect('QServerSocket: failed to bind or listen to the socket');
    using third = new ClaimingServer(new QHostAddress(0x01020304), 0);
    expect(third.ok()).to.equal(false);
  });

  it('refuses a descriptor that is no server socket, and stays as it is', () => {
    using messages = new MessageSpy();
    using server = new ClaimingServer(0);
    const port = server.port();
    for (const fd of [-1, NaN, 0.5, 99_999]) {
      // Of what cannot be a descriptor Node.js says so at once.
      const reason = fd >= 0 ? '' : ': The argument .*';
      messages.expect(
        new RegExp(`^QServerSocket::setSocket: Descriptor ${String(fd)} is not a server socket${reason}$`),
      );
      server.setSocket(fd);
    }
    expect([server.ok(), server.port()]).to.deep.equal([true, port]);
    server.delete();
    server.setSocket(-1);
  });

  it('gives descriptors that setSocket() claims, unread bytes and all', async () => {
    using server = new ClaimingServer(0);
    server.claims = false;
    const peer = await dial(server.port());
    peer.write('early');
    await server.connections(1);
    const [fd = -1] = server.unclaimed;
    expect(fd).to.be.greaterThan(2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(countUnclaimed()).to.equal(1);
    using socket = new QSocket();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    socket.setSocket(fd);
    expect([socket.state(), socket.socket(), countUnclaimed()]).to.deep.equal([QSocket.Connected, fd, 0]);
    expect(readyRead.count).to.equal(0);
    await readyRead.wait();
    expect(socket.readAll().toString()).to.equal('early');
    using messages = new MessageSpy();
    messages.expect(new RegExp(`^QSocket::setSocket: Descriptor ${fd} is not a stream socket`));
    using again = new QSocket();
    again.setSocket(fd);
    await new SignalSpy(again, SIGNAL('error(int)')).wait();
    expect([again.state(), socket.state()]).to.deep.equal([QSocket.Idle, QSocket.Connected]);
    peer.destroy();
  });

  it('survives connections that break before they are claimed', async () => {
    using server = new ClaimingServer(0);
    server.claims = false;
    const peer = await dial(server.port());
    await server.connections(1);
    peer.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    using socket = new QSocket();
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    socket.setSocket(server.unclaimed[0] ?? -1);
    expect(socket.state()).to.equal(QSocket.Connected);
    await closed.wait();
    const other = await dial(server.port());
    await server.connections(2);
    expect(closeUnclaimed(server.unclaimed[1] ?? -1)).to.equal(true);
    expect(closeUnclaimed(server.unclaimed[1] ?? -1)).to.equal(false);
    expect(countUnclaimed()).to.equal(0);
    await once(other.resume(), 'close');
  });

  it('leaves accepted connections alone when it is deleted', async () => {
    const server = new ClaimingServer(0);
    server.claims = false;
    const peer = await dial(server.port());
    await server.connections(1);
    using socket = new QSocket();
    socket.setSocket(server.unclaimed[0] ?? -1);
    server.delete();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('still here');
    await readyRead.wait();
    expect(socket.readAll().toString()).to.equal('still here');
    peer.destroy();
  });

  it('accepts a burst although ported code asks for a backlog of 1', async () => {
    using server = new ClaimingServer(0, 1);
    const before = listenOverflows();
    const peers = await Promise.all(Array.from({ length: 1000 }, () => dial(server.port())));
    await server.connections(1000);
    expect(listenOverflows()).to.equal(before);
    for (const peer of peers) peer.destroy();
  });

  it('takes connections before Node makes sockets of them', async () => {
    let made = 0;
    class Watched extends ClaimingServer {
      countSocketsOfNode(): void {
        this.nodeServer()!.on('connection', () => made++);
      }
    }
    using server = new Watched(0);
    server.countSocketsOfNode();
    const peer = await dial(server.port());
    await server.connections(1);
    expect(server.sockets[0]!.state()).to.equal(QSocket.Connected);
    expect(made).to.equal(0);
    peer.destroy();
  });

  it('takes connections that Node has made sockets of, where there is no other way', async () => {
    class Fallback extends ClaimingServer {
      /** What Node does when its native connections are not taken. */
      withoutHandles(): void {
        const server = this.nodeServer()!;
        const native = (server as unknown as { _handle: { onconnection: unknown } })._handle;
        native.onconnection = plain;
      }
    }
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const plain = (other as unknown as { _handle: { onconnection: unknown } })._handle.onconnection;
    other.close();
    using server = new Fallback(0);
    server.withoutHandles();
    server.claims = false;
    const peer = await dial(server.port());
    await new Promise((resolve) => peer.write('hello', resolve));
    // By the time of another connection Node could have read from the first.
    const second = await dial(server.port());
    await server.connections(2);
    using socket = new QSocket();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    socket.setSocket(server.unclaimed[0]!);
    await readyRead.wait();
    expect(socket.readAll().toString()).to.equal('hello');
    closeUnclaimed(server.unclaimed[1]!);
    second.destroy();
    socket.writeBlock('bye');
    socket.close();
    const [bytes] = (await once(peer, 'data')) as [Buffer];
    expect(bytes.toString()).to.equal('bye');
    peer.destroy();
  });

  it('leaves a server alone that has no native connections to take', () => {
    for (const native of [null, {}, { onconnection: null }]) {
      const server = Object.assign(createServer(), { _handle: native });
      const before = { ...native };
      acceptHandles(server, () => {
        throw new Error('nothing to accept');
      });
      expect({ ...native }).to.deep.equal(before);
    }
  });

  it('leaves it to Node what is no connection with a descriptor', () => {
    const calls: unknown[] = [];
    const native = {
      onconnection(...call: unknown[]): void {
        calls.push(['Node', this === native, ...call]);
      },
    };
    acceptHandles(Object.assign(createServer(), { _handle: native }), (handle) => {
      calls.push(handle.fd);
    });
    const given = [
      [0, { fd: 7 }],
      [0, { fd: 0 }],
      [0, { fd: -1 }],
      [0, {}],
      [0, undefined],
      [-24, undefined],
      [-24, { fd: 7 }],
    ] as const;
    for (const call of given) native.onconnection(...call);
    expect(calls).to.deep.equal([7, 0, ...given.slice(2).map((call) => ['Node', true, ...call])]);
  });

  it('closes a connection for which newConnection() throws', async () => {
    class Faulty extends QServerSocket {
      claimed: QSocket | null = null;
      override newConnection(fd: number): void {
        if (this.claimed === null) {
          this.claimed = new QSocket(this);
          this.claimed.setSocket(fd);
        }
        throw new Error('newConnection');
      }
    }
    await noteUncaught(async (uncaught) => {
      using server = new Faulty(0);
      const first = await dial(server.port());
      const second = connect(server.port(), '127.0.0.1');
      second.on('error', () => {});
      await once(second.resume(), 'close');
      expect(uncaught).to.deep.equal(['newConnection', 'newConnection']);
      expect(countUnclaimed()).to.equal(0);
      // The first had been claimed before.
      const readyRead = new SignalSpy(server.claimed!, SIGNAL('readyRead()'));
      first.write('hello');
      await readyRead.wait();
      first.destroy();
    });
  });

  it('can be deleted by newConnection()', async () => {
    class Once extends QServerSocket {
      override newConnection(fd: number): void {
        closeUnclaimed(fd);
        this.delete();
      }
    }
    const server = new Once(0);
    const peer = connect(server.port(), '127.0.0.1');
    peer.on('error', () => {});
    await once(peer.resume(), 'close');
    expect(server.ok()).to.equal(false);
    expect(countUnclaimed()).to.equal(0);
  });
});
