import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Connections between two ends of this process. */
export class Wire {
  readonly #server = createServer();

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async pair(): Promise<[Socket, Socket]> {
    const accepted = once(this.#server, 'connection') as Promise<[Socket]>;
    const near = connect((this.#server.address() as AddressInfo).port, '127.0.0.1');
    const [far] = await accepted;
    return [near, far];
  }

  close(): void {
    this.#server.close();
  }
}
