import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PeerReply, PeerRequest } from './peer-process.js';

/** How far the time of the peers runs before it waits for this process, in milliseconds. */
const STEP = 25;

/**
 * The other ends of the wire, in a process of their own with plain `node:net`, so that only our side is observed. Does what
 * the oracle's peer.h does.
 *
 * @example
 * const peers = Peers.start(new URL('./peer-scripts.ts', import.meta.url));
 * socket.connectToHost('127.0.0.1', await peers.server('hello'));
 * ...
 * await peers.end();
 */
export class Peers {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (port: number) => void>();
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ id, port }: PeerReply) => {
      this.#waiting.get(id)?.(port);
      this.#waiting.delete(id);
    });
  }

  /** Starts the process. `scripts` is a module that exports functions from a `Wire` to a promise. */
  static start(scripts: URL): Peers {
    return new Peers(fork(fileURLToPath(new URL('./peer-process.ts', import.meta.url)), [scripts.href]));
  }

  /** Runs a script on the first connection to a fresh port of 127.0.0.1, which is returned. */
  server(script: string): Promise<number> {
    return this.#ask({ script });
  }

  /** Connects to a port of 127.0.0.1 and runs a script there; returns without waiting for either. */
  async client(script: string, port: number): Promise<void> {
    await this.#ask({ script, port });
  }

  /**
   * Lets the time of the peers run while `work` is under way, `most` milliseconds at most. They go in small steps, and never
   * further than this process has followed: whatever they did in a step has arrived before the next. When `work` took all
   * of the time, they have done what they had to do in it. So a program that leaves time to its peers sees the same of them
   * when the machine is busy.
   */
  async during(most: number, work: () => Promise<unknown>): Promise<void> {
    const begin = performance.now();
    let left = most;
    let over = false;
    const working = work().finally(() => {
      over = true;
    });
    // A function, so that the compiler believes that it changes.
    const isOver = (): boolean => over;
    while (left > 0 && !isOver()) {
      const step = Math.min(STEP, left);
      left -= step;
      // Not waited for: whatever is under way in this process belongs to `work`.
      void this.#ask({ allow: step });
      await Promise.race([working, sleep(step)]);
      if (!isOver()) await this.#settle();
    }
    await working;
    if (performance.now() - begin < most) return;
    for (; left > 0; left -= STEP) {
      await this.#ask({ allow: Math.min(STEP, left) });
      await this.#settle();
    }
  }

  /** The peers do at once what is due in the time that they were allowed, and it arrives. */
  async #settle(): Promise<void> {
    await this.#ask({ settle: true });
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets the time of the peers run without a limit, for a call that blocks this process; until the next during(). */
  async goOn(): Promise<void> {
    await this.#ask({ allow: null });
  }

  /** Waits until every script has ended, and ends the process. */
  async end(): Promise<void> {
    await this.#ask({});
    this.#child.disconnect();
  }

  #ask(request: Omit<PeerRequest, 'id'>): Promise<number> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, ...request });
    });
  }
}
