import { inspectCustom } from '@qt3/core-signals/internal';
import { Chain, ChainNode, chainOf } from './chain.js';
import { PtrCollection } from './ptr-collection.js';
import { type Inspect, printContainer } from './printable.js';
import type { QPtrVector } from './qptrvector.js';

/**
 * A list of pointers with a current item (Qt 3.3, QPtrList).
 *
 * first(), last(), next(), prev(), at(), find() and what adds or removes move the current item; getFirst(), getLast(),
 * contains() and count() do not (oracle tools/lists has it after every call). Removing the current item makes the next one
 * current, so that next() after it skips one: a loop that removes continues with current(), or uses a
 * QPtrListIterator.
 *
 * What C++ returns as 0 is null. An item is deleted, with autoDelete, when it is out of the list already.
 */
export class QPtrList<T> extends PtrCollection implements Iterable<T> {
  /** @internal For iterators. */
  readonly [chainOf]: Chain<ChainNode<T>> = new Chain<ChainNode<T>>();
  #current: ChainNode<T> | null = null;
  /** The number of the current item; -1 without one. */
  #index = -1;

  /** @param items - what the list holds at first: an array, or anything else that can be walked through */
  constructor(items: Iterable<T> = []) {
    super();
    for (const item of items) this.append(item);
  }

  /** A list of the items of an array, or of anything else that can be walked through. */
  static from<T>(items: Iterable<T>): QPtrList<T> {
    return new QPtrList(items);
  }

  /** C++'s copy constructor: the same items, the last one current, and autoDelete off. */
  copy(): this {
    return new (this.constructor as new (items: Iterable<T>) => this)(this);
  }

  /** C++'s `list = other`: removes the own items, and takes those of the other list; the first one is current. */
  assign(other: QPtrList<T>): this {
    if (other === this) return this;
    this.clear();
    for (const item of other) this.append(item);
    this.first();
    return this;
  }

  /** C++'s `==`: whether both have the same items, by {@link compareItems}, in the same order. */
  equals(other: QPtrList<T>): boolean {
    if (this.count() !== other.count()) return false;
    let theirs = other[chainOf].first;
    for (const mine of this) {
      if (theirs === null || this.compareItems(mine, theirs.item) !== 0) return false;
      theirs = theirs.next;
    }
    return true;
  }

  /**
   * The order of two items: override it for find(), remove(), contains(), inSort() and sort().
   *
   * @returns 0 if they are equal, less than 0 if the first one is smaller, more than 0 if it is greater; without an
   * override, 0 for the same item and 1 for others
   */
  compareItems(a: T, b: T): number {
    return a === b ? 0 : 1;
  }

  override count(): number {
    return this[chainOf].count;
  }

  /** Whether the list has no items. */
  isEmpty(): boolean {
    return this[chainOf].count === 0;
  }

  /** Puts an item in front of the one with this number, and makes it current; false for a number beyond the count. */
  insert(index: number, item: T): boolean {
    const count = this[chainOf].count;
    if (!Number.isInteger(index) || index < 0 || index > count) return false;
    this.#add(item, index === count ? null : this[chainOf].at(index), index);
    return true;
  }

  /** Puts an item where it belongs in a sorted list, by {@link compareItems}, and makes it current. */
  inSort(item: T): void {
    let node = this[chainOf].first;
    let index = 0;
    for (; node !== null && this.compareItems(item, node.item) >= 0; node = node.next) index++;
    this.#add(item, node, index);
  }

  /** Adds an item at the end, and makes it current. */
  append(item: T): void {
    const node = new ChainNode(item);
    this[chainOf].insert(node, null);
    this.#current = node;
    this.#index = this[chainOf].count - 1;
  }

  /** Adds an item at the beginning, and makes it current. */
  prepend(item: T): void {
    this.#add(item, this[chainOf].first, 0);
  }

  /** Puts another item in the place of the one with this number, which is deleted with autoDelete; it is current then. */
  replace(index: number, item: T): boolean {
    const node = this[chainOf].at(index);
    if (node === null) return false;
    const replaced = node.item;
    node.item = item;
    this.#moveTo(node, index);
    this.deleteItem(replaced);
    return true;
  }

  /** Removes the current item; the next one is current then, or the last. False without a current item. */
  remove(): boolean;
  /** Removes the item with this number. False where there is none; then the current item stays. */
  remove(index: number): boolean;
  /** Removes the first item that equals this one, by {@link compareItems}. If there is none, no item is current. */
  remove(item: T): boolean;
  remove(what?: number | T): boolean {
    if (typeof what === 'number') {
      const node = this[chainOf].at(what);
      if (node === null) return false;
      this.#moveTo(node, what);
    } else if (arguments.length > 0) this.find(what as T);
    return this.#removeCurrent();
  }

  /** Removes the first place of this very item. If there is none, no item is current. */
  removeRef(item: T): boolean {
    this.findRef(item);
    return this.#removeCurrent();
  }

  /** Removes the first item; the one behind it is current then. */
  removeFirst(): boolean {
    this.first();
    return this.#removeCurrent();
  }

  /** Removes the last item; the one before it is current then. */
  removeLast(): boolean {
    this.last();
    return this.#removeCurrent();
  }

