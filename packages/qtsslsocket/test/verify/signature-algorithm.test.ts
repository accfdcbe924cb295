import { generateKeyPairSync, sign } from 'node:crypto';
import { expect } from 'chai';
import { DerReader } from '../../src/certificate/der-reader.js';
import { hashNamed, isSignedBy, readSignatureAlgorithm } from '../../src/verify/signature-algorithm.js';
import { der, integer, oid, sequence } from './differential/der.js';

const NULL = Buffer.of(5, 0);
const rsa = '1.2.840.113549.1.1.';
const nist = '2.16.840.1.101.3.4.';

const read = (type: string, ...parameters: Buffer[]): ReturnType<typeof readSignatureAlgorithm> =>
  readSignatureAlgorithm(new DerReader(sequence(oid(type), ...parameters)).read());

describe('readSignatureAlgorithm()', () => {
  it('knows the kind of key, the hash, and how strong OpenSSL takes a signature to be', () => {
    for (const [types, keyType, hash, strength] of [
      [`${rsa}4`, 'rsa', 'md5', 39],
      [`${rsa}5`, 'rsa', 'sha1', 63],
      ['1.3.36.3.3.1.2', 'rsa', 'ripemd160', 80],
      [`${rsa}14`, 'rsa', 'sha224', 112],
      [`${rsa}11`, 'rsa', 'sha256', 128],
      [`${rsa}12`, 'rsa', 'sha384', 192],
      [`${rsa}13`, 'rsa', 'sha512', 256],
      [`${rsa}15`, 'rsa', 'sha512-224', 112],
      [`${rsa}16`, 'rsa', 'sha512-256', 128],
      ['1.2.840.10045.4.1', 'ec', 'sha1', 63],
      ['1.2.840.10045.4.3.1', 'ec', 'sha224', 112],
      ['1.2.840.10045.4.3.2', 'ec', 'sha256', 128],
      ['1.2.840.10045.4.3.3', 'ec', 'sha384', 192],
      ['1.2.840.10045.4.3.4', 'ec', 'sha512', 256],
      ['1.2.840.10040.4.3', 'dsa', 'sha1', 63],
      [`${nist}3.1`, 'dsa', 'sha224', 112],
      [`${nist}3.2`, 'dsa', 'sha256', 128],
      [`${nist}3.3`, 'dsa', 'sha384', 192],
      [`${nist}3.4`, 'dsa', 'sha512', 256],
      ['1.3.101.112', 'ed25519', null, 128],
      ['1.3.101.113', 'ed448', null, 224],
    ] as const)
      expect(read(types), types).to.eql({ keyTypes: [keyType], hash, strength, saltLength: null });
    expect(read('1.2.3')).to.equal(null);
  });

  it('reads the parameters of RSASSA-PSS (RFC 4055, 3.1)', () => {
    const hash = (type: string): Buffer => sequence(oid(type), NULL);
    const mask = (type: string, way = `${rsa}8`): Buffer => der(0xa1, sequence(oid(way), hash(type)));
    const pss = (...parts: Buffer[]): ReturnType<typeof read> => read(`${rsa}10`, sequence(...parts));
    const made = (name: string, strength: number, saltLength: number): unknown => ({
      keyTypes: ['rsa', 'rsa-pss'],
      hash: name,
      strength,
      saltLength,
    });
    const sha256 = `${nist}2.1`;
    expect(pss()).to.eql(made('sha1', 63, 20));
    expect(pss(der(0xa2, integer('21')))).to.eql(made('sha1', 63, 0x21));
    expect(pss(der(0xa0, hash(sha256)), mask(sha256), der(0xa2, integer('20')))).to.eql(
      made('sha256', 128, 32),
    );
    // Node.js has no mask with another hash, and no other mask; nor is there another trailer.
    expect(pss(der(0xa0, hash(sha256)))).to.equal(null);
    expect(pss(mask(sha256))).to.equal(null);
    expect(pss(der(0xa0, hash(sha256)), mask(sha256, `${rsa}9`))).to.equal(null);
    expect(pss(der(0xa0, hash('1.2.3')), mask('1.2.3'))).to.equal(null);
    expect(pss(der(0xa3, integer('01')))).to.equal(null);
    expect(() => pss(NULL)).to.throw(RangeError);
  });
});

describe('hashNamed()', () => {
  it('knows the hashes of SHA-1 and SHA-2', () => {
    const types = ['1.3.14.3.2.26', `${nist}2.4`, `${nist}2.1`, `${nist}2.2`, `${nist}2.3`, '1.2.3'];
    expect(types.map(hashNamed)).to.eql(['sha1', 'sha224', 'sha256', 'sha384', 'sha512', null]);
  });
});

describe('isSignedBy()', () => {
  it('is so for the right signature, and by a key of the right kind', () => {
    const data = Buffer.from('data');
    const { publicKey, privateKey } = generateKeyPairSync('ed448');
    const signature = sign(null, data, privateKey);
    const algorithm = read('1.3.101.113')!;
    expect(isSignedBy(publicKey, algorithm, data, signature)).to.equal(true);
    expect(isSignedBy(publicKey, algorithm, Buffer.from('other'), signature)).to.equal(false);
    expect(isSignedBy(publicKey, read('1.3.101.112')!, data, signature)).to.equal(false);
    expect(isSignedBy(publicKey, { ...algorithm, hash: 'no hash' }, data, signature)).to.equal(false);
  });
});
