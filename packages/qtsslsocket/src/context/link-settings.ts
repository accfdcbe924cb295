import type { HostCertificates } from './host-certificates.js';
import type { PreSharedKey, PreSharedKeyLookup } from './pre-shared-key.js';
import type { SslSession } from './ssl-session.js';

/** How long a handshake may take unless set otherwise, in milliseconds. */
const DEFAULT_TIME_LIMIT = 30_000;

/** The settings of a QtSSLSocket that do not become part of its context. Most sockets have none of them. */
export interface LinkSettings {
  /** Null until there is one. */
  hostCertificates: HostCertificates | null;
  /** For the handshake, in milliseconds; 0 for none. */
  timeLimit: number;
  applicationProtocols: readonly string[];
  /** '' when the certificate has to be for the host. */
  peerVerifyName: string;
  keyLogPath: string;
  /** What a client proves who it is with, in place of a certificate; null for none. */
  preSharedKey: PreSharedKey | null;
  /** Where a server finds the keys of its clients; null for nowhere. */
  preSharedKeyLookup: PreSharedKeyLookup | null;
  requestsStaple: boolean;
  session: SslSession | null;
}

/** The settings of a socket on which none of them has been set: one object for all. */
export const defaultLinkSettings: Readonly<LinkSettings> = Object.freeze({
  hostCertificates: null,
  timeLimit: DEFAULT_TIME_LIMIT,
  applicationProtocols: Object.freeze([]),
  peerVerifyName: '',
  keyLogPath: '',
  preSharedKey: null,
  preSharedKeyLookup: null,
  requestsStaple: false,
  session: null,
});
