import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PeerReply, PeerRequest } from './peer-process.js';

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

  /** Waits until every script has come to its end, and ends the process. */
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
