import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type TLSSocket } from 'node:tls';
import { ByteStream, check, SeededRandom } from '@qt3/test-support';
import type { CrewOrders } from '../crew.js';
import type { Tell } from './tell.js';

/** Handshakes under way at once, while the links are set up. */
const AT_ONCE = 50;

/** The most that is sent before its echo is waited for. */
const MOST = 16_384;

/** One link: sends pieces of a stream, and checks each byte of the echo before the next. */
class Link {
  readonly #socket: TLSSocket;
  readonly #dice: SeededRandom;
  readonly #out: ByteStream;
  readonly #back: ByteStream;
  #stop = false;
  rounds = 0;

  constructor(socket: TLSSocket, seed: number) {
    this.#socket = socket;
    this.#dice = new SeededRandom(seed);
    this.#out = new ByteStream(seed * 101, Number.MAX_SAFE_INTEGER);
    this.#back = new ByteStream(seed * 101, Number.MAX_SAFE_INTEGER);
  }

  get bytes(): number {
    return this.#back.done;
  }

  /** After the round that is under way. */
  stop(): void {
    this.#stop = true;
  }

  async run(who: string): Promise<void> {
    const closed = once(this.#socket, 'close');
    this.#socket.on('data', (bytes: Buffer) => {
      this.#back.verify(bytes, who);
      check(this.#back.done <= this.#out.done, `${who}: more than was sent`);
      if (this.#back.done === this.#out.done) this.#next();
    });
    this.#socket.once('close', () => {
      check(this.#stop && this.#back.done === this.#out.done, `${who}: closed in the middle`);
    });
    this.#next();
    await closed;
  }

  #next(): void {
    if (this.#out.done > 0) this.rounds++;
    if (this.#stop) {
      this.#socket.end();
      return;
    }
    // In one piece or several, which may travel in records of their own.
    for (let pieces = 1 + this.#dice.below(3); pieces > 0; pieces--)
      this.#socket.write(this.#out.make(1 + this.#dice.below(MOST / 3)));
  }
}

/** Opens `count` links, lets all of them exchange data for `seconds`, and ends them. */
export async function exchange(orders: CrewOrders, tell: Tell): Promise<void> {
  const { port = 0, caFile, count, seed, seconds = 1 } = orders;
  const ca = readFileSync(caFile);
  const links: Link[] = [];
  const sockets: TLSSocket[] = [];
  const open = async (): Promise<void> => {
    while (sockets.length < count) {
      const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca });
      socket.on('error', (error) => tell(`failed: ${String(error)}`));
      sockets.push(socket);
      links.push(new Link(socket, seed + links.length));
      await once(socket, 'secureConnect');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  tell('all are there');
  const begin = Date.now();
  const running = links.map((link, i) => link.run(`link ${i}`));
  const ticker = setInterval(() => {
    const bytes = links.reduce((sum, link) => sum + link.bytes, 0);
    console.error(
      `  ${links.length} links, ${Math.round((Date.now() - begin) / 1000)} s, ${Math.round(bytes / 1e6)} MB and back`,
    );
  }, 10_000);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  for (const link of links) link.stop();
  await Promise.all(running);
  clearInterval(ticker);
  tell('done', {
    bytes: links.reduce((sum, link) => sum + link.bytes, 0),
    fewestRounds: Math.min(...links.map((link) => link.rounds)),
  });
}
