import { expect } from 'chai';
import sinon from 'sinon';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { sweep } from '../../src/transport/closing-clock.js';
import { closeLingering } from '../../src/transport/linger.js';
import { turn } from '../socket/connected.js';

/** More sweeps than any connection is given. */
const MANY_SWEEPS = 10;

describe('closeLingering()', () => {
  let server: Server;
  let near: Socket;
  let far: Socket;

  beforeEach(async () => {
    server = createServer({ allowHalfOpen: true, pauseOnConnect: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    near = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
    near.on('error', () => undefined);
    [far] = await accepted;
    far.on('error', () => undefined);
    if (near.connecting) await once(near, 'connect');
  });

  afterEach(() => {
    near.destroy();
    far.destroy();
    server.close();
  });

  /** Examines the connection until it is given up; returns how many sweeps that took. */
  async function sweepsUntilGone(): Promise<number> {
    for (let sweeps = 1; sweeps <= MANY_SWEEPS; sweeps++) {
      sweep();
      await turn();
      if (near.destroyed) return sweeps;
    }
    return Infinity;
  }

  it('waits three sweeps for a peer that never ends', async () => {
    closeLingering(near);
    await once(near, 'finish');
    expect(await sweepsUntilGone()).to.equal(3);
  });

  it('waits six sweeps for a peer that never reads', async () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    closeLingering(near);
    expect(await sweepsUntilGone()).to.equal(6);
  });

  it('asks what shows the progress of the writes, where the stream does not', async () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    const queue = { writeProgress: 0 };
    closeLingering(near, queue);
    for (let sweeps = 0; sweeps < MANY_SWEEPS; sweeps++) {
      queue.writeProgress--;
      sweep();
      await turn();
    }
    expect(near.destroyed).to.equal(false);
    expect(await sweepsUntilGone()).to.equal(6);
  });

  it('continues to wait while the peer reads', async () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    closeLingering(near);
    for (let sweeps = 1; sweeps < 6; sweeps++) sweep();
    const before = near.writableLength;
    far.resume();
    await once(far, 'data');
    await once(near, 'finish');
    expect(before).to.be.above(0);
    expect(near.destroyed).to.equal(false);
  });

  it('discards a bounded amount of what a peer that does not read sends between two sweeps', () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    const lingering = closeLingering(near);
    expect(near.isPaused()).to.equal(false);
    lingering?.discarded(16 * 1024 * 1024 - 1);
    expect(near.isPaused()).to.equal(false);
    lingering?.discarded(1);
    expect(near.isPaused()).to.equal(true);
    sweep();
    expect(near.isPaused()).to.equal(false);
  });

  it('discards more when the peer reads, and when everything has been sent', async () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    const lingering = closeLingering(near);
    far.resume();
    while (near.writableLength > 0) {
      lingering?.discarded(256 * 1024);
      expect(near.isPaused()).to.equal(false);
      await turn();
    }
    if (!near.writableFinished) await once(near, 'finish');
    lingering?.discarded(64 * 1024 * 1024);
    expect(near.isPaused()).to.equal(false);
  });

  it('is over when the peer ends', async () => {
    far.end('a last word');
    closeLingering(near);
    far.resume();
    await once(near, 'close');
    expect(near.errored).to.equal(null);
  });

  it('is no longer looked at when it is over', async () => {
    far.end();
    closeLingering(near);
    far.resume();
    await once(near, 'close');
    const destroy = sinon.spy(near, 'destroy');
    for (let sweeps = 0; sweeps < MANY_SWEEPS; sweeps++) sweep();
    await turn();
    expect(destroy.callCount).to.equal(0);
  });

  it('needs nothing for a socket that is gone', () => {
    near.destroy();
    closeLingering(near);
    expect(near.listenerCount('finish')).to.equal(0);
  });
});
