import type { X509Certificate } from 'node:crypto';
import { LruCache } from '../files/lru-cache.js';

/** Certificates of more clients are not kept. */
const mostClients = 1024;

/**
 * The chains that clients sent in full handshakes. A session that a client resumes holds its certificate alone, and without
 * those between it and the authority it is not known whether it would be verified now.
 */
export class KnownClients {
  /** By fingerprint. */
  readonly #certificates = new LruCache<string, X509Certificate>(mostClients);

  /** Keeps a certificate with the chain that was sent behind it, if there was any. */
  add(certificate: X509Certificate): void {
    if (certificate.issuerCertificate !== undefined)
      this.#certificates.set(certificate.fingerprint256, certificate);
  }

  /** The same certificate with its chain, if that is known. */
  withChain(certificate: X509Certificate): X509Certificate {
    return this.#certificates.get(certificate.fingerprint256) ?? certificate;
  }
}
