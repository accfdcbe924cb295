// QCString where it differs from QString, QByteArray's functions, QBitArray.
import { inspect } from 'node:util';
import { MessageSpy } from '@qt3/test-support';
import { QBitArray, QByteArray, QCString, QRegExp } from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { indices, pieces, plainTexts, sizes } from './arbitraries.js';
import * as naive from './naive.js';

const latin1Texts = fc
  .array(fc.constantFrom(...'abAB \t,'.split(''), '\xe4', '\xc4', '\xa0'), { maxLength: 10 })
  .map((units) => units.join(''));
const asciiLower = (s: string): string => s.replace(/[A-Z]/g, (c) => c.toLowerCase());

describe('QCString', () => {
  it('letters other than A to Z have no case', () => {
    fc.assert(
      fc.property(latin1Texts, (s) => {
        expect(QCString.lower(s)).to.equal(asciiLower(s));
        expect(QCString.upper(s)).to.equal(s.replace(/[a-z]/g, (c) => c.toUpperCase()));
      }),
    );
    expect([QCString.lower(null), QCString.upper(null)]).to.deep.equal(['', '']);
  });

  it('white space is that of ASCII', () => {
    fc.assert(
      fc.property(latin1Texts, (s) => {
        const stripped = s.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
        expect(QCString.stripWhiteSpace(s)).to.equal(stripped);
        expect(QCString.simplifyWhiteSpace(s)).to.equal(stripped.replace(/[ \t-\r]+/g, ' '));
      }),
    );
    expect(QCString.stripWhiteSpace(null)).to.equal('');
  });

  it('find(), findRev() and contains() differ in negative indices and in case', () => {
    fc.assert(
      fc.property(plainTexts, pieces, indices, (s, t, i) => {
        expect(QCString.find(s, t, i)).to.equal(i < 0 ? -1 : naive.find(s, t, i));
        expect(QCString.findRev(s, t, i)).to.equal(naive.findRev(s, t, i));
        expect(QCString.contains(s, t)).to.equal(naive.contains(s, t));
        const [lower, sought] = [asciiLower(s), asciiLower(t)];
        expect(QCString.find(s, t, 0, false)).to.equal(naive.find(lower, sought, 0));
        expect(QCString.findRev(s, t, -1, false)).to.equal(naive.findRev(lower, sought, -1));
        expect(QCString.contains(s, t, false)).to.equal(naive.contains(lower, sought));
      }),
    );
    expect(QCString.contains('\xc4', '\xe4', false)).to.equal(0);
    const rx = new QRegExp('a.');
    expect([QCString.find('xab', rx), QCString.find('xab', rx, -1)]).to.deep.equal([1, -1]);
    expect([QCString.findRev('abac', rx), QCString.contains('abac', rx)]).to.deep.equal([2, 2]);
    // An expression has a case of its own, whatever a program in plain JavaScript says.
    const { findRev, contains } = QCString as unknown as Record<
      'findRev' | 'contains',
      (...args: unknown[]) => number
    >;
    expect([findRev('abac', rx, -1, false), contains('abac', rx, false)]).to.deep.equal([2, 2]);
  });

  it('sizes count the NUL at the end', () => {
    fc.assert(
      fc.property(latin1Texts, sizes, (s, n) => {
        const resized = QCString.resize(s, n);
        expect(QCString.size(resized)).to.equal(Math.max(1, n));
        expect(QCString.length(resized)).to.equal(Math.max(0, Math.min(s.length, n - 1)));
        expect(QCString.create(s, n)).to.equal(s.slice(0, Math.max(0, n - 1)));
      }),
    );
    expect([QCString.size(null), QCString.length(null), QCString.length('a\0b')]).to.deep.equal([0, 0, 1]);
    expect(QCString.create(Uint8Array.of(97, 0, 98))).to.equal('a');
    expect(QCString.create(null)).to.equal('');
    expect(QCString.create(3)).to.equal('\0\0');
    expect(QCString.setExpand('ab', 4, 'x')).to.equal('ab  x');
    expect(QCString.setExpand('abcde', 2, 'x')).to.equal('abxde');
    expect(QCString.setExpand(null, 0, 'x')).to.equal('x');
  });

  it('a size out of all proportion is a warning', () => {
    using messages = new MessageSpy();
    messages.expect('QCString::resize: -1 characters are asked for; there can be 0 to 268435456');
    messages.expect(
      'QCString::setExpand: 1000000000000 characters are asked for; there can be 0 to 268435456',
    );
    messages.expect('QCString::QCString: NaN characters are asked for; there can be 0 to 268435456');
    expect(QCString.resize('abc', -1)).to.equal('abc');
    expect(QCString.setExpand('abc', 1e12, 'x')).to.equal('abc');
    expect(QCString.create(NaN)).to.equal('');
  });

  it('sprintf() takes buffers as Latin-1', () => {
    expect(QCString.sprintf('%s %d', Uint8Array.of(0xe4, 0), 1)).to.equal('\xe4 1');
    expect(QCString.setNum(255, 16)).to.equal('ff');
  });
});

