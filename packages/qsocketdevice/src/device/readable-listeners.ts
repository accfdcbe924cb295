/** Who waits for a channel to have something to read. Each is called once. */
export class ReadableListeners {
  #listeners: (() => void)[] = [];
  #immediate: NodeJS.Immediate | null = null;
  readonly #watch: (on: boolean) => void;

  /** @param watch - starts or stops to look at the descriptor */
  constructor(watch: (on: boolean) => void) {
    this.#watch = watch;
  }

  /** @param isReadable - whether there is something already: then the listener is called in the next turn */
  add(listener: () => void, isReadable: boolean): () => void {
    this.#listeners.push(listener);
    if (isReadable) this.#immediate ??= setImmediate(() => this.call());
    else if (this.#listeners.length === 1) this.#watch(true);
    return () => this.#remove(listener);
  }

  #remove(listener: () => void): void {
    const index = this.#listeners.indexOf(listener);
    if (index < 0) return;
    this.#listeners.splice(index, 1);
    if (this.#listeners.length > 0) return;
    this.#stop();
  }

  #stop(): void {
    if (this.#immediate !== null) clearImmediate(this.#immediate);
    this.#immediate = null;
    this.#watch(false);
  }

  /** Calls those who wait now, each once. */
  call(): void {
    const listeners = this.#listeners;
    if (listeners.length === 0) return;
    this.#listeners = [];
    this.#stop();
    for (const listener of listeners) listener();
  }
}
