import { X509Certificate } from 'node:crypto';
import { CertificateAuthority } from '@qt3/test-support';
import { expect } from 'chai';
import { dnsNamesOf } from '../../src/certificate/alternative-names.js';
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

describe('dnsNamesOf()', () => {
  it('gives the names of hosts, and none of a list that cannot be read', async () => {
    const authority = await CertificateAuthority.create();
    const { pem } = await authority.issue({
      names: ['one.example', 'two.example'],
      addresses: ['127.0.0.1'],
    });
    const certificate = new X509Certificate(pem);
    expect(dnsNamesOf(certificate)).to.eql(['one.example', 'two.example']);
    const raw = Buffer.from(certificate.raw);
    const at = raw.lastIndexOf('two.example') - 2;
    expect(raw[at]).to.equal(0x82);
    // Of a kind that is not read here.
    raw[at] = 0xa3;
    expect(dnsNamesOf(new X509Certificate(raw))).to.eql([]);
  });
});
