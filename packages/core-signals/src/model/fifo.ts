/** From this many on, places that were taken are dropped once they are the greater part. */
const MANY = 32;

/** A queue. What was put in first comes out first, in constant time however many wait. */
export class Fifo<T> {
  #items: (T | undefined)[] = [];
  #taken = 0;

  /** How many wait. */
  get size(): number {
    return this.#items.length - this.#taken;
  }

  /** Puts an item behind the others. */
  push(item: T): void {
    this.#items.push(item);
  }

  /** The next item, which stays; undefined when there is none. */
  first(): T | undefined {
    return this.#items[this.#taken];
  }

  /** Takes the next item out; undefined when there is none. */
  shift(): T | undefined {
    if (this.#taken === this.#items.length) return undefined;
    const item = this.#items[this.#taken];
    this.#items[this.#taken++] = undefined;
    if (this.#taken >= MANY && 2 * this.#taken >= this.#items.length) {
      this.#items = this.#items.slice(this.#taken);
      this.#taken = 0;
    }
    return item;
  }

  /** Takes all items out, in their order. */
  takeAll(): T[] {
    const items = this.#items.slice(this.#taken) as T[];
    this.#items = [];
    this.#taken = 0;
    return items;
  }
}
