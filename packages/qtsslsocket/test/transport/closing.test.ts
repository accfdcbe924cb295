import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { resetConnection } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { turns } from '../support/turns.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { closeBothWithPending, closeWithPending, readAfterTheEnd, type Way } from '../support/pending.js';
import { Recorder } from '../support/recorder.js';
import { securedPair, sslPair } from '../support/ssl-pair.js';
import { watch } from '../support/watch.js';

const megabyte = 1_048_576;

const ways: readonly Way[] = [false, true].flatMap((direct) => [
  { direct, protocol: 'TLSv1.2' },
  { direct, protocol: 'TLSv1.3' },
]);

describe('Closing a link', () => {
  const tls = tlsFixture();

  for (const from of ['client', 'server'] as const) {
    for (const way of ways) {
      it(`sends 100 MB that are pending at the ${from}, then emits delayedCloseFinished() (${describeWay(way)})`, async () => {
        await closeWithPending(tls.credentials, from, 100_000_000, way);
      });
    }
  }

  it('accepts no more writes once it is closing', async () => {
    const pair = await securedPair(tls.credentials);
    pair.client.writeBlock(randomBytes(megabyte));
    pair.client.close();
    tls.messages.expect('QSocket::writeBlock: Cannot write, socket is closing');
    expect(pair.client.writeBlock('more')).to.equal(0);
    await pair.atClient.delayedCloseFinished.wait();
    await pair.atServer.connectionClosed.wait();
    expect(pair.server.bytesAvailable()).to.equal(megabyte);
    pair.delete();
  });

  it('keeps a hundred thousand small writes in order, to a reader that is slow', async () => {
    const pair = await securedPair(tls.credentials);
    const count = 100_000;
    pair.client.setReadBufferSize(20_000);
    let next = 0;
    QObject.connect(pair.client, SIGNAL('readyRead()'), () => {
      // One line for each arrival, and the rest from time to time: the server has to wait.
      for (let i = 0; i < 500 && pair.client.canReadLine(); i += 1) {
        if (pair.client.readLine() !== `line ${next}\n`)
          throw new Error(`line ${next} is not what was written`);
        next += 1;
      }
    });
    for (let i = 0; i < count; i += 1) {
      pair.server.writeBlock(`line ${i}\n`);
      if (i % 1000 === 999) await turns();
    }
    pair.server.close();
    const again = setInterval(() => pair.client.readyRead(), 1);
    await pair.atClient.connectionClosed.wait(1, 15_000);
    clearInterval(again);
    while (pair.client.canReadLine()) {
      expect(pair.client.readLine()).to.equal(`line ${next}\n`);
      next += 1;
    }
    expect(next).to.equal(count);
    pair.delete();
  });

  it('sends close_notify after the last byte', async () => {
    const recorder = await Recorder.start();
    const plain = await recorder.pair();
    using client = new QtSSLSocket(QtSSLSocket.Client, plain.client);
    using server = new QtSSLSocket(QtSSLSocket.Server, plain.server);
    client.setPathToCACertFile(tls.credentials.caFile);
    // The records of TLS 1.3 all look alike.
    client.setMaximumProtocol('TLSv1.2');
    tls.credentials.show(server);
    const [atClient, atServer] = [watch(client), watch(server)];
    server.sslAccept();
    client.sslConnect();
    await Promise.all([atClient.connected.wait(), atServer.accepted.wait()]);
    client.writeBlock('last words');
    client.close();
    await atServer.connectionClosed.wait();
    expect(server.readAll().toString()).to.equal('last words');
    const types = recordTypes(recorder.fromClient);
    expect(types.slice(-2)).to.deep.equal([23, 21]);
    plain.client.delete();
    plain.server.delete();
    await recorder.close();
  });

  it('works when both sides close at once, with 100 MB on their way', async () => {
    await closeBothWithPending(tls.credentials, 100_000_000, { direct: false, protocol: 'TLSv1.3' });
  });

  for (const limit of [0, 10_000]) {
    it(`leaves 5 MB to be read when the peer closes first, with ${limit || 'no'} limit on the buffer`, async () => {
      await readAfterTheEnd(tls.credentials, 'server', 5_000_000, limit, {
        direct: true,
        protocol: 'TLSv1.3',
      });
    });
  }

  it('leaves what the peer sent before it closed to be read', async () => {
    const pair = await securedPair(tls.credentials);
    pair.server.writeBlock('one\ntwo\n');
    pair.server.close();
    await pair.atClient.connectionClosed.wait();
    expect(pair.client.state()).to.equal(QSocket.Idle);
    expect([pair.client.readLine(), pair.client.readLine()]).to.deep.equal(['one\n', 'two\n']);
    pair.delete();
  });

  it('is no error when the peer resets the connection', async () => {
    const { folder } = tls.credentials;
    const [cert, key] = ['server.pem', 'server.key'].map((name) => readFileSync(folder.pathTo(name)));
    const server = createServer({ cert, key }).listen(0, '127.0.0.1');
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    await once(server, 'listening');
    using client = new QtSSLSocket();
    client.setPathToCACertFile(tls.credentials.caFile);
    const { connected, connectionClosed, error } = watch(client);
    client.connectToHost('localhost', (server.address() as AddressInfo).port);
    const [[plain]] = await Promise.all([accepted, once(server, 'secureConnection'), connected.wait()]);
    resetConnection(plain);
    server.close();
    await connectionClosed.wait();
    expect([error.count, client.error(), client.errorString()]).to.deep.equal([0, -1, '']);
  });

  it('clears the read buffer', async () => {
    const pair = await securedPair(tls.credentials);
    pair.server.writeBlock('one\ntwo\n');
    await pair.atClient.readyRead.wait();
    pair.client.close();
    expect([pair.client.bytesAvailable(), pair.client.state()]).to.deep.equal([0, QSocket.Idle]);
    await pair.atServer.connectionClosed.wait();
    pair.delete();
  });

  it('closes a connection that has not been secured', async () => {
    const pair = await sslPair(tls.credentials);
    const inner = pair.client.socket()!;
    pair.client.close();
    expect(inner.state()).to.equal(QSocket.Idle);
    pair.delete();
  });

  it('drops what was written when the handshake is not over', async () => {
    const pair = await sslPair(tls.credentials);
    pair.server.sslAccept();
    pair.client.sslConnect();
    pair.client.writeBlock('secret');
    pair.client.close();
    expect([pair.client.state(), pair.client.bytesToWrite()]).to.deep.equal([QSocket.Idle, 0]);
    await pair.atServer.error.wait();
    expect(pair.atClient.log).to.deep.equal([]);
    pair.delete();
  });
});

/** The types of the TLS records in a stream of bytes. */
function recordTypes(bytes: Buffer): number[] {
  const types: number[] = [];
  for (let at = 0; at + 5 <= bytes.length; at += 5 + bytes.readUInt16BE(at + 3)) types.push(bytes[at] ?? 0);
  return types;
}

function describeWay({ direct, protocol }: Way): string {
  return `${direct ? 'direct' : 'upgraded'}, ${protocol}`;
}
