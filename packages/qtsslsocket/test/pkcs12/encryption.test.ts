import { pbkdf2Sync } from 'node:crypto';
import { expect } from 'chai';
import { DerReader, type DerValue } from '../../src/certificate/der-reader.js';
import { decrypt, derivePbkdf2, hashSize, readCount } from '../../src/pkcs12/encryption.js';
import { Limits } from '../../src/pkcs12/limits.js';
import { der, integer, octets, oid, sequence } from '../verify/differential/der.js';

const value = (bytes: Buffer): DerValue => new DerReader(bytes).read();
const salt = Buffer.from('some salt');
const PBKDF2 = '1.2.840.113549.1.5.12';

function derive(type: string, ...more: readonly Buffer[]): Buffer {
  const parameters = sequence(octets(salt), integer('07'), ...more);
  return derivePbkdf2(value(sequence(oid(type), parameters)), 'secret', 16, new Limits(0));
}

describe('A key of PBKDF2', () => {
  it('has the length that it names, or else that of the cipher', () => {
    expect(derive(PBKDF2)).to.eql(pbkdf2Sync('secret', salt, 7, 16, 'sha1'));
    expect(derive(PBKDF2, integer('01'))).to.eql(pbkdf2Sync('secret', salt, 7, 1, 'sha1'));
    expect(derive(PBKDF2, integer('0080'))).to.eql(pbkdf2Sync('secret', salt, 7, 128, 'sha1'));
    for (const length of ['00', '0081', 'ff'])
      expect(() => derive(PBKDF2, integer(length)), length).to.throw(
        RangeError,
        /^a key of (0|129|NaN) bytes$/,
      );
  });

  it('is made with the hash that it names, or else with SHA-1', () => {
    for (const [last, hash] of [
      [7, 'sha1'],
      [8, 'sha224'],
      [9, 'sha256'],
      [10, 'sha384'],
      [11, 'sha512'],
    ] as const) {
      const prf = sequence(oid(`1.2.840.113549.2.${String(last)}`));
      expect(derive(PBKDF2, prf), hash).to.eql(pbkdf2Sync('secret', salt, 7, 16, hash));
    }
    expect(() => derive(PBKDF2, sequence(oid('1.2.840.113549.2.6')))).to.throw(
      RangeError,
      'a hash that is not known',
    );
    expect(() => derive('1.2.3')).to.throw(RangeError, 'a way to derive keys that is not known (1.2.3)');
  });

  it('counts each block of the hash as work', () => {
    const rounds = integer('0f4240');
    // Twenty bytes come from one round of SHA-1.
    const derivation = (length: string): DerValue =>
      value(sequence(oid(PBKDF2), sequence(octets(salt), rounds, integer(length))));
    const limits = new Limits(0);
    limits.countRounds(1_000_000, 2);
    limits.countRounds(1, 1);
    expect(() => derivePbkdf2(derivation('14'), '', 16, limits)).to.throw(RangeError, 'in all');
    const others = new Limits(0);
    others.countRounds(1_000_000, 1);
    expect(() => derivePbkdf2(derivation('29'), '', 16, others)).to.throw(RangeError, 'in all');
  });
});

describe('What a pass phrase encrypts', () => {
  const attempt =
    (type: string, parameters: Buffer): (() => Buffer) =>
    (): Buffer =>
      decrypt(value(sequence(oid(type), parameters)), Buffer.alloc(16), 'secret', new Limits(0));

  it('cannot be read where the scheme or the cipher is not known, or given up', () => {
    expect(attempt('1.2.3', sequence())).to.throw(RangeError, 'an encryption that is not known (1.2.3)');
    for (const [last, name] of [
      [1, 'RC4'],
      [2, 'RC4-40'],
      [4, 'two-key 3DES'],
      [5, 'RC2'],
      [6, 'RC2-40'],
    ] as const)
      expect(attempt(`1.2.840.113549.1.12.1.${String(last)}`, sequence())).to.throw(
        RangeError,
        `encryption with ${name}, which OpenSSL no longer has`,
      );
    const derivation = sequence(oid(PBKDF2), sequence(octets(salt), integer('07')));
    expect(
      attempt('1.2.840.113549.1.5.13', sequence(derivation, sequence(oid('1.2.4'), octets(Buffer.alloc(8))))),
    ).to.throw(RangeError, 'a cipher that is not known (1.2.4)');
  });
});

describe('readCount()', () => {
  const count = (...bytes: number[]): number => readCount(value(der(2, Buffer.from(bytes))));

  it('reads numbers of up to six bytes, and none below zero', () => {
    expect([count(0), count(0x7f), count(1, 0), count(0x7f, 0xff, 0xff, 0xff, 0xff, 0xff)]).to.eql([
      0, 0x7f, 0x100, 0x7fff_ffff_ffff,
    ]);
    for (const none of [count(), count(0x80), count(0xff, 0xff), count(1, 0, 0, 0, 0, 0, 0)])
      expect(none).to.be.NaN;
  });
});

describe('hashSize()', () => {
  it('is in bytes', () => {
    expect(['sha1', 'sha256', 'sha512'].map(hashSize)).to.eql([20, 32, 64]);
  });
});
