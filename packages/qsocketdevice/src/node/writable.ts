import { WritePoll } from './poll.js';

/**
 * How long a descriptor that is full is left alone, in milliseconds: after the first look, and at most. A look takes one more.
 */
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 20;

/**
 * A descriptor that is looked at for whether it can be written to. Node.js says so only of what it writes itself, so a
 * descriptor that is full is looked at from time to time.
 */
export class WritableWatch {
  readonly #fd: number;
  #poll: WritePoll | null = null;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /**
   * Calls `listener` from the event loop once the descriptor can be written to, or is broken.
   *
   * @returns a function that ends it
   */
  once(listener: () => void): () => void {
    let pause = FIRST_PAUSE;
    let timer: NodeJS.Timeout | undefined;
    const look = (): void => {
      if (this.#isWritable()) {
        listener();
        return;
      }
      timer = setTimeout(look, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    };
    const immediate = setImmediate(look);
    return () => {
      clearImmediate(immediate);
      clearTimeout(timer);
    };
  }

  #isWritable(): boolean {
    try {
      this.#poll ??= new WritePoll(this.#fd);
      return this.#poll.look();
    } catch {
      // It is no descriptor any longer, or there is no poll: a write shows it.
      return true;
    }
  }

  /** Stops for good. */
  end(): void {
    this.#poll = null;
  }
}
