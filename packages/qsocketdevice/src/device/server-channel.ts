import type { ListeningSocket } from '@qt3/qsocket/internal';
import type { Channel } from './channel.js';
import { nowhere, type SocketAddress } from './endpoint-address.js';
import type { Outcome } from './outcome.js';
import { BufferSizes } from './system-buffers.js';

/**
 * The port of a QServerSocket, for the device that QServerSocket::socketDevice() returns. The server takes all connections; what a
 * listening socket cannot do fails as it does for one of the system.
 */
export class ServerChannel implements Channel {
  readonly #server: ListeningSocket;
  readonly #sizes = new BufferSizes();
  isReusable = true;
  watchers = 0;
  readonly connecting = null;

  constructor(server: ListeningSocket) {
    this.#server = server;
  }

  get fd(): number {
    return this.#server.socket();
  }

  get family(): 4 | 6 {
    return this.#server.address().isIPv6Address() ? 6 : 4;
  }

  get isClosed(): boolean {
    return this.#server.isClosed();
  }

  bind(): Outcome {
    return 'EINVAL';
  }

  /** It listens. */
  listen(): Outcome {
    return 0;
  }

  /** Qt says true of a listening device, too (oracle net/device). */
  connect(): Outcome {
    return 0;
  }

  /** newConnection() gets them. */
  accept(): Outcome {
    return 'EOPNOTSUPP';
  }

  read(): Outcome {
    return 'ENOTCONN';
  }

  write(): Outcome {
    return 'ENOTCONN';
  }

  available(): Outcome {
    return 0;
  }

  /** Nothing can come: it is not waited for. */
  wait(): Outcome {
    return 0;
  }

  own(): SocketAddress {
    return { address: this.#server.address(), port: this.#server.port() };
  }

  peer(): SocketAddress {
    return nowhere;
  }

  bufferSize(which: 'receive' | 'send'): number {
    return this.#sizes.get(which);
  }

  setBufferSize(which: 'receive' | 'send', bytes: number): void {
    this.#sizes.set(which, bytes);
  }

  /** Nothing can come: what waits looks again in the next turn. */
  onceReadable(listener: () => void): () => void {
    const immediate = setImmediate(listener);
    return () => clearImmediate(immediate);
  }

  close(): void {
    if (!this.isClosed) this.#server.close();
  }
}
