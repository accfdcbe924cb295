import { getCiphers } from 'node:crypto';
import { expect } from 'chai';
import { unsupportedCipher } from '../../src/files/key-encryption.js';
import { der, sequence } from '../verify/differential/der.js';

const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const secret = der(0x04, Buffer.alloc(16, 1));

/** An EncryptedPrivateKeyInfo whose contents cannot be decrypted. */
function pkcs8(...algorithm: readonly Buffer[]): string {
  const body = sequence(sequence(...algorithm), secret).toString('base64');
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${body}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
}

const parameters = sequence(der(0x04, Buffer.alloc(8)), der(0x02, Buffer.of(8)));

function pbes2(cipher: string): string {
  const derivation = sequence(oid('2a864886f70d01050c'), parameters);
  return pkcs8(oid('2a864886f70d01050d'), sequence(derivation, sequence(oid(cipher), secret)));
}

function traditional(cipher: string): string {
  return `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: ${cipher},00112233\n\nAAAA\n-----END RSA PRIVATE KEY-----\n`;
}

describe('The cipher of an encrypted private key', () => {
  before(function () {
    // With --openssl-legacy-provider all of them can be decrypted.
    if (getCiphers().includes('rc4')) this.skip();
  });

  const cases: readonly [what: string, pem: string, cipher: string | null][] = [
    ['PKCS #12 with RC4', pkcs8(oid('2a864886f70d010c0101'), parameters), 'RC4'],
    ['PKCS #12 with RC2', pkcs8(oid('2a864886f70d010c0106'), parameters), 'RC2-40-CBC'],
    ['PKCS #12 with triple DES', pkcs8(oid('2a864886f70d010c0103'), parameters), null],
    ['PBES1 with MD5 and DES', pkcs8(oid('2a864886f70d010503'), parameters), 'DES-CBC'],
    ['PBES2 with RC4', pbes2('2a864886f70d0304'), 'RC4'],
    ['PBES2 with RC2', pbes2('2a864886f70d0302'), 'RC2-CBC'],
    ['PBES2 with DES', pbes2('2b0e030207'), 'DES-CBC'],
    ['PBES2 with AES', pbes2('60864801650304012a'), null],
    ['the traditional form with DES', traditional('DES-CBC'), 'DES-CBC'],
    ['the traditional form with an unknown cipher', traditional('ROT-13'), 'ROT-13'],
    ['the traditional form with AES', traditional('AES-256-CBC'), null],
    ['a key that is cut off', pkcs8(oid('2a864886f70d01050d')), null],
    ['a key that is no DER', '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END X-----\n', null],
  ];
  for (const [what, pem, cipher] of cases) {
    it(`${what}: ${cipher ?? 'nothing to say'}`, () => {
      expect(unsupportedCipher(pem)).to.equal(cipher);
    });
  }
});
