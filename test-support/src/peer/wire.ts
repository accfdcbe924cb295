import { once } from 'node:events';
import type { Socket } from 'node:net';
import { PeerClock } from './peer-clock.js';

/** A scripted end of a connection, with the blocking calls of the oracle's peer.h as promises. */
export class Wire {
  readonly #socket: Socket;
  readonly #clock: PeerClock;
  /** When the script is, were everything it did done in no time. */
  #time: number;
  /** What has been received and not been heard. */
  #unheard = 0;

  constructor(socket: Socket, clock: PeerClock = new PeerClock()) {
    this.#socket = socket;
    this.#clock = clock;
    this.#time = clock.now();
    // A connection that breaks ends the script at its next call; the process continues.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      this.#unheard += chunk.length;
      socket.pause();
    });
    socket.pause();
  }

  /** Writes, and waits until the kernel has taken it. */
  async say(bytes: string | Buffer): Promise<void> {
    await new Promise((resolve) => this.#socket.write(bytes, 'latin1', resolve));
  }

  /** Reads `count` bytes, or until the end. */
  async hear(count: number): Promise<void> {
    let wanted = count;
    for (;;) {
      const heard = Math.min(wanted, this.#unheard);
      this.#unheard -= heard;
      wanted -= heard;
      if (wanted === 0 || this.#socket.readableEnded || this.#socket.destroyed) {
        this.#time = Math.max(this.#time, this.#clock.now());
        return;
      }
      const more = new AbortController();
      const events = ['data', 'end', 'close'].map((name) =>
        once(this.#socket, name, { signal: more.signal }),
      );
      this.#socket.resume();
      await Promise.race(events);
      more.abort();
      await Promise.allSettled(events);
    }
  }

  /** Waits. */
  async ms(count: number): Promise<void> {
    this.#time += count;
    await this.#clock.sleepUntil(this.#time);
  }

  /** close(2): what was said still arrives. */
  close(): void {
    this.#socket.destroy();
  }

  /** Closes with a reset. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }
}

/** What a peer does on its connection. */
export type Script = (wire: Wire) => Promise<void>;
