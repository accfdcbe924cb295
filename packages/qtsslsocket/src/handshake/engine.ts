import { withCode } from '@qt3/core-signals/internal';
import { EventEmitter } from 'node:events';
import type { X509Certificate } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { SecureContext, Server, TLSSocket, TLSSocketOptions } from 'node:tls';
import type { EngineOptions } from '../context/engine-options.js';
import type { KeyCallback } from '../context/pre-shared-key.js';
import type { ChainFault } from '../verify/chain-verdict.js';
import { nodeTls } from '../node/builtins.js';

/** Node's types have the callback among the options of tls.connect() and tls.createServer() only, which pass it on. */
type EngineSettings = TLSSocketOptions & { pskCallback?: KeyCallback };

/**
 * Puts Node's TLS engine on top of an open connection and starts the handshake. The engine checks the
 * peer's certificate, and continues whatever the result is; peerFault() returns it.
 */
export function startEngine(plain: Duplex, options: EngineOptions): TLSSocket {
  const { role, prepared, applicationProtocols, contextFor, keyExchange, stapleFor } = options;
  const isServer = role === 'server';
  const settings: EngineSettings = {
    secureContext: prepared.secureContext,
    rejectUnauthorized: false,
    isServer,
    requestCert: isServer ? prepared.hasAuthorities : true,
  };
  if (applicationProtocols.length > 0) settings.ALPNProtocols = [...applicationProtocols];
  if (keyExchange !== null) settings.pskCallback = keyExchange.callback;
  if (!isServer) return startClient(plain, settings, options);
  if (stapleFor !== null) settings.server = stapler(prepared.secureContext, stapleFor);
  if (contextFor !== null) settings.SNICallback = (name, done) => answerName(contextFor, name, done);
  // The constructor is typed for net.Socket alone; it takes any Duplex, as the documentation says.
  return new (nodeTls().TLSSocket)(plain, settings);
}

/**
 * Node asks the server that an accepted socket belongs to for the OCSP response, when a client wants one. Which certificate
 * is shown it finds by what it does not document: without that, nothing is stapled.
 */
function stapler(secureContext: SecureContext, stapleFor: () => Buffer | null): Server {
  const server = new EventEmitter().on('OCSPRequest', (_certificate, _issuer, done: OcspDone) =>
    done(null, stapleFor()),
  );
  return Object.assign(server, { _sharedCreds: secureContext }) as unknown as Server;
}

type OcspDone = (error: Error | null, response: Buffer | null) => void;

/** What Node does not document of a client's socket. */
interface WithStart {
  readonly _start?: () => void;
  readonly setServername?: (name: string) => void;
  readonly setSession?: (session: Buffer) => void;
}

/**
 * tls.connect() would take the whole chain of the server apart into JavaScript objects, for a check that is made here
 * another way: that takes as long as a quarter of a handshake. So it is done without, where Node has what that needs.
 */
function startClient(
  plain: Duplex,
  settings: EngineSettings,
  { serverName, session, requestsStaple }: EngineOptions,
): TLSSocket {
  if (requestsStaple) settings.requestOCSP = true;
  if (session !== null) settings.session = session.ticket;
  const { connect, TLSSocket } = nodeTls();
  const { _start: start, setServername, setSession } = TLSSocket.prototype as unknown as WithStart;
  if (start === undefined || setServername === undefined || setSession === undefined) {
    return connect({
      ...settings,
      socket: plain,
      checkServerIdentity: () => undefined,
      ...(serverName === '' ? {} : { servername: serverName }),
    });
  }
  const socket = new TLSSocket(plain, settings);
  // Newer versions of Node take a session only this way, as tls.connect() does.
  if (settings.session !== undefined) setSession.call(socket, settings.session);
  if (serverName !== '') setServername.call(socket, serverName);
  start.call(socket);
  return socket;
}

function answerName(
  contextFor: (name: string) => SecureContext | null,
  name: string,
  done: (error: Error | null, context?: SecureContext) => void,
): void {
  let context: SecureContext | null = null;
  let failure: Error | null = null;
  try {
    context = contextFor(name);
  } catch (error) {
    failure = error as Error;
  }
  done(failure, context ?? undefined);
}

/** The event that says that the handshake is over; Node documents it for the sockets of pools only. */
export const SECURE_EVENT = 'secure';

/**
 * The engine reports errors by this event, which Node does not document: `'error'` is emitted only before the end of the
 * handshake, and later only on sockets that tls.Server or tls.connect() made. A test checks it on each version of Node.
 */
export const TLS_ERROR_EVENT = '_tlsError';

/** In bits. */
const SMALLEST_GROUP = 1024;

/** The part of Node's engine that it does not document. */
interface WithVerifyError {
  readonly _handle?: { verifyError?: () => (Error & { code?: unknown }) | null | undefined } | null;
}

/** What OpenSSL found wrong with the peer's certificate; null when nothing, or when the peer showed none. */
export function peerFault(socket: TLSSocket): ChainFault | null {
  const handle = (socket as unknown as WithVerifyError)._handle;
  // A version of Node without this function must not seem to have found nothing.
  if (typeof handle?.verifyError !== 'function')
    return { code: '', reason: 'this version of Node.js does not report the result' };
  const error = handle.verifyError();
  if (error === null || error === undefined) return null;
  return { code: String(error.code), reason: error.message };
}

/** A Diffie-Hellman group that can be broken, which Node's own clients refuse too; null when there is none. */
export function weakGroup(socket: TLSSocket): Error | null {
  const key = socket.getEphemeralKeyInfo();
  if (key === null || !('size' in key) || key.type !== 'DH' || key.size >= SMALLEST_GROUP) return null;
  return withCode(
    new Error(`the server's Diffie-Hellman group has only ${key.size} bits`),
    'ERR_QTSSLSOCKET_WEAK_GROUP',
  );
}

/**
 * The peer's certificate, with the chain that it sent behind it; null when it sent none. When a session is resumed, none is
 * sent again: then it is the one of that session, which no other server could have resumed.
 */
export function peerCertificateOf(
  socket: TLSSocket,
  { session, prepared }: EngineOptions,
): X509Certificate | null {
  const shown = socket.getPeerX509Certificate() ?? null;
  if (!socket.isSessionReused()) return shown;
  // The session of a client was made here; of that of a server there is what the client has kept.
  return session?.certificate ?? (shown === null ? null : prepared.knownClients.withChain(shown));
}

/**
 * The session that can be resumed later; null when there is none (yet): with TLS 1.3 the server sends it some time after the
 * handshake (RFC 8446, 4.6.1).
 */
export function sessionOf(socket: TLSSocket): Buffer | null {
  if (socket.getProtocol() === 'TLSv1.3' && socket.getTLSTicket() === undefined) return null;
  return socket.getSession() ?? null;
}

/** The part of Node's engine that takes encrypted bytes which did not come through its own connection. */
interface WithReceive {
  readonly _handle?: { receive?: (bytes: Buffer) => void } | null;
}

/**
 * Gives the engine encrypted bytes that were read past it. What they hold is reported as ever, before this returns. Without
 * that function of Node's, nothing is.
 */
export function feedEngine(socket: TLSSocket, bytes: Buffer): void {
  const handle = (socket as unknown as WithReceive)._handle;
  if (typeof handle?.receive === 'function') handle.receive(bytes);
}
