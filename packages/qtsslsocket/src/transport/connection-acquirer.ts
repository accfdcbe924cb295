import { SocketState, type QSocket, type TransportSink } from '@qt3/qsocket';
import { detachConnection, type DetachedConnection, type DetachObserver } from '@qt3/qsocket/internal';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';
import { HostLookup, type HostLookupOwner } from './host-lookup.js';

/** The owner of a connection acquirer. */
export interface ConnectionAcquirerOwner extends DetachObserver {
  /** The host has been found; the connection is being made. */
  hostFound(): void;
  /** The connection has been detached from the QSocket; it may still be opening. */
  connectionDetached(connection: DetachedConnection): void;
  /**
   * The connection is open; before this returns, another takes its reports, or ends it. From the event loop, unless it was
   * open from the start.
   */
  connectionAcquired(connection: DetachedConnection): void;
  /** There will be no connection. From the event loop. */
  acquireFailed(error: Error): void;
}

/** Detaches the connection of a QSocket, as soon as its state allows it, and waits until it is open. */
export class ConnectionAcquirer implements HostLookupOwner, TransportSink {
  readonly #inner: QSocket;
  readonly #owner: ConnectionAcquirerOwner;
  #lookup: HostLookup | null = null;
  #detached: DetachedConnection | null = null;

  constructor(inner: QSocket, owner: ConnectionAcquirerOwner) {
    this.#inner = inner;
    this.#owner = owner;
  }

  /** Starts. The QSocket must not be Idle or Closing. */
  start(): void {
    if (this.#inner.state() === SocketState.HostLookup) this.#lookup = new HostLookup(this.#inner, this);
    else this.#take(this.#inner.state() === SocketState.Connected);
  }

  /** Stops without a report; the connection is closed. Not after a report that ends the wait. */
  abandon(): void {
    if (this.#lookup !== null) {
      this.#forgetLookup();
      this.#inner.close();
    }
    this.#detached?.transport.abort();
  }

  #take(connected: boolean): void {
    const connection = detachConnection(this.#inner, this.#owner);
    if (connection === null) {
      this.#failLater('The connection of socket() belongs to another QtSSLSocket.');
      return;
    }
    this.#owner.connectionDetached(connection);
    if (connected) {
      this.#owner.connectionAcquired(connection);
      return;
    }
    this.#detached = connection;
    connection.transport.attach(this);
  }

  #failLater(message: string): void {
    const failure = new SslFailure(SslError.ErrSSLHandshake, message);
    setImmediate(() => this.#owner.acquireFailed(failure));
  }

  #forgetLookup(): void {
    this.#lookup?.delete();
    this.#lookup = null;
  }

  /** From the look-up. */
  hostFound(): void {
    if (this.#inner.state() === SocketState.Connected) {
      if (this.#reportFoundLate()) this.#take(true);
      return;
    }
    this.#forgetLookup();
    this.#take(false);
    this.#owner.hostFound();
  }

  /** From the look-up. */
  hostLost(error: Error, found: boolean): void {
    if (found && !this.#reportFoundLate()) return;
    this.#forgetLookup();
    this.#owner.acquireFailed(error);
  }

  /** From the look-up. */
  hostLookupEnded(): void {
    this.#forgetLookup();
    this.#failLater(
      'socket() was closed, deleted, connected elsewhere or secured by another while it looked its host up.',
    );
  }

  /** Reports that the host was found before this listened. Returns whether to go on: a slot may have closed the socket. */
  #reportFoundLate(): boolean {
    this.#owner.hostFound();
    const matters = this.#lookup !== null;
    this.#forgetLookup();
    return matters;
  }

  transportConnected(): void {
    if (this.#detached !== null) this.#owner.connectionAcquired(this.#detached);
  }

  transportFailed(error: Error): void {
    this.#owner.acquireFailed(error);
  }

  // These reports cannot come before the connection is open.
  transportData(): void {}
  transportDrained(): void {}
  transportEnded(): void {}
}
