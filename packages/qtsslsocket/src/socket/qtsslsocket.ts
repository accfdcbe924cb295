import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { Q_OBJECT, QGuardedPtr, qWarning, type QObject } from '@qt3/core-signals';
import { pinHiddenClass, noteEmitter } from '@qt3/core-signals/internal';
import { QSocket, type ConnectToHostOptions } from '@qt3/qsocket';
import { adoptTransport } from '@qt3/qsocket/internal';
import { oneLine } from '../certificate/one-line.js';
import { configurationOf, ConfiguredSocket } from './configured-socket.js';
import { hasControlCharacters } from '../context/control-characters.js';
import type { LinkOptions } from '../context/link-options.js';
import type { Role } from '../context/prepared-context.js';
import { Mode } from './mode.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';
import { SslState } from './ssl-state.js';
import { LinkEvents } from './link-events.js';
import { Link } from '../transport/link.js';
import { VerifyResult } from '../verify/verify-result.js';
import type { SslSession } from '../context/ssl-session.js';

/**
 * A QSocket whose connection is encrypted with TLS (Qt Solutions, QtSSLSocket).
 *
 * It is a QSocket, and it has one: connectToHost() makes a connection and secures it; setSocket() takes a QSocket with a
 * connection in plain text, and sslConnect() or sslAccept() secure that. Afterwards it is used like any QSocket:
 * connected(), or accepted() on a server, is emitted when the link is established, and everything written or read is
 * encrypted. Data that is written before then waits, and is sent encrypted or not at all.
 *
 * When the peer's identity is not verified, certCheckFailed() is emitted; a slot closes the socket, or accepts the link by
 * not doing so. If nothing is connected to the signal, the link is refused. When anything fails, error() is emitted once,
 * errorString() describes it, and the state is Idle.
 */
export class QtSSLSocket extends ConfiguredSocket {
  static {
    Q_OBJECT(this, {
      className: 'QtSSLSocket',
      signals: ['accepted()', 'certCheckFailed(int,const QString&)'],
      slots: ['close()', 'sslConnect()', 'sslAccept()'],
    });
    // The getter and the signal share a name: the getter has no argument, the signal has one.
    const value = function (this: QtSSLSocket, code?: number): number | undefined {
      if (code === undefined) return this.#events.code;
      // Looked up each time: while objects are observed, another function is there.
      QSocket.prototype.error.call(this, code);
      return undefined;
    };
    noteEmitter(value);
    Object.defineProperty(this.prototype, 'error', { value, writable: true, configurable: true });
  }

  // Mode

  /** A mode: this end starts the handshake and checks the server's identity. */
  static readonly Client: 0 = Mode.Client;
  /** A mode: this end waits for the handshake and shows a certificate. */
  static readonly Server: 1 = Mode.Server;

  // State

  /** A state: the two ends negotiate, or a slot decides about a certificate. */
  static readonly Handshaking: 5 = SslState.Handshaking;

  // Error

  /** An error: our certificate, key, authorities, revocation list or ciphers cannot be used. */
  static readonly ErrSSLContext: 3 = SslError.ErrSSLContext;
  /** An error: the handshake failed. */
  static readonly ErrSSLHandshake: 4 = SslError.ErrSSLHandshake;
  /** An error: the established link was damaged, or the peer sent an alert. */
  static readonly ErrSSLProtocol: 5 = SslError.ErrSSLProtocol;
  /** An error: the handshake was not over in time. */
  static readonly ErrSSLTimeout: 6 = SslError.ErrSSLTimeout;
  /** An error: the check of the peer's identity failed, and no slot was connected that could accept it. */
  static readonly ErrSSLCertificate: 7 = SslError.ErrSSLCertificate;

  // VerifyResult

