import { expect } from 'chai';
import { DerReader, type DerValue } from '../../src/certificate/der-reader.js';
import { readBits, readBoolean, readInteger, readTime } from '../../src/certificate/der-values.js';

const value = (...bytes: number[]): DerValue => new DerReader(Buffer.from(bytes)).read();
const text = (tag: number, digits: string): DerValue => value(tag, digits.length, ...Buffer.from(digits));

describe('Values in DER', () => {
  it('are numbers with one form each', () => {
    expect(readInteger(value(2, 1, 5))).to.equal('05');
    expect(readInteger(value(2, 3, 0, 0, 5))).to.equal('05');
    expect(readInteger(value(2, 2, 0, 0x80))).to.equal('0080');
    expect(readInteger(value(2, 1, 0x80))).to.equal('80');
    expect(readInteger(value(2, 2, 0xff, 0x80))).to.equal('80');
    expect(readInteger(value(2, 2, 0xff, 0x7f))).to.equal('ff7f');
    expect(readInteger(value(2, 1, 0))).to.equal('00');
  });

  it('are bits, those behind the last one left out', () => {
    expect(readBits(value(3, 2, 7, 0xff))).to.equal(0x80);
    expect(readBits(value(3, 2, 0, 0xff))).to.equal(0xff);
    expect(readBits(value(3, 3, 7, 0x01, 0xff))).to.equal(0x8001);
    expect(readBits(value(3, 1, 0))).to.equal(0);
    for (const wrong of [value(3, 0), value(3, 1, 1), value(3, 2, 8, 0)])
      expect(() => readBits(wrong)).to.throw(RangeError);
  });

  it('are truth values', () => {
    expect([readBoolean(value(1, 1, 0)), readBoolean(value(1, 1, 0xff))]).to.deep.equal([false, true]);
    for (const wrong of [value(1, 0), value(1, 1, 1), value(1, 2, 0, 0)])
      expect(() => readBoolean(wrong)).to.throw(RangeError);
  });

  it('are times of two centuries', () => {
    expect(readTime(text(0x17, '260102030405Z'))).to.equal(Date.UTC(2026, 0, 2, 3, 4, 5));
    expect(readTime(text(0x17, '491231235959Z'))).to.equal(Date.UTC(2049, 11, 31, 23, 59, 59));
    expect(readTime(text(0x17, '500101000000Z'))).to.equal(Date.UTC(1950, 0, 1));
    expect(readTime(text(0x18, '20500101000000Z'))).to.equal(Date.UTC(2050, 0, 1));
    for (const wrong of ['2601020304Z', '260102030405+0100', '261302030405Z', '26010203040aZ', ''])
      expect(readTime(text(0x17, wrong))).to.be.NaN;
    expect(readTime(value(2, 1, 0))).to.be.NaN;
  });
});
