import { expect } from 'chai';
import sinon from 'sinon';
import { HeldBytes } from '../../src/transport/held-bytes.js';

describe('HeldBytes', () => {
  it('keeps bytes in their order, whatever the sizes of the chunks', () => {
    const held = new HeldBytes();
    const all = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));
    for (let at = 0, size = 0; at < all.length; at += size, size += 7)
      held.append(all.subarray(at, at + size));
    expect(held.size).to.equal(all.length);
    expect(held.bytes().equals(all)).to.equal(true);
  });

  it('copies each byte a bounded number of times, and takes no more memory than twice their number', () => {
    const chunks = 65_536;
    const set = sinon.spy(Buffer.prototype as Uint8Array, 'set');
    const held = new HeldBytes();
    try {
      for (let i = 0; i < chunks; i += 1) held.append(Buffer.of(i % 256));
    } finally {
      set.restore();
    }
    const copied = set.args.reduce((sum, [from]) => sum + from.length, 0);
    expect(copied).to.be.within(chunks, 3 * chunks);
    expect(held.bytes().buffer.byteLength).to.be.at.most(2 * chunks);
  });
});
