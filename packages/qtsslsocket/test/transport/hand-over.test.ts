import { randomBytes } from 'node:crypto';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { turns } from '../support/turns.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { listenOnce, plainPair } from '../support/plain-pair.js';
import { Recorder } from '../support/recorder.js';
import { sslPair } from '../support/ssl-pair.js';
import { watch } from '../support/watch.js';

describe('The connection of a QSocket is detached', () => {
  const tls = tlsFixture();

  for (const [host, state] of [
    ['localhost', QSocket.HostLookup],
    ['127.0.0.1', QSocket.Connecting],
  ] as const) {
    it(`while it is connecting (state ${state})`, async () => {
      const recorder = await Recorder.start();
      using server = new QtSSLSocket(QtSSLSocket.Server);
      recorder.accept((inner) => {
        server.setSocket(inner);
        tls.credentials.show(server);
        server.sslAccept();
      });
      using inner = new QSocket();
      inner.connectToHost(host, recorder.port);
      using client = new QtSSLSocket(QtSSLSocket.Client, inner);
      client.setPathToCACertFile(tls.credentials.caFile);
      const atClient = watch(client);
      expect(client.sslConnect()).to.equal(true);
      expect([client.state(), inner.state()]).to.deep.equal([state, state]);
      expect(client.writeBlock('hello\n')).to.equal(6);
      await atClient.connected.wait();
      expect([client.state(), inner.state(), client.peerName()]).to.deep.equal([3, 3, host]);
      const heard = new SignalSpy(server, SIGNAL('readyRead()'));
      if (!server.canReadLine()) await heard.wait();
      expect(server.readLine()).to.equal('hello\n');
      client.close();
      expect(inner.state()).to.equal(QSocket.Idle);
      await recorder.close();
      server.socket()?.delete();
    });

    it(`and closed again while it is connecting (state ${state})`, async () => {
      const server = await GuardedServer.listen((peer) => peer.resume().on('end', () => peer.end()));
      using inner = new QSocket();
      inner.connectToHost(host, server.port);
      using client = new QtSSLSocket(QtSSLSocket.Client, inner);
      const { log } = watch(client);
      client.sslConnect();
      client.close();
      expect([client.state(), inner.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
      await turns(20);
      expect(log).to.deep.equal([]);
      await server.close();
    });
  }

  it('while it is connecting to a port that refuses', async () => {
    const server = await GuardedServer.listen(() => {});
    const { port } = server;
    await server.close();
    using inner = new QSocket();
    inner.connectToHost('localhost', port);
    using client = new QtSSLSocket(QtSSLSocket.Client, inner);
    const atClient = watch(client);
    client.sslConnect();
    expect(await atClient.error.wait()).to.deep.equal([QSocket.ErrConnectionRefused]);
    expect([client.state(), inner.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
  });

  it('while it looks up a host that does not exist', async () => {
    using inner = new QSocket();
    inner.connectToHost('does-not-exist.invalid', 1);
    using client = new QtSSLSocket(QtSSLSocket.Client, inner);
    const atClient = watch(client);
    client.sslConnect();
    expect(await atClient.error.wait()).to.deep.equal([QSocket.ErrHostNotFound]);
    expect(client.errorString()).to.equal('The host does-not-exist.invalid was not found.');
  });

  for (const host of ['127.0.0.1', 'localhost']) {
    /** Asks for TLS in a slot of the QSocket's hostFound(), in which its state is HostLookup still. */
    const secureAtOnce = (inner: QSocket, port: number): QtSSLSocket => {
      const client = new QtSSLSocket(QtSSLSocket.Client, inner);
      client.setPathToCACertFile(tls.credentials.caFile);
      QObject.connect(inner, SIGNAL('hostFound()'), () => {
        expect([client.sslConnect(), client.state()]).to.deep.equal([true, QSocket.HostLookup]);
      });
      inner.connectToHost(host, port);
      return client;
    };

    it(`in the very moment in which it has found ${host}`, async () => {
      const { port, accepted } = await listenOnce();
      using inner = new QSocket();
      using client = secureAtOnce(inner, port);
      const { log, connected } = watch(client);
      using plain = await accepted;
      using server = new QtSSLSocket(QtSSLSocket.Server, plain);
      tls.credentials.show(server);
      server.sslAccept();
      await connected.wait();
      expect(log).to.deep.equal([`hostFound ${QSocket.Connecting}`, `connected ${QSocket.Connected}`]);
    });

    it(`in the very moment in which it has found ${host}, which refuses`, async () => {
      const server = await GuardedServer.listen(() => {});
      const { port } = server;
      await server.close();
      using inner = new QSocket();
      using client = secureAtOnce(inner, port);
      const { log, error } = watch(client);
      expect(await error.wait()).to.deep.equal([QSocket.ErrConnectionRefused]);
      expect(log).to.deep.equal([`hostFound ${QSocket.Connecting}`, `error ${QSocket.Idle}`]);
      expect(inner.state()).to.equal(QSocket.Idle);
    });

    it(`in the slot of hostFound() for ${host}, and closed there`, async () => {
      const server = await GuardedServer.listen((peer) => peer.resume().on('end', () => peer.end()));
      using inner = new QSocket();
      using client = secureAtOnce(inner, server.port);
      const { log, hostFound } = watch(client);
      QObject.connect(client, SIGNAL('hostFound()'), () => client.close());
      await hostFound.wait();
      expect([client.state(), inner.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
      await server.close();
      expect(log).to.deep.equal([`hostFound ${QSocket.Connecting}`]);
    });
  }

  it('and deleted while it looks its host up', async () => {
    const inner = new QSocket();
    inner.connectToHost('localhost', 1);
    using client = new QtSSLSocket(QtSSLSocket.Client, inner);
    const atClient = watch(client);
    client.sslConnect();
    inner.delete();
    await atClient.error.wait();
    expect([client.state(), client.socket()]).to.deep.equal([QSocket.Idle, null]);
  });

  it('but not while it is closing', async () => {
    const plain = await plainPair();
    plain.client.writeBlock(randomBytes(16_777_216));
    plain.client.close();
    expect(plain.client.state()).to.equal(QSocket.Closing);
    using client = new QtSSLSocket(QtSSLSocket.Client, plain.client);
    tls.messages.expect('QtSSLSocket::sslConnect: There is no connected socket');
    expect(client.sslConnect()).to.equal(false);
    plain.client.delete();
    plain.server.delete();
  });

  it('with a line that has been read half: the rest is plain text', async () => {
    const pair = await sslPair(tls.credentials);
    const [near, far] = [pair.client.socket()!, pair.server.socket()!];
    const arrived = new SignalSpy(far, SIGNAL('readyRead()'));
    near.writeBlock('STARTTLS\r\n');
    await arrived.wait();
    expect(far.readBlock(Buffer.alloc(8))).to.equal(8);
    pair.server.sslAccept();
    expect(await pair.atServer.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
    expect(pair.server.errorString()).to.match(/plain text/);
    pair.delete();
  });

  it('with eight megabytes that have not been sent: all of them are sent in plain text before the handshake', async () => {
    const pair = await sslPair(tls.credentials);
    const [near, far] = [pair.client.socket()!, pair.server.socket()!];
    const text = Buffer.alloc(8_388_608, 'plain ');
    let count = 0;
    QObject.connect(far, SIGNAL('readyRead()'), () => {
      count += far.readBlock(Buffer.alloc(Math.min(far.bytesAvailable(), text.length - count)));
      if (count === text.length) pair.server.sslAccept();
    });
    near.writeBlock(text);
    pair.client.sslConnect();
    await Promise.all([pair.atClient.connected.wait(), pair.atServer.accepted.wait()]);
    expect(count).to.equal(text.length);
    pair.delete();
  });

  it('again, after the link before it has ended', async () => {
    const recorder = await Recorder.start();
    const server = new QtSSLSocket(QtSSLSocket.Server);
    recorder.accept((inner) => {
      server.socket()?.delete();
      server.setSocket(inner);
      tls.credentials.show(server);
      server.sslAccept();
    });
    QObject.connect(server, SIGNAL('connectionClosed()'), () => server.close());
    using client = new QtSSLSocket();
    client.setPathToCACertFile(tls.credentials.caFile);
    const atClient = watch(client);
    const atServer = watch(server);
    for (let round = 1; round <= 3; round += 1) {
      client.connectToHost('localhost', recorder.port);
      await atClient.connected.wait(round);
      client.writeBlock(`round ${round}\n`);
      await atServer.readyRead.wait(round);
      expect(server.readLine()).to.equal(`round ${round}\n`);
      client.close();
      await atServer.connectionClosed.wait(round);
    }
    // In place of a link that stands.
    client.connectToHost('localhost', recorder.port);
    await atClient.connected.wait(4);
    client.connectToHost('localhost', recorder.port);
    expect(client.state()).to.equal(QSocket.HostLookup);
    await atServer.connectionClosed.wait(4);
    await atClient.connected.wait(5);
    client.close();
    await recorder.close();
    server.socket()?.delete();
    server.delete();
  });

  it('and what it receives is limited by the read buffer size', async () => {
    const pair = await sslPair(tls.credentials);
    pair.client.setReadBufferSize(50_000);
    const total = 8_388_608;
    pair.server.sslAccept();
    pair.server.writeBlock(Buffer.alloc(total, 'x'));
    pair.client.sslConnect();
    await pair.atClient.readyRead.wait();
    // Until the server's bytes have filled everything between the two.
    let before = -1;
    while (pair.server.bytesToWrite() !== before) {
      before = pair.server.bytesToWrite();
      await turns(20);
    }
    expect(pair.client.bytesAvailable()).to.be.at.most(50_000);
    expect(pair.server.bytesToWrite()).to.be.greaterThan(0);
    let got = 0;
    while (got < total) {
      const count = pair.client.readAll().length;
      got += count;
      if (count === 0) await pair.atClient.readyRead.wait(pair.atClient.readyRead.count + 1);
    }
    expect(got).to.equal(total);
    pair.delete();
  });
});
