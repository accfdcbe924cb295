import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { receiving } from '../../src/node/receive-buffer.js';
import { disown, own } from '../../src/node/stream-owner.js';

describe('the shared receive buffer', () => {
  const { buffer, callback } = receiving();

  it('is one for all, of 128 KiB', () => {
    expect(receiving()).to.equal(receiving());
    expect(buffer.length).to.equal(131_072);
  });

  it('brings the owner of a stream what has come, as borrowed, and reads on', () => {
    const stream = new PassThrough();
    const got: [number, boolean, ArrayBufferLike][] = [];
    const nothing = (): void => undefined;
    own(stream, {
      received: (chunk, borrowed) => got.push([chunk.length, borrowed, chunk.buffer]),
      ended: nothing,
      broken: nothing,
      closed: nothing,
    });
    for (const count of [1, 256, 257, 131_072])
      expect(callback.call(stream, count, buffer), String(count)).to.equal(true);
    expect(got).to.deep.equal([1, 256, 257, 131_072].map((count) => [count, true, buffer.buffer]));
    disown(stream);
    expect(callback.call(stream, 3, buffer)).to.equal(true);
    expect(got).to.have.length(4);
  });

  it('keeps views of up to 256 bytes, for a view costs as much as reading a line', () => {
    const stream = new PassThrough();
    const views: Buffer[] = [];
    const nothing = (): void => undefined;
    own(stream, { received: (chunk) => views.push(chunk), ended: nothing, broken: nothing, closed: nothing });
    for (const count of [5, 5, 256, 256, 257, 257]) callback.call(stream, count, buffer);
    disown(stream);
    const isKept = [0, 2, 4].map((index) => views[index] === views[index + 1]);
    expect(isKept).to.deep.equal([true, true, false]);
  });
});
