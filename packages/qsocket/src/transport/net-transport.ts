import { keepSpecimen } from '@qt3/core-signals/internal';
import type { Socket } from 'node:net';
import { isHostName, isNumeric, isPort, lookUp } from './addresses.js';
import type { Adoptable } from '../node/accepted.js';
import { ConnectionError } from './connection-error.js';
import { Dial, type DialSink } from './dial.js';
import { salvage, tryReadSync, tryWriteSync } from '../node/direct-io.js';
import { SocketEndpoint, unknownEndpoint, type Endpoint } from './endpoint.js';
import { receiveNoMore } from '../node/late-receive.js';
import { closeLingering, type LingeringStream } from './linger.js';
import { writeProgress } from '../node/write-progress.js';
import { connectingSocket } from '../node/node-socket.js';
import type { Receiver } from '../node/receive-buffer.js';
import type { Transport, TransportSink } from './transport.js';

/** What is told while a connection is being opened and is no part of the seam: there is nothing to find on other transports. */
export type HostFound = () => void;

/** Where a socket's listeners find its transport. */
const OWNER = Symbol('transport');
type OwnedSocket = Socket & { [OWNER]: NetTransport };

/**
 * A TCP connection (or a Unix domain one that was adopted) over Node's `net.Socket`.
 *
 * It is opened by `NetTransport.open()`, or made around a connection that exists. Until the socket is handed out by
 * `release()` it has an error listener, so that no peer can crash the process.
 */
export class NetTransport implements Transport, DialSink, Receiver {
  #sink: TransportSink | null = null;
  #socket: Socket | null = null;
  /** Attempts to connect, while they are under way. */
  #dial: Dial | null = null;
  #hostFound: HostFound | null = null;
  #paused = false;
  /** The kernel has not taken everything: `transportDrained()` is owed. */
  #owesDrained = false;
  /** Aborted, ended, released or failed. */
  #over = false;
  /** After `end()`: it sends the rest, and discards what arrives. */
  #lingering: LingeringStream | null = null;

  /**
   * Starts connecting. What cannot be a host or a port fails from the event loop, like one that does not answer.
   *
   * @param host - a numeric address, or a name to look up
   * @param hostFound - called from the event loop when a name has been found; never called for a numeric address
   */
  static open(host: string, port: number, hostFound: HostFound): NetTransport {
    const transport = new NetTransport();
    if (isNumeric(host)) {
      transport.#connect([host], port);
    } else if (!isHostName(host)) {
      transport.#failLater(new ConnectionError('ERR_QSOCKET_HOST', `No host can have the name "${host}"`));
    } else {
      transport.#hostFound = hostFound;
      lookUp(host, (error, addresses) => transport.#lookedUp(error, addresses, port));
    }
    return transport;
  }

  /** Takes over an open connection. Nothing is read before `resume()`. */
  static adopt(make: Adoptable): NetTransport {
    const transport = new NetTransport();
    const { socket, receives } = make(transport);
    transport.#paused = true;
    transport.#take(socket);
    // A 'data' listener starts the flow unless it has been stopped by name.
    if (!receives) socket.pause().on('data', NetTransport.#onData);
    return transport;
  }

  #lookedUp(error: Error | null, addresses: string[], port: number): void {
    if (this.#over) return;
    if (error !== null) {
      this.#fail(error);
      return;
    }
    try {
      this.#hostFound?.();
    } finally {
      // Its slot may have given up.
      if (!this.#isOver()) this.#connect(addresses, port);
    }
  }

  /** A connection that could not be made: whoever is attached learns that from the event loop. */
  static failed(error: Error): NetTransport {
    const transport = new NetTransport();
    transport.#failLater(error);
    return transport;
  }

  #failLater(error: Error): void {
    process.nextTick(() => this.#fail(error));
  }

  #connect(addresses: readonly string[], port: number): void {
    if (!isPort(port)) {
      this.#failLater(new ConnectionError('ERR_QSOCKET_PORT', `There is no port ${String(port)}`));
      return;
    }
    const open = (host: string): Socket => connectingSocket(host, port, this);
    const [only] = addresses;
    if (addresses.length === 1 && only !== undefined) {
      const socket = open(only);
      this.#take(socket);
      socket.on('connect', NetTransport.#onConnect);
    } else {
      this.#dial = new Dial(addresses, open, this);
    }
  }

  /** From the attempts to connect. */
  dialed(socket: Socket): void {
    this.#dial = null;
    this.#take(socket);
    this.#connected(socket);
  }

  /** From the attempts to connect. */
  dialFailed(error: Error): void {
    this.#dial = null;
    this.#fail(error);
  }

  #connected(socket: Socket): void {
    if (this.#paused) socket.pause();
    try {
      this.#sink?.transportConnected();
    } catch (error) {
      // What a slot throws goes through Node's own function, which would have started to read after this.
      if (!this.#paused && !this.#isOver()) socket.read(0);
      throw error;
    }
  }

  #take(socket: Socket): void {
    this.#socket = socket;
    (socket as OwnedSocket)[OWNER] = this;
    socket
      .on('error', NetTransport.#onError)
      .on('end', NetTransport.#onEnd)
      .on('close', NetTransport.#onClose);
  }

  /** Whether nothing may be reported any more; a call, so that the compiler believes that slots change it. */
  #isOver(): boolean {
    return this.#over;
  }

  // Listeners are shared by all sockets, and found again by name: an idle connection pays for none of its own.

  static #onConnect(this: OwnedSocket): void {
    this[OWNER].#connected(this);
  }

  static #onData(this: OwnedSocket, chunk: Buffer): void {
    this[OWNER].#receive(chunk, false);
  }

  static #onEnd(this: OwnedSocket): void {
    this[OWNER].#sink?.transportEnded();
  }

  static #onError(this: OwnedSocket, error: Error): void {
    this[OWNER].#fail(error);
  }

  /** Closed without an error, and not by us. */
  static #onClose(this: OwnedSocket): void {
    const transport = this[OWNER];
    if (!transport.#over) transport.#fail(new Error('The connection was destroyed from outside'));
  }

  /** From the shared receive buffer. */
  received(chunk: Buffer): void {
    this.#receive(chunk, true);
  }

  #receive(chunk: Buffer, borrowed: boolean): void {
    if (this.#lingering === null) this.#sink?.transportData(chunk, borrowed);
    else this.#lingering.discarded(chunk.length);
  }

  #onWritten: ((error?: Error | null) => void) | null = null;

  #written(error: Error | null | undefined): void {
    if (error !== undefined && error !== null) {
      // Node destroys the socket next. What the peer sent before it went away still lies in the kernel.
      const rest = this.#socket === null || this.#sink === null ? null : salvage(this.#socket);
      if (rest !== null && rest.length > 0) this.#sink?.transportData(rest, false);
    } else if (this.#owesDrained && this.unwritten === 0) {
      this.#owesDrained = false;
      this.#sink?.transportDrained();
    }
  }

