import type { X509Certificate } from 'node:crypto';
import { UnreadableError } from '../certificate/unreadable-error.js';
import { nodeTls } from '../node/builtins.js';

/** What Node does not document of a context. */
interface WithIssuer {
  readonly setCert?: (pem: string) => void;
  readonly getIssuer?: () => Buffer | null;
}

/**
 * The authorities that Node trusts when it is given none: its own, those of OpenSSL or of the system when it was started
 * with such an option, and those of NODE_EXTRA_CA_CERTS. No version of Node lists all of them, but each looks an issuer up
 * among them.
 */
export class DefaultStore {
  #context: WithIssuer | null = null;

  /**
   * What OpenSSL finds as the issuer of a certificate among these authorities, in DER; null when there is none.
   *
   * @throws RangeError when this version of Node does not say, or cannot read the certificate
   */
  issuerOf(certificate: X509Certificate): Buffer | null {
    // A context of its own: the look-up replaces the context's certificate.
    this.#context ??= nodeTls().createSecureContext({ ciphers: 'DEFAULT:@SECLEVEL=0' }).context as WithIssuer;
    const context = this.#context;
    if (typeof context.setCert !== 'function' || typeof context.getIssuer !== 'function')
      throw new UnreadableError('this version of Node.js does not say which authorities it trusts');
    try {
      context.setCert(certificate.toString());
    } catch {
      throw new UnreadableError('a certificate that cannot be looked up');
    }
    return context.getIssuer();
  }
}