  /** A result: the peer's identity is verified. */
  static readonly VerifyOk: 0 = VerifyResult.VerifyOk;
  /** A result: the certificate, or the end of its chain, is signed with its own key, and is not trusted. */
  static readonly SelfSigned: 1 = VerifyResult.SelfSigned;
  /** A result: everything is in order but a date, which has passed. */
  static readonly Expired: 2 = VerifyResult.Expired;
  /** A result: everything is in order but a date, which lies in the future. */
  static readonly NotYetValid: 3 = VerifyResult.NotYetValid;
  /** A result: no trusted authority vouches for the certificate, or it cannot be checked completely. */
  static readonly UnableToVerify: 4 = VerifyResult.UnableToVerify;
  /** A result: the certificate is for another host. */
  static readonly HostNameMismatch: 5 = VerifyResult.HostNameMismatch;
  /** A result: the authority has revoked the certificate. */
  static readonly Revoked: 6 = VerifyResult.Revoked;

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: ConfiguredSocket['qt_signals'] &
    Readonly<Record<'accepted()' | 'certCheckFailed(int,const QString&)', true>>;

  /** The link is established, and this end is its server. */
  declare accepted: () => void;
  /**
   * The peer's identity is not verified: a value of `VerifyResult`, and a description for people; peerCertificate() returns
   * the certificate. A slot that refuses the link closes the socket. The promise that a slot returns is awaited.
   */
  declare certCheckFailed: (code: number, description: string) => void;
  /** Without an argument: the most recent error, a value of `Error`; -1 when there has been none. With one: the signal. */
  declare error: { (): number; (code: number): void };

  readonly #mode: Mode;
  readonly #events: LinkEvents = new LinkEvents(this);
  readonly #inner: QGuardedPtr<QSocket> = new QGuardedPtr<QSocket>();
  /** Null until a QSocket has been set or made. */
  #ownsInner: boolean | null = null;
  #link: Link | null = null;

  /**
   * Makes a socket that is Idle.
   *
   * @param mode - which end of the link connectToHost() makes this
   * @param socket - a connection to secure; without one, a QSocket is made when it is asked for or needed, and deleted with
   * this
   */
  constructor(
    mode: Mode = Mode.Client,
    socket: QSocket | null = null,
    parent: QObject | null = null,
    name: string | null = null,
  ) {
    super(parent, name);
    this.#mode = mode;
    if (socket !== null) this.setSocket(socket);
  }

  /** C++'s destructor: closes the connection, whether it has been secured or not. */
  override destructor(): void {
    if (this.state() === SslState.Idle) this.#inner.data()?.close();
  }

  /** Which end of the link this is. Not in Qt 3. */
  sslMode(): Mode {
    return this.#mode;
  }

