import { LONGEST_TIMER, pinHiddenClass } from '@qt3/core-signals/internal';
import type { Socket } from 'node:net';
import type { Adoptable } from '../node/accepted.js';
import { salvage, tryReadSync, tryWriteSync } from '../node/direct-io.js';
import { connectingSocket, connectingSocketReceives } from '../node/node-socket.js';
import { ownData, ownerOf } from '../node/stream-owner.js';
import { isHostName, isNumeric, isPort, lookUp } from './addresses.js';
import { ConnectionError } from '../error/connection-error.js';
import { endsOf, faultOf, type ConnectToHostOptions } from './connect-options.js';
import { Dial, type DialSink } from './dial.js';
import { SocketEndpoint, unknownEndpoint, type Endpoint } from './endpoint.js';
import { TransportBase } from './transport-base.js';

/** Called while a connection is being opened. It is no part of the seam: other transports have no host to find. */
export type HostFound = () => void;

/** It has not been opened yet, or has failed before it could be. Left when it is opened or fails. */
interface Unopened {
  readonly kind: 'unopened';
}
/** The name is being looked up. Left when it is found, or is not. */
interface LookingUp {
  readonly kind: 'looking-up';
  readonly hostFound: HostFound;
  readonly port: number;
}
/** Several addresses are tried. Left when one answers, or none does. The attempts own their sockets and timers. */
interface Dialing {
  readonly kind: 'dialing';
  readonly dial: Dial;
}
/** There is one address and a socket. Left when it answers, or fails. */
interface Connecting {
  readonly kind: 'connecting';
}
/** There is a connection. Left when either side ends, when it breaks, and when its socket is given away. */
interface Open {
  readonly kind: 'open';
}
/** The last report has been made. What was written may still be on its way. */
interface Over {
  readonly kind: 'over';
}
type Phase = Unopened | LookingUp | Dialing | Connecting | Open | Over;

const unopened: Unopened = { kind: 'unopened' };
const connecting: Connecting = { kind: 'connecting' };
const open: Open = { kind: 'open' };
const over: Over = { kind: 'over' };

/**
 * A TCP connection (or a Unix domain one that was adopted) over Node's `net.Socket`.
 *
 * It is opened by `NetTransport.open()`, or made around a connection that exists. Until the socket is handed out by
 * `release()` it has an error listener, so that no peer can crash the process.
 */
export class NetTransport extends TransportBase<Socket> implements DialSink {
  #phase: Phase = unopened;
  #isPaused = false;
  /** Of connectToHost(); null for a plain one, and for an adopted connection. */
  #options: ConnectToHostOptions | null = null;
  #timer: NodeJS.Timeout | null = null;
  #onWritten: ((error?: Error | null) => void) | null = null;

  /**
   * Starts connecting. What cannot be a host or a port fails from the event loop, like one that does not answer.
   *
   * @param host - a numeric address, or a name to look up
   * @param options - what connectToHost() was given besides
   * @param hostFound - called from the event loop when a name has been found; never called for a numeric address
   */
  static open(
    host: string,
    port: number,
    hostFound: HostFound,
    options: ConnectToHostOptions | null = null,
  ): NetTransport {
    const transport = new NetTransport();
    if (options !== null && !transport.#limit(options)) return transport;
    if (options?.path !== undefined) transport.#connect([''], 0);
    else if (isNumeric(host)) transport.#connect([host], port);
    else transport.#lookUp(host, { kind: 'looking-up', hostFound, port });
    return transport;
  }

  /**
   * Takes over an open connection. Nothing is read before `resume()`.
   *
   * @param early - what has been read from it already; it is reported first
   */
  static adopt(make: Adoptable, early: Buffer | null = null): NetTransport {
    const transport = new NetTransport();
    if (early !== null && early.length > 0)
      process.nextTick(() => transport.sink?.transportData(early, false));
    const { socket, receives } = make();
    transport.#take(socket, open);
    // A 'data' listener starts the flow unless it has been stopped by name.
    if (!receives) ownData(socket.pause());
    return transport;
  }

  /** A connection that could not be made: the sink learns that from the event loop. */
  static failed(error: Error): NetTransport {
    const transport = new NetTransport();
    transport.#failLater(error);
    return transport;
  }

  /** Takes options; returns whether they can be used. Otherwise the sink learns it from the event loop. */
  #limit(options: ConnectToHostOptions): boolean {
    const fault = faultOf(options);
    if (fault !== null) {
      this.#failLater(new ConnectionError('ERR_QSOCKET_OPTIONS', fault));
      return false;
    }
    this.#options = options;
    const { timeout } = options;
    if (timeout !== undefined)
      this.#timer = setTimeout(() => this.#tooLate(timeout), Math.min(timeout, LONGEST_TIMER));
    return true;
  }

