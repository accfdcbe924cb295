import { inspectCustom } from '@qt3/core-signals/internal';
import { PtrCollection } from './ptr-collection.js';
import { type Inspect, printContainer } from './printable.js';

/**
 * A vector of pointers (Qt 3.3, QPtrVector): positions that have an item or are empty. Its size is the number of positions, and
 * count() the number of items.
 *
 * What C++ has as 0 is null: what an empty position returns, and what makes a position empty. An item is deleted, with
 * autoDelete, when it is out of the vector already.
 */
export class QPtrVector<T> extends PtrCollection implements Iterable<T | null> {
  #items: (T | null)[];
  /** How many of them are not null. */
  #count: number;

  /** @param from - the number of empty positions, or what the positions hold at first */
  constructor(from: number | Iterable<T | null> = 0) {
    super();
    this.#items = typeof from === 'number' ? new Array<null>(from).fill(null) : [...from];
    this.#count = this.#present().length;
  }

  /** A vector of the items of an array, or of anything else that can be walked through; null makes an empty position. */
  static from<T>(items: Iterable<T | null>): QPtrVector<T> {
    return new QPtrVector(items);
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): this {
    return new (this.constructor as new (items: Iterable<T | null>) => this)(this);
  }

  /** C++'s `vector = other`: removes the own items, and takes those of the other vector. */
  assign(other: QPtrVector<T>): this {
    if (other === this) return this;
    this.clear();
    this.#items = other.toArray();
    this.#count = other.count();
    return this;
  }

  /** C++'s `==`: whether both have the same items, by {@link compareItems}, in the same positions. */
  equals(other: QPtrVector<T>): boolean {
    return (
      this.size() === other.size() && this.#items.every((item, index) => this.#isSame(item, other.at(index)))
    );
  }

  /**
   * The order of two items: override it for find(), contains(), sort() and bsearch(). No empty position is compared by it.
   *
   * @returns 0 if they are equal, less than 0 if the first one is smaller, more than 0 if it is greater; without an
   * override, 0 for the same item and 1 for others
   */
  compareItems(a: T, b: T): number {
    return a === b ? 0 : 1;
  }

  /** Number of positions, empty ones as well. */
  size(): number {
    return this.#items.length;
  }

  /** Number of items: of positions that are not empty. */
  override count(): number {
    return this.#count;
  }

  /** Whether there are no items. */
  isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Whether there are no positions. */
  isNull(): boolean {
    return this.#items.length === 0;
  }

  /** Sets the number of positions. New ones are empty; the items of those that go are removed. */
  resize(size: number): boolean {
    const removed = this.#items.slice(size);
    this.#items.length = Math.min(this.#items.length, size);
    while (this.#items.length < size) this.#items.push(null);
    this.#remove(removed);
    return true;
  }

  /** Puts an item, or null, into this position, whose former item is removed; false where there is no such position. */
  insert(index: number, item: T | null): boolean {
    if (!this.#has(index)) return false;
    const removed = this.#items[index]!;
    this.#items[index] = item;
    if (item !== null) this.#count++;
    this.#remove([removed]);
    return true;
  }

  /** Removes the item in this position, if it has one; false where there is no such position. */
  remove(index: number): boolean {
    return this.insert(index, null);
  }

  /** Takes the item in this position out without deleting it; null where there is none. */
  take(index: number): T | null {
    const item = this.at(index);
    if (item === null) return null;
    this.#items[index] = null;
    this.#count--;
    return item;
  }

  /** Removes all items and positions; with autoDelete the items are deleted when the vector is empty. */
  override clear(): void {
    this.resize(0);
  }

  /** Puts an item, or null, into all positions, whose items are removed; before that it sets their number, if one is given. */
  fill(item: T | null, size = -1): boolean {
    if (size >= 0) this.resize(size);
    const removed = this.#items.slice();
    this.#items.fill(item);
    if (item !== null) this.#count += removed.length;
    this.#remove(removed);
    return true;
  }

  /** Sorts by {@link compareItems}; empty positions come last. */
  sort(): void {
    const sorted = this.#present().sort((a, b) => this.compareItems(a, b));
    this.#items = this.#items.map((_item, index) => sorted[index] ?? null);
  }

  /** The first position of an item that equals this one, by {@link compareItems}, in a sorted vector; -1 without one. */
  bsearch(item: T): number {
    let low = 0;
    // Empty positions are the last ones.
    for (let high = this.#count; low < high;) {
      const middle = (low + high) >> 1;
      const other = this.at(middle);
      if (other !== null && this.compareItems(item, other) > 0) low = middle + 1;
      else high = middle;
    }
    return this.#isSame(item, this.at(low)) ? low : -1;
  }

  /** The first position, from this one on, of an item that equals this one, by {@link compareItems}; -1 without one. */
  find(item: T | null, from = 0): number {
    return this.#items.findIndex((other, index) => index >= from && this.#isSame(item, other));
  }

  /** The first position, from this one on, of this very item; -1 without one. */
  findRef(item: T | null, from = 0): number {
    return this.#items.indexOf(item, from);
  }

  /** How many items equal this one, by {@link compareItems}. */
  contains(item: T | null): number {
    return this.#items.filter((other) => this.#isSame(item, other)).length;
  }

  /** How many times this very item is in the vector. */
  containsRef(item: T | null): number {
    return this.#items.filter((other) => other === item).length;
  }

  /** The item in this position: C++'s `vector[index]` as well; null where there is none. */
  at(index: number): T | null {
    return this.#items[index] ?? null;
  }

  /** What is in the positions, in an array of its own. */
  toArray(): (T | null)[] {
    return this.#items.slice();
  }

  /** What is in the positions, for JSON.stringify() and for messages of tests. */
  toJSON(): (T | null)[] {
    return this.toArray();
  }

  /** Walks through the positions, empty ones as well. */
  [Symbol.iterator](): IterableIterator<T | null> {
    return this.#items.values();
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.size(), this.toArray(), options, inspect);
  }

  #has(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index < this.#items.length;
  }

  #isSame(a: T | null, b: T | null): boolean {
    return a === null || b === null ? a === b : this.compareItems(a, b) === 0;
  }

  #present(): T[] {
    return this.#items.filter((item) => item !== null);
  }

  /** Counts and deletes what is in no position any longer. */
  #remove(from: (T | null)[]): void {
    const removed = from.filter((item) => item !== null);
    this.#count -= removed.length;
    for (const item of removed) this.deleteItem(item);
  }
}
