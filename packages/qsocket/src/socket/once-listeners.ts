/** Functions that are called once, when something happens that has no signal. */
export class OnceListeners {
  #callbacks: Set<() => void> | null = null;

  /** Adds a function. @returns a function that removes it */
  add(callback: () => void): () => void {
    const callbacks = (this.#callbacks ??= new Set());
    callbacks.add(callback);
    return () => callbacks.delete(callback);
  }

  /** Takes out those that have been added so far; what is added from now on waits for the next time. */
  take(): Iterable<() => void> | null {
    const callbacks = this.#callbacks;
    this.#callbacks = null;
    return callbacks;
  }

  /** Calls those that have been added so far. */
  call(): void {
    callAll(this.take());
  }
}

/** Calls what `take()` has returned. What is removed meanwhile is not called. */
export function callAll(callbacks: Iterable<() => void> | null): void {
  if (callbacks !== null) for (const callback of callbacks) callback();
}
