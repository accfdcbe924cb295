import type { KeyObject, X509Certificate } from 'node:crypto';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';
import type { ContextSettings } from './context-settings.js';
import { digestOf } from '../files/file-snapshot.js';
import { unsupportedCipher } from '../files/key-encryption.js';
import { placeOf, readSource } from '../files/source.js';
import { certificatesIn, privateKeyIn } from '../files/pem.js';
import { nodeCrypto } from '../node/builtins.js';

/** The files that an identity comes from, read but not yet understood. */
export interface IdentityFiles {
  readonly certificateText: string;
  readonly keyText: string;
  /** Names the contents and the pass phrase. */
  readonly digest: string;
}

/** Who we are: a certificate with those that vouch for it, and the key that proves it. */
export interface Identity {
  readonly certificate: X509Certificate;
  /** The certificate, and the intermediate ones that stand behind it in the same file. */
  readonly chainPem: string;
  readonly keyPem: string;
}

type IdentitySettings = Pick<ContextSettings, 'certificatePath' | 'privateKeyPath' | 'passPhrase'>;

/**
 * Reads the files of an identity; null when none is set.
 *
 * @throws ContextError when only one of the two paths is set, or a file cannot be read
 */
export function readIdentityFiles(settings: IdentitySettings): IdentityFiles | null {
  const { certificatePath, privateKeyPath, passPhrase } = settings;
  if (certificatePath === '' && privateKeyPath === '') return null;
  if (certificatePath === '')
    throw new ContextError('There is a private key, but setPathToCertificate() was not called.');
  if (privateKeyPath === '')
    throw new ContextError('There is a certificate, but setPathToPrivateKey() was not called.');
  const certificate = readSource(certificatePath, 'certificate');
  const key = readSource(privateKeyPath, 'private key');
  const digest = `${certificate.digest} ${key.digest} ${passPhrase === '' ? '' : digestOf(passPhrase)}`;
  return { certificateText: certificate.text, keyText: key.text, digest };
}

/**
 * Makes an identity of what the files hold.
 *
 * @throws ContextError when something in them cannot be used, or the key does not belong to the certificate
 */
export function makeIdentity(files: IdentityFiles, settings: IdentitySettings): Identity {
  const certificatePlace = placeOf(settings.certificatePath);
  const keyPlace = placeOf(settings.privateKeyPath);
  const chain = certificatesIn(files.certificateText, certificatePlace);
  const keyPem = privateKeyIn(files.keyText, keyPlace);
  const key = openKey(keyPem, keyPlace, settings.passPhrase);
  const [first] = chain;
  if (first?.certificate.checkPrivateKey(key) !== true) {
    throw new ContextError(
      `The private key in ${keyPlace} does not belong to the certificate in ${certificatePlace}.`,
    );
  }
  return { certificate: first.certificate, chainPem: chain.map(({ pem }) => pem).join(''), keyPem };
}

function openKey(pem: string, path: string, passphrase: string): KeyObject {
  try {
    return nodeCrypto().createPrivateKey({ key: pem, passphrase });
  } catch (error) {
    if (!isEncrypted(pem))
      throw new ContextError(`The private key in ${path} cannot be read: ${reasonOf(error)}.`);
    const cipher = unsupportedCipher(pem);
    if (cipher !== null)
      throw new ContextError(
        `The private key in ${path} is encrypted with ${cipher}, which this OpenSSL does not support; encrypt it with AES.`,
      );
    throw new ContextError(
      passphrase === ''
        ? `The private key in ${path} is encrypted, and setPassPhrase() was not called.`
        : `The private key in ${path} cannot be decrypted: the pass phrase is wrong, or the key is damaged.`,
    );
  }
}

function isEncrypted(pem: string): boolean {
  return pem.startsWith('-----BEGIN ENCRYPTED') || /^Proc-Type: 4,ENCRYPTED/m.test(pem);
}
