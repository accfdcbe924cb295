import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { withTimeout } from './with-timeout.js';

/**
 * A Node server on a free loopback port that remembers its connections. Its teardown waits until the last of them has
 * ended by itself, so that a connection that a test leaks fails the test.
 *
 * @example
 * const server = await GuardedServer.listen((socket) => socket.end('hello'));
 * // connect to server.port
 * await server.close();
 */
export class GuardedServer {
  /** The Node server itself. */
  readonly server: Server;
  /** How many connections there have been. */
  accepted = 0;
  readonly #open = new Set<Socket>();

  private constructor(server: Server) {
    this.server = server;
    server.on('connection', (socket: Socket) => {
      this.accepted += 1;
      this.#open.add(socket);
      // What a connection dies of is the business of the test; the server only has to survive it.
      socket.on('error', survive);
      socket.once('close', () => this.#open.delete(socket));
    });
  }

  /** Starts a plain TCP server; `onConnection` gets each accepted socket. */
  static async listen(onConnection: (socket: Socket) => void, host = '127.0.0.1'): Promise<GuardedServer> {
    return GuardedServer.start(createServer({ allowHalfOpen: true }, onConnection), host);
  }

  /** Starts a given server, a TLS server for instance, on a free port. */
  static async start(server: Server, host = '127.0.0.1'): Promise<GuardedServer> {
    const guarded = new GuardedServer(server);
    server.listen(0, host);
    await once(server, 'listening');
    return guarded;
  }

  /** The port it listens on. */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many connections are open. */
  get open(): number {
    return this.#open.size;
  }

  /**
   * Stops listening and waits for the last connection to end.
   *
   * @throws Error naming the connections that were still open after `milliseconds`; they are cut then
   */
  async close(milliseconds = 15_000): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    try {
      await withTimeout(closed, milliseconds, () => `the last connection to end: ${this.#describe()}`);
    } finally {
      for (const socket of this.#open) socket.destroy();
    }
  }

  #describe(): string {
    const peers = [...this.#open]
      .slice(0, 5)
      .map((socket) => `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? 0}`);
    return `${this.#open.size} are open: ${peers.join(', ')}`;
  }
}

function survive(): void {
  // Deliberately nothing: see above.
}
