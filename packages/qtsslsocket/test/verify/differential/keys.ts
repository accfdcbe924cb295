import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { der, oid, sequence } from './der.js';

/** The kinds of key that certificates come with. */
export type KeyKind =
  | 'ec'
  | 'ec-192'
  | 'ec-binary-163'
  | 'ec-binary-233'
  | 'ec-brainpool'
  | 'ec-explicit'
  | 'ed25519'
  | 'rsa'
  | 'rsa-1024'
  | 'rsa-pss';

export type HashName = 'md5' | 'ripemd160' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha3-256';

export interface Key {
  readonly kind: KeyKind;
  readonly secret: KeyObject;
  /** SubjectPublicKeyInfo in DER. */
  readonly info: Buffer;
  readonly id: Buffer;
  readonly pem: string;
}

const keys = new Map<string, Key>();

/** The key of this kind and name; made when it is first asked for. */
export function keyOf(kind: KeyKind, name: string): Key {
  const which = `${kind} ${name}`;
  let key = keys.get(which);
  if (key === undefined) {
    const { privateKey, publicKey } = generate(kind);
    const info = publicKey.export({ format: 'der', type: 'spki' });
    const id = createHash('sha1').update(info).digest();
    key = {
      kind,
      secret: privateKey,
      info,
      id,
      pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    };
    keys.set(which, key);
  }
  return key;
}

const curves: Partial<Record<KeyKind, string>> = {
  ec: 'prime256v1',
  'ec-192': 'prime192v1',
  'ec-binary-163': 'sect163k1',
  'ec-binary-233': 'sect233k1',
  'ec-brainpool': 'brainpoolP256r1',
};

function generate(kind: KeyKind): { privateKey: KeyObject; publicKey: KeyObject } {
  const namedCurve = curves[kind];
  if (namedCurve !== undefined) return generateKeyPairSync('ec', { namedCurve });
  if (kind === 'ec-explicit')
    return generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' });
  if (kind === 'ed25519') return generateKeyPairSync('ed25519');
  if (kind === 'rsa-pss') {
    // The types want a text for the length of the salt, and Node a number.
    const hashed = {
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
      saltLength: 32 as unknown as string,
    };
    return generateKeyPairSync('rsa-pss', { modulusLength: 2048, ...hashed });
  }
  return generateKeyPairSync('rsa', { modulusLength: kind === 'rsa-1024' ? 1024 : 2048 });
}

const nothing = Buffer.from([5, 0]);

const rsaAlgorithms: Record<HashName, string> = {
  md5: '1.2.840.113549.1.1.4',
  ripemd160: '1.3.36.3.3.1.2',
  sha1: '1.2.840.113549.1.1.5',
  sha224: '1.2.840.113549.1.1.14',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  'sha3-256': '2.16.840.1.101.3.4.3.14',
};

const ecAlgorithms: Partial<Record<HashName, string>> = {
  sha1: '1.2.840.10045.4.1',
  sha224: '1.2.840.10045.4.3.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  'sha3-256': '2.16.840.1.101.3.4.3.10',
};

/** The algorithm that a key signs with, in DER. Elliptic curves have no names for MD5 and RIPEMD-160: they take SHA-256. */
export function algorithmOf({ kind }: Key, hash: HashName): Buffer {
  if (kind === 'ed25519') return sequence(oid('1.3.101.112'));
  if (kind === 'rsa-pss') {
    const digest = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing);
    const mask = sequence(oid('1.2.840.113549.1.1.8'), digest);
    const salt = der(0xa2, Buffer.of(2, 1, 32));
    return sequence(oid('1.2.840.113549.1.1.10'), sequence(der(0xa0, digest), der(0xa1, mask), salt));
  }
  if (kind.startsWith('rsa')) return sequence(oid(rsaAlgorithms[hash]), nothing);
  return sequence(oid(ecAlgorithms[hash] ?? '1.2.840.10045.4.3.2'));
}

export function signWith(key: Key, hash: HashName, data: Buffer): Buffer {
  if (key.kind === 'ed25519') return sign(null, data, key.secret);
  if (key.kind === 'rsa-pss') return sign('sha256', data, { key: key.secret, saltLength: 32 });
  const digest = key.kind.startsWith('ec') && ecAlgorithms[hash] === undefined ? 'sha256' : hash;
  return sign(digest, data, key.secret);
}
