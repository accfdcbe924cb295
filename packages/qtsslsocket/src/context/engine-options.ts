import type { SecureContext } from 'node:tls';
import type { PreparedContext, Role } from './prepared-context.js';
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
  /** A session that may be resumed; null for a new one. Clients only. */
  readonly session: SslSession | null;
}