  /** The QSocket inside, which shows the state and the addresses; null when it was removed, or has been deleted. */
  override socket(): QSocket | null;
  /** What this returns through a reference to QSocket is the same; in C++ it would be the descriptor. */
  override socket(): number;
  override socket(): unknown {
    if (this.#ownsInner === null && !this.isDeleted()) return this.#makeInner();
    return this.#inner.data();
  }

  /**
   * Sets the QSocket whose connection sslConnect() or sslAccept() will secure; null removes it. The caller keeps it: it is
   * not deleted with this. One that was made automatically is deleted. Refused with a warning while there is a link, and
   * for a socket that is encrypted already.
   */
  override setSocket(socket: QSocket | null): void;
  /** Takes a connection by its descriptor, as QServerSocket::newConnection() gets it. */
  override setSocket(descriptor: number): void;
  override setSocket(socket: QSocket | number | null): void {
    if (this.isDeleted()) return;
    if (this.state() !== SslState.Idle) {
      qWarning('QtSSLSocket::setSocket: There is a link, close it first');
      return;
    }
    if (socket instanceof QtSSLSocket) {
      qWarning('QtSSLSocket::setSocket: The socket is encrypted already');
      return;
    }
    const before = this.#inner.data();
    if (socket !== null && socket === before) return;
    if (this.#ownsInner === true) before?.delete();
    this.#ownsInner = typeof socket === 'number';
    if (typeof socket !== 'number') {
      this.#inner.assign(socket);
      return;
    }
    this.#makeInner().setSocket(socket);
  }

  /**
   * Makes a connection and secures it. Emits what QSocket::connectToHost() does, but connected() only when the link is
   * established (in Server mode accepted(), for protocols in which the server connects).
   */
  override connectToHost(host: string, port: number, options?: ConnectToHostOptions): void {
    if (this.isDeleted()) return;
    const role = this.#mode === Mode.Client ? 'client' : 'server';
    const linkOptions = configurationOf(this).linkOptions(role, host);
    const link = this.#begin(role, host, SslState.HostLookup);
    if (linkOptions instanceof SslFailure) {
      link.failLater(linkOptions);
      return;
    }
    const inner = this.#inner.data() ?? this.#makeInner();
    try {
      inner.connectToHost(host, port, options);
    } finally {
      this.#start(link, inner, linkOptions);
    }
  }

  /** Starts a link, unless a slot of the QSocket's hostFound() has closed it, or started another. */
  #start(link: Link, inner: QSocket, options: LinkOptions): void {
    if (this.#link !== link) return;
    if (this.state() === SslState.Idle) {
      inner.close();
      return;
    }
    link.start(inner, options);
    // A numeric address is found before connectToHost() returns.
    if (inner.state() === SslState.Connecting) this.#events.linkFound();
  }

  /**
   * Secures the connection of socket() as its client; emits connected(), or error(). The server's certificate has to be for
   * the name that the connection was made to.
   *
   * @returns false, with a warning, when there is no connection, or it has been secured
   */
  sslConnect(): boolean {
    return this.#secure('client', 'sslConnect');
  }

  /**
   * Waits for the client at the other end of socket() to secure the connection; emits accepted(), or error().
   *
   * @returns false, with a warning, when there is no connection, or it has been secured
   */
  sslAccept(): boolean {
    return this.#secure('server', 'sslAccept');
  }

  /**
   * Closes the link, or the connection if it has not been secured, as QSocket::close() does: when bytes are still to be
   * sent, delayedCloseFinished() is emitted after the last one.
   */
  override close(): void {
    if (this.state() === SslState.Idle) this.#inner.data()?.close();
    super.close();
    if (this.state() === SslState.Closing) this.#link?.showState(SslState.Closing);
  }

  /** Describes the most recent error, or the fault of the peer's certificate; '' when there has been none. */
  errorString(): string {
    return this.#events.text;
  }

  /**
   * Tries the files and ciphers that have been set, as the next handshake will: a server can do that when it starts. Emits
   * nothing. Not in Qt 3.
   *
   * @returns false when something cannot be used; errorString() says what
   */
  checkSettings(): boolean {
    const failure = configurationOf(this).check(this.#mode === Mode.Client ? 'client' : 'server');
    if (failure !== null) this.#events.errorCodeOf(failure, this.state());
    return failure === null;
  }

  /** The result of the check of the peer's identity, a value of `VerifyResult`; VerifyOk before it. Not in Qt 3. */
  verifyResult(): VerifyResult {
    return this.#link?.verdict?.result ?? VerifyResult.VerifyOk;
  }

  /**
   * The peer's certificate: key=value pairs with a `/` between them, the issuer's first, then the subject's, then
   * notValidBefore, notValidAfter, version and serial. Characters that could mislead are escaped; parseOneLine() parses
   * the line. '' when the peer has sent none.
   */
  peerCertificate(): string {
    const certificate = this.peerX509Certificate();
    return certificate === null ? '' : oneLine(certificate);
  }

  /** The peer's certificate itself, with the chain behind it; null when the peer has sent none. Not in Qt 3. */
  peerX509Certificate(): X509Certificate | null {
    return this.#link?.peerCertificate ?? null;
  }

  /** Our own certificate, in the same form as peerCertificate(); '' when there is none, or it cannot be read. */
  localCertificate(): string {
    const certificate = this.localX509Certificate();
    return certificate === null ? '' : oneLine(certificate);
  }

  /** Our own certificate itself; null when there is none, or it cannot be read. Not in Qt 3. */
  localX509Certificate(): X509Certificate | null {
    return this.#link?.engine?.getX509Certificate() ?? configurationOf(this).ownCertificate();
  }

  /** The version of TLS in use, `'TLSv1.3'` for instance; '' without a link. Not in Qt 3. */
  protocol(): string {
    return this.#secured?.getProtocol() ?? '';
  }

  /** The cipher in use, by its standard name (`'TLS_AES_256_GCM_SHA384'`); '' without a link. Not in Qt 3. */
  cipher(): string {
    return this.#secured?.getCipher().standardName ?? '';
  }

  /** The application protocol that the two ends agreed on (ALPN); '' when there is none. Not in Qt 3. */
  applicationProtocol(): string {
    const protocol = this.#secured?.alpnProtocol;
    return typeof protocol === 'string' ? protocol : '';
  }

  /** Whether the link resumed an earlier session. Not in Qt 3. */
  isSessionReused(): boolean {
    // A pre-shared key looks like a session to OpenSSL.
    return this.preSharedKeyIdentity() === '' && (this.#secured?.isSessionReused() ?? false);
  }

  /**
   * The session, for setSession() of this or another socket; null when the server has sent none (yet: with TLS 1.3 it
   * arrives some time after connected()). After an orderly end, the last one that came, until another
   * link begins; null when the link broke or was refused. Not in Qt 3.
   */
  session(): SslSession | null {
    return this.#link?.session ?? null;
  }

  /**
   * The OCSP response that the server has sent with its certificate, in DER; empty when it has sent none, or
   * setStapleRequested() was not called. Not in Qt 3.
   */
  ocspResponse(): Buffer {
    return this.#link?.staple ?? Buffer.alloc(0);
  }

  /** The identity with whose pre-shared key the link was made; '' when it was made with a certificate. Not in Qt 3. */
  preSharedKeyIdentity(): string {
    return this.#link?.preSharedKeyIdentity ?? '';
  }

  /**
   * Bytes that only the two ends of this link know (RFC 5705), for protocols that bind to it; empty without
   * a link. A label with a control character gives a warning, and nothing. Not in Qt 3.
   */
  exportKeyingMaterial(length: number, label: string, context?: Uint8Array): Buffer {
    if (hasControlCharacters(label)) {
      qWarning('QtSSLSocket::exportKeyingMaterial: The label contains a control character');
      return Buffer.alloc(0);
    }
    const bound = context === undefined ? undefined : Buffer.from(context);
    // To Node, as to the RFC, no context and an empty one differ; its types do not show that.
    return this.#secured?.exportKeyingMaterial(length, label, bound as Buffer) ?? Buffer.alloc(0);
  }

  /** The engine's socket; null when there is no link, or when it has broken and error() has not been emitted yet. */
  get #secured(): TLSSocket | null {
    const secured = this.#link?.secured ?? null;
    return secured === null || secured.destroyed ? null : secured;
  }

  #makeInner(): QSocket {
    const inner = new QSocket(this);
    this.#inner.assign(inner);
    this.#ownsInner = true;
    return inner;
  }

  #secure(role: Role, what: string): boolean {
    const inner = this.#inner.data();
    if (this.isDeleted()) return false;
    if (this.state() !== SslState.Idle) {
      qWarning('QtSSLSocket::%s: There is a link already', what);
      return false;
    }
    const state = inner?.state() ?? SslState.Idle;
    if (inner === null || state === SslState.Idle || state === SslState.Closing) {
      qWarning('QtSSLSocket::%s: There is no connected socket', what);
      return false;
    }
    const options = configurationOf(this).linkOptions(role, inner.peerName());
    const shown = state === SslState.Connected ? SslState.Handshaking : state;
    const link = this.#begin(role, inner.peerName(), shown);
    if (options instanceof SslFailure) {
      inner.close();
      link.failLater(options);
    } else {
      link.start(inner, options);
    }
    return true;
  }

  /** Makes a link that has not started take the place of any other one. */
  #begin(role: Role, host: string, state: number): Link {
    const link = new Link(this.#events);
    this.#events.begin(role, host);
    adoptTransport(this, link, { state, peerName: host, kind: this.#events });
    this.#link = link;
    return link;
  }

  static {
    const specimen = new this();
    specimen.#link = new Link(specimen.#events);
    pinHiddenClass('QtSSLSocket', specimen);
  }
}
