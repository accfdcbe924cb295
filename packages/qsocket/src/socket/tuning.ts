import { LONGEST_TIMER } from '@qt3/core-signals/internal';
import type { Socket } from 'node:net';
import { ConnectionError } from '../error/connection-error.js';
import { SocketEndpoint } from '../transport/endpoint.js';
import { NetTransport } from '../transport/net-transport.js';
import type { Transport } from '../transport/transport.js';
import { SocketState } from './socket-state.js';

/** Whose connection is given up. */
export interface TuningOwner {
  readonly state: number;
  readonly transport: Transport | null;
  transportFailed(error: Error): void;
}

/** The `net.Socket` at the bottom of a connection, also below TLS; null when there is none. */
export function nodeSocketOf(transport: Transport | null): Socket | null {
  if (transport instanceof NetTransport) return transport.socket;
  const endpoint = transport?.endpoint;
  return endpoint instanceof SocketEndpoint ? endpoint.socket : null;
}

/** What a QSocket wants of the connection that it has, and of each that it will have; only those that want something have one. */
export class Tuning {
  readonly #owner: TuningOwner;
  /** Silence after which the system asks whether the peer is still there, in milliseconds; -1 for never. */
  #keepAlive = -1;
  #noDelay = true;
  #holdsProcess = true;
  /** In milliseconds; 0 for never. */
  #idleTimeout = 0;
  /** Runs while there is a connection and a limit. */
  #idleTimer: NodeJS.Timeout | null = null;

  constructor(owner: TuningOwner) {
    this.#owner = owner;
  }

  /** @param milliseconds - of silence; 0 leaves it to the system, -1 means never */
  setKeepAlive(milliseconds: number): void {
    this.#keepAlive = milliseconds;
    this.apply();
  }

  setNoDelay(on: boolean): void {
    this.#noDelay = on;
    this.apply();
  }

  /** Whether the connection keeps the process running. */
  setHoldsProcess(on: boolean): void {
    this.#holdsProcess = on;
    this.apply();
  }

  get idleTimeout(): number {
    return this.#idleTimeout;
  }

  /** Gives a connection up on which nothing has moved for a time, in milliseconds; 0 for never. */
  setIdleTimeout(milliseconds: number): void {
    this.#stop();
    this.#idleTimeout = milliseconds;
    if (this.#owner.state === SocketState.Connected) this.#watch();
  }

  /** Makes the connection what is wanted; Node.js remembers it for one that is being made. */
  apply(): void {
    const socket = nodeSocketOf(this.#owner.transport);
    if (socket === null) return;
    if (this.#keepAlive >= 0) socket.setKeepAlive(true, this.#keepAlive);
    else socket.setKeepAlive(false);
    socket.setNoDelay(this.#noDelay);
    if (this.#holdsProcess) socket.ref();
    else socket.unref();
  }

  /** From now on there is a connection, or none. */
  entered(isConnected: boolean): void {
    this.#stop();
    if (!isConnected) return;
    this.apply();
    this.#watch();
  }

  /** Something was received, or has left. */
  moved(): void {
    this.#idleTimer?.refresh();
  }

  #stop(): void {
    if (this.#idleTimer === null) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
  }

  #watch(): void {
    if (this.#idleTimeout === 0) return;
    this.#idleTimer = setTimeout(() => this.#idle(), Math.min(this.#idleTimeout, LONGEST_TIMER));
    // The connection keeps the process running, if anything does.
    this.#idleTimer.unref();
  }

  #idle(): void {
    this.#owner.transport?.abort();
    const message = `Nothing was received or sent for ${this.#idleTimeout} ms`;
    this.#owner.transportFailed(new ConnectionError('ERR_QSOCKET_IDLE', message));
  }
}
