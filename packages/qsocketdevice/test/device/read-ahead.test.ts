import { expect } from 'chai';
import fc from 'fast-check';
import { ReadAhead } from '../../src/device/read-ahead.js';

describe('ReadAhead', () => {
  it('gives back in order what was added, however it is cut and taken', () => {
    const step = fc.record({ add: fc.nat(40), take: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ahead = new ReadAhead();
        const taken: Buffer[] = [];
        let next = 0;
        for (const { add, take } of steps) {
          ahead.add(Buffer.from(Array.from({ length: add }, () => next++ & 0xff)));
          const before = ahead.length;
          const target = Buffer.alloc(take + 3, '!');
          const count = ahead.take(target, take);
          expect([count, ahead.length]).to.deep.equal([Math.min(take, before), before - count]);
          // Nothing behind it is touched.
          expect(target.subarray(count).every((byte) => byte === 33)).to.equal(true);
          taken.push(target.subarray(0, count));
        }
        taken.push(ahead.takeAll());
        expect(ahead.length).to.equal(0);
        const all = Buffer.concat(taken);
        expect(all.equals(Buffer.from(Array.from({ length: next }, (_, i) => i & 0xff)))).to.equal(true);
      }),
    );
  });

  it('does not copy what is added', () => {
    const ahead = new ReadAhead();
    const bytes = Buffer.from('abc');
    ahead.add(bytes);
    bytes.fill('x');
    expect(ahead.takeAll().toString()).to.equal('xxx');
  });
});
