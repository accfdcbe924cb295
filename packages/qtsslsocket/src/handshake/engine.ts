import type { X509Certificate } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { connect, TLSSocket, type SecureContext } from 'node:tls';
import type { PreparedContext, Role } from '../context/prepared-context.js';
import type { ChainFault } from '../verify/chain-verdict.js';
import type { SslSession } from './ssl-session.js';

/** What the TLS engine is told about one link. */
export interface EngineOptions {
  readonly role: Role;
  readonly prepared: PreparedContext;
  /** The name for SNI; '' for none. Clients only. */
  readonly serverName: string;
  /** The context for a name that a client asked for; null for the ordinary one. May throw. Servers only. */
  readonly contextFor: ((name: string) => SecureContext | null) | null;
  /** Application protocols, the preferred one first (RFC 7301). */
  readonly applicationProtocols: readonly string[];
  /** A session to resume; null for a new one. Clients only. */
  readonly session: SslSession | null;
}

/**
 * Puts Node's TLS engine on top of an open connection and starts the handshake. Nothing is verified by the engine
 * itself: it finds out and goes on, and peerFault() tells.
 */
export function startEngine(plain: Duplex, options: EngineOptions): TLSSocket {
  const common = {
    secureContext: options.prepared.secureContext,
    rejectUnauthorized: false,
    ...(options.applicationProtocols.length === 0
      ? {}
      : { ALPNProtocols: [...options.applicationProtocols] }),
  };
  if (options.role === 'client') {
    return connect({
      ...common,
      socket: plain,
      checkServerIdentity: () => undefined,
      ...(options.serverName === '' ? {} : { servername: options.serverName }),
      ...(options.session?.belongsTo(options.prepared) === true ? { session: options.session.ticket } : {}),
    });
  }
  const { contextFor } = options;
  // The constructor is typed for net.Socket alone; it takes any Duplex, as the documentation says.
  return new TLSSocket(plain, {
    ...common,
    isServer: true,
    requestCert: options.prepared.hasAuthorities,
    ...(contextFor === null
      ? {}
      : {
          SNICallback: (name: string, done: (error: Error | null, context?: SecureContext) => void) => {
            answerName(contextFor, name, done);
          },
        }),
  });
}

function answerName(
  contextFor: (name: string) => SecureContext | null,
  name: string,
  done: (error: Error | null, context?: SecureContext) => void,
): void {
  let context: SecureContext | null;
  try {
    context = contextFor(name);
  } catch (error) {
    done(error as Error);
    return;
  }
  if (context === null) done(null);
  else done(null, context);
}

/** The event that says that the handshake is over. A client's comes after Node's own checks. */
export function secureEvent(role: Role): 'secureConnect' | 'secure' {
  return role === 'client' ? 'secureConnect' : 'secure';
}

/**
 * A server's engine tells of errors by this event, which Node does not document: `'error'` is only emitted on sockets
 * that tls.Server or tls.connect() made. A test sees to it on each version of Node.
 */
export const tlsErrorEvent = '_tlsError';

/** The part of Node's engine that it does not document. */
interface WithVerifyError {
  readonly _handle?: { verifyError?: () => (Error & { code?: unknown }) | null | undefined } | null;
}

/** What OpenSSL found wrong with the peer's certificate; null when nothing, or when the peer showed none. */
export function peerFault(socket: TLSSocket): ChainFault | null {
  const handle = (socket as unknown as WithVerifyError)._handle;
  // A version of Node that does not tell must not pass for one that found nothing.
  if (typeof handle?.verifyError !== 'function')
    return { code: '', reason: 'this version of Node.js does not tell' };
  const error = handle.verifyError();
  if (error === null || error === undefined) return null;
  return { code: String(error.code), reason: error.message };
}

/**
 * The peer's certificate, with the chain that it sent behind it; null when it sent none. A server that resumes a session sends
 * none again: then it is the one of that session, which nobody else could have resumed.
 */
export function peerCertificateOf(socket: TLSSocket, { session }: EngineOptions): X509Certificate | null {
  return (
    socket.getPeerX509Certificate() ?? (socket.isSessionReused() ? (session?.certificate ?? null) : null)
  );
}

/**
 * The session that can be resumed later; null when there is none (yet): with TLS 1.3 the server sends it some time after the
 * handshake (RFC 8446, 4.6.1).
 */
export function sessionOf(socket: TLSSocket): Buffer | null {
  if (socket.getProtocol() === 'TLSv1.3' && socket.getTLSTicket() === undefined) return null;
  return socket.getSession() ?? null;
}
