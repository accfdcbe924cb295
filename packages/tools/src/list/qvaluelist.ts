import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { Chain, ChainNode } from './chain.js';
import { type Inspect, printContainer } from './printable.js';
import { QValueListIterator } from './qvaluelist-iterator.js';
import { copyValue, sameValue } from './values.js';

/**
 * A list of values (Qt 3.3, QValueList), whose iterators stay where they are while other values come and go.
 *
 * It is a linked list, as in Qt: changes at a known place take the same time wherever it is, and `get(i)` walks there
 * from the nearest end or from the place of the last call, so that a loop over the indices takes linear time.
 *
 * Assignment copies in C++ and does not here: `c = v` is `c = v.copy()`, and so is a list passed by value.
 */
export class QValueList<T> implements Iterable<T> {
  readonly #chain = new Chain<ChainNode<T>>();

  /** @param values - what the list holds at first: an array, or anything that can be walked through, another list too */
  constructor(values: Iterable<T> = []) {
    for (const value of values) this.append(value);
  }

  /** A list of the values of an array, or of anything else that can be walked through. */
  static from<T>(values: Iterable<T>): QValueList<T> {
    return new QValueList(values);
  }

  /** What C++ has after `copy = list`; values with a copy() of their own are copied too. */
  copy(): this {
    return this.make(this.#copies());
  }

  /** C++'s `list = other`: takes the values of another list instead of its own. */
  assign(other: QValueList<T>): this {
    if (other !== this) {
      const values = [...other.#copies()];
      this.clear();
      for (const value of values) this.append(value);
    }
    return this;
  }

  /** Number of values. */
  count(): number {
    return this.#chain.count;
  }

  /** Number of values: the name of the standard library. */
  size(): number {
    return this.#chain.count;
  }

  /** Whether the list has no values. */
  isEmpty(): boolean {
    return this.#chain.count === 0;
  }

  /** Whether the list has no values: the name of the standard library. */
  empty(): boolean {
    return this.#chain.count === 0;
  }

  /** Removes all values. */
  clear(): void {
    this.#chain.clear();
  }

  /** C++'s `list[index]`; undefined, with a warning, where there is no value. */
  get(index: number): T {
    const node = this.#nodeAt(index, 'get');
    return node === null ? (undefined as T) : node.item;
  }

  /** C++'s `list[index] = value`; a warning where there is no value. */
  set(index: number, value: T): void {
    const node = this.#nodeAt(index, 'set');
    if (node !== null) node.item = value;
  }

  /** The first value; undefined in an empty list, where C++ reads what is not there. */
  first(): T {
    return this.#chain.first?.item as T;
  }

  /** The last value; undefined in an empty list, where C++ reads what is not there. */
  last(): T {
    return this.#chain.last?.item as T;
  }

  /** {@link first}, by the name of the standard library. */
  front(): T {
    return this.first();
  }

  /** {@link last}, by the name of the standard library. */
  back(): T {
    return this.last();
  }

  /** An iterator on the first value; {@link end} in an empty list. */
  begin(): QValueListIterator<T> {
    return new QValueListIterator(this.#chain, this.#chain.first);
  }

  /** An iterator behind the last value. */
  end(): QValueListIterator<T> {
    return new QValueListIterator(this.#chain, null);
  }

  /** An iterator on the last value; {@link end} in an empty list. */
  fromLast(): QValueListIterator<T> {
    return new QValueListIterator(this.#chain, this.#chain.last);
  }

  /** An iterator on the value with a number; {@link end} where there is none. The value itself is `get(index)`. */
  at(index: number): QValueListIterator<T> {
    return new QValueListIterator(this.#chain, this.#chain.at(index));
  }

  /** Adds a value at the end: C++'s `append()`, `list << value` and `list += value`. */
  append(value: T): this {
    this.#chain.insert(new ChainNode(value), null);
    return this;
  }

  /** Adds the values of another list at the end, copies of those that have a copy(): C++'s `list += other`. */
  appendList(other: Iterable<T>): this {
    for (const value of [...other]) this.append(copyValue(value));
    return this;
  }

  /** A new list with the values of both: C++'s `list + other`. */
  plus(other: Iterable<T>): this {
    return this.copy().appendList(other);
  }

  /** Adds a value at the beginning. */
  prepend(value: T): this {
    this.#chain.insert(new ChainNode(value), this.#chain.first);
    return this;
  }

  /** {@link append}, by the name of the standard library. */
  push_back(value: T): void {
    this.append(value);
  }

  /** {@link prepend}, by the name of the standard library. */
  push_front(value: T): void {
    this.prepend(value);
  }

  /** Removes the last value, if there is one. */
  pop_back(): void {
    if (this.#chain.last !== null) this.#chain.remove(this.#chain.last, null);
  }

  /** Removes the first value, if there is one. */
  pop_front(): void {
    if (this.#chain.first !== null) this.#chain.remove(this.#chain.first, null);
  }

  /** Puts a value in front of a place; returns its place. */
  insert(before: QValueListIterator<T>, value: T): QValueListIterator<T>;
  /** Puts a value `count` times in front of a place: itself, and copies of it. */
  insert(before: QValueListIterator<T>, count: number, value: T): void;
  insert(before: QValueListIterator<T>, ...rest: [T] | [number, T]): QValueListIterator<T> {
    const value = rest.length === 2 ? rest[1] : rest[0];
    const count = rest.length === 2 ? rest[0] : 1;
    const place = QValueListIterator.nodeOf(before);
    let inserted = place;
    for (let i = 0; i < count; i++) {
      const node = new ChainNode(i === 0 ? value : copyValue(value));
      this.#chain.insert(node, place);
      if (i === 0) inserted = node;
    }
    return new QValueListIterator(this.#chain, inserted);
  }

  /** Removes the value at a place; returns the place behind it. */
  remove(at: QValueListIterator<T>): QValueListIterator<T>;
  /** Removes all values that equal this one; returns their number. */
  remove(value: T): number;
  remove(what: QValueListIterator<T> | T): QValueListIterator<T> | number {
    if (what instanceof QValueListIterator) return this.erase(what);
    let removed = 0;
    for (let node = this.#chain.first; node !== null; node = node.next) {
      if (!sameValue(node.item, what)) continue;
      this.#chain.remove(node, null);
      removed++;
    }
    return removed;
  }

  /** Removes the value at a place, or those from one place up to, and without, another; returns the place behind. */
  erase(first: QValueListIterator<T>, last?: QValueListIterator<T>): QValueListIterator<T> {
    let node = QValueListIterator.nodeOf(first);
    const stop = last === undefined ? (node?.next ?? null) : QValueListIterator.nodeOf(last);
    while (node !== null && node !== stop) {
      if (node.forward === undefined) this.#chain.remove(node, null);
      node = node.next;
    }
    return new QValueListIterator(this.#chain, stop);
  }

  /** The place of the first value that equals this one; {@link end} if there is none. */
  find(value: T): QValueListIterator<T>;
  /** The same, from a place on. */
  find(from: QValueListIterator<T>, value: T): QValueListIterator<T>;
  find(...what: [T] | [QValueListIterator<T>, T]): QValueListIterator<T> {
    let node = what.length === 2 ? QValueListIterator.nodeOf(what[0]) : this.#chain.first;
    const value = what.length === 2 ? what[1] : what[0];
    while (node !== null && !sameValue(node.item, value)) node = node.next;
    return new QValueListIterator(this.#chain, node);
  }

  /** The number of the first value that equals this one, from 0; -1 if there is none. */
  findIndex(value: T): number {
    let index = 0;
    for (const item of this) {
      if (sameValue(item, value)) return index;
      index++;
    }
    return -1;
  }

  /** How many values equal this one. */
  contains(value: T): number {
    let found = 0;
    for (const item of this) if (sameValue(item, value)) found++;
    return found;
  }

  /** C++'s `==`: whether both have equal values in the same order. */
  equals(other: QValueList<T>): boolean {
    if (this.count() !== other.count()) return false;
    let theirs = other.#chain.first;
    for (const mine of this) {
      if (theirs === null || !sameValue(mine, theirs.item)) return false;
      theirs = theirs.next;
    }
    return true;
  }

  /** The values, in an array of their own. */
  toArray(): T[] {
    return [...this];
  }

  /** The values, for JSON.stringify() and for messages of tests. */
  toJSON(): T[] {
    return this.toArray();
  }

  /** Walks through the values; those that are added behind the place of the walk are seen too. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (let node = this.#chain.first; node !== null; node = node.next) yield node.item;
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.count(), this.toArray(), options, inspect);
  }

  /** @internal A list of the same class. */
  protected make(values: Iterable<T>): this {
    return new (this.constructor as new (values: Iterable<T>) => this)(values);
  }

  *#copies(): Generator<T, void, undefined> {
    for (const value of this) yield copyValue(value);
  }

  #nodeAt(index: number, member: string): ChainNode<T> | null {
    const node = this.#chain.at(index);
    if (node === null)
      qWarning('QValueList.%s: there is no value %s in a list of %d', member, String(index), this.count());
    return node;
  }
}
