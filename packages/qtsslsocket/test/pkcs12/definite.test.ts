import { expect } from 'chai';
import { toDefinite } from '../../src/pkcs12/definite.js';
import { Limits } from '../../src/pkcs12/limits.js';
import { der, sequence } from '../verify/differential/der.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const made = (bytes: Buffer): string => toDefinite(bytes, new Limits(bytes.length)).toString('hex');

/** A value in as many others. */
function nested(depth: number): Buffer {
  let value = hex('0500');
  for (let i = 0; i < depth; i += 1) value = sequence(value);
  return value;
}

describe('toDefinite()', () => {
  it('leaves values as they are that have their lengths in front of them', () => {
    for (const text of ['0500', '020105', '3000', '30050201050500', '1e0141', '020105'])
      expect(made(hex(text))).to.equal(text);
    // What is behind the value is not looked at.
    expect(made(hex('0500ffff'))).to.equal('0500');
  });

  it('puts lengths in front, and strings into one piece', () => {
    expect(made(hex('30800201050000'))).to.equal('3003020105');
    expect(made(hex('3080308005000000020107' + '0000'))).to.equal('30073002050002' + '0107');
    expect(made(hex('24800401410402424304000000'))).to.equal('0403414243');
    expect(made(hex('2407040141' + '04024243'))).to.equal('0403414243');
    expect(made(hex('a0800401' + '410000'))).to.equal('a003040141');
    expect(made(hex('30800000'))).to.equal('3000');
  });

  it('writes long lengths in four bytes, and reads them in up to four', () => {
    const bytes = Buffer.alloc(130, 7);
    const long = `048400000082${bytes.toString('hex')}`;
    for (const length of ['8182', '820082', '83000082', '8400000082'])
      expect(made(Buffer.concat([hex(`04${length}`), bytes])), length).to.equal(long);
    expect(made(Buffer.concat([hex('047f'), Buffer.alloc(127, 7)]))).to.equal(`047f${'07'.repeat(127)}`);
    expect(made(Buffer.concat([hex('048180'), Buffer.alloc(128, 7)]))).to.equal(
      `048400000080${'07'.repeat(128)}`,
    );
    expect(() => made(Buffer.concat([hex('048500000000' + '82'), bytes]))).to.throw(RangeError, 'absurd');
    // A string in pieces, one of which is long.
    const inPieces = Buffer.concat([hex('2480'), der(0x04, bytes), hex('04010b' + '0000')]);
    expect(made(inPieces)).to.equal(`048400000083${bytes.toString('hex')}0b`);
  });

  it('refuses what is cut off, and what ends elsewhere than it says', () => {
    for (const text of [
      '',
      '04',
      '0402' + '41',
      '048201',
      '3002' + '0201',
      '3003' + '05000500',
      '30050500',
      '3080' + '0500',
      '3080050000',
    ])
      expect(() => made(hex(text)), text).to.throw(RangeError);
    // A part that ends behind the whole.
    expect(() => made(hex('3003' + '04020102'))).to.throw(RangeError, 'cut off');
    expect(() => made(hex('0480' + '0000'))).to.throw(RangeError, 'without a length');
  });

  it('refuses long tags, and values in more than 32 others', () => {
    for (const text of ['1f00', '3f00', '9f00'])
      expect(() => made(hex(text)), text).to.throw(RangeError, 'a long tag');
    expect(made(nested(32))).to.equal(nested(32).toString('hex'));
    expect(() => made(nested(33))).to.throw(RangeError, 'without end');
  });
});
