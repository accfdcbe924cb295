import type { KeyObject, X509Certificate } from 'node:crypto';
import type { Identity } from '../certificate/identity.js';
import { ContextError } from '../errors/context-error.js';
import { reasonOf } from '../errors/reason-of.js';
import { nodeCrypto, readX509 } from '../node/builtins.js';
import { WrongPassPhrase } from './encryption.js';
import { openSafe, type Safe } from './safe.js';

/**
 * Opens a PKCS #12 file.
 *
 * @param place - how an error names it
 * @throws ContextError when it cannot be read, or lacks a key or the certificate for it
 */
export function openPkcs12(bytes: Buffer, passPhrase: string, place: string): Identity {
  const { certificates, keys } = open(bytes, passPhrase, place);
  const [der] = keys;
  if (der === undefined) throw new ContextError(`There is no private key in ${place}.`);
  const key = readKey(der, place);
  const readable = certificates.map((one, index) => readCertificate(one, index, place));
  const own = readable.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined)
    throw new ContextError(`There is no certificate in ${place} that the private key there belongs to.`);
  return {
    certificate: own,
    chainPem: chainFrom(own, readable)
      .map((certificate) => certificate.toString())
      .join(''),
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function open(bytes: Buffer, passPhrase: string, place: string): Safe {
  try {
    return openSafe(bytes, passPhrase);
  } catch (error) {
    if (error instanceof WrongPassPhrase)
      throw new ContextError(
        passPhrase === ''
          ? `${place} cannot be opened without a pass phrase, and setPassPhrase() was not called.`
          : `${place} cannot be opened: the pass phrase is wrong, or the file is damaged.`,
      );
    if (error instanceof RangeError)
      throw new ContextError(`${place} cannot be read as PKCS #12: ${error.message}.`);
    throw error;
  }
}

function readKey(der: Buffer, place: string): KeyObject {
  try {
    return nodeCrypto().createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch (error) {
    throw new ContextError(`The private key in ${place} cannot be read: ${reasonOf(error)}.`);
  }
}

function readCertificate(der: Buffer, index: number, place: string): X509Certificate {
  try {
    return readX509(der);
  } catch (error) {
    throw new ContextError(
      `Certificate ${String(index + 1)} in ${place} cannot be read: ${reasonOf(error)}.`,
    );
  }
}

/** A certificate and its issuers, as far as they are there; they have no order in such a file. */
function chainFrom(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain = [own];
  for (let last = own; !last.checkIssued(last);) {
    const issuer = all.find((candidate) => !chain.includes(candidate) && last.checkIssued(candidate));
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}
