import { createPrivateKey, sign } from 'node:crypto';

/** Signatures with RSA (PKCS #1) and SHA-256 or SHA-1, as a certificate names them. */
const sha256 = Buffer.from('06092a864886f70d01010b', 'hex');
const sha1 = Buffer.from('06092a864886f70d010105', 'hex');

/**
 * A certificate that was signed with RSA and SHA-256, signed with SHA-1.
 *
 * @param keyPem - the key that signed it
 */
export function resignWithSha1(pem: string, keyPem: string): string {
  const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
  for (let at = der.indexOf(sha256); at >= 0; at = der.indexOf(sha256)) sha1.copy(der, at);
  // The outer sequence, and then the part that is signed, have two bytes for their lengths.
  const signature = sign('sha1', der.subarray(4, 8 + der.readUInt16BE(6)), createPrivateKey(keyPem));
  signature.copy(der, der.length - signature.length);
  const text = der.toString('base64').replace(/.{64}(?!$)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
}
