import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { registerAccepted } from '@qt3/qsocket/internal';
import { SignalSpy, withTimeout } from '@qt3/test-support';
import type { PlainPair } from './plain-pair.js';

/** A connection that passes through the recorder: its two halves. */
interface Passage {
  readonly near: Socket;
  readonly far: Socket;
}

/** A proxy between a client and a server that records what passes. */
export class Recorder {
  readonly #front: Server;
  readonly #back: Server;
  readonly #passages = new Set<Passage>();
  readonly #fromClient: Buffer[] = [];
  readonly #fromServer: Buffer[] = [];
  #accepted: ((socket: QSocket) => void) | null = null;

  private constructor(front: Server, back: Server) {
    this.#front = front;
    this.#back = back;
    front.on('connection', (near) => this.#pass(near));
    back.on('connection', (socket) => {
      const accepted = new QSocket();
      accepted.setSocket(registerAccepted(socket));
      this.#accepted?.(accepted);
    });
  }

  static async start(): Promise<Recorder> {
    const front = createServer({ allowHalfOpen: true });
    const back = createServer({ allowHalfOpen: true, pauseOnConnect: true });
    for (const server of [front, back]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    return new Recorder(front, back);
  }

  /** Where clients connect to. */
  get port(): number {
    return (this.#front.address() as AddressInfo).port;
  }

  /** All bytes that clients have sent. */
  get fromClient(): Buffer {
    return Buffer.concat(this.#fromClient);
  }

  /** All bytes that servers have sent. */
  get fromServer(): Buffer {
    return Buffer.concat(this.#fromServer);
  }

  /** Calls `accepted` with the server's end of each connection. */
  accept(accepted: (socket: QSocket) => void): void {
    this.#accepted = accepted;
  }

  /** Connects two QSockets through the recorder. */
  async pair(): Promise<PlainPair> {
    const server = new Promise<QSocket>((resolve) => this.accept(resolve));
    const client = new QSocket();
    const connected = new SignalSpy(client, SIGNAL('connected()'));
    client.connectToHost('localhost', this.port);
    await connected.wait();
    return { client, server: await server };
  }

  #pass(near: Socket): void {
    const far = connect({
      port: (this.#back.address() as AddressInfo).port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    const passage: Passage = { near, far };
    this.#passages.add(passage);
    const join = (from: Socket, to: Socket, kept: Buffer[]): void => {
      from.on('data', (chunk) => {
        kept.push(chunk);
        to.write(chunk);
      });
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => this.#passages.delete(passage));
    };
    join(near, far, this.#fromClient);
    join(far, near, this.#fromServer);
  }

  /** Stops, and waits until the last connection has ended by itself. */
  async close(): Promise<void> {
    const closed = [this.#front, this.#back].map(async (server) => {
      const end = once(server, 'close');
      server.close();
      await end;
    });
    await withTimeout(Promise.all(closed), 5000, () => `${this.#passages.size} connections to end`);
  }
}
