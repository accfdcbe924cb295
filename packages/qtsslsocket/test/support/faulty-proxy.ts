import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { resetConnection, withTimeout } from '@qt3/test-support';

/** What the proxy does after `bytes` bytes in the direction that it disturbs. */
export type Damage = 'close' | 'reset' | 'silence' | 'garbage' | 'drip';

/** Which end gets the damage. */
export type Direction = 'to client' | 'to server';

const garbage = Buffer.alloc(3, 0xff);

/** A proxy in front of a server, which disturbs one direction; each connection through it can be disturbed in another way. */
export class FaultyProxy {
  readonly #front: Server;
  readonly #backPort: number;
  readonly #direction: Direction;
  /** For the connections to come, in their order. */
  readonly #plans: { readonly after: number; readonly damage: Damage }[] = [];
  /** How many bytes each connection has carried in the direction that is bad. */
  readonly carried: number[] = [];

  private constructor(front: Server, backPort: number, direction: Direction) {
    this.#front = front;
    this.#backPort = backPort;
    this.#direction = direction;
    front.on('connection', (near) => this.#pass(near));
  }

  static async start(backPort: number, direction: Direction): Promise<FaultyProxy> {
    const front = createServer({ allowHalfOpen: true });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    return new FaultyProxy(front, backPort, direction);
  }

  /** Where clients connect to. */
  get port(): number {
    return (this.#front.address() as AddressInfo).port;
  }

  /** The next connection delivers this number of bytes, and then is damaged. */
  plan(after: number, damage: Damage): void {
    this.#plans.push({ after, damage });
  }

  #pass(near: Socket): void {
    const far = connect({ port: this.#backPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    near.setNoDelay(true);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('end', () => other.end());
      one.on('close', () => other.destroySoon());
    }
    const [from, to] = this.#direction === 'to client' ? [far, near] : [near, far];
    to.on('data', (chunk) => from.write(chunk));
    const { after, damage } = this.#plans.shift() ?? { after: Infinity, damage: 'close' };
    const index = this.carried.push(0) - 1;
    let left = after;
    from.on('data', (chunk) => {
      this.carried[index] = (this.carried[index] ?? 0) + chunk.length;
      if (left === -1) return;
      if (chunk.length <= left) {
        left -= chunk.length;
        deliver(to, chunk, damage);
        if (left > 0) return;
      }
      if (damage === 'garbage') {
        to.write(Buffer.concat([chunk.subarray(0, left), garbage, chunk.subarray(left)]));
        left = Infinity;
        return;
      }
      to.write(chunk.subarray(0, left));
      left = -1;
      if (damage === 'close') to.end();
      else if (damage === 'reset') setImmediate(() => resetConnection(to));
    });
    if (left === 0 && damage === 'close') {
      left = -1;
      to.end();
    }
  }

  /** Waits until every connection has ended by itself. */
  async close(): Promise<void> {
    const closed = once(this.#front, 'close');
    this.#front.close();
    await withTimeout(closed, 5000, () => 'connections over the wire to end');
  }
}

function deliver(to: Socket, chunk: Buffer, damage: Damage): void {
  if (damage !== 'drip') to.write(chunk);
  else for (const byte of chunk) to.write(Buffer.of(byte));
}
