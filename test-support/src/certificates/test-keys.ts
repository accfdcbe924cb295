import { createPrivateKey, webcrypto } from 'node:crypto';

/** The kinds of key that test certificates come with. `rsa-1024` is the weak one. */
export type KeyKind = 'ecdsa' | 'rsa' | 'rsa-1024';

const parameters = {
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
  rsa: rsaParameters(2048),
  'rsa-1024': rsaParameters(1024),
} as const;

function rsaParameters(modulusLength: number): webcrypto.RsaHashedKeyGenParams {
  return {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  };
}

/** What a signature made with a key of this kind is called in WebCrypto. */
export function signingAlgorithm(kind: KeyKind): webcrypto.Algorithm & { hash: string } {
  return { name: parameters[kind].name, hash: 'SHA-256' };
}

/** Makes a fresh key pair whose private half can be exported. */
export async function makeKeys(kind: KeyKind): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(parameters[kind], true, ['sign', 'verify']);
}

/** The private key as unencrypted PKCS#8, in PEM. */
export async function privateKeyPem(keys: webcrypto.CryptoKeyPair): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}

/**
 * The same private key written in another of the forms that are met in the field.
 *
 * - `traditional`: `BEGIN RSA PRIVATE KEY` or `BEGIN EC PRIVATE KEY`
 * - `encrypted`: PKCS#8 under `passphrase` (AES-256-CBC)
 * - `traditional-encrypted`: the old form with a `DEK-Info` header; a DER-encoded key has no such form
 */
export function rewriteKey(
  pem: string,
  form: 'traditional' | 'encrypted' | 'traditional-encrypted',
  passphrase = '',
): string {
  const key = createPrivateKey(pem);
  const secret = form === 'traditional' ? {} : { cipher: 'aes-256-cbc', passphrase };
  if (form === 'encrypted') return key.export({ format: 'pem', type: 'pkcs8', ...secret }).toString();
  const type = key.asymmetricKeyType === 'rsa' ? ('pkcs1' as const) : ('sec1' as const);
  return key.export({ format: 'pem', type, ...secret }).toString();
}
