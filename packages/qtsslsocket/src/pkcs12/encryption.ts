import { DerReader, DerTag, type DerValue } from '../certificate/der-reader.js';
import { readObjectIdentifier } from '../certificate/object-identifier.js';
import { UnreadableError } from '../certificate/unreadable-error.js';
import { nodeCrypto } from '../node/builtins.js';
import { asBmpString, deriveKey, Purpose } from './key-derivation.js';
import type { Limits } from './limits.js';

/** An AlgorithmIdentifier, taken apart. */
export interface Algorithm {
  readonly type: string;
  readonly parameters: DerReader;
}

export function readAlgorithm({ content }: DerValue): Algorithm {
  const reader = new DerReader(content);
  return { type: readObjectIdentifier(reader.read(DerTag.ObjectIdentifier).content), parameters: reader };
}

/** Of the pass phrase something was encrypted with this is not the right one; or the file is damaged, which looks the same. */
export class WrongPassPhrase extends Error {
  override readonly name: string = 'WrongPassPhrase';
  readonly code = 'ERR_QTSSLSOCKET_PASS_PHRASE';
}

interface Cipher {
  readonly name: string;
  /** In bytes. */
  readonly keyLength: number;
}

/** Encryption schemes of PBES2 (RFC 8018, B.2). */
const CIPHERS: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyLength: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyLength: 24 },
};

/** Pseudo-random functions of PBKDF2 (RFC 8018, B.1), and the codes of PBMAC1 (RFC 9579). */
export const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/** In bytes; no cipher or code takes a longer one. */
const LONGEST_KEY = 128;

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
/** The schemes of PKCS #12 itself (RFC 7292, C). */
const WITH_TRIPLE_DES = '1.2.840.113549.1.12.1.3';
const OUTDATED: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.12.1.1': 'RC4',
  '1.2.840.113549.1.12.1.2': 'RC4-40',
  '1.2.840.113549.1.12.1.4': 'two-key 3DES',
  '1.2.840.113549.1.12.1.5': 'RC2',
  '1.2.840.113549.1.12.1.6': 'RC2-40',
};

/**
 * Decrypts what a pass phrase has encrypted.
 *
 * @throws WrongPassPhrase when it does not fit
 * @throws RangeError when the scheme is not known or malformed, or takes too much work
 */
export function decrypt(algorithm: DerValue, encrypted: Buffer, passPhrase: string, limits: Limits): Buffer {
  const { type, parameters } = readAlgorithm(algorithm);
  const content = new DerReader(parameters.read(DerTag.Sequence).content);
  if (type === PBES2) return decryptPbes2(content, encrypted, passPhrase, limits);
  if (type === WITH_TRIPLE_DES) return decryptTripleDes(content, encrypted, passPhrase, limits);
  const name = OUTDATED[type];
  throw new UnreadableError(
    name === undefined
      ? `an encryption that is not known (${type})`
      : `encryption with ${name}, which OpenSSL no longer has; convert it with "openssl pkcs12 -legacy"`,
  );
}

function decryptPbes2(content: DerReader, encrypted: Buffer, passPhrase: string, limits: Limits): Buffer {
  const derivation = content.read(DerTag.Sequence);
  const { type, parameters } = readAlgorithm(content.read(DerTag.Sequence));
  const cipher = CIPHERS[type];
  if (cipher === undefined) throw new UnreadableError(`a cipher that is not known (${type})`);
  const vector = parameters.read(DerTag.OctetString).content;
  return open(cipher, derivePbkdf2(derivation, passPhrase, cipher.keyLength, limits), vector, encrypted);
}

/**
 * Derives a key with PBKDF2 (RFC 8018, A.2).
 *
 * @param length - of the key in bytes, unless the parameters name one
 */
export function derivePbkdf2(
  derivation: DerValue,
  passPhrase: string,
  length: number,
  limits: Limits,
): Buffer {
  const { type, parameters } = readAlgorithm(derivation);
  if (type !== PBKDF2) throw new UnreadableError(`a way to derive keys that is not known (${type})`);
  const content = new DerReader(parameters.read(DerTag.Sequence).content);
  const salt = content.read(DerTag.OctetString).content;
  const rounds = readCount(content.read(DerTag.Integer));
  const named = content.readIf(DerTag.Integer);
  const size = named === null ? length : readCount(named);
  if (!(size > 0 && size <= LONGEST_KEY)) throw new UnreadableError(`a key of ${String(size)} bytes`);
  const prf = content.atEnd ? null : readAlgorithm(content.read(DerTag.Sequence)).type;
  const hash = prf === null ? 'sha1' : HMACS[prf];
  if (hash === undefined) throw new UnreadableError(`a hash that is not known (${String(prf)})`);
  limits.countRounds(rounds, Math.ceil(size / hashSize(hash)));
  return nodeCrypto().pbkdf2Sync(passPhrase, salt, rounds, size, hash);
}

function decryptTripleDes(content: DerReader, encrypted: Buffer, passPhrase: string, limits: Limits): Buffer {
  const salt = content.read(DerTag.OctetString).content;
  // Two blocks of SHA-1 for the key, one for the vector.
  const rounds = limits.countRounds(readCount(content.read(DerTag.Integer)), 3);
  const text = asBmpString(passPhrase);
  const derive = (purpose: number, length: number): Buffer =>
    deriveKey('sha1', purpose, text, salt, rounds, length);
  const cipher = { name: 'des-ede3-cbc', keyLength: 24 };
  return open(cipher, derive(Purpose.Key, 24), derive(Purpose.InitialVector, 8), encrypted);
}

function open({ name }: Cipher, key: Buffer, vector: Buffer, encrypted: Buffer): Buffer {
  try {
    const decipher = nodeCrypto().createDecipheriv(name, key, vector);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  } catch (error) {
    throw new WrongPassPhrase('The pass phrase does not fit.', { cause: error });
  }
}

/** In bytes. */
export function hashSize(hash: string): number {
  return nodeCrypto().createHash(hash).digest().length;
}

/** An INTEGER that counts something; NaN for one that cannot. */
export function readCount({ content }: DerValue): number {
  const [first] = content;
  if (first === undefined || first >= 0x80 || content.length > 6) return NaN;
  return content.readUIntBE(0, content.length);
}
