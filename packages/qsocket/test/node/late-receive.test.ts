import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect } from 'chai';
import { receiveLate } from '../../src/node/late-receive.js';
import { disown, own } from '../../src/node/stream-owner.js';

describe('receiveLate()', () => {
  it('has what arrives from then on brought to the owner, as long as there is one', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const far = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const [near] = (await once(server, 'connection')) as [Socket];
    const got: string[] = [];
    const first = new Promise<void>((resolve) => {
      own(near, {
        received(chunk, borrowed) {
          got.push(`${chunk.toString()} ${borrowed ? 'borrowed' : 'ours'}`);
          resolve();
        },
        ended() {},
        broken() {},
        closed() {},
      });
    });
    expect(receiveLate(near)).to.equal(true);
    near.on('data', (chunk: Buffer) => got.push(`data ${chunk.toString()}`));
    far.write('first');
    await first;
    disown(near);
    far.end('second');
    await once(near, 'end');
    expect(got).to.deep.equal(['first borrowed']);
    near.end();
    server.close();
    await once(server, 'close');
  });
});
