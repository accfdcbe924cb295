interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * The time of the peers, in milliseconds. It runs by itself, until the test says how far it may go: from then
 * on it runs no further than that, so that a peer is neither ahead of the program it talks to nor, once that has waited,
 * behind it, however busy the machine is.
 */
export class PeerClock {
  #base = 0;
  #since: number = performance.now();
  #limit = Infinity;
  readonly #sleepers = new Set<Sleeper>();
  #timer: NodeJS.Timeout | undefined;

  now(): number {
    return Math.min(this.#base + performance.now() - this.#since, this.#limit);
  }

  /** It may run for so long; without a limit when that is Infinity. */
  allow(milliseconds: number): void {
    this.#base = this.now();
    this.#since = performance.now();
    this.#limit = this.#base + milliseconds;
    this.#schedule();
  }

  /** Moves to the end of what was allowed at once; waits until all that was due by then is done. */
  async settle(): Promise<void> {
    this.#since = -Infinity;
    do {
      this.#wakeDue();
      // What was woken writes, and may go to sleep again.
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    } while (this.#next() <= this.#limit);
  }

  sleepUntil(time: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.add({ until: time, wake });
      this.#schedule();
    });
  }

  /** When the next sleeper wants to be woken. */
  #next(): number {
    return Math.min(...[...this.#sleepers].map(({ until }) => until));
  }

  #wakeDue(): void {
    const now = this.now();
    const due = [...this.#sleepers].filter(({ until }) => until <= now);
    for (const sleeper of due.sort((one, other) => one.until - other.until)) {
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const next = this.#next();
    if (next > this.#limit || this.#sleepers.size === 0) return;
    this.#timer = setTimeout(
      () => {
        this.#wakeDue();
        this.#schedule();
      },
      Math.max(0, Math.ceil(next - this.now())),
    );
  }
}
