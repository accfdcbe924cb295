import { expect } from 'chai';
import { DerReader } from '../../src/certificate/der-reader.js';

const reader = (hex: string, size = 0): DerReader =>
  new DerReader(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(size)]));

describe('DerReader', () => {
  it('reads values one after the other', () => {
    const values = reader('02010504020607');
    expect([values.nextTag, values.atEnd]).to.eql([2, false]);
    expect(values.read()).to.eql({ tag: 2, content: Buffer.of(5), encoded: Buffer.of(2, 1, 5) });
    expect(values.readIf(2)).to.equal(null);
    expect(() => values.expectEnd()).to.throw(RangeError, 'behind the end');
    expect(values.readIf(4)?.content).to.eql(Buffer.of(6, 7));
    expect([values.nextTag, values.atEnd, values.readIf(4)]).to.eql([-1, true, null]);
    values.expectEnd();
  });

  it('reads lengths of up to four bytes', () => {
    for (const [length, size] of [
      ['00', 0],
      ['7f', 127],
      ['8180', 128],
      ['820101', 257],
      ['83010002', 65538],
      ['8400010003', 65539],
    ] as const) {
      const { content, encoded } = reader(`04${length}`, size).read();
      expect([content.length, encoded.length], length).to.eql([size, size + 1 + length.length / 2]);
    }
    for (const length of ['80', '850000000001', 'ff'])
      expect(() => reader(`04${length}`, 300).read(), length).to.throw(RangeError, 'length');
  });

  it('refuses what is cut off, and another type than it was to be', () => {
    for (const hex of ['', '04', '0481', '048201'])
      expect(() => reader(hex).read(), hex).to.throw(RangeError, 'cut off');
    expect(() => reader('0402', 1).read()).to.throw(RangeError, 'behind the end');
    expect(() => reader('0400').read(2)).to.throw(RangeError, 'another type');
    expect(reader('0400').read(4).tag).to.equal(4);
  });

  it('knows no tags of several bytes', () => {
    for (const tag of ['1f', '3f', '9f', 'ff'])
      expect(() => reader(`${tag}0100`).read()).to.throw(RangeError);
    for (const tag of ['1e', '3e', '9e', 'fe', '20'])
      expect(reader(`${tag}00`).read().content.length).to.equal(0);
  });
});
