import type { X509Certificate } from 'node:crypto';

/** Who we are: a certificate with those that vouch for it, and the key that proves it. */
export interface Identity {
  readonly certificate: X509Certificate;
  /** The certificate, and the intermediate ones that stand behind it in the same file. */
  readonly chainPem: string;
  readonly keyPem: string;
}
