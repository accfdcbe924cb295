import type { SecureContext } from 'node:tls';
import type { PreparedContext, Role } from './prepared-context.js';
import type { KeyExchange } from './pre-shared-key.js';
import type { SslSession } from './ssl-session.js';

/** The options of the TLS engine for one link. */
export interface EngineOptions {
  readonly role: Role;
  readonly prepared: PreparedContext;
  /** The name for SNI; '' for none. Clients only. */
  readonly serverName: string;
  /** The context for a name that a client asked for; null for the ordinary one. May throw. Servers only. */
  readonly contextFor: ((name: string) => SecureContext | null) | null;
  /** Application protocols, the preferred one first (RFC 7301). */
  readonly applicationProtocols: readonly string[];
  /** A key that both ends have; null for none. */
  readonly keyExchange: KeyExchange | null;
  /** Whether the server is asked for an OCSP response. Clients only. */
  readonly requestsStaple: boolean;
  /** The OCSP response to the certificate that is shown, if there is one that is current; null when none was set. Servers only. */
  readonly stapleFor: (() => Buffer | null) | null;
  /** A session that may be resumed; null for a new one. Clients only. */
  readonly session: SslSession | null;
}
