import { once } from 'node:events';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { detachConnection, type NetTransport } from '@qt3/qsocket/internal';
import { GuardedServer, MessageSpy, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { connected, turn } from './connected.js';

const observer = { detachedSocketDeleted: (): void => {} };

describe('detachConnection()', () => {
  it('gives the transport with what is unread and unsent, and silences the socket', async () => {
    const { socket, peer, end } = await connected();
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    const destroyed = new SignalSpy(socket, SIGNAL('destroyed()'));
    peer.write('unread');
    await readyRead.wait();
    socket.writeBlock('unsent');
    const given = detachConnection(socket, observer);
    expect(Buffer.concat(given!.unread).toString()).to.equal('unread');
    expect(Buffer.concat(given!.unsent).toString()).to.equal('unsent');
    expect([socket.bytesAvailable(), socket.bytesToWrite()]).to.deep.equal([0, 0]);
    expect(socket.receivers(SIGNAL('readyRead()'))).to.equal(0);
    expect(socket.state()).to.equal(QSocket.Connected);
    expect(socket.peerPort()).to.equal(peer.localPort);
    const transport = given!.transport as NetTransport;
    const plain = transport.release();
    expect([transport.unwritten, transport.writeProgress]).to.deep.equal([0, 0]);
    expect(plain!.isPaused()).to.equal(true);
    expect(plain!.listenerCount('data')).to.equal(0);
    plain!.on('error', () => {});
    plain!.end('bye');
    const [bytes] = (await once(peer, 'data')) as [Buffer];
    expect(bytes.toString()).to.equal('bye');
    await end();
    expect(destroyed.count).to.equal(1);
    plain!.destroy();
  });

  it('is not needed for the transport that a socket has already', async () => {
    const { socket, peer, end } = await connected();
    socket.setTransport(socket.transport());
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    socket.writeBlock('question');
    const [bytes] = (await once(peer, 'data')) as [Buffer];
    peer.write(bytes);
    await readyRead.wait();
    expect(socket.readAll().toString()).to.equal('question');
    expect(socket.state()).to.equal(QSocket.Connected);
    await end();
  });

  it('is the way to take the transport of another socket', async () => {
    const { socket, end } = await connected();
    using other = new QSocket();
    using messages = new MessageSpy();
    const transport = socket.transport();
    for (const deed of [(): void => {}, () => socket.close()]) {
      deed();
      messages.expect('QSocket::setTransport: The connection is over, or belongs to another socket');
      const error = new SignalSpy(other, SIGNAL('error(int)'));
      other.setTransport(transport);
      expect([other.state(), error.count]).to.deep.equal([QSocket.Connected, 0]);
      expect(await error.wait()).to.deep.equal([QSocket.ErrSocketRead]);
      expect(other.state()).to.equal(QSocket.Idle);
      expect(other.lastError()).to.have.property('code', 'ERR_QSOCKET_DEVICE');
    }
    await end();
  });

  it('locks the socket, says so, and shows the state that it is given', async () => {
    const { socket, end } = await connected();
    using messages = new MessageSpy();
    const given = detachConnection(socket, observer)!;
    for (const what of [
      'connectToHost',
      'close',
      'writeBlock',
      'setSocket',
      'setSocketDevice',
      'setTransport',
    ]) {
      messages.expect(
        `QSocket::${what}: The connection has been handed over to another socket, use that one`,
      );
    }
    socket.connectToHost('127.0.0.1', 1);
    socket.close();
    expect(socket.writeBlock('x')).to.equal(-1);
    socket.setSocket(0);
    socket.setSocketDevice(null);
    socket.setTransport(null);
    socket.flush();
    socket.clearPendingData();
    expect(detachConnection(socket, observer)).to.equal(null);
    given.detached.setState(QSocket.Closing);
    expect(socket.state()).to.equal(QSocket.Closing);
    given.detached.setState(QSocket.Idle);
    expect([socket.state(), socket.peerPort(), socket.socket()]).to.deep.equal([QSocket.Idle, 0, -1]);
    given.transport.end();
    given.detached.release();
    expect([socket.state(), socket.isOpen()]).to.deep.equal([QSocket.Idle, false]);
    await end();
  });

  it('lets the new owner say what the socket shows, and of which connection', async () => {
    const { socket, end } = await connected();
    const other = await connected();
    const given = detachConnection(socket, observer)!;
    const port = socket.peerPort();
    given.detached.setState(QSocket.Closing);
    expect([socket.state(), socket.peerPort()]).to.deep.equal([QSocket.Closing, port]);
    given.detached.setState(QSocket.Connected, other.socket.transport()!);
    expect([socket.state(), socket.peerPort()]).to.deep.equal([QSocket.Connected, other.socket.peerPort()]);
    given.transport.abort();
    given.detached.release();
    await Promise.all([end(), other.end()]);
  });

  it('can be used again when the connection has been given back', async () => {
    const server = await GuardedServer.listen((peer) => peer.end());
    const { socket, end } = await connected();
    const given = detachConnection(socket, observer)!;
    given.transport.abort();
    given.detached.release();
    given.detached.release();
    const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
    socket.connectToHost('127.0.0.1', server.port);
    await closed.wait();
    socket.close();
    await server.close();
    await end();
  });

  it('works while the connection is being made', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const server = await GuardedServer.listen((peer) => peer.resume().end());
      using socket = new QSocket();
      const hostFound = new SignalSpy(socket, SIGNAL('hostFound()'));
      socket.connectToHost(host, server.port);
      const before = hostFound.count;
      const { transport } = detachConnection(socket, observer)!;
      await new Promise<void>((resolve) => {
        transport.attach({
          transportConnected: resolve,
          transportData: () => {},
          transportDrained: () => {},
          transportEnded: () => {},
          transportFailed: () => {},
        });
      });
      expect(hostFound.count).to.equal(before);
      transport.end();
      await server.close();
    }
  });

  it('has nothing to give without a connection', () => {
    using socket = new QSocket();
    expect(detachConnection(socket, observer)).to.equal(null);
    expect(socket.writeBlock.length).to.be.a('number');
  });

  it('notifies the new owner when the socket is deleted, which takes nothing with it', async () => {
    const { socket, peer, end } = await connected();
    let told = 0;
    const { transport } = detachConnection(socket, { detachedSocketDeleted: () => told++ })!;
    socket.delete();
    socket.delete();
    expect(told).to.equal(1);
    await turn();
    transport.write(Buffer.from('still here'));
    const [bytes] = (await once(peer, 'data')) as [Buffer];
    expect(bytes.toString()).to.equal('still here');
    transport.end();
    await end();
  });

  it('hands over a limited buffer with all that is in it', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(3);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('0123456789');
    await readyRead.wait();
    expect(socket.bytesAvailable()).to.equal(3);
    const { unread, transport } = detachConnection(socket, observer)!;
    expect(Buffer.concat(unread).toString()).to.equal('0123456789');
    transport.end();
    await end();
  });
});
