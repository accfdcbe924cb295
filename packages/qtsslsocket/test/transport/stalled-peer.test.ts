import { QSocket } from '@qt3/qsocket';
import { sweepClosingConnections as sweep } from '@qt3/qsocket/internal';
import { expect } from 'chai';
import { turns } from '../support/turns.js';
import { tlsFixture } from '../support/tls-fixture.js';
import { securedPair, type SslPair } from '../support/ssl-pair.js';

/** Enough that no kernel takes it all. */
const TOO_MUCH = 32 * 1024 * 1024;

describe('Closing a link whose peer takes nothing', () => {
  const tls = tlsFixture();
  let pair: SslPair;

  beforeEach(async () => {
    pair = await securedPair(tls.credentials);
    pair.server.setReadBufferSize(1000);
  });

  afterEach(() => pair.delete());

  function unsent(): number {
    return pair.client.bytesToWrite() + (pair.client.transport()?.writeProgress ?? 0);
  }

  /** Waits until the kernel takes no more. */
  async function stuck(): Promise<void> {
    for (let before = -1, quiet = 0; quiet < 20; quiet += 1) {
      if (unsent() !== before) quiet = 0;
      before = unsent();
      await turns();
    }
  }

  /** What the clock does in half a minute, and a little more. */
  async function passTime(): Promise<void> {
    for (let sweeps = 1; sweeps <= 7; sweeps += 1) {
      sweep();
      await turns();
    }
  }

  it('gives it up after half a minute', async () => {
    pair.client.writeBlock(Buffer.alloc(TOO_MUCH));
    pair.client.close();
    await stuck();
    expect(pair.client.state()).to.equal(QSocket.Closing);
    await passTime();
    expect(pair.client.state()).to.equal(QSocket.Idle);
    expect(pair.atClient.log.at(-1)).to.equal(`delayedCloseFinished ${QSocket.Idle}`);
    expect(pair.client.lastError()).to.have.property('code', 'ERR_QSOCKET_STALLED');
    expect(pair.client.socket()?.state()).to.equal(QSocket.Idle);
  });

  it('gives it up after the socket was deleted, too', async () => {
    pair.client.writeBlock(Buffer.alloc(TOO_MUCH));
    await stuck();
    pair.client.delete();
    await passTime();
    pair.server.setReadBufferSize(0);
    await pair.atServer.connectionClosed.wait();
    expect(pair.server.bytesAvailable()).to.be.lessThan(TOO_MUCH);
  });

  it('waits as long as it takes something now and then', async () => {
    pair.client.writeBlock(Buffer.alloc(TOO_MUCH));
    pair.client.close();
    await stuck();
    let sweeps = 0;
    while (pair.client.state() === QSocket.Closing) {
      const before = unsent();
      while (unsent() === before && pair.client.state() === QSocket.Closing) {
        pair.server.readAll();
        await turns();
      }
      for (let i = 0; i < 5; i += 1, sweeps += 1) sweep();
      pair.server.setReadBufferSize(100_000);
    }
    expect(sweeps).to.be.greaterThan(12);
    expect(pair.client.lastError()).to.equal(null);
  });
});