describe('QByteArray', () => {
  const arrays = fc.uint8Array({ maxLength: 12 });

  it('resize(), truncate() and fill() make a new array where the size changes', () => {
    fc.assert(
      fc.property(arrays, sizes, (a, n) => {
        const before = [...a];
        const padded = [...before.slice(0, n), ...new Array<number>(Math.max(0, n - before.length)).fill(0)];
        expect([...QByteArray.resize(a, n)]).to.deep.equal(padded);
        expect(QByteArray.resize(a, a.length)).to.equal(a);
        expect([...QByteArray.truncate(a, n)]).to.deep.equal(before.slice(0, n));
        expect([...a]).to.deep.equal(before);
        expect([...QByteArray.fill(a, 'x', n)].every((byte) => byte === 0x78)).to.be.true;
        expect(QByteArray.fill(a, -1)).to.equal(a);
        expect([...a]).to.deep.equal(before.map(() => 255));
      }),
    );
    expect(() => QByteArray.resize(new Uint8Array(), -1)).to.throw(RangeError);
  });

  it('copy() and duplicate() share nothing', () => {
    fc.assert(
      fc.property(arrays, sizes, (a, n) => {
        const copy = QByteArray.copy(a);
        expect(QByteArray.equals(copy, a)).to.be.true;
        copy.fill(7);
        expect(QByteArray.equals(copy, a)).to.equal(a.every((byte) => byte === 7));
        expect([...QByteArray.duplicate(a, n)]).to.deep.equal([...QByteArray.resize(a, n)]);
      }),
    );
    expect([...QByteArray.duplicate('ab\u20ac', 4)]).to.deep.equal([97, 98, 63, 0]);
    expect([...QByteArray.duplicate('ab')]).to.deep.equal([97, 98]);
    expect(QByteArray.duplicate(null, 0)).to.have.length(0);
    expect(QByteArray.duplicate(null)).to.have.length(0);
    expect(QByteArray.equals(Uint8Array.of(1), Uint8Array.of(1, 2))).to.be.false;
  });

  it('find(), contains(), sort() and bsearch() look at single bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 9 }), indices, (list, i) => {
        const a = Uint8Array.from(list);
        expect(QByteArray.find(a, 2, i)).to.equal(
          i < 0 ? -1 : list.findIndex((byte, k) => byte === 2 && k >= i),
        );
        expect(QByteArray.contains(a, 2)).to.equal(list.filter((byte) => byte === 2).length);
        const sorted = [...list].sort();
        expect([...QByteArray.sort(a)]).to.deep.equal(sorted);
        for (const byte of [0, 1, 2, 3, 4])
          expect(QByteArray.bsearch(a, byte)).to.equal(sorted.indexOf(byte));
      }),
    );
    expect(QByteArray.find(Uint8Array.of(1, 97), 'a')).to.equal(1);
  });
});

describe('QBitArray', () => {
  const bits = fc.array(fc.boolean(), { maxLength: 10 });

  it('combines bit by bit, the shorter one as if false bits were behind it', () => {
    fc.assert(
      fc.property(bits, bits, (a, b) => {
        const [m, n] = [QBitArray.from(a), QBitArray.from(b)];
        const both = Array.from(
          { length: Math.max(a.length, b.length) },
          (_, i) => [a[i] ?? false, b[i] ?? false] as const,
        );
        expect(m.and(n).toArray()).to.deep.equal(both.map(([x, y]) => x && y));
        expect(m.or(n).toArray()).to.deep.equal(both.map(([x, y]) => x || y));
        expect(m.xor(n).toArray()).to.deep.equal(both.map(([x, y]) => x !== y));
        expect(m.not().toArray()).to.deep.equal(a.map((x) => !x));
        expect(m.equals(n)).to.equal(a.length === b.length && a.every((x, i) => x === b[i]));
        expect([...m]).to.deep.equal(a);
      }),
    );
  });

  it('copy() shares nothing', () => {
    const m = QBitArray.from([true, false]);
    const n = m.copy();
    n.setBit(1);
    expect(m.testBit(1)).to.be.false;
    expect(m.equals(n)).to.be.false;
  });

  it('is readable', () => {
    const m = QBitArray.from([true, false, true]);
    expect(String(m)).to.equal('QBitArray(3) 101');
    expect(inspect(m)).to.equal('QBitArray(3) 101');
  });

  it('an index outside is a warning', () => {
    using messages = new MessageSpy();
    const m = new QBitArray(2);
    for (const method of ['testBit', 'setBit', 'clearBit', 'toggleBit'])
      messages.expect(`QBitArray::${method}: the index 2 is outside of 2 bits`);
    expect(m.testBit(2)).to.be.false;
    m.setBit(2);
    m.clearBit(2);
    expect(m.toggleBit(2)).to.be.false;
    messages.expect('QBitArray::testBit: the index -1 is outside of 2 bits');
    messages.expect('QBitArray::testBit: the index 0.5 is outside of 2 bits');
    expect(m.testBit(-1)).to.be.false;
    expect(m.testBit(0.5)).to.be.false;
    expect(m.toArray()).to.deep.equal([false, false]);
  });

  it('a size that no array can have is a warning', () => {
    using messages = new MessageSpy();
    messages.expect('QBitArray::QBitArray: -1 bits are asked for; there can be 0 to 268435456');
    messages.expect('QBitArray::resize: 1000000000000 bits are asked for; there can be 0 to 268435456');
    expect(new QBitArray(-1).size()).to.equal(0);
    const m = new QBitArray(2);
    expect(m.fill(true, 1e12)).to.be.false;
    expect(m.toArray()).to.deep.equal([false, false]);
    expect(m.toggleBit(0)).to.be.false;
    expect(m.toggleBit(0)).to.be.true;
  });
});
