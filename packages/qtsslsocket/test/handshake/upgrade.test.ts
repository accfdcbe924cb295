import { randomBytes } from 'node:crypto';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { plainPair, type PlainPair } from '../support/plain-pair.js';
import { sslPair } from '../support/ssl-pair.js';
import { watch } from '../support/watch.js';

describe('A plain connection becomes a TLS link', () => {
  const tls = tlsFixture();

  /** One end sends the other a line in plain text, and the other reads it. */
  async function exchangeLine(from: QSocket, to: QSocket, line: string): Promise<void> {
    const arrived = new SignalSpy(to, SIGNAL('readyRead()'));
    from.writeBlock(line);
    await arrived.wait();
    expect(to.readLine()).to.equal(line);
  }

  function secure(plain: PlainPair): { client: QtSSLSocket; server: QtSSLSocket } {
    const client = new QtSSLSocket();
    const server = new QtSSLSocket(QtSSLSocket.Server);
    client.setSocket(plain.client);
    server.setSocket(plain.server);
    client.setPathToCACertFile(tls.credentials.caFile);
    tls.credentials.show(server);
    return { client, server };
  }

  async function collect(socket: QtSSLSocket, size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let count = 0;
    return new Promise((resolve) => {
      QObject.connect(socket, SIGNAL('readyRead()'), () => {
        const part = socket.readAll();
        parts.push(part);
        count += part.length;
        if (count >= size) resolve(Buffer.concat(parts));
      });
    });
  }

  it('after a line in plain text each way, and carries a megabyte each way, equal to the byte', async () => {
    const plain = await plainPair();
    await exchangeLine(plain.client, plain.server, 'STARTTLS\r\n');
    await exchangeLine(plain.server, plain.client, '220 ready\r\n');
    const { client, server } = secure(plain);
    const atClient = watch(client);
    const atServer = watch(server);
    expect(server.sslAccept()).to.equal(true);
    expect(client.sslConnect()).to.equal(true);
    expect([client.state(), server.state()]).to.deep.equal([
      QtSSLSocket.Handshaking,
      QtSSLSocket.Handshaking,
    ]);
    await Promise.all([atClient.connected.wait(), atServer.accepted.wait()]);
    expect([client.state(), server.state()]).to.deep.equal([QSocket.Connected, QSocket.Connected]);

    const up = randomBytes(1_048_576);
    const down = randomBytes(1_048_576);
    const atEnds = [collect(server, up.length), collect(client, down.length)] as const;
    client.writeBlock(up);
    server.writeBlock(down);
    const [gotUp, gotDown] = await Promise.all(atEnds);
    expect(gotUp.equals(up)).to.equal(true);
    expect(gotDown.equals(down)).to.equal(true);

    client.close();
    await atServer.connectionClosed.wait();
    for (const socket of [client, server, plain.client, plain.server]) socket.delete();
  });

  it('sends what is written before the handshake is over encrypted, and in order', async () => {
    const { client, server, atClient, atServer, delete: remove } = await sslPair(tls.credentials);
    server.sslAccept();
    client.sslConnect();
    expect(client.writeBlock('first ')).to.equal(6);
    client.writeBlock('second');
    expect(client.bytesToWrite()).to.equal(12);
    QObject.connect(client, SIGNAL('connected()'), () => client.writeBlock(' third\n'));
    await atServer.readyRead.wait();
    while (!server.canReadLine()) await atServer.readyRead.wait(atServer.readyRead.count + 1);
    expect(server.readLine()).to.equal('first second third\n');
    expect(atClient.log[0]).to.equal(`connected ${QSocket.Connected}`);
    remove();
  });

  it('emits readyRead() only after connected()', async () => {
    const { client, server, atClient, delete: remove } = await sslPair(tls.credentials);
    QObject.connect(server, SIGNAL('accepted()'), () => server.writeBlock('220 hello\r\n'));
    server.sslAccept();
    client.sslConnect();
    await atClient.readyRead.wait();
    expect(atClient.log).to.deep.equal([`connected ${QSocket.Connected}`, `readyRead ${QSocket.Connected}`]);
    remove();
  });

  it('accepts a first message that arrived together with the plain text before it', async () => {
    const plain = await plainPair();
    const { client, server } = secure(plain);
    const atServer = watch(server);
    // The client continues without waiting for the answer.
    plain.client.writeBlock('STARTTLS\r\n');
    client.sslConnect();
    const arrived = new SignalSpy(plain.server, SIGNAL('readyRead()'));
    while (plain.server.bytesAvailable() < 200) await arrived.wait(arrived.count + 1);
    expect(plain.server.readLine()).to.equal('STARTTLS\r\n');
    expect(server.sslAccept()).to.equal(true);
    await atServer.accepted.wait();
    for (const socket of [client, server, plain.client, plain.server]) socket.delete();
  });

  it('sends plain text that has not left yet before the handshake', async () => {
    const plain = await plainPair();
    const { client, server } = secure(plain);
    const atClient = watch(client);
    const arrived = new SignalSpy(plain.client, SIGNAL('readyRead()'));
    plain.server.writeBlock('220 ready\r\n');
    server.sslAccept();
    await arrived.wait();
    expect(plain.client.readAll().toString()).to.equal('220 ready\r\n');
    client.sslConnect();
    await atClient.connected.wait();
    for (const socket of [client, server, plain.client, plain.server]) socket.delete();
  });

  it('locks the socket inside, which still shows states and addresses, and can be used again at the end', async () => {
    const { client, server, atClient, atServer, delete: remove } = await sslPair(tls.credentials);
    const inner = client.socket()!;
    const heard = new SignalSpy(inner, SIGNAL('readyRead()'));
    const port = inner.peerPort();
    server.sslAccept();
    client.sslConnect();
    await Promise.all([atClient.connected.wait(), atServer.accepted.wait()]);
    expect(inner.state()).to.equal(QSocket.Connected);
    expect([inner.peerPort(), client.peerPort()]).to.deep.equal([port, port]);
    expect(client.peerAddress().toString()).to.equal('127.0.0.1');
    expect(client.peerName()).to.equal('localhost');
    tls.messages.expect(/^QSocket::writeBlock: .*handed over/);
    expect(inner.writeBlock('behind your back')).to.equal(-1);
    server.writeBlock('x');
    await atClient.readyRead.wait();
    expect(heard.count).to.equal(0);
    client.close();
    expect([client.state(), inner.state()]).to.deep.equal([QSocket.Idle, QSocket.Idle]);
    await atServer.connectionClosed.wait();
    remove();
  });

  describe('with plain text where the handshake has to begin', () => {
    for (const rest of ['MAIL FROM:<evil@example.org>\r\n', 'x']) {
      it(`refuses what a client sent behind STARTTLS (${JSON.stringify(rest)})`, async () => {
        const plain = await plainPair();
        const { client, server } = secure(plain);
        const atServer = watch(server);
        const arrived = new SignalSpy(plain.server, SIGNAL('readyRead()'));
        plain.client.writeBlock(`STARTTLS\r\n${rest}`);
        await arrived.wait();
        expect(plain.server.readLine()).to.equal('STARTTLS\r\n');
        expect(server.sslAccept()).to.equal(true);
        expect(await atServer.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
        expect(server.errorString()).to.match(
          /^The client sent plain text where the TLS handshake has to begin/,
        );
        expect(server.state()).to.equal(QSocket.Idle);
        expect(server.bytesAvailable()).to.equal(0);
        expect(atServer.log).to.deep.equal([`error ${QSocket.Idle}`]);
        for (const socket of [client, server, plain.client, plain.server]) socket.delete();
      });
    }

    for (const [what, injected, text] of [
      ['', '250 injected\r\n', /^The server sent plain text where the TLS handshake has to begin\. A third/],
      [
        ', a record of TLS too',
        '\x16\x03\x03',
        /^The server spoke before the TLS handshake, which the client/,
      ],
    ] as const) {
      it(`refuses what a server sent behind its answer${what}`, async () => {
        const plain = await plainPair();
        const { client, server } = secure(plain);
        const atClient = watch(client);
        const arrived = new SignalSpy(plain.client, SIGNAL('readyRead()'));
        plain.server.writeBlock(`220 ready\r\n${injected}`);
        await arrived.wait();
        expect(plain.client.readLine()).to.equal('220 ready\r\n');
        client.sslConnect();
        expect(await atClient.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
        expect(client.errorString()).to.match(text);
        expect(client.bytesAvailable()).to.equal(0);
        for (const socket of [client, server, plain.client, plain.server]) socket.delete();
      });
    }

    it('refuses what comes after the handshake was asked for', async () => {
      const plain = await plainPair();
      const { client, server } = secure(plain);
      const atServer = watch(server);
      server.sslAccept();
      plain.client.writeBlock('MAIL FROM:<evil@example.org>\r\n');
      client.sslConnect();
      expect(await atServer.error.wait()).to.deep.equal([QtSSLSocket.ErrSSLHandshake]);
      expect(server.errorString()).to.equal('The TLS handshake failed: the peer does not speak TLS here.');
      expect(server.bytesAvailable()).to.equal(0);
      for (const socket of [client, server, plain.client, plain.server]) socket.delete();
    });
  });
});
