import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { SocketState, type Endpoint, type QSocket, type Transport, type TransportSink } from '@qt3/qsocket';
import { unknownEndpoint, type DetachedSocket, type DetachedConnection } from '@qt3/qsocket/internal';
import type { LinkOptions } from '../context/link-options.js';
import type { SslFailure } from '../errors/ssl-failure.js';
import { askSlots } from '../handshake/decision.js';
import { judgePreHandshakeBytes } from '../handshake/pre-handshake-bytes.js';
import { peerCertificateOf, peerFault, sessionOf } from '../handshake/engine.js';
import { closedInHandshake, handshakeFailure } from '../errors/failure-text.js';
import { Handshake, type HandshakeOwner } from '../handshake/handshake.js';
import { SslSession, type SessionOrigin } from '../context/ssl-session.js';
import { judgePeer } from '../verify/peer-verdict.js';
import { isAtMostDate, VerifyResult, type Verdict } from '../verify/verify-result.js';
import { ConnectionAcquirer, type ConnectionAcquirerOwner } from './connection-acquirer.js';
import { makeUnderlyingStream, type UnderlyingStream } from './underlying-stream.js';
import { TlsTransport } from './tls-transport.js';

/** The QtSSLSocket whose link it is. */
export interface LinkOwner {
  /** The host has been found; the connection is being made. */
  linkFound(): void;
  /** The connection is open, and the handshake begins. */
  linkHandshaking(): void;
  /** The peer's identity is verified; nothing is emitted. */
  linkTrusted(): void;
  /** The peer's identity is not verified: emits certCheckFailed() and returns what its slots returned. */
  linkDoubted(verdict: Verdict): readonly unknown[];
}

/** The QSocket's connection is being made. Left when it is open, or fails. */
interface Acquiring {
  readonly kind: 'acquiring';
  readonly options: LinkOptions;
  readonly acquirer: ConnectionAcquirer;
}
/** Left when the two ends agree, or do not. The handshake owns its timer and its listeners. */
interface Handshaking {
  readonly kind: 'handshaking';
  readonly options: LinkOptions;
  readonly underlying: UnderlyingStream;
  readonly handshake: Handshake;
}
/** Encrypted; slots decide about the peer's certificate, and nothing is reported. Left with the decision. */
interface Deciding {
  readonly kind: 'deciding';
  readonly tls: TlsTransport;
}
/** Encrypted and in use. Left when either side ends, or the link breaks. */
interface Open {
  readonly kind: 'open';
  readonly tls: TlsTransport;
}
/** It could not be started, which is reported from the event loop. */
interface Failing {
  readonly kind: 'failing';
  readonly immediate: NodeJS.Immediate;
}
/** Nothing is reported from now on. */
interface Over {
  readonly kind: 'over';
}
type Phase = Acquiring | Handshaking | Deciding | Open | Failing | Over;

const over: Over = { kind: 'over' };

/**
 * A TLS link from its first moment to its last: the transport of a QtSSLSocket, made from the connection of the QSocket
 * inside it.
 *
 * The QtSSLSocket is connected when the handshake is done and the peer's identity is verified or accepted; it gets no data
 * before. When the link ends, for whatever reason, the QSocket inside can be used again.
 */
export class Link implements Transport, TransportSink, ConnectionAcquirerOwner, HandshakeOwner {
  readonly #owner: LinkOwner;
  #phase: Phase = over;
  #sink: TransportSink | null = null;
  #inner: DetachedSocket | null = null;
  #endpoint: Endpoint = unknownEndpoint;
  #paused = false;

  /** The engine's socket, from the beginning of the handshake to the end of the link. */
  engine: TLSSocket | null = null;
  /** The peer's certificate, from the end of the handshake on; null when it sent none. The engine returns it only once. */
  peerCertificate: X509Certificate | null = null;
  /** The OCSP response that the server has sent; null when it has sent none, or was not asked. */
  staple: Buffer | null = null;
  /** Whose pre-shared key the link was made with; '' when it was made with a certificate. */
  preSharedKeyIdentity = '';
  /** The result of the check of the peer's identity; null before it. */
  verdict: Verdict | null = null;
  /** Of a client: while the link is in use what a session needs to be resumed, afterwards the last session itself. */
  #resumable: SessionOrigin | SslSession | null = null;

