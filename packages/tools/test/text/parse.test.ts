// Numbers out of texts: toInt() and kin, toDouble(), toFloat().
import { MessageSpy } from '@qt3/test-support';
import {
  QCString,
  toDouble,
  toFloat,
  toInt,
  toLong,
  toLongLong,
  toShort,
  toUInt,
  toULong,
  toULongLong,
  toUShort,
} from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import * as naive from './naive.js';

const numberTexts = fc
  .array(fc.constantFrom(...'0123456789+-xXaAfFzZ. ,eE\t'.split(''), '\u00a0', '12', '0x', '999999'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
const bases = fc.constantFrom(0, 2, 8, 10, 16, 36);

/** The integer that the documentation lets a text say, or null. */
function integerIn(s: string, base: number): bigint | null {
  const match = /^([-+]?)(0[xX])?([0-9a-zA-Z]+)$/.exec(naive.stripWhiteSpace(s));
  if (match === null) return null;
  const [, sign, prefix = '', rest = ''] = match;
  const isHex = prefix !== '' && (base === 16 || base === 0) && /^[0-9a-fA-F]/.test(rest);
  const digits = isHex ? rest : prefix + rest;
  const radix = base !== 0 ? base : isHex ? 16 : digits.startsWith('0') ? 8 : 10;
  let value = 0n;
  for (const digit of digits) {
    const one = parseInt(digit, radix);
    if (Number.isNaN(one)) return null;
    value = value * BigInt(radix) + BigInt(one);
  }
  return sign === '-' ? -value : value;
}

type Read = (s: string | null, ok: { value: boolean }, base: number) => number | bigint;

const kinds: [string, Read, bigint, bigint][] = [
  ['toShort', toShort, -(2n ** 15n), 2n ** 15n - 1n],
  ['toUShort', toUShort, 0n, 2n ** 16n - 1n],
  ['toInt', toInt, -(2n ** 31n), 2n ** 31n - 1n],
  ['toUInt', toUInt, 0n, 2n ** 32n - 1n],
  ['toLong', toLong, -(2n ** 53n) + 1n, 2n ** 53n - 1n],
  ['toULong', toULong, 0n, 2n ** 53n - 1n],
  ['toLongLong', toLongLong, -(2n ** 63n), 2n ** 63n - 1n],
  ['toULongLong', toULongLong, 0n, 2n ** 64n - 1n],
];

describe('text: numbers out of texts', () => {
  for (const [name, read, lowest, highest] of kinds) {
    it(`${name}() reads what the documentation says`, () => {
      const isUnsigned = lowest === 0n;
      const near = fc
        .constantFrom(-2n, -1n, 0n, 1n, 2n)
        .chain((d) => fc.constantFrom(lowest + d, highest + d));
      const anyText = fc.oneof(numberTexts, near.map(String), fc.bigInt().map(String));
      fc.assert(
        fc.property(anyText, bases, (s, base) => {
          const said = integerIn(s, base);
          const hasMinus = naive.stripWhiteSpace(s).startsWith('-');
          const isRight = said !== null && said >= lowest && said <= highest && !(isUnsigned && hasMinus);
          const ok = { value: !isRight };
          expect(BigInt(read(s, ok, base))).to.equal(isRight ? said : 0n);
          expect(ok.value).to.equal(isRight);
        }),
        { numRuns: 500 },
      );
      const ok = { value: true };
      expect(BigInt(read(null, ok, 10))).to.equal(0n);
      expect(ok.value).to.be.false;
    });
  }

  it('a base that there is not is 10, with a warning in Qt’s words', () => {
    using messages = new MessageSpy();
    messages.expect('QString::toLongLong: Invalid base (1)');
    messages.expect('QString::toULongLong: Invalid base (37)');
    messages.expect('QString::toULongLong: Invalid base (-16)');
    messages.expect('QString::toLongLong: Invalid base (2.5)');
    expect(toInt('12', null, 1)).to.equal(12);
    expect(toUInt('12', null, 37)).to.equal(12);
    expect(toULongLong('12', null, -16)).to.equal(12n);
    expect(toLong('12', null, 2.5)).to.equal(12);
  });

  it('toDouble() reads what Number() reads, and no more', () => {
    fc.assert(
      fc.property(fc.oneof(numberTexts, fc.double().map(String)), (s) => {
        const text = naive.stripWhiteSpace(s);
        const value = /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$/.test(text) ? Number(text) : NaN;
        fc.pre(!/inf|nan/i.test(s));
        const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(text.split(/e/i)[0] ?? ''));
        const ok = { value: false };
        expect(toDouble(s, ok)).to.equal(isLost ? 0 : value);
        const hasSpaceBehind = naive.stripWhiteSpace(`x${s}`) !== `x${s}`;
        expect(ok.value).to.equal(!isLost && !hasSpaceBehind);
      }),
      { numRuns: 1000 },
    );
  });

  it('toDouble() knows infinity and what is no number', () => {
    const ok = { value: false };
    expect(toDouble('inf', ok)).to.equal(Infinity);
    expect(toDouble('-INF', ok)).to.equal(-Infinity);
    expect(toDouble('NaN', ok)).to.be.NaN;
    expect(ok.value).to.be.true;
    expect(toDouble('Infinity', ok)).to.equal(0);
    expect(toDouble(null, ok)).to.equal(0);
    expect(ok.value).to.be.false;
  });

  it('toFloat() is the nearest float, and none where it is too large', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (n) => {
        const ok = { value: false };
        expect(toFloat(String(n), ok)).to.equal(n === 0 ? 0 : n);
        expect(ok.value).to.be.true;
      }),
    );
    const ok = { value: true };
    expect(toFloat('3.5e38', ok)).to.equal(0);
    expect(ok.value).to.be.false;
    expect(toFloat('inf', ok)).to.equal(Infinity);
  });

  it('QCString reads in base 10, and white space of ASCII only', () => {
    fc.assert(
      fc.property(numberTexts, (s) => {
        const ok = { value: false };
        const asQString = { value: false };
        const expected = s.includes('\u00a0') ? 0 : toInt(s, asQString);
        expect(QCString.toInt(s, ok)).to.equal(expected);
        expect(ok.value).to.equal(asQString.value);
      }),
    );
    const ok = { value: true };
    expect(QCString.toDouble('1.5 euro', ok)).to.equal(1.5);
    expect(ok.value).to.be.false;
    expect(QCString.toDouble('0x10', ok)).to.equal(0);
    expect(QCString.toFloat('1e39', ok)).to.equal(0);
    expect(ok.value).to.be.false;
  });

  it('a long text that is no number is refused at once', () => {
    const ok = { value: true };
    const many = '1'.repeat(1 << 20);
    for (const text of [many, `${many}x`, ` ${'\t'.repeat(1 << 20)}x`, `1e${many}`, `0.${many}x`]) {
      expect(toInt(text, ok)).to.equal(0);
      expect(ok.value).to.be.false;
      expect(toULongLong(text, ok, 16)).to.equal(0n);
      expect(toDouble(text, ok)).to.be.a('number');
    }
  });
});
