import type { X509Certificate } from 'node:crypto';
import { canonicalName } from '../certificate/canonical-name.js';
import { readCertificateBody } from '../certificate/certificate-body.js';
import { derOf } from '../certificate/der-of.js';
import { UnreadableError } from '../certificate/unreadable-error.js';
import { DefaultStore } from './default-store.js';
import { mayHaveIssued, PathCertificate } from './path-certificate.js';
import { preferredAt } from './preferred.js';
import { readTrustSettings } from './trust-settings.js';
import { readX509 } from '../node/builtins.js';

/** Where a chain looks for authorities that are trusted. */
export interface AuthorityStore {
  /**
   * The authorities that may have issued a certificate. When there are several, OpenSSL uses one of them, and which one
   * is not known here.
   *
   * @throws RangeError when an authority cannot be read, or this version of Node does not say
   */
  issuersOf(certificate: PathCertificate, now: number): readonly PathCertificate[];
  /** The certificate itself, if it is among those that are trusted; else null. */
  find(certificate: PathCertificate): PathCertificate | null;
}

/** Authorities that were given in PEM. */
export class GivenAuthorities implements AuthorityStore {
  /** By subject; null stands for one that cannot be read. */
  readonly #bySubject = new Map<string, (PathCertificate | null)[]>();
  /** Whether there is one of which not even the subject can be read. */
  #isIncomplete = false;

  constructor(pems: readonly string[]) {
    for (const pem of new Set(pems)) this.#add(pem);
  }

  #add(pem: string): void {
    const x509 = readX509(pem);
    try {
      const subject = canonicalName(readCertificateBody(x509.raw).subject.content);
      const others = this.#bySubject.get(subject);
      const authority = readAuthority(pem, x509);
      if (others === undefined) this.#bySubject.set(subject, [authority]);
      else others.push(authority);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#isIncomplete = true;
    }
  }

  issuersOf(certificate: PathCertificate, now: number): readonly PathCertificate[] {
    const issuers = this.#named(certificate.issuer).filter((issuer) => mayHaveIssued(issuer, certificate));
    return preferredAt(now, issuers);
  }

  find(certificate: PathCertificate): PathCertificate | null {
    return this.#named(certificate.subject).find((one) => one.equals(certificate)) ?? null;
  }

  #named(subject: string): readonly PathCertificate[] {
    const authorities = this.#bySubject.get(subject) ?? [];
    const known = authorities.filter((one) => one !== null);
    if (this.#isIncomplete || known.length < authorities.length)
      throw new UnreadableError('an authority that cannot be read');
    return known;
  }
}

function readAuthority(pem: string, x509: X509Certificate): PathCertificate | null {
  try {
    const isTrusted = pem.includes('-----BEGIN TRUSTED CERTIFICATE-----');
    return new PathCertificate(x509, isTrusted ? readTrustSettings(derOf(pem)) : null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The authorities that Node trusts when it is given none. */
export class DefaultAuthorities implements AuthorityStore {
  readonly #store = new DefaultStore();

  issuersOf(certificate: PathCertificate): readonly PathCertificate[] {
    const der = this.#store.issuerOf(certificate.x509);
    return der === null ? [] : [new PathCertificate(readX509(der))];
  }

  /** Asked only where a chain may end at an authority that is no root, which is not so here. */
  find(): null {
    return null;
  }
}
