import type { QSocket } from '@qt3/qsocket';
import { transportOf } from '@qt3/qsocket/internal';
import type { Channel, Patience } from './channel.js';
import type { SocketAddress } from './endpoint-address.js';
import type { Outcome } from './outcome.js';
import { BufferSizes } from './system-buffers.js';

/**
 * The connection of a QSocket, for the device that QSocket::socketDevice() returns. It reads from the socket's buffer and writes
 * to it, so that no byte is missing there, and none overtakes another.
 */
export class SocketChannel implements Channel {
  readonly #socket: QSocket;
  /** What the socket had when this was made: with another one this is over. */
  readonly #transport: object | null;
  readonly #sizes = new BufferSizes();
  isReusable = false;
  watchers = 0;
  readonly connecting = null;

  constructor(socket: QSocket) {
    this.#socket = socket;
    this.#transport = transportOf(socket);
  }

  get fd(): number {
    return this.#socket.socket();
  }

  get family(): 0 | 4 | 6 {
    const { address } = this.own();
    if (address.isNull()) return 0;
    return address.isIPv6Address() ? 6 : 4;
  }

  get isClosed(): boolean {
    return this.#socket.isDeleted() || transportOf(this.#socket) !== this.#transport;
  }

  bind(): Outcome {
    return 'EINVAL';
  }

  listen(): Outcome {
    return 'EINVAL';
  }

  /** There is a connection, or one is being made. */
  connect(): Outcome {
    return 0;
  }

  accept(): Outcome {
    return 'EAGAIN';
  }

  read(data: Uint8Array, most: number, patience: Patience): Outcome {
    const isReadable = this.wait(patience);
    if (this.#socket.bytesAvailable() > 0) return this.#socket.readBlock(data, most);
    return isReadable === 0 ? 'EAGAIN' : 0;
  }

  write(bytes: Uint8Array): Outcome {
    const count = this.#socket.writeBlock(bytes);
    this.#socket.flush();
    return count < 0 ? 'EINVAL' : count;
  }

  available(): Outcome {
    this.wait(0);
    return this.#socket.bytesAvailable();
  }

  wait(patience: Patience): Outcome {
    const timeout = { value: false };
    // Where the socket's connection cannot be looked at, only what it has counts.
    const canLook = transportOf(this.#socket)?.tryReadSync !== undefined;
    if (this.#socket.bytesAvailable() > 0) return 1;
    if (!canLook) return 0;
    this.#socket.waitForMore(patience, timeout);
    return timeout.value ? 0 : 1;
  }

  own(): SocketAddress {
    return { address: this.#socket.address(), port: this.#socket.port() };
  }

  peer(): SocketAddress {
    return { address: this.#socket.peerAddress(), port: this.#socket.peerPort() };
  }

  bufferSize(which: 'receive' | 'send'): number {
    return this.#sizes.get(which);
  }

  setBufferSize(which: 'receive' | 'send', bytes: number): void {
    this.#sizes.set(which, bytes);
  }

  onceReadable(listener: () => void): () => void {
    const waiting = new AbortController();
    const call = (): void => {
      if (!waiting.signal.aborted) listener();
    };
    if (this.isClosed || this.#socket.bytesAvailable() > 0) setImmediate(call);
    else this.#socket.waitForMoreAsync(-1, { signal: waiting.signal }).then(call, call);
    return () => waiting.abort();
  }

  /** The socket's connection is closed, as by its own close(). */
  close(): void {
    if (!this.isClosed) this.#socket.close();
  }
}
