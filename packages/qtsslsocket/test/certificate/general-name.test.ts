import { expect } from 'chai';
import { readGeneralNames } from '../../src/certificate/general-name.js';

describe('readGeneralNames()', () => {
  const tags = (hex: string): number[] => readGeneralNames(Buffer.from(hex, 'hex')).map(({ tag }) => tag);

  it('reads names of all kinds that certificates have', () => {
    expect(tags('')).to.eql([]);
    // A host, and a name of another kind: its type, and a value.
    expect(tags('820161' + 'a009' + '06032a0304' + 'a0020500')).to.eql([0x82, 0xa0]);
  });

  it('refuses a name of another kind without its value, with half of one, or with more', () => {
    for (const hex of ['a005' + '06032a0304', 'a007' + '06032a0304' + 'a000'])
      expect(() => tags(hex), hex).to.throw(RangeError);
    expect(() => tags('a008' + '06032a0304' + 'a00105')).to.throw(RangeError);
    expect(() => tags('a00b' + '06032a0304' + 'a0020500' + '0500')).to.throw(RangeError);
    expect(() => tags('a300')).to.throw(RangeError, 'not known');
  });
});
