import type { KeyObject } from 'node:crypto';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';
import type { ContextSettings } from './context-settings.js';
import { digestOf } from '../files/file-snapshot.js';
import { LruCache } from '../files/lru-cache.js';
import { unsupportedCipher } from '../files/key-encryption.js';
import { placeOf, readSource } from '../files/source.js';
import { certificatesIn, privateKeyIn } from '../files/pem.js';
import { nodeCrypto } from '../node/builtins.js';
import type { Identity } from '../certificate/identity.js';
import { openPkcs12 } from '../pkcs12/open-pkcs12.js';

/** The files that an identity comes from, read but not yet understood. */
export interface IdentityFiles {
  /** The certificate and those behind it; or the file with both (PKCS #12), as Latin-1. */
  readonly certificateText: string;
  /** The private key; null when it is in the same file. */
  readonly keyText: string | null;
  /** Names the contents and the pass phrase. */
  readonly digest: string;
}

type IdentitySettings = Pick<
  ContextSettings,
  'certificatePath' | 'privateKeyPath' | 'pkcs12Path' | 'passPhrase'
>;

/**
 * Reads the files of an identity; null when none is set.
 *
 * @throws ContextError when only one of the two paths is set, or a file cannot be read
 */
export function readIdentityFiles(settings: IdentitySettings): IdentityFiles | null {
  const { certificatePath, privateKeyPath, pkcs12Path, passPhrase } = settings;
  const phrase = passPhrase === '' ? '' : digestOf(passPhrase);
  if (pkcs12Path !== '') {
    const { text, digest } = readSource(pkcs12Path, 'PKCS #12 file');
    return { certificateText: text, keyText: null, digest: `${digest} ${phrase}` };
  }
  if (certificatePath === '' && privateKeyPath === '') return null;
  if (certificatePath === '')
    throw new ContextError('There is a private key, but setPathToCertificate() was not called.');
  if (privateKeyPath === '')
    throw new ContextError('There is a certificate, but setPathToPrivateKey() was not called.');
  const certificate = readSource(certificatePath, 'certificate');
  const key = readSource(privateKeyPath, 'private key');
  const digest = `${certificate.digest} ${key.digest} ${phrase}`;
  return { certificateText: certificate.text, keyText: key.text, digest };
}

/**
 * Makes an identity of what the files hold.
 *
 * @throws ContextError when something in them cannot be used, or the key does not belong to the certificate
 */
export function makeIdentity(files: IdentityFiles, settings: IdentitySettings): Identity {
  if (files.keyText === null) return identityInPkcs12(files, settings);
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

/**
 * Identities from PKCS #12 files, or why there are none, by what files and pass phrases were: to open one takes as long as its
 * author wanted.
 */
const opened = new LruCache<string, Identity | ContextError>(64);

function identityInPkcs12(files: IdentityFiles, { pkcs12Path, passPhrase }: IdentitySettings): Identity {
  const place = placeOf(pkcs12Path);
  // An error names the place.
  const key = `${files.digest} ${place}`;
  let known = opened.get(key);
  if (known === undefined) {
    known = tryToOpen(Buffer.from(files.certificateText, 'latin1'), passPhrase, place);
    opened.set(key, known);
  }
  if (known instanceof ContextError) throw new ContextError(known.message);
  return known;
}

function tryToOpen(bytes: Buffer, passPhrase: string, place: string): Identity | ContextError {
  try {
    return openPkcs12(bytes, passPhrase, place);
  } catch (error) {
    if (error instanceof ContextError) return error;
    throw error;
  }
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
