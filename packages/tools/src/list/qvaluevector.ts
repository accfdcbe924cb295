import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { type Inspect, printContainer } from './printable.js';
import { QValueVectorIterator } from './qvaluevector-iterator.js';
import { copyValue, sameValue } from './values.js';

/** The largest number of values: what is beyond has a wrong sign, or was read from a stream. */
const MOST_VALUES = 0x7fffffff;

/**
 * Values side by side, with a number each (Qt 3.3, QValueVector): an array with Qt's members.
 *
 * New places of a vector that grows have the value that the constructor was given for them: C++ calls `T()`, which no type
 * of TypeScript says. It is 0, '' or the like for simple types; a function makes an object for each place.
 */
export class QValueVector<T> implements Iterable<T> {
  readonly #values: T[] = [];
  readonly #initial: () => T;
  #reserved = 0;

  /**
   * @param values - an array, or anything else that can be walked through
   * @param initial - what new places of {@link resize} hold, or a function that makes it
   */
  constructor(values: Iterable<T> = [], initial?: T | (() => T)) {
    for (const value of values) this.#values.push(value);
    this.#initial = typeof initial === 'function' ? (initial as () => T) : () => initial as T;
  }

  /** A vector of the values of an array, or of anything else that can be walked through. */
  static from<T>(values: Iterable<T>, initial?: T | (() => T)): QValueVector<T> {
    return new QValueVector(values, initial);
  }

  /** C++'s `QValueVector<T> v( count, value )`. */
  static filled<T>(count: number, value: T): QValueVector<T> {
    const vector = new QValueVector<T>([], () => copyValue(value));
    vector.resize(count, value);
    return vector;
  }

