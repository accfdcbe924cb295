import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { parseOneLine, QtSSLSocket } from '../../src/index.js';
import { listenOnce, plainPair } from '../support/plain-pair.js';
import { Recorder } from '../support/recorder.js';
import { securedPair, sslPair } from '../support/ssl-pair.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { watch } from '../support/watch.js';

describe('The QSocket inside a QtSSLSocket', () => {
  const tls = tlsFixture();

  it('is made and deleted by connectToHost()', async () => {
    const recorder = await Recorder.start();
    using server = new QtSSLSocket(QtSSLSocket.Server);
    recorder.accept((inner) => {
      server.setSocket(inner);
      tls.credentials.show(server);
      server.sslAccept();
    });
    const client = new QtSSLSocket();
    const atClient = watch(client);
    client.setPathToCACertFile(tls.credentials.caFile);
    client.connectToHost('localhost', recorder.port);
    const inner = client.socket()!;
    expect([client.state(), inner.state()]).to.deep.equal([QSocket.HostLookup, QSocket.HostLookup]);
    await atClient.connected.wait();
    expect([client.state(), inner.state(), client.peerName()]).to.deep.equal([3, 3, 'localhost']);
    expect(atClient.log).to.deep.equal(['hostFound 2', 'connected 3']);
    expect([inner.port(), inner.peerPort()]).to.deep.equal([client.port(), recorder.port]);
    expect(parseOneLine(client.peerCertificate()).map(({ key }) => key)).to.deep.equal([
      ...['CN', 'CN', 'notValidBefore', 'notValidAfter', 'version', 'serial'],
    ]);
    expect(server.localCertificate()).to.equal(client.peerCertificate());
    expect(client.verifyResult()).to.equal(QtSSLSocket.VerifyOk);
    client.delete();
    expect(inner.isDeleted()).to.equal(true);
    await recorder.close();
    server.socket()?.delete();
  });

  it('is made when socket() is called, and can make the connection too', async () => {
    const { port, accepted } = await listenOnce();
    const client = new QtSSLSocket();
    const inner = client.socket()!;
    expect([inner.state(), inner.parent(), client.socket()]).to.deep.equal([QSocket.Idle, client, inner]);
    client.setPathToCACertFile(tls.credentials.caFile);
    const { connected } = watch(client);
    inner.connectToHost('localhost', port);
    expect(client.sslConnect()).to.equal(true);
    const plain = await accepted;
    const server = new QtSSLSocket(QtSSLSocket.Server, plain);
    tls.credentials.show(server);
    server.sslAccept();
    await connected.wait();
    expect(client.socket()).to.equal(inner);
    client.delete();
    expect([inner.isDeleted(), client.socket()]).to.deep.equal([true, null]);
    for (const socket of [server, plain]) socket.delete();
  });

  it('can be removed, and is made when it is needed again', () => {
    using socket = new QtSSLSocket();
    const first = socket.socket()!;
    socket.setSocket(null);
    expect([first.isDeleted(), socket.socket()]).to.deep.equal([true, null]);
    socket.connectToHost('127.0.0.1', 1);
    expect(socket.socket()?.state()).to.equal(QSocket.Connecting);
  });

  it('stays when it is set again', () => {
    using made = new QtSSLSocket();
    const own = made.socket()!;
    made.setSocket(own);
    expect([made.socket(), own.isDeleted()]).to.deep.equal([own, false]);
    using plain = new QSocket();
    using given = new QtSSLSocket(QtSSLSocket.Client, plain);
    given.setSocket(plain);
    expect([given.socket(), plain.isDeleted()]).to.deep.equal([plain, false]);
  });

  it('stays with its owner when it was set', async () => {
    const pair = await securedPair(tls.credentials);
    const inner = pair.client.socket()!;
    pair.client.delete();
    expect([inner.isDeleted(), inner.state()]).to.deep.equal([false, QSocket.Idle]);
    await pair.atServer.connectionClosed.wait();
    inner.delete();
    pair.delete();
  });

  it('can be deleted while the link continues', async () => {
    const pair = await securedPair(tls.credentials);
    pair.client.socket()?.delete();
    expect(pair.client.socket()).to.equal(null);
    pair.client.writeBlock('still here\n');
    await pair.atServer.readyRead.wait();
    expect(pair.server.readLine()).to.equal('still here\n');
    pair.client.close();
    await pair.atServer.connectionClosed.wait();
    pair.delete();
  });

  it('can be set by its descriptor', async () => {
    const plain = await plainPair();
    const pair = await sslPair(tls.credentials);
    using socket = new QtSSLSocket();
    tls.messages.expect(/^QSocket::setSocket: Descriptor 987654 is not a stream socket/);
    socket.setSocket(987654);
    expect(socket.socket()).to.be.instanceOf(QSocket);
    plain.client.delete();
    plain.server.delete();
    pair.delete();
  });

  it('has to have a connection that is not secured yet', async () => {
    using socket = new QtSSLSocket();
    tls.messages.expect('QtSSLSocket::sslConnect: There is no connected socket');
    expect(socket.sslConnect()).to.equal(false);
    socket.setSocket(new QSocket(socket));
    tls.messages.expect('QtSSLSocket::sslAccept: There is no connected socket');
    expect(socket.sslAccept()).to.equal(false);

    const pair = await securedPair(tls.credentials);
    tls.messages.expect('QtSSLSocket::sslConnect: There is a link already');
    expect(pair.client.sslConnect()).to.equal(false);
    tls.messages.expect('QtSSLSocket::setSocket: There is a link, close it first');
    pair.client.setSocket(null);
    tls.messages.expect('QtSSLSocket::setSocket: The socket is encrypted already');
    socket.setSocket(pair.client);
    socket.setSocket(pair.client.socket());
    expect(socket.sslConnect()).to.equal(true);
    const error = new SignalSpy(socket, SIGNAL('error(int)'));
    await error.wait();
    expect(socket.errorString()).to.equal('The connection of socket() belongs to another QtSSLSocket.');
    // The link that it belongs to is unharmed.
    pair.server.writeBlock('x');
    await pair.atClient.readyRead.wait();
    pair.delete();
  });
});
