import { expect } from 'chai';
import { readName } from '../../src/certificate/distinguished-name.js';
import { der, oid, sequence, set } from '../verify/differential/der.js';

/** What is read of a common name whose value has this type. */
function read(tag: number, ...bytes: number[]): string {
  const [attribute] = readName(set(sequence(oid('2.5.4.3'), der(tag, Buffer.from(bytes)))));
  return attribute!.value;
}

describe('readName()', () => {
  it('reads the texts of each type (X.680, 41)', () => {
    expect(read(0x0c, 0xc3, 0x98)).to.equal('Ø');
    // NumericString, PrintableString, TeletexString, IA5String, VisibleString, GeneralString
    for (const tag of [0x12, 0x13, 0x14, 0x16, 0x1a, 0x1b]) expect(read(tag, 0x30, 0x39)).to.equal('09');
    expect(read(0x14, 0xd8)).to.equal('Ø');
    expect(read(0x1e, 0x00, 0xd8, 0x65, 0xe5)).to.equal('Ø日');
    expect(read(0x1c, 0, 0, 0, 0xd8, 0, 1, 0xf6, 0)).to.equal('Ø😀');
    expect(read(0x1c, 0, 0x10, 0xff, 0xff)).to.equal('\u{10ffff}');
    expect(read(0x1c, 0, 0x11, 0, 0)).to.equal('\ufffd');
  });

  it('shows what is no text as its encoding in hexadecimal (RFC 4514, 2.4)', () => {
    expect(read(0x02, 0x05)).to.equal('#020105');
    expect(read(0x15, 0x30)).to.equal('#150130');
    // Half a character is left.
    expect(read(0x1e, 0x00, 0xd8, 0x00)).to.equal('#1e0300d800');
    expect(read(0x1c, 0, 0, 0, 0xd8, 0, 0)).to.equal('#1c06000000d80000');
  });

  it('gives the attributes in their order, also of a relative name with several', () => {
    const value = (text: string): Buffer => der(0x0c, Buffer.from(text));
    const name = Buffer.concat([
      set(sequence(oid('2.5.4.6'), value('NO'))),
      set(sequence(oid('2.5.4.10'), value('A')), sequence(oid('2.5.4.11'), value('B'))),
    ]);
    expect(readName(name)).to.deep.equal([
      { key: 'C', value: 'NO' },
      { key: 'O', value: 'A' },
      { key: 'OU', value: 'B' },
    ]);
  });
});