  /** Takes the current item, or the one with this number, out of the list without deleting it; null where there is none. */
  take(index?: number): T | null {
    if (index !== undefined) {
      const node = this[chainOf].at(index);
      if (node === null) return null;
      this.#moveTo(node, index);
    }
    return this.#takeCurrent()?.item ?? null;
  }

  /** Removes all items, the first one first; with autoDelete they are deleted when the list is empty. */
  override clear(): void {
    const items = this.autoDelete() ? this.toArray() : [];
    this[chainOf].clear();
    this.#moveTo(null, -1);
    for (const item of items) this.deleteItem(item);
  }

  /** Sorts by {@link compareItems}. The current place keeps its number, and has another item then. */
  sort(): void {
    const sorted = this.toArray().sort((a, b) => this.compareItems(a, b));
    let node = this[chainOf].first;
    for (const item of sorted) {
      node!.item = item;
      node = node!.next;
    }
  }

  /** The number of the first item that equals this one, by {@link compareItems}, which is current then; -1 and none. */
  find(item: T): number {
    return this.#search(this[chainOf].first, 0, (other) => this.compareItems(item, other) === 0);
  }

  /** The same, beginning with the current item. */
  findNext(item: T): number {
    return this.#search(this.#current, this.#index, (other) => this.compareItems(item, other) === 0);
  }

  /** The number of this very item, which is current then; -1 and none. */
  findRef(item: T | null): number {
    return this.#search(this[chainOf].first, 0, (other) => other === item);
  }

  /** The same, beginning with the current item. */
  findNextRef(item: T | null): number {
    return this.#search(this.#current, this.#index, (other) => other === item);
  }

  /** How many items equal this one, by {@link compareItems}. */
  contains(item: T): number {
    let found = 0;
    for (const other of this) if (this.compareItems(item, other) === 0) found++;
    return found;
  }

  /** How many times this very item is in the list. */
  containsRef(item: T | null): number {
    let found = 0;
    for (const other of this) if (other === item) found++;
    return found;
  }

  /** The number of the current item; -1 if there is none. */
  at(): number;
  /** The item with this number, which is current then; null where there is none, and then the current item stays. */
  at(index: number): T | null;
  at(index?: number): number | T | null {
    if (index === undefined) return this.#index;
    const node = this[chainOf].at(index);
    if (node === null) return null;
    this.#moveTo(node, index);
    return node.item;
  }

  /** The current item; null if there is none. */
  current(): T | null {
    return this.#current === null ? null : this.#current.item;
  }

  /** The first item; the current item stays. */
  getFirst(): T | null {
    return this[chainOf].first?.item ?? null;
  }

  /** The last item; the current item stays. */
  getLast(): T | null {
    return this[chainOf].last?.item ?? null;
  }

  /** Makes the first item current; null in an empty list. */
  first(): T | null {
    const { first } = this[chainOf];
    this.#moveTo(first, first === null ? -1 : 0);
    return first === null ? null : first.item;
  }

  /** Makes the last item current; null in an empty list. */
  last(): T | null {
    const { last, count } = this[chainOf];
    this.#moveTo(last, count - 1);
    return last === null ? null : last.item;
  }

  /** Makes the next item current; null, and no item is current, behind the last one. */
  next(): T | null {
    const next = this.#current?.next ?? null;
    this.#current = next;
    if (next === null) {
      this.#index = -1;
      return null;
    }
    this.#index++;
    return next.item;
  }

  /** Makes the item before current; null, and no item is current, before the first one. */
  prev(): T | null {
    const previous = this.#current?.previous ?? null;
    this.#moveTo(previous, previous === null ? -1 : this.#index - 1);
    return previous === null ? null : previous.item;
  }

  /** Puts the items into the positions of a vector, whose own items are removed before. */
  toVector(vector: QPtrVector<T>): void {
    vector.clear();
    vector.resize(this.count());
    let index = 0;
    for (const item of this) vector.insert(index++, item);
  }

  /** The items, in an array of their own. */
  toArray(): T[] {
    return [...this];
  }

  /** The items, for JSON.stringify() and for messages of tests. */
  toJSON(): T[] {
    return this.toArray();
  }

  /** Walks through the items without moving the current one. Items may be removed: see QPtrListIterator. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (let node = this[chainOf].first; node !== null; node = node.next) yield node.item;
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.count(), this.toArray(), options, inspect);
  }

  #moveTo(node: ChainNode<T> | null, index: number): void {
    this.#current = node;
    this.#index = index;
  }

  #add(item: T, before: ChainNode<T> | null, index: number): void {
    const node = new ChainNode(item);
    this[chainOf].insert(node, before);
    this.#moveTo(node, index);
  }

  #search(from: ChainNode<T> | null, index: number, isWanted: (item: T) => boolean): number {
    let node = from;
    let at = index;
    for (; node !== null && !isWanted(node.item); node = node.next) at++;
    this.#moveTo(node, node === null ? -1 : at);
    return this.#index;
  }

  #takeCurrent(): ChainNode<T> | null {
    const node = this.#current;
    if (node === null) return null;
    const isLast = node.next === null;
    const current = isLast ? node.previous : node.next;
    this[chainOf].remove(node, current);
    this.#moveTo(current, isLast ? this.#index - 1 : this.#index);
    return node;
  }

  #removeCurrent(): boolean {
    const node = this.#takeCurrent();
    if (node === null) return false;
    this.deleteItem(node.item);
    return true;
  }
}
