/** Who waits for a channel to have something to read. Each is called once. */
export class ReadableListeners {
  #listeners = new Set<{ readonly call: () => void }>();
  #immediate: NodeJS.Immediate | undefined;
  readonly #watch: (on: boolean) => void;

  /** @param watch - starts or stops to look at the descriptor */
  constructor(watch: (on: boolean) => void) {
    this.#watch = watch;
  }

  /** @param isReadable - whether there is something already: then the listener is called in the next turn */
  add(listener: () => void, isReadable: boolean): () => void {
    const waiting = { call: listener };
    this.#listeners.add(waiting);
    if (isReadable) this.#immediate ??= setImmediate(() => this.call());
    else if (this.#listeners.size === 1) this.#watch(true);
    return () => this.#remove(waiting);
  }

  /**
   * There is something that the descriptor no longer shows: calls those who wait in the next turn, unless that has been taken
   * by then.
   *
   * @param isReadable - whether there is something still
   */
  callSoon(isReadable: () => boolean): void {
    if (this.#listeners.size === 0) return;
    this.#immediate ??= setImmediate(() => {
      this.#immediate = undefined;
      if (isReadable()) this.call();
    });
  }

  #remove(waiting: { readonly call: () => void }): void {
    if (this.#listeners.delete(waiting) && this.#listeners.size === 0) this.#stop();
  }

  #stop(): void {
    clearImmediate(this.#immediate);
    this.#immediate = undefined;
    this.#watch(false);
  }

  /** Calls those who wait now, each once. */
  call(): void {
    const listeners = this.#listeners;
    if (listeners.size === 0) return;
    this.#listeners = new Set();
    this.#stop();
    // One that is removed meanwhile is called all the same.
    for (const { call } of [...listeners]) call();
  }
}
