/** Pieces of the support module: std::auto_ptr. */
export const AUTO_PTR_PIECES: Readonly<Record<string, string>> = {
  AutoPtr: `/** C++'s std::auto_ptr: it owns an object. A copy takes it over, as C++ has it. */
export class AutoPtr<T> {
  #object: T | null;

  constructor(object: T | null = null) {
    this.#object = object;
  }

  get(): T | null {
    return this.#object;
  }

  release(): T | null {
    const object = this.#object;
    this.#object = null;
    return object;
  }

  reset(object: T | null = null): void {
    const before = this.#object;
    this.#object = object;
    if (before !== object) (before as { delete?: () => void } | null)?.delete?.();
  }

  assign(other: AutoPtr<T>): this {
    this.reset(other.release());
    return this;
  }

  copy(): AutoPtr<T> {
    return new AutoPtr(this.release());
  }

  delete(): void {
    this.reset();
  }

  [Symbol.dispose](): void {
    this.delete();
  }
}`,
};
