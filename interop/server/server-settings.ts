import type { Credentials } from '../workshop/credentials.js';

/** How the sessions of a server are secured. */
export interface ServerSettings {
  readonly credentials: Credentials;
  /** TLS begins with the first byte. */
  readonly encryptedFromTheStart?: boolean;
  /** Have authorities, and so ask the client for a certificate. */
  readonly askForCertificate?: boolean;
  /** The only version of TLS that is spoken. */
  readonly only?: 'TLSv1.2' | 'TLSv1.3';
  readonly applicationProtocols?: readonly string[];
}
