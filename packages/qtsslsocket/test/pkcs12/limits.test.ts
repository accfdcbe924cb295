import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { UnreadableError } from '../../src/certificate/unreadable-error.js';
import { QtSSLSocket } from '../../src/index.js';
import { asBmpString, deriveKey, Purpose } from '../../src/pkcs12/key-derivation.js';
import { Limits } from '../../src/pkcs12/limits.js';
import { der } from '../verify/differential/der.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const BYTES = 0x04;
const SEQUENCE = 0x30;
const data = hex('06092a864886f70d010701');
const shroudedKey = hex('060b2a864886f70d010c0a0102');
const crl = hex('060b2a864886f70d010c0a0104');
const tripleDes = hex('060a2a864886f70d010c0103');
const sha1 = hex('06052b0e03021a');
const million = hex('02030f4240');

/** Safes that are not encrypted. */
function sequenceOf(safes: readonly Buffer[]): Buffer {
  return der(SEQUENCE, ...safes.map((safe) => der(SEQUENCE, data, der(0xa0, der(BYTES, safe)))));
}

/** A file with safes, and a code behind them if any. */
function file(safes: readonly Buffer[], ...code: readonly Buffer[]): Buffer {
  const content = der(SEQUENCE, data, der(0xa0, der(BYTES, sequenceOf(safes))));
  return der(SEQUENCE, hex('020103'), content, ...code);
}

/** A key that a million rounds of triple DES encrypt: three blocks of SHA-1. */
const costly = der(
  SEQUENCE,
  shroudedKey,
  der(
    0xa0,
    der(
      SEQUENCE,
      der(SEQUENCE, tripleDes, der(SEQUENCE, der(BYTES, Buffer.alloc(8)), million)),
      der(BYTES, Buffer.alloc(32)),
    ),
  ),
);

/** The code (RFC 7292, B) of one round for a file of these safes and an empty pass phrase. */
function codeFor(safes: readonly Buffer[]): Buffer {
  const salt = Buffer.alloc(8);
  const key = deriveKey('sha1', Purpose.Mac, asBmpString(''), salt, 1, 20);
  const digest = createHmac('sha1', key).update(sequenceOf(safes)).digest();
  return der(
    SEQUENCE,
    der(SEQUENCE, der(SEQUENCE, sha1), der(BYTES, digest)),
    der(BYTES, salt),
    hex('020101'),
  );
}

/** Why a socket cannot use a file. */
function complaint(bytes: Uint8Array): string {
  using socket = new QtSSLSocket();
  socket.setPkcs12(bytes);
  expect(socket.checkSettings()).to.equal(false);
  return socket.errorString();
}

describe('What a PKCS #12 file may cost', () => {
  it('is bounded in rounds, for one key and for all of a file', () => {
    const limits = new Limits(0);
    expect(() => limits.countRounds(1_000_001, 1)).to.throw(UnreadableError, /1000001 rounds/);
    expect(() => limits.countRounds(NaN, 1)).to.throw(UnreadableError);
    expect(() => limits.countRounds(0, 1)).to.throw(UnreadableError);
    expect(limits.countRounds(1_000_000, 2)).to.equal(1_000_000);
    limits.countRounds(1_000_000, 1);
    expect(() => limits.countRounds(1, 1)).to.throw(UnreadableError, /more than 3000000 rounds in all/);
  });

  it('is counted before the rounds begin', () => {
    // The key alone takes as many as are allowed, and the code of the file, which is right, some more.
    const safes = [der(SEQUENCE, costly)];
    expect(complaint(file(safes, codeFor(safes)))).to.match(
      /: keys that take more than 3000000 rounds in all\.$/,
    );
  });

  it('is bounded in entries', () => {
    const other = der(SEQUENCE, crl, der(0xa0, der(SEQUENCE)));
    const safe = (count: number): Buffer => der(SEQUENCE, ...Array.from({ length: count }, () => other));
    // Two safes are two entries.
    expect(complaint(file([safe(500), safe(498)]))).to.match(/There is no private key/);
    expect(complaint(file([safe(500), safe(499)]))).to.match(/: more than 1000 entries\.$/);
  });

  it('is bounded in values, however they are nested', () => {
    const nulls = (count: number): Buffer => Buffer.from('0500'.repeat(count), 'hex');
    expect(complaint(der(SEQUENCE, nulls(99_999)))).to.match(/another type was expected/);
    expect(complaint(der(SEQUENCE, nulls(100_000)))).to.match(/: more than 100000 values\.$/);
    // Each safe by itself has few enough.
    const safe = der(SEQUENCE, der(SEQUENCE, crl, der(0xa0, der(SEQUENCE, nulls(60_000)))));
    expect(complaint(file([safe, safe]))).to.match(/: more than 100000 values\.$/);
  });

  it('is bounded in bytes', () => {
    const value = (size: number): Buffer => {
      const head = Buffer.of(SEQUENCE, 0x84, 0, 0, 0, 0);
      head.writeUInt32BE(size - head.length, 2);
      return Buffer.concat([head, Buffer.alloc(size - head.length)]);
    };
    expect(complaint(value(16 * 1024 * 1024 + 1))).to.match(/: more than 16777216 bytes\.$/);
  });
});
