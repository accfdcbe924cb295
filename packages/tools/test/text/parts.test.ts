// Pieces of a text: left, right, mid, at, length, null and empty.
import { at, isEmpty, isNull, left, length, mid, QString, right } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { indices, nullable } from './arbitraries.js';
import * as naive from './naive.js';

describe('text: pieces', () => {
  it('left() takes the beginning, and all of it for a negative count', () => {
    fc.assert(
      fc.property(nullable, indices, (s, n) => {
        expect(left(s, n)).to.equal(naive.left(s, n));
      }),
    );
    expect(left('abc', -1)).to.equal('abc');
    expect(left('abc', 1.9)).to.equal('a');
  });

  it('right() takes the end, and all of it for a negative count', () => {
    fc.assert(
      fc.property(nullable, indices, (s, n) => {
        expect(right(s, n)).to.equal(naive.right(s, n));
      }),
    );
    expect(right('abc', 0)).to.equal('');
    expect(right('abc', -1)).to.equal('abc');
    expect(right('abc', 1.9)).to.equal('c');
  });

  it('mid() takes a part, and all the rest for a negative count', () => {
    fc.assert(
      fc.property(nullable, indices, indices, (s, i, n) => {
        expect(mid(s, i, n)).to.equal(naive.mid(s, i, n));
      }),
    );
    fc.assert(
      fc.property(nullable, indices, (s, i) => {
        expect(mid(s, i)).to.equal(naive.mid(s, i, -1));
      }),
    );
    expect(mid('abc', 0, -1)).to.equal('abc');
    expect(mid('abc', 1.9, 1.9)).to.equal('b');
  });

  it('at() gives NUL where there is no character', () => {
    fc.assert(
      fc.property(nullable, indices, (s, i) => {
        expect(at(s, i)).to.equal(naive.unitsOf(s)[i] ?? '\0');
      }),
    );
    expect(at('abc', NaN)).to.equal('\0');
  });

  it('length(), isEmpty() and isNull() take null', () => {
    fc.assert(
      fc.property(nullable, (s) => {
        expect(length(s)).to.equal(naive.unitsOf(s).length);
        expect(isEmpty(s)).to.equal(naive.unitsOf(s).length === 0);
        expect(isNull(s)).to.equal(s === null);
      }),
    );
    expect(isNull(QString.null)).to.be.true;
  });
});
