import { expect } from 'chai';
import { readObjectIdentifier } from '../../src/certificate/object-identifier.js';

describe('readObjectIdentifier()', () => {
  it('gives the arcs, of which the first two share a number (X.690, 8.19)', () => {
    for (const [hex, digits] of [
      ['00', '0.0'],
      ['27', '0.39'],
      ['28', '1.0'],
      ['4f', '1.39'],
      ['50', '2.0'],
      ['8837', '2.999'],
      ['550403', '2.5.4.3'],
      ['2a864886f70d', '1.2.840.113549'],
      ['2a00', '1.2.0'],
      ['2a7f', '1.2.127'],
      ['2a8100', '1.2.128'],
      ['', ''],
    ] as const)
      expect(readObjectIdentifier(Buffer.from(hex, 'hex')), hex).to.equal(digits);
  });
});