  /** What C++ has after `copy = vector`; values with a copy() of their own are copied too. */
  copy(): QValueVector<T> {
    return new QValueVector(this.#values.map(copyValue), this.#initial);
  }

  /** C++'s `vector = other`: takes the values of another vector instead of its own. */
  assign(other: QValueVector<T>): this {
    const values = other.#values.map(copyValue);
    this.#values.length = 0;
    for (const value of values) this.#values.push(value);
    return this;
  }

  /** Number of values. */
  count(): number {
    return this.#values.length;
  }

  /** Number of values: the name of the standard library. */
  size(): number {
    return this.#values.length;
  }

  /** Whether there are no values. */
  isEmpty(): boolean {
    return this.#values.length === 0;
  }

  /** Whether there are no values: the name of the standard library. */
  empty(): boolean {
    return this.#values.length === 0;
  }

  /** Number of values that there is room for: all that there are, or what was reserved. */
  capacity(): number {
    return Math.max(this.#reserved, this.#values.length);
  }

  /** Makes room for this number of values in C++; here only capacity() has it. */
  reserve(count: number): void {
    this.#reserved = Math.max(this.#reserved, count);
  }

  /** Removes all values. */
  clear(): void {
    this.#values.length = 0;
  }

  /**
   * Changes the number of values: the last ones go, or new ones come.
   *
   * @param value - what new places hold, the first one itself and the others copies; without it, what the constructor was given for them
   */
  resize(count: number, value?: T): void {
    if (!Number.isInteger(count) || count < 0 || count > MOST_VALUES) {
      qWarning('QValueVector.resize: %s is no number of values', String(count));
      return;
    }
    if (count < this.#values.length) this.#values.length = count;
    for (let next = value as T; this.#values.length < count; next = copyValue(next))
      this.#values.push(arguments.length > 1 ? next : this.#initial());
  }

  /** C++'s `vector[index]`; undefined, with a warning, where there is no value. */
  get(index: number): T {
    this.#check(index, 'get');
    return this.#values[index]!;
  }

  /** C++'s `vector[index] = value`; a warning where there is no value. */
  set(index: number, value: T): void {
    if (this.#check(index, 'set')) this.#values[index] = value;
  }

  /**
   * The value with a number; undefined where there is none.
   *
   * @param ok - is set to whether there is one
   */
  at(index: number, ok?: { value: boolean } | null): T {
    if (ok) ok.value = this.#has(index);
    return this.#values[index]!;
  }

  /** The first value; undefined in an empty vector. */
  first(ok?: { value: boolean } | null): T {
    return this.at(0, ok);
  }

  /** The last value; undefined in an empty vector. */
  last(ok?: { value: boolean } | null): T {
    return this.at(this.#values.length - 1, ok);
  }

  /** {@link first}, by the name of the standard library. */
  front(): T {
    return this.first();
  }

  /** {@link last}, by the name of the standard library. */
  back(): T {
    return this.last();
  }

  /** Adds a value at the end. */
  append(value: T): this {
    this.#values.push(value);
    return this;
  }

  /** {@link append}, by the name of the standard library. */
  push_back(value: T): void {
    this.#values.push(value);
  }

  /** Removes the last value, if there is one. */
  pop_back(): void {
    this.#values.pop();
  }

  /** An iterator on the first value. */
  begin(): QValueVectorIterator<T> {
    return new QValueVectorIterator(this.#values, 0);
  }

  /** An iterator behind the last value. */
  end(): QValueVectorIterator<T> {
    return new QValueVectorIterator(this.#values, this.#values.length);
  }

  /** Puts a value in front of a place; returns its place. */
  insert(before: QValueVectorIterator<T>, value: T): QValueVectorIterator<T>;
  /** Puts a value `count` times in front of a place, itself and copies of it; returns the place of the first. */
  insert(before: QValueVectorIterator<T>, count: number, value: T): QValueVectorIterator<T>;
  insert(before: QValueVectorIterator<T>, ...rest: [T] | [number, T]): QValueVectorIterator<T> {
    const value = rest.length === 2 ? rest[1] : rest[0];
    const count = rest.length === 2 ? rest[0] : 1;
    const index = this.#inside(before);
    const behind = this.#values.splice(index);
    for (let i = 0; i < count; i++) this.#values.push(i === 0 ? value : copyValue(value));
    for (const moved of behind) this.#values.push(moved);
    return new QValueVectorIterator(this.#values, index);
  }

  /** Removes the value at a place, or those from one place up to, and without, another; returns the place behind. */
  erase(first: QValueVectorIterator<T>, last?: QValueVectorIterator<T>): QValueVectorIterator<T> {
    const from = this.#inside(first);
    const to = last === undefined ? from + 1 : this.#inside(last);
    // The engine moves the beginning of an array, where splice() would move all that stands behind.
    if (from === 0 && to === 1) this.#values.shift();
    else this.#values.splice(from, Math.max(0, to - from));
    return new QValueVectorIterator(this.#values, from);
  }

  /** C++'s `==`: whether both have equal values in the same order. */
  equals(other: QValueVector<T>): boolean {
    return (
      this.#values.length === other.#values.length &&
      this.#values.every((value, i) => sameValue(value, other.#values[i]))
    );
  }

  /** The values, in an array of their own. */
  toArray(): T[] {
    return this.#values.slice();
  }

  /** The values, for JSON.stringify() and for messages of tests. */
  toJSON(): T[] {
    return this.toArray();
  }

  /** Walks through the values. */
  [Symbol.iterator](): IterableIterator<T> {
    return this.#values.values();
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.#values.length, this.#values, options, inspect);
  }

  #has(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index < this.#values.length;
  }

  #check(index: number, member: string): boolean {
    const has = this.#has(index);
    if (!has)
      qWarning(
        'QValueVector.%s: there is no value %s in a vector of %d',
        member,
        String(index),
        this.#values.length,
      );
    return has;
  }

  #inside(iterator: QValueVectorIterator<T>): number {
    return Math.min(Math.max(QValueVectorIterator.indexOf(iterator), 0), this.#values.length);
  }
}