  #fail(error: Error): void {
    const sink = this.#sink;
    const wasOver = this.#over;
    this.#over = true;
    this.#sink = null;
    if (!wasOver) sink?.transportFailed(error);
  }

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  /** Whether it has a connection, or will have one, and nobody is attached. */
  get isFree(): boolean {
    return !this.#over && this.#sink === null;
  }

  /**
   * Gives the socket away for good: paused, without a listener of ours, so that TLS can be put on top of it. Whoever
   * takes it listens to its errors from now on.
   *
   * @returns null when there is no open connection
   */
  release(): Socket | null {
    const socket = this.#socket;
    if (socket === null || socket.connecting || this.#over) return null;
    this.#over = true;
    this.#sink = null;
    this.#socket = null;
    socket.pause();
    socket
      .off('error', NetTransport.#onError)
      .off('end', NetTransport.#onEnd)
      .off('close', NetTransport.#onClose);
    socket.off('connect', NetTransport.#onConnect).off('data', NetTransport.#onData);
    // Not for ever: TLS on top of it takes over what it receives.
    receiveNoMore(socket);
    (socket as Socket & { [OWNER]: unknown })[OWNER] = undefined;
    return socket;
  }

  write(bytes: Uint8Array): boolean {
    const socket = this.#socket;
    if (socket === null || this.#over) return false;
    this.#onWritten ??= (error) => this.#written(error);
    socket.write(bytes, this.#onWritten);
    // 0 right after write() means that the kernel has taken every byte.
    if (socket.writableLength === 0) return true;
    this.#owesDrained = true;
    return false;
  }

  tryWrite(bytes: Uint8Array): number {
    return this.#socket === null || this.#over ? 0 : tryWriteSync(this.#socket, bytes);
  }

  tryReadSync(): Buffer | null {
    const socket = this.#socket;
    if (socket === null || this.#over) return null;
    // It broke when it was last read from; Node tells of it from the event loop.
    if (socket.destroyed) return Buffer.alloc(0);
    // What Node has read ahead comes first. A socket that receives into the shared buffer never does.
    const ahead = socket.readableLength > 0 ? (socket.read() as Buffer | null) : null;
    const now = ahead ?? tryReadSync(socket);
    if (!(now instanceof Error)) return now;
    // Node would not hear of it any more.
    socket.destroy(now);
    return Buffer.alloc(0);
  }

  get unwritten(): number {
    return this.#socket?.writableLength ?? 0;
  }

  get writeProgress(): number {
    return this.#socket === null ? 0 : writeProgress(this.#socket);
  }

  end(): void {
    const socket = this.#leave();
    if (socket === null) return;
    // Where the peer has ended and the kernel has everything, nothing can be lost any more.
    const isDone = socket.readableEnded && socket.writableLength === 0;
    if (socket.connecting || isDone) {
      socket.destroy();
      return;
    }
    this.#lingering = closeLingering(socket);
    if (this.#lingering !== null) keepSpecimen('LingeringStream', this.#lingering);
  }

  abort(): void {
    this.#leave()?.destroy();
  }

  /** The last report has been made. Returns the socket, if there is one whose end is still to come. */
  #leave(): Socket | null {
    if (this.#over) return null;
    this.#over = true;
    this.#hostFound = null;
    // With its socket, whose end is short of compiled code as well otherwise.
    keepSpecimen('NetTransport', this);
    this.#sink = null;
    this.#dial?.abort();
    this.#dial = null;
    return this.#socket;
  }

  pause(): void {
    this.#paused = true;
    this.#socket?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#socket?.resume();
  }

  get endpoint(): Endpoint {
    return this.#socket === null ? unknownEndpoint : new SocketEndpoint(this.#socket);
  }
}
