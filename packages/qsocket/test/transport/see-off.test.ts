import { expect } from 'chai';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { look, seeOff } from '../../src/transport/see-off.js';

/** More rounds than any connection is given. */
const MANY_ROUNDS = 10;

describe('seeOff()', () => {
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

  /** Lets so many rounds pass; returns how many it took until the connection was given up. */
  function roundsUntilGone(): number {
    for (let rounds = 1; rounds <= MANY_ROUNDS; rounds++) {
      look();
      if (near.destroyed) return rounds;
    }
    return Infinity;
  }

  it('waits three rounds for a peer that never ends', async () => {
    seeOff(near);
    await once(near, 'finish');
    expect(roundsUntilGone()).to.equal(3);
  });

  it('waits six rounds for a peer that never reads', () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    seeOff(near);
    expect(roundsUntilGone()).to.equal(6);
  });

  it('goes on waiting while the peer reads', async () => {
    near.write(Buffer.alloc(32 * 1024 * 1024));
    seeOff(near);
    for (let rounds = 1; rounds < 6; rounds++) look();
    const before = near.writableLength;
    far.resume();
    await once(far, 'data');
    await once(near, 'finish');
    expect(before).to.be.above(0);
    expect(near.destroyed).to.equal(false);
  });

  it('is over when the peer ends', async () => {
    far.end('a last word');
    seeOff(near);
    far.resume();
    await once(near, 'close');
    expect(near.errored).to.equal(null);
  });

  it('needs nothing for a socket that is gone', () => {
    near.destroy();
    seeOff(near);
    expect(near.listenerCount('finish')).to.equal(0);
  });
});
