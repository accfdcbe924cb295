import { inspectCustom } from '@qt3/core-signals/internal';
import { PtrCollection } from './ptr-collection.js';
import { type Inspect, printContainer } from './printable.js';
import { QPtrList } from './qptrlist.js';

/** A queue of pointers (Qt 3.3, QPtrQueue). What C++ returns as 0 is null. */
export class QPtrQueue<T> extends PtrCollection implements Iterable<T> {
  readonly #items = new QPtrList<T>();

  /** @param items - what the queue holds at first; the first one is the head */
  constructor(items: Iterable<T> = []) {
    super();
    for (const item of items) this.enqueue(item);
  }

  /** A queue of the items of an array, or of anything else that can be walked through. */
  static from<T>(items: Iterable<T>): QPtrQueue<T> {
    return new QPtrQueue(items);
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): QPtrQueue<T> {
    return new QPtrQueue(this);
  }

  override count(): number {
    return this.#items.count();
  }

  /** Whether the queue is empty. */
  isEmpty(): boolean {
    return this.#items.isEmpty();
  }

  /** Adds an item at the end. */
  enqueue(item: T): void {
    this.#items.append(item);
  }

  /** Takes the item at the head without deleting it; null from an empty queue. */
  dequeue(): T | null {
    return this.#items.take(0);
  }

  /** Removes the item at the head, which is deleted with autoDelete; false when the queue is empty. */
  remove(): boolean {
    if (this.#items.isEmpty()) return false;
    this.deleteItem(this.#items.take(0));
    return true;
  }

  /** The item at the head; null in an empty queue. */
  head(): T | null {
    return this.#items.getFirst();
  }

  /** {@link head}. */
  current(): T | null {
    return this.head();
  }

  /** Removes all items; with autoDelete they are deleted, the head first. */
  override clear(): void {
    while (this.remove());
  }

  /** The items, the head first, in an array of their own. */
  toArray(): T[] {
    return this.#items.toArray();
  }

  /** The items, for JSON.stringify() and for messages of tests. */
  toJSON(): T[] {
    return this.toArray();
  }

  /** Walks through the items, the head first. */
  [Symbol.iterator](): Generator<T, void, undefined> {
    return this.#items[Symbol.iterator]();
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.count(), this.toArray(), options, inspect);
  }
}
