import { expect } from 'chai';
import fc from 'fast-check';
import { Fifo } from '../../src/model/fifo.js';

describe('a queue', () => {
  it('gives what an array gives, whatever is done with it', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.nat(60).map((count) => ({ push: count })) },
      { weight: 3, arbitrary: fc.nat(60).map((count) => ({ shift: count })) },
      { weight: 1, arbitrary: fc.constant({ all: true }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const queue = new Fifo<number>();
        const array: number[] = [];
        let next = 0;
        for (const one of steps) {
          if ('push' in one) {
            for (let i = 0; i < one.push; i++) {
              queue.push(next);
              array.push(next++);
            }
          } else if ('shift' in one) {
            for (let i = 0; i < one.shift; i++) {
              expect(queue.first()).to.equal(array[0]);
              expect(queue.shift()).to.equal(array.shift());
            }
          } else {
            expect(queue.takeAll()).to.deep.equal(array.splice(0));
          }
          expect([queue.size, queue.first()]).to.deep.equal([array.length, array[0]]);
        }
      }),
    );
  });
});
