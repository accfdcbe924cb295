import { DerReader, DerTag } from '../certificate/der-reader.js';
import { nodeCrypto } from '../node/builtins.js';

/** The ciphers of encrypted keys that OpenSSL 3 has only in its legacy provider, by the object identifier in the key. */
const legacyCiphers: Readonly<Record<string, string>> = {
  // PKCS #12, appendix C
  '2a864886f70d010c0101': 'RC4',
  '2a864886f70d010c0102': 'RC4-40',
  '2a864886f70d010c0105': 'RC2-CBC',
  '2a864886f70d010c0106': 'RC2-40-CBC',
  // PBES1 (RFC 8018, A.3)
  '2a864886f70d010501': 'DES-CBC',
  '2a864886f70d010503': 'DES-CBC',
  '2a864886f70d010504': 'RC2-CBC',
  '2a864886f70d010506': 'RC2-CBC',
  '2a864886f70d01050a': 'DES-CBC',
  '2a864886f70d01050b': 'RC2-CBC',
  // Encryption schemes of PBES2 (RFC 8018, B.2)
  '2b0e030207': 'DES-CBC',
  '2a864886f70d0302': 'RC2-CBC',
  '2a864886f70d0304': 'RC4',
};

/** PBES2 (RFC 8018, A.4), which names the cipher among its parameters. */
const PBES2 = '2a864886f70d01050d';

/**
 * The cipher that a private key is encrypted with, when this OpenSSL cannot decrypt it with any pass phrase; null when
 * it can, or when the key does not name its cipher.
 */
export function unsupportedCipher(pem: string): string | null {
  const name = pem.startsWith('-----BEGIN ENCRYPTED')
    ? legacyCiphers[schemeOf(pem)]
    : // The traditional form has a header with the cipher's name (RFC 1421, 4.6.1.3).
      /^DEK-Info: ([A-Z0-9-]{1,40}),/m.exec(pem)?.[1];
  return name === undefined || nodeCrypto().getCiphers().includes(name.toLowerCase()) ? null : name;
}

/** The object identifier of an EncryptedPrivateKeyInfo's scheme (RFC 5958, 3), in hexadecimal; '' when it has none. */
function schemeOf(pem: string): string {
  const der = Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64');
  try {
    const algorithm = new DerReader(new DerReader(der).read(DerTag.Sequence).content).read(DerTag.Sequence);
    const [scheme, parameters] = identifierIn(algorithm.content);
    if (scheme !== PBES2) return scheme;
    const choices = new DerReader(parameters.read(DerTag.Sequence).content);
    choices.read(DerTag.Sequence);
    return identifierIn(choices.read(DerTag.Sequence).content)[0];
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** An AlgorithmIdentifier: its object identifier in hexadecimal, and what follows. */
function identifierIn(content: Buffer): [identifier: string, parameters: DerReader] {
  const reader = new DerReader(content);
  return [reader.read(DerTag.ObjectIdentifier).content.toString('hex'), reader];
}
