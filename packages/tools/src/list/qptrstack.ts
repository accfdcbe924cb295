import { inspectCustom } from '@qt3/core-signals/internal';
import { PtrCollection } from './ptr-collection.js';
import { type Inspect, printContainer } from './printable.js';

/** A stack of pointers (Qt 3.3, QPtrStack). What C++ returns as 0 is null. */
export class QPtrStack<T> extends PtrCollection implements Iterable<T> {
  readonly #items: T[] = [];

  /** @param items - what the stack holds at first; the last one is the top */
  constructor(items: Iterable<T> = []) {
    super();
    for (const item of items) this.push(item);
  }

  /** A stack of the items of an array, or of anything else that can be walked through; the last one is the top. */
  static from<T>(items: Iterable<T>): QPtrStack<T> {
    return new QPtrStack(items);
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): QPtrStack<T> {
    return new QPtrStack(this);
  }

  override count(): number {
    return this.#items.length;
  }

  /** Whether the stack is empty. */
  isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** Puts an item on top. */
  push(item: T): void {
    this.#items.push(item);
  }

  /** Takes the item on top without deleting it; null from an empty stack. */
  pop(): T | null {
    return this.#items.pop() ?? null;
  }

  /** Removes the item on top, which is deleted with autoDelete; false when the stack is empty. */
  remove(): boolean {
    if (this.isEmpty()) return false;
    this.deleteItem(this.#items.pop());
    return true;
  }

  /** The item on top; null in an empty stack. */
  top(): T | null {
    return this.#items.at(-1) ?? null;
  }

  /** {@link top}. */
  current(): T | null {
    return this.top();
  }

  /** Removes all items; with autoDelete they are deleted, the top first. */
  override clear(): void {
    while (this.remove());
  }

  /** The items, the top last, in an array of their own. */
  toArray(): T[] {
    return this.#items.slice();
  }

  /** The items, for JSON.stringify() and for messages of tests. */
  toJSON(): T[] {
    return this.toArray();
  }

  /** Walks through the items, the top last. */
  [Symbol.iterator](): IterableIterator<T> {
    return this.#items.values();
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.count(), this.toArray(), options, inspect);
  }
}
