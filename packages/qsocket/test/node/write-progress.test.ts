import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { expect } from 'chai';
import { writeProgress } from '../../src/node/write-progress.js';

describe('writeProgress()', () => {
  it('counts what waits in a stream that has no more to tell', () => {
    let taken = (): void => undefined;
    const stream = new Duplex({ read() {}, write: (_chunk, _encoding, done) => (taken = done) });
    expect(writeProgress(stream)).to.equal(0);
    stream.write('hello');
    stream.write('!');
    expect(writeProgress(stream)).to.equal(6);
    taken();
    expect(writeProgress(stream)).to.equal(1);
    stream.destroy();
  });

  it('falls by the bytes that the kernel takes of a write', async () => {
    const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const [far] = (await once(server, 'connection')) as [Socket];
    if (near.connecting) await once(near, 'connect');
    const size = 20_000_000;
    near.write(Buffer.alloc(size));
    const before = writeProgress(near);
    far.resume();
    while (writeProgress(near) === before) await once(far, 'data');
    // In the middle of the one write, which Node.js counts as a whole.
    expect(near.writableLength).to.equal(size);
    expect(writeProgress(near)).to.be.below(before);
    await new Promise<void>((resolve) => near.end(resolve));
    expect(writeProgress(near)).to.be.below(before - size);
    far.destroy();
    near.destroy();
    server.close();
  });
});
