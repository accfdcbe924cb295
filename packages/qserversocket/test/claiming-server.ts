import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { withTimeout } from '@qt3/test-support';

/** Claims each connection, unless asked not to, and can be waited for. */
export class ClaimingServer extends QServerSocket {
  readonly sockets: QSocket[] = [];
  readonly unclaimed: number[] = [];
  claims = true;
  #wake: () => void = () => {};

  override newConnection(fd: number): void {
    if (this.claims) {
      const socket = new QSocket(this);
      socket.setSocket(fd);
      this.sockets.push(socket);
    } else {
      this.unclaimed.push(fd);
    }
    this.#wake();
  }

  /** Waits until there have been as many connections. */
  async connections(count: number): Promise<void> {
    const all = async (): Promise<void> => {
      while (this.sockets.length + this.unclaimed.length < count) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    };
    await withTimeout(all(), 15_000, () => `${count} connections, there are ${this.sockets.length}`);
  }
}
