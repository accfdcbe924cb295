import { createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { CertificateAuthority, issueSelfSigned } from '@qt3/test-support';
import { expect } from 'chai';
import { PathCertificate } from '../../src/verify/path-certificate.js';
import type { SignatureAlgorithm } from '../../src/verify/signature-algorithm.js';
import { isWeakKey, isWeakSignature } from '../../src/verify/strength.js';
import { resignWithSha1 } from '../support/resign.js';

describe('isWeakKey()', () => {
  const curve = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).publicKey;
  const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).publicKey;

  it('wants as many bits as OpenSSL does at each level', () => {
    const levels = (key: KeyObject): boolean[] => [0, 1, 2, 3].map((level) => isWeakKey(key, level));
    expect(levels(rsa(768))).to.deep.equal([false, true, true, true]);
    expect(levels(rsa(1024))).to.deep.equal([false, false, true, true]);
    expect(levels(rsa(2048))).to.deep.equal([false, false, false, true]);
    expect(levels(curve('prime192v1'))).to.deep.equal([false, false, true, true]);
    expect(levels(curve('secp224r1'))).to.deep.equal([false, false, false, true]);
    expect(levels(curve('sect163k1'))).to.deep.equal([false, true, true, true]);
    expect(levels(curve('prime256v1'))).to.deep.equal([false, false, false, false]);
    expect(levels(generateKeyPairSync('ed25519').publicKey)).to.deep.equal([false, false, false, false]);
  });

  it('knows the strength of each curve of a certificate, and takes one that it does not know for weak', () => {
    const strongest = (namedCurve: string): number => {
      const key = { asymmetricKeyType: 'ec', asymmetricKeyDetails: { namedCurve } } as KeyObject;
      return [5, 4, 3, 2, 1, 0].find((level) => !isWeakKey(key, level))!;
    };
    // OpenSSL's levels want 80, 112, 128, 192 and 256 bits, half the size of the order.
    for (const [level, curves] of [
      [0, 'sect163k1 sect113r1 unknown'],
      [1, 'prime192v1 brainpoolP192r1 brainpoolP192t1'],
      [2, 'secp224k1 secp224r1 brainpoolP224r1 brainpoolP224t1 sect233k1 sect233r1'],
      [3, 'secp256k1 prime256v1 brainpoolP256r1 brainpoolP256t1 brainpoolP320r1 brainpoolP320t1'],
      [3, 'sect283k1 sect283r1'],
      [4, 'secp384r1 brainpoolP384r1 brainpoolP384t1 sect409k1 sect409r1'],
      [5, 'secp521r1 brainpoolP512r1 brainpoolP512t1 sect571k1 sect571r1'],
    ] as const)
      for (const name of curves.split(' ')) expect(strongest(name), name).to.equal(level);
  });

  it('takes a DSA key for as weak as its modulus or its subgroup', () => {
    const levels = (modulusLength: number, divisorLength: number): boolean[] => {
      const key = { asymmetricKeyType: 'dsa', asymmetricKeyDetails: { modulusLength, divisorLength } };
      return [1, 2, 3].map((level) => isWeakKey(key as KeyObject, level));
    };
    expect(levels(1024, 160)).to.deep.equal([false, true, true]);
    expect(levels(2048, 160)).to.deep.equal([false, true, true]);
    expect(levels(2048, 256)).to.deep.equal([false, false, true]);
    expect(levels(3072, 224)).to.deep.equal([false, false, true]);
    expect(levels(3072, 256)).to.deep.equal([false, false, false]);
  });
});

describe('isWeakSignature()', () => {
  it('is so for SHA-1 at every level but 0', async () => {
    const authority = await CertificateAuthority.create({ key: 'rsa' });
    const strong = await authority.issue();
    const weak = new X509Certificate(resignWithSha1(strong.pem, authority.certificate.keyPem));
    expect(weak.verify(createPublicKey(authority.pem))).to.equal(true);
    const levels = (certificate: X509Certificate): boolean[] =>
      [0, 1, 2].map((level) => isWeakSignature(algorithmOf(certificate), level));
    expect(levels(weak)).to.deep.equal([false, true, true]);
    expect(levels(new X509Certificate(strong.pem))).to.deep.equal([false, false, false]);
    expect(levels(new X509Certificate((await issueSelfSigned()).pem))).to.deep.equal([false, false, false]);
  });
});

function algorithmOf(certificate: X509Certificate): SignatureAlgorithm {
  const algorithm = new PathCertificate(certificate).signatureAlgorithm;
  if (algorithm === null) throw new Error('an algorithm that is not known');
  return algorithm;
}
