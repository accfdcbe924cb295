import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import { RevocationList } from './revocation-list.js';

/** Whom a context trusts, in a form in which it can be looked at; understood when it is first needed. */
export class TrustAnchors {
  readonly #authorityPems: readonly string[] | null;
  readonly #revocationPems: readonly string[];
  #authorities: readonly X509Certificate[] | null = null;
  #lists: readonly RevocationList[] | null = null;

  /** What keys and signatures have to come up to: OpenSSL's security level. */
  readonly securityLevel: number;

  /** @param authorityPems - null for the authorities that Node ships */
  constructor(authorityPems: readonly string[] | null, revocationPems: readonly string[], securityLevel = 2) {
    this.securityLevel = securityLevel;
    this.#authorityPems = authorityPems;
    this.#revocationPems = revocationPems;
  }

  get authorities(): readonly X509Certificate[] {
    this.#authorities ??= (this.#authorityPems ?? defaultAuthorities()).map(
      (pem) => new X509Certificate(pem),
    );
    return this.#authorities;
  }

  /** Whether there have to be revocation lists. */
  get checksRevocation(): boolean {
    return this.#revocationPems.length > 0;
  }

  /** Those that can be read; one that OpenSSL can read and nobody else vouches for nothing. */
  get revocationLists(): readonly RevocationList[] {
    this.#lists ??= this.#revocationPems.flatMap(readList);
    return this.#lists;
  }
}

function readList(pem: string): RevocationList[] {
  try {
    return [new RevocationList(pem)];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Newer versions of Node also tell of the authorities that the user of the process added to its own. */
function defaultAuthorities(): readonly string[] {
  const newer = tls as {
    getCACertificates?: (type: 'default') => string[];
    rootCertificates: readonly string[];
  };
  return newer.getCACertificates?.('default') ?? newer.rootCertificates;
}