  constructor(owner: LinkOwner) {
    this.#owner = owner;
  }

  /** The engine's socket while the handshake is done and the link is not over. */
  get secured(): TLSSocket | null {
    return this.verdict === null ? null : this.engine;
  }

  /** The session that the server gave us to resume, last of all when the link is over; null when it gave none. */
  get session(): SslSession | null {
    const resumable = this.#resumable;
    if (resumable === null || resumable instanceof SslSession) return resumable;
    const ticket = this.secured === null ? null : sessionOf(this.secured);
    return ticket === null ? null : new SslSession(ticket, resumable);
  }

  /** Starts with a QSocket that is looking its host up, connecting or connected. */
  start(inner: QSocket, options: LinkOptions): void {
    const acquirer = new ConnectionAcquirer(inner, this);
    this.#phase = { kind: 'acquiring', options, acquirer };
    acquirer.start();
  }

  /** Does not start: the failure is reported from the event loop. */
  failLater(failure: SslFailure): void {
    this.#phase = { kind: 'failing', immediate: setImmediate(() => this.#fail(failure)) };
  }

  /** What the QSocket inside shows. */
  showState(state: number): void {
    this.#inner?.setState(state, this);
  }

  /** From the acquirer. */
  hostFound(): void {
    this.showState(SocketState.Connecting);
    this.#owner.linkFound();
  }

  /** From the acquirer. */
  connectionDetached({ detached }: DetachedConnection): void {
    this.#inner = detached;
  }

