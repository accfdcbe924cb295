import { expect } from 'chai';
import { NetTransport } from '../../src/transport/net-transport.js';
import { writeProgress } from '../../src/node/write-progress.js';
import { nodeSocketOf } from '../../src/socket/tuning.js';
import { SocketEndpoint, unknownEndpoint, type Endpoint } from '../../src/transport/endpoint.js';
import type { Transport } from '../../src/transport/transport.js';
import { connected, standsStill } from '../socket/connected.js';

describe('NetTransport.end()', () => {
  it('discards a bounded amount of what a peer sends that does not take the rest', async () => {
    const { socket, peer, end } = await connected();
    const transport = socket.transport()!;
    const sent = 64 * 1024 * 1024;
    transport.write(Buffer.alloc(sent));
    peer.write(Buffer.alloc(sent));
    transport.end();
    await standsStill(() => writeProgress(peer));
    expect(peer.writableLength).to.be.above(0);
    peer.destroy();
    await end();
  });
});

describe('nodeSocketOf()', () => {
  it('is the socket at the bottom, also below what is none', async () => {
    const { socket, end } = await connected();
    const transport = socket.transport() as NetTransport;
    const below = transport.socket!;
    expect(nodeSocketOf(transport)).to.equal(below);
    const over = (endpoint: Endpoint): Transport => ({ endpoint }) as Transport;
    expect(nodeSocketOf(over(new SocketEndpoint(below)))).to.equal(below);
    expect([nodeSocketOf(over(unknownEndpoint)), nodeSocketOf(null)]).to.deep.equal([null, null]);
    await end();
  });
});

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
