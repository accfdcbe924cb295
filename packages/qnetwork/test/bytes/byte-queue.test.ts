import { expect } from 'chai';
import fc from 'fast-check';
import { ByteQueue } from '../../src/bytes/byte-queue.js';

describe('ByteQueue', () => {
  it('gives back what was put in, in order, whatever is lent, kept and taken', () => {
    const step = fc.oneof(
      fc.record({ what: fc.constantFrom('add' as const, 'lend' as const), size: fc.nat(40) }),
      fc.record({ what: fc.constantFrom('take' as const, 'read' as const), size: fc.nat(60) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const queue = new ByteQueue();
        // The memory that is lent, which is written over each time.
        const shared = Buffer.alloc(64);
        const taken: Buffer[] = [];
        let next = 0;
        for (const { what, size } of steps) {
          if (what === 'take') taken.push(Buffer.from(queue.take(size)));
          else if (what === 'read') {
            const target = Buffer.alloc(size);
            taken.push(target.subarray(0, queue.read(target)));
          } else {
            const bytes = what === 'add' ? Buffer.alloc(size) : shared.subarray(0, size);
            for (let i = 0; i < size; i++) bytes[i] = next++ & 0xff;
            if (what === 'add') queue.add(bytes);
            else {
              queue.lend(bytes);
              // Half of the time something is taken while the bytes are lent.
              if (size % 2 === 0) taken.push(Buffer.from(queue.take(size >> 1)));
              queue.keep();
              shared.fill(0);
            }
          }
        }
        taken.push(queue.take());
        const expected = Buffer.from(Array.from({ length: next }, (_, i) => i & 0xff));
        expect(Buffer.concat(taken).equals(expected)).to.equal(true);
        expect(queue.size).to.equal(0);
      }),
    );
  });

  it('does not copy a chunk of its own that is taken whole', () => {
    const queue = new ByteQueue();
    const bytes = Buffer.from('whole');
    queue.add(bytes);
    expect(queue.take()).to.equal(bytes);
  });

  it('keeps few chunks of many small ones', () => {
    const queue = new ByteQueue();
    for (let i = 0; i < 5000; i++) {
      queue.lend(Buffer.of(i & 0xff));
      queue.keep();
    }
    // One chunk for all that had come when they were joined last.
    expect(queue.take(4000)).to.have.length(4000);
    const joined = queue.take();
    expect([joined.length, joined[0], joined[999]]).to.deep.equal([1000, 4000 & 0xff, 4999 & 0xff]);
  });
});
