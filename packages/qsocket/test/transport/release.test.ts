import { expect } from 'chai';
import { NetTransport } from '../../src/transport/net-transport.js';
import { connected } from '../socket/connected.js';

describe('NetTransport.release()', () => {
  it('gives the stream away, and leaves it alone from then on', async () => {
    const { socket, end } = await connected();
    const transport = socket.transport() as NetTransport;
    expect(transport).to.be.instanceOf(NetTransport);
    const stream = transport.release()!;
    expect(stream.isPaused()).to.equal(true);
    transport.resume();
    expect(stream.isPaused()).to.equal(true);
    stream.write(Buffer.alloc(20_000_000));
    expect(stream.writableLength).to.be.above(0);
    expect([transport.unwritten, transport.writeProgress]).to.deep.equal([0, 0]);
    transport.abort();
    expect([stream.destroyed, transport.release()]).to.deep.equal([false, null]);
    stream.destroy();
    await end();
  });
});
