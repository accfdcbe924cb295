import type { KeyObject, X509Certificate } from 'node:crypto';
import { DerReader, DerTag } from '../certificate/der-reader.js';

/** The fewest bits of a modulus (RSA, DSA) and of a curve, by OpenSSL's security level; what is above 2 is not looked at. */
const fewestBits = [
  { modulus: 0, curve: 0 },
  { modulus: 1024, curve: 160 },
  { modulus: 2048, curve: 224 },
] as const;

/** Object identifiers of signatures with MD2, MD4, MD5 and SHA-1, which no level but 0 takes, as they are encoded. */
const weakSignatures: ReadonlySet<string> = new Set([
  '2a864886f70d010102',
  '2a864886f70d010103',
  '2a864886f70d010104',
  '2a864886f70d010105',
  '2b0e03021d',
  '2a8648ce3d0401',
  '2a8648ce380403',
]);

/** RSASSA-PSS names its hash in a parameter `[0]`, and means SHA-1 without (RFC 4055, 3.1). */
const pss = '2a864886f70d01010a';
const sha1 = Buffer.from('06052b0e03021a', 'hex');

/** Whether a key is too weak for a security level of OpenSSL. */
export function isWeakKey(key: KeyObject, level: number): boolean {
  const { modulus, curve } = fewestBits[level] ?? fewestBits[2];
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength < modulus;
  // The names of curves tell their sizes: `prime256v1`, `secp384r1`. Short numbers in them are something else.
  const bits = /\d{3}/.exec(namedCurve ?? '')?.[0];
  return bits !== undefined && Number(bits) < curve;
}

/** Whether the signature on a certificate is too weak for a security level of OpenSSL; so is one that cannot be read. */
export function isWeaklySigned(certificate: X509Certificate, level: number): boolean {
  if (level === 0) return false;
  try {
    const whole = new DerReader(new DerReader(certificate.raw).read(DerTag.Sequence).content);
    whole.read(DerTag.Sequence);
    const algorithm = new DerReader(whole.read(DerTag.Sequence).content);
    const type = algorithm.read(DerTag.ObjectIdentifier).content.toString('hex');
    if (type !== pss) return weakSignatures.has(type);
    const parameters = new DerReader(algorithm.read(DerTag.Sequence).content);
    return parameters.nextTag !== DerTag.Context0 || parameters.read().content.includes(sha1);
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
