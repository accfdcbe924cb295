import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect } from 'chai';
import { resetConnection } from '@qt3/test-support';

/** A connection over loopback: both ends. */
async function pair(): Promise<{ near: Socket; far: Socket; release: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[far]] = (await Promise.all([once(server, 'connection'), once(near, 'connect')])) as [[Socket], []];
  const release = (): void => {
    near.destroy();
    far.destroy();
    server.close();
  };
  return { near, far, release };
}

describe('resetConnection()', () => {
  it('resets a connection', async () => {
    const { near, far, release } = await pair();
    const lost = once(near, 'error');
    resetConnection(far);
    expect(await lost).to.have.nested.property('[0].code', 'ECONNRESET');
    release();
  });

  it('closes one whose end is still being sent', async () => {
    const { near, far, release } = await pair();
    // The other end does not read, so that this does not leave.
    near.pause();
    far.end(Buffer.alloc(64 << 20));
    const closed = once(far, 'close');
    resetConnection(far);
    await closed;
    release();
  });
});
