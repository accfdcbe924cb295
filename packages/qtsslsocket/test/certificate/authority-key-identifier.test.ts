import { expect } from 'chai';
import { readAuthorityKeyIdentifier } from '../../src/certificate/authority-key-identifier.js';

describe('An authority key identifier', () => {
  const read = (hex: string): ReturnType<typeof readAuthorityKeyIdentifier> =>
    readAuthorityKeyIdentifier(Buffer.from(hex, 'hex'));

  it('says what it says of the key, the issuer and its number', () => {
    expect(read('3000')).to.eql({ keyId: null, issuer: null, serialNumber: null });
    expect(read('3004' + '8002abcd')).to.eql({ keyId: 'abcd', issuer: null, serialNumber: null });
    expect(read('3007' + '8002abcd' + '820105')).to.eql({ keyId: 'abcd', issuer: null, serialNumber: '05' });
    // A name of a host is none of a directory.
    expect(read('3005' + 'a103820161')).to.eql({ keyId: null, issuer: null, serialNumber: null });
  });

  it('is refused with anything inside or behind it that does not belong there', () => {
    expect(() => read('300000')).to.throw(RangeError);
    expect(() => read('3006' + '8002abcd' + '0500')).to.throw(RangeError);
    expect(() => read('3004' + '8003abcd')).to.throw(RangeError);
    expect(() => read('0400')).to.throw(RangeError);
  });
});