  #tooLate(timeout: number): void {
    this.fail(new ConnectionError('ERR_QSOCKET_TIMEOUT', `There is no connection after ${timeout} ms`));
  }

  /** The one way from phase to phase. Returns whether it was not too late. */
  #enter(phase: Phase): boolean {
    if (this.isOver) return false;
    this.#phase = phase;
    return true;
  }

  #failLater(error: Error): void {
    process.nextTick(() => this.fail(error));
  }

  #lookUp(host: string, phase: LookingUp): void {
    if (!isHostName(host)) {
      this.#failLater(new ConnectionError('ERR_QSOCKET_HOST', `No host can have the name "${host}"`));
      return;
    }
    this.#enter(phase);
    const done = (error: Error | null, addresses: string[]): void => {
      if (error !== null) this.fail(error);
      else this.#found(addresses);
    };
    lookUp(host, done, this.#options ?? undefined);
  }

  #found(addresses: readonly string[]): void {
    const phase = this.#phase;
    if (phase.kind !== 'looking-up') return;
    try {
      phase.hostFound();
    } finally {
      // Its slot may have given up.
      if (this.#phase === phase) this.#connect(addresses, phase.port);
    }
  }

  #connect(addresses: readonly string[], port: number): void {
    if (!isPort(port)) {
      this.#failLater(new ConnectionError('ERR_QSOCKET_PORT', `There is no port ${String(port)}`));
      return;
    }
    const connectTo = (host: string): Socket => connectingSocket(host, port, endsOf(this.#options));
    const [only] = addresses;
    if (addresses.length === 1 && only !== undefined) {
      const socket = connectTo(only);
      this.#take(socket, connecting);
      socket.on('connect', NetTransport.#onConnect);
    } else {
      this.#enter({ kind: 'dialing', dial: new Dial(addresses, connectTo, this) });
    }
  }

  /** From the attempts to connect. */
  dialed(socket: Socket): void {
    this.#take(socket, connecting);
    this.#connected(socket);
  }

  /** From the attempts to connect. */
  dialFailed(error: Error): void {
    this.fail(error);
  }

  #take(socket: Socket, phase: Connecting | Open): void {
    this.#enter(phase);
    this.own(socket);
    if (phase === connecting && !connectingSocketReceives) ownData(socket);
  }

  static #onConnect(this: Socket): void {
    (ownerOf(this) as NetTransport).#connected(this);
  }

  #connected(socket: Socket): void {
    if (!this.#enter(open)) return;
    this.#stopTimer();
    if (this.#isPaused) socket.pause();
    try {
      this.sink?.transportConnected();
    } catch (error) {
      // What a slot throws passes through Node's own function, which would have started to read after this.
      if (!this.#isPaused && !this.isOver) socket.read(0);
      throw error;
    }
  }

  #stopTimer(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** The socket of Node.js below; null while there is none, and when it has been given away. */
  get socket(): Socket | null {
    return this.stream;
  }

  /** Whether it has a connection, or will have one, and no sink. */
  get isFree(): boolean {
    return !this.isOver && this.sink === null;
  }

  /**
   * Gives the socket away for good: paused, without a listener of ours, so that TLS can be put on top of it. The one who
   * takes it listens to its errors from now on.
   *
   * @returns null when there is no open connection
   */
  release(): Socket | null {
    const socket = this.stream;
    if (socket === null || this.#phase.kind !== 'open') return null;
    this.leave();
    socket.pause();
    this.disown(socket);
    socket.off('connect', NetTransport.#onConnect);
    return socket;
  }

  write(bytes: Uint8Array): boolean {
    const socket = this.stream;
    if (socket === null || this.isOver) return false;
    this.#onWritten ??= (error) => this.#written(error);
    socket.write(bytes, this.#onWritten);
    // 0 right after write() means that the kernel has taken every byte.
    return this.hasLeft();
  }

  #written(error: Error | null | undefined): void {
    if (error === undefined || error === null) {
      this.reportDrained();
      return;
    }
    // Node destroys the socket next. What the peer sent before it went away still lies in the kernel.
    const rest = this.stream === null || this.sink === null ? null : salvage(this.stream);
    if (rest !== null && rest.length > 0) this.sink?.transportData(rest, false);
  }

  tryWrite(bytes: Uint8Array): number {
    return this.stream === null || this.isOver ? 0 : tryWriteSync(this.stream, bytes);
  }

  tryReadSync(): Buffer | null {
    const socket = this.stream;
    if (socket === null || this.isOver) return null;
    // It broke when it was last read from; Node reports it from the event loop.
    if (socket.destroyed) return Buffer.alloc(0);
    // What Node has read ahead comes first. A socket that receives into the shared buffer never does.
    const ahead = socket.readableLength > 0 ? (socket.read() as Buffer | null) : null;
    const now = ahead ?? tryReadSync(socket);
    if (!(now instanceof Error)) return now;
    // Node would not see it again.
    socket.destroy(now);
    return Buffer.alloc(0);
  }

  protected override linger(socket: Socket): void {
    // Where the peer has ended and the kernel has everything, nothing more can be lost.
    const isDone = socket.readableEnded && socket.writableLength === 0;
    if (socket.connecting || isDone) socket.destroy();
    else {
      super.linger(socket);
      pinHiddenClass('lingering NetTransport', this);
    }
  }

  protected override leave(): boolean {
    const phase = this.#phase;
    if (!this.#enter(over) || !super.leave()) return false;
    this.#stopTimer();
    if (phase.kind === 'dialing') phase.dial.abort();
    // With its socket, whose end is short of compiled code as well otherwise.
    pinHiddenClass('NetTransport', this);
    return true;
  }

  override pause(): void {
    this.#isPaused = true;
    super.pause();
  }

  override resume(): void {
    this.#isPaused = false;
    super.resume();
  }

  get endpoint(): Endpoint {
    return this.stream === null ? unknownEndpoint : new SocketEndpoint(this.stream);
  }
}
