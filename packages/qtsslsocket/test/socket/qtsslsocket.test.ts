import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { connectSocket, QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { Recorder } from '../support/recorder.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

describe('QtSSLSocket', () => {
  const tls = tlsFixture();

  it('has the enums that the design gives it', () => {
    expect([QtSSLSocket.Client, QtSSLSocket.Server]).to.deep.equal([0, 1]);
    expect([QtSSLSocket.Idle, QtSSLSocket.Connected, QtSSLSocket.Handshaking]).to.deep.equal([0, 3, 5]);
    expect([
      ...[QtSSLSocket.VerifyOk, QtSSLSocket.SelfSigned, QtSSLSocket.Expired, QtSSLSocket.NotYetValid],
      ...[QtSSLSocket.UnableToVerify, QtSSLSocket.HostNameMismatch, QtSSLSocket.Revoked],
    ]).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect([
      ...[QtSSLSocket.ErrConnectionRefused, QtSSLSocket.ErrHostNotFound, QtSSLSocket.ErrSocketRead],
      ...[QtSSLSocket.ErrSSLContext, QtSSLSocket.ErrSSLHandshake, QtSSLSocket.ErrSSLProtocol],
      ...[QtSSLSocket.ErrSSLTimeout, QtSSLSocket.ErrSSLCertificate],
    ]).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('is a QSocket, idle at first, with nothing in it', () => {
    using parent = new QObject();
    const socket: QSocket = new QtSSLSocket(QtSSLSocket.Client, null, parent, 'name');
    expect([socket.name(), socket.className(), socket.inherits('QSocket')]).to.deep.equal([
      'name',
      'QtSSLSocket',
      true,
    ]);
    const ssl = new QtSSLSocket();
    expect([ssl.state(), ssl.error(), ssl.errorString()]).to.deep.equal([0, -1, '']);
    expect([ssl.peerCertificate(), ssl.localCertificate(), ssl.protocol(), ssl.cipher()]).to.deep.equal([
      '',
      '',
      '',
      '',
    ]);
    expect([ssl.session(), ssl.isSessionReused(), ssl.applicationProtocol()]).to.deep.equal([
      null,
      false,
      '',
    ]);
    expect(ssl.exportKeyingMaterial(8, 'label').length).to.equal(0);
    ssl.delete();
  });

  it('reports an error for a host and a port that cannot be', async () => {
    using socket = new QtSSLSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    tls.messages.expect('QSocket::connectToHost: No host can have the name "a b"');
    socket.connectToHost('a b', 443);
    expect([socket.state(), error.count]).to.deep.equal([QtSSLSocket.HostLookup, 0]);
    await error.wait(1);
    expect([socket.state(), socket.error()]).to.deep.equal([QtSSLSocket.Idle, QtSSLSocket.ErrHostNotFound]);
    expect(socket.errorString()).to.equal('The host a b was not found.');
    tls.messages.expect('QSocket::connectToHost: Port 65536 is not in the range 0 to 65535');
    socket.connectToHost('127.0.0.1', 65536);
    await error.wait(2);
    expect([socket.state(), socket.error()]).to.deep.equal([
      QtSSLSocket.Idle,
      QtSSLSocket.ErrConnectionRefused,
    ]);
  });

  it('is connected for connectSocket() in Server mode too, where it emits accepted()', async () => {
    const peers: TLSSocket[] = [];
    const server = createServer((socket) => {
      peers.push(connect({ socket, rejectUnauthorized: false }).on('error', () => undefined));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    using socket = new QtSSLSocket(QtSSLSocket.Server);
    tls.credentials.show(socket);
    const accepted = new SignalSpy(socket, SIGNAL('accepted()'));
    await connectSocket(socket, '127.0.0.1', (server.address() as AddressInfo).port);
    expect([socket.state(), accepted.count]).to.deep.equal([QtSSLSocket.Connected, 1]);
    socket.close();
    for (const peer of peers) peer.destroy();
    server.close();
  });

  it('reports an error for a descriptor that is no socket', async () => {
    using socket = new QtSSLSocket(QtSSLSocket.Server);
    tls.credentials.show(socket);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    tls.messages.expect(/^QSocket::setSocket: Descriptor 123456 is not a stream socket/);
    socket.setSocket(123_456);
    expect(socket.sslAccept()).to.equal(true);
    expect(await error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    expect(socket.state()).to.equal(QtSSLSocket.Idle);
  });

  it('error is the last error without an argument, and the signal with one', () => {
    using socket = new QtSSLSocket();
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    socket.error(6);
    expect(error.emissions).to.deep.equal([[6]]);
    expect(socket.error()).to.equal(-1);
  });

  it('is harmless after it has been deleted', () => {
    const socket = new QtSSLSocket();
    socket.delete();
    socket.connectToHost('localhost', 1);
    expect([socket.sslConnect(), socket.sslAccept(), socket.state()]).to.deep.equal([false, false, 0]);
    socket.close();
  });

  it('shows in Server mode that it is the server which connects', async () => {
    const recorder = await Recorder.start();
    const client = new QtSSLSocket();
    recorder.accept((inner) => {
      client.setSocket(inner);
      client.setPathToCACertFile(tls.credentials.caFile);
      client.setPeerVerifyName('localhost');
      client.sslConnect();
    });
    using server = new QtSSLSocket(QtSSLSocket.Server);
    tls.credentials.show(server);
    const atServer = watch(server);
    server.connectToHost('127.0.0.1', recorder.port);
    expect(server.state()).to.equal(QSocket.Connecting);
    await atServer.accepted.wait();
    expect(atServer.log).to.deep.equal(['hostFound 2', 'accepted 3']);
    server.close();
    await recorder.close();
    client.socket()?.delete();
    client.delete();
  });
});
