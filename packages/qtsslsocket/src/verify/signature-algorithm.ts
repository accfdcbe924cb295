import type { KeyObject } from 'node:crypto';
import { DerReader, DerTag, type DerValue } from '../certificate/der-reader.js';
import { readObjectIdentifier } from '../certificate/object-identifier.js';
import { nodeCrypto } from '../node/builtins.js';

/** An algorithm that certificates and lists are signed with. */
export interface SignatureAlgorithm {
  /** The kinds of key that can make such signatures, as Node names them. */
  readonly keyTypes: readonly string[];
  /** The hash, as Node names it; null when the algorithm has its own. */
  readonly hash: string | null;
  /** What OpenSSL takes its strength for, in bits. */
  readonly strength: number;
  /** The length of the salt of RSASSA-PSS; null for another algorithm. */
  readonly saltLength: number | null;
}

/** Hashes, and what OpenSSL takes a signature with one for, in bits: half of its size, and less for broken ones. */
const strengths: ReadonlyMap<string, number> = new Map([
  ['md5', 39],
  ['sha1', 63],
  ['ripemd160', 80],
  ['sha224', 112],
  ['sha512-224', 112],
  ['sha256', 128],
  ['sha512-256', 128],
  ['sha384', 192],
  ['sha512', 256],
]);

const rsa = '1.2.840.113549.1.1.';
const nist = '2.16.840.1.101.3.4.3.';
const ecdsa = '1.2.840.10045.4.';

/** By object identifier: the kind of key, and the hash. Not SHA-3: versions of OpenSSL differ in what they do about it. */
const withHash: Readonly<Record<string, readonly [string, string]>> = {
  [`${rsa}4`]: ['rsa', 'md5'],
  [`${rsa}5`]: ['rsa', 'sha1'],
  [`${rsa}14`]: ['rsa', 'sha224'],
  [`${rsa}11`]: ['rsa', 'sha256'],
  [`${rsa}12`]: ['rsa', 'sha384'],
  [`${rsa}13`]: ['rsa', 'sha512'],
  [`${rsa}15`]: ['rsa', 'sha512-224'],
  [`${rsa}16`]: ['rsa', 'sha512-256'],
  '1.3.36.3.3.1.2': ['rsa', 'ripemd160'],
  [`${ecdsa}1`]: ['ec', 'sha1'],
  [`${ecdsa}3.1`]: ['ec', 'sha224'],
  [`${ecdsa}3.2`]: ['ec', 'sha256'],
  [`${ecdsa}3.3`]: ['ec', 'sha384'],
  [`${ecdsa}3.4`]: ['ec', 'sha512'],
  '1.2.840.10040.4.3': ['dsa', 'sha1'],
  [`${nist}1`]: ['dsa', 'sha224'],
  [`${nist}2`]: ['dsa', 'sha256'],
  [`${nist}3`]: ['dsa', 'sha384'],
  [`${nist}4`]: ['dsa', 'sha512'],
};

/** Hashes by object identifier, as RSASSA-PSS names them. */
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Reads an AlgorithmIdentifier; null for an algorithm that is not known here.
 *
 * @throws RangeError when it is malformed
 */
export function readSignatureAlgorithm({ content }: DerValue): SignatureAlgorithm | null {
  const reader = new DerReader(content);
  const type = readObjectIdentifier(reader.read(DerTag.ObjectIdentifier).content);
  if (type === `${rsa}10`) return readPss(reader);
  if (type === '1.3.101.112') return { keyTypes: ['ed25519'], hash: null, strength: 128, saltLength: null };
  if (type === '1.3.101.113') return { keyTypes: ['ed448'], hash: null, strength: 224, saltLength: null };
  const [keyType, hash] = withHash[type] ?? [];
  const strength = strengths.get(hash ?? '');
  if (keyType === undefined || hash === undefined || strength === undefined) return null;
  return { keyTypes: [keyType], hash, strength, saltLength: null };
}

/** The parameters of RSASSA-PSS (RFC 4055, 3.1); what is left out means SHA-1 and a salt of 20 bytes. */
function readPss(algorithm: DerReader): SignatureAlgorithm | null {
  const parameters = new DerReader(algorithm.read(DerTag.Sequence).content);
  const hash = readHash(parameters.readIf(0xa0));
  const mask = readMaskHash(parameters.readIf(0xa1));
  const salt = parameters.readIf(0xa2);
  const trailer = parameters.readIf(0xa3);
  parameters.expectEnd();
  const strength = strengths.get(hash ?? '');
  // Node cannot check a signature whose mask is made with another hash.
  if (hash === null || strength === undefined || mask !== hash || trailer !== null) return null;
  const digits =
    salt === null ? '14' : new DerReader(salt.content).read(DerTag.Integer).content.toString('hex');
  return { keyTypes: ['rsa', 'rsa-pss'], hash, strength, saltLength: parseInt(digits, 16) };
}

function readHash(wrapped: DerValue | null): string | null {
  if (wrapped === null) return 'sha1';
  return hashNamedBy(new DerReader(wrapped.content).read(DerTag.Sequence));
}

function readMaskHash(wrapped: DerValue | null): string | null {
  if (wrapped === null) return 'sha1';
  const algorithm = new DerReader(new DerReader(wrapped.content).read(DerTag.Sequence).content);
  const type = readObjectIdentifier(algorithm.read(DerTag.ObjectIdentifier).content);
  return type === `${rsa}8` ? hashNamedBy(algorithm.read(DerTag.Sequence)) : null;
}

function hashNamedBy({ content }: DerValue): string | null {
  return hashNamed(readObjectIdentifier(new DerReader(content).read(DerTag.ObjectIdentifier).content));
}

/** The hash with this object identifier, as Node names it; null for one that is not known here. */
export function hashNamed(identifier: string): string | null {
  return hashes[identifier] ?? null;
}

/** Whether a signature is right. It is not when the key is of another kind, or cannot be used. */
export function isSignedBy(
  key: KeyObject,
  { keyTypes, hash, saltLength }: SignatureAlgorithm,
  data: Buffer,
  signature: Buffer,
): boolean {
  if (!keyTypes.includes(key.asymmetricKeyType ?? '')) return false;
  const padding =
    saltLength === null ? {} : { padding: nodeCrypto().constants.RSA_PKCS1_PSS_PADDING, saltLength };
  try {
    return nodeCrypto().verify(hash, data, { key, ...padding }, signature);
  } catch {
    // A hash or key that this version of OpenSSL does not have.
    return false;
  }
}