  /** From the acquirer: the connection is open, and the handshake begins. */
  connectionAcquired({ transport, unread, unsent }: DetachedConnection): void {
    if (this.#phase.kind !== 'acquiring') return;
    const { options } = this.#phase;
    const injected = judgePreHandshakeBytes(unread, options.engine.role);
    if (injected !== null) {
      transport.abort();
      this.failLater(injected);
      return;
    }
    const underlying = makeUnderlyingStream(transport, unread, unsent);
    if (underlying === null) {
      this.failLater(closedInHandshake());
      return;
    }
    this.#endpoint = underlying.endpoint;
    let handshake: Handshake;
    try {
      handshake = new Handshake(underlying.stream, options.engine, options.timeLimit, this);
    } catch (error) {
      underlying.stream.on('error', ignored).destroy();
      this.failLater(handshakeFailure(error));
      return;
    }
    this.#phase = { kind: 'handshaking', options, underlying, handshake };
    this.engine = handshake.socket;
    if (options.logKey !== null) this.engine.on('keylog', options.logKey);
    if (options.engine.requestsStaple)
      this.engine.on('OCSPResponse', (der: Buffer | null) => (this.staple = der));
    this.showState(SocketState.Connected);
    this.#owner.linkHandshaking();
  }

  /** From the acquirer. */
  acquireFailed(error: Error): void {
    this.#fail(error);
  }

  /** From the QSocket inside. */
  detachedSocketDeleted(): void {
    this.#inner = null;
  }

  /** From the handshake: the link is encrypted, and the peer's certificate is checked. */
  handshakeDone(socket: TLSSocket): void {
    if (this.#phase.kind !== 'handshaking') return;
    const { underlying, options } = this.#phase;
    const { engine, host } = options;
    const tls = new TlsTransport(socket, underlying);
    const deciding: Deciding = { kind: 'deciding', tls };
    this.#phase = deciding;
    tls.attach(this);
    this.peerCertificate = peerCertificateOf(socket, engine);
    const { prepared, role } = engine;
    const certificate = this.peerCertificate;
    // OpenSSL's answer is an error object with a stack: it is not asked where nothing depends on it.
    const fault = certificate === null && engine.keyExchange === null ? null : peerFault(socket);
    this.preSharedKeyIdentity = engine.keyExchange?.identityOn(socket, fault === null) ?? '';
    const verdict = judgePeer({
      peer: role === 'client' ? 'server' : 'client',
      certificate,
      fault: certificate === null ? null : fault,
      host,
      anchors: prepared.anchors,
      isResumed: socket.isSessionReused(),
      hasPreSharedKey: this.preSharedKeyIdentity !== '',
      staple: engine.requestsStaple ? { der: this.staple } : null,
    });
    this.verdict = verdict;
    if (role === 'client')
      this.#resumable = { prepared, certificate, fault: certificate === null ? null : fault };
    else if (certificate !== null && isAtMostDate(verdict)) prepared.knownClients.add(certificate);
    if (verdict.result === VerifyResult.VerifyOk) {
      this.#owner.linkTrusted();
      if (this.#phase === deciding) this.#open(tls);
      return;
    }
    const ask = (): readonly unknown[] => this.#owner.linkDoubted(verdict);
    askSlots(ask, verdict.description, (refusal) => {
      // A slot may have closed or deleted the socket, or the peer may have ended.
      if (this.#phase !== deciding) return;
      if (refusal === null) {
        this.#open(tls);
      } else {
        tls.end();
        this.#fail(refusal);
      }
    });
  }

  /** From the handshake. */
  handshakeFailed(failure: SslFailure): void {
    const phase = this.#phase;
    const keys = phase.kind === 'handshaking' ? phase.options.engine.keyExchange : null;
    this.#fail(keys?.explain(failure) ?? failure);
  }

  #open(tls: TlsTransport): void {
    const open: Open = { kind: 'open', tls };
    this.#phase = open;
    try {
      this.#sink?.transportConnected();
    } finally {
      // Only now may data come, whether a slot has thrown or not.
      if (this.#phase === open && !this.#paused) tls.resume();
    }
  }

  /** Never called: the transport below is connected already. */
  transportConnected(): void {}

  transportData(chunk: Buffer, borrowed: boolean): void {
    this.#sink?.transportData(chunk, borrowed);
  }

  transportDrained(): void {
    this.#sink?.transportDrained();
  }

  transportEnded(): void {
    if (this.#phase.kind !== 'deciding') {
      this.#sink?.transportEnded();
      return;
    }
    // The peer has ended without sending anything: there is nothing left to decide about.
    this.#phase.tls.end();
    this.#fail(closedInHandshake());
  }

  transportFailed(error: Error): void {
    // During a decision there is no established link that could break.
    this.#fail(this.#phase.kind === 'deciding' ? closedInHandshake() : error);
  }

  #fail(error: Error): void {
    const sink = this.#sink;
    if (this.#leave()) sink?.transportFailed(error);
  }

  /** The one way out. Returns whether the link was not over before. */
  #leave(): boolean {
    if (this.#phase.kind === 'over') return false;
    // The engine does not return it afterwards. A link that was refused leaves no session.
    this.#resumable = this.#phase.kind === 'open' ? this.session : null;
    this.#phase = over;
    this.#sink = null;
    this.engine = null;
    const inner = this.#inner;
    this.#inner = null;
    inner?.release();
    return true;
  }

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  write(bytes: Uint8Array): boolean {
    return this.#tls !== null && this.#tls.write(bytes);
  }

  tryWrite(bytes: Uint8Array): number {
    return this.#tls?.tryWrite(bytes) ?? 0;
  }

  get unwritten(): number {
    return this.#tls?.unwritten ?? 0;
  }

  get writeProgress(): number {
    return this.#tls?.writeProgress ?? 0;
  }

  /** The link in use; null before and after. */
  get #tls(): TlsTransport | null {
    return this.#phase.kind === 'open' ? this.#phase.tls : null;
  }

  end(): void {
    this.#stop(false);
  }

  abort(): void {
    this.#stop(true);
  }

  #stop(atOnce: boolean): void {
    const phase = this.#phase;
    this.#leave();
    switch (phase.kind) {
      case 'acquiring':
        phase.acquirer.abandon();
        break;
      case 'handshaking':
        phase.handshake.abandon();
        break;
      case 'deciding':
        // The peer whose certificate is not accepted gets an orderly end.
        phase.tls.end();
        break;
      case 'open':
        if (atOnce) phase.tls.abort();
        else phase.tls.end();
        break;
      case 'failing':
        clearImmediate(phase.immediate);
        break;
      case 'over':
    }
  }

  pause(): void {
    this.#paused = true;
    this.#tls?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#tls?.resume();
  }

  get endpoint(): Endpoint {
    return this.#endpoint;
  }
}

function ignored(_error: Error): void {
  // Deliberately nothing: the connection is being destroyed.
}
