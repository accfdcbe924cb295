/** Runs one request at a time: one that is asked for meanwhile follows when the present one is over, and only once. */
export class OneAtATime {
  readonly #work: () => Promise<void>;
  #isRunning = false;
  #isWanted = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  run(): void {
    if (this.#isRunning) {
      this.#isWanted = true;
      return;
    }
    this.#isRunning = true;
    void this.#work().finally(() => {
      this.#isRunning = false;
      if (!this.#isWanted) return;
      this.#isWanted = false;
      this.run();
    });
  }
}
