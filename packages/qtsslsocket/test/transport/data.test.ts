import { randomBytes } from 'node:crypto';
import { readSync } from 'node:fs';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import sinon from 'sinon';
import type { QtSSLSocket } from '../../src/index.js';
import { type Credentials } from '../support/credentials.js';
import { turns } from '../support/turns.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { connectedPair } from '../support/pending.js';
import { securedPair, sslPair } from '../support/ssl-pair.js';

/** Resolves with the first `size` bytes that arrive. */
function arrival(socket: QtSSLSocket, size: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const take = (): void => {
      if (socket.bytesAvailable() >= size) resolve(socket.readAll());
    };
    QObject.connect(socket, SIGNAL('readyRead()'), take);
    take();
  });
}

/** The class of the engine's native sockets, which Node does not export. */
async function nativeClass(credentials: Credentials): Promise<{ useUserBuffer?: unknown }> {
  const pair = await securedPair(credentials);
  const { engine } = (pair.client.transport() ?? {}) as { engine?: { _handle: object } | null };
  const native = Object.getPrototypeOf(engine?._handle) as { useUserBuffer?: unknown };
  pair.delete();
  return native;
}

describe('Data on a link', () => {
  const tls = tlsFixture();

  afterEach(() => sinon.restore());

  for (const protocol of ['TLSv1.2', 'TLSv1.3'] as const) {
    for (const size of [100, 9000, 65_536, 1_000_000]) {
      it(`is taken before writeBlock() returns (${size} bytes, ${protocol})`, async () => {
        const pair = await connectedPair(tls.credentials, { direct: false, protocol });
        const [first, second] = [randomBytes(size), randomBytes(size)];
        const expected = Buffer.concat([first, second]);
        const arrived = arrival(pair.server, expected.length);
        for (const bytes of [first, second]) {
          // The buffer is the caller's again.
          pair.client.writeBlock(bytes);
          bytes.fill(0);
        }
        expect((await arrived).equals(expected)).to.equal(true);
        pair.delete();
      });
    }
  }

  it('is in the kernel after flush(), and counted until the event loop has run', async function () {
    if (process.platform === 'win32') this.skip();
    const pair = await securedPair(tls.credentials);
    const written = new SignalSpy(pair.client, SIGNAL('bytesWritten(int)'));
    pair.client.writeBlock(Buffer.alloc(1000));
    expect(pair.client.bytesToWrite()).to.equal(1000);
    pair.client.flush();
    expect(pair.client.bytesToWrite()).to.equal(1000);
    const encrypted = Buffer.alloc(10_000);
    // What the engine at the other end would read.
    expect(readSync(pair.server.socket()!.socket(), encrypted)).to.be.above(1000);
    expect(await written.wait()).to.deep.equal([1000]);
    expect(pair.client.bytesToWrite()).to.equal(0);
    pair.delete();
  });

  it('waits during a decision, however much it is', async () => {
    const pair = await sslPair(tls.credentials);
    pair.client.setPeerVerifyName('other.example');
    let decide = (): void => undefined;
    const decision = new Promise<void>((resolve) => (decide = resolve));
    QObject.connect(pair.client, SIGNAL('certCheckFailed(int,const QString&)'), () => decision);
    pair.server.sslAccept();
    pair.client.sslConnect();
    await pair.atServer.accepted.wait();
    const sent = randomBytes(1_000_000);
    pair.server.writeBlock(sent);
    pair.server.close();
    await turns(100);
    expect(pair.client.bytesAvailable()).to.equal(0);
    decide();
    await pair.atClient.connectionClosed.wait();
    expect(pair.client.readAll().equals(sent)).to.equal(true);
    pair.delete();
  });

  it('arrives too where Node has no place for a receive buffer', async () => {
    sinon.stub(await nativeClass(tls.credentials), 'useUserBuffer').value(undefined);
    const pair = await securedPair(tls.credentials);
    const sent = randomBytes(1_000_000);
    const arrived = arrival(pair.client, sent.length);
    pair.server.writeBlock(sent);
    expect((await arrived).equals(sent)).to.equal(true);
    pair.delete();
  });
});
