import { ContainerError } from './container-error.js';

/**
 * A place in a QValueVector: an index, as C++'s pointer is. It stays at its index when values are put in or taken out
 * before it.
 *
 * The operators have the names that they have in QValueListIterator, and `it + n` is `it.plus(n)`.
 */
export class QValueVectorIterator<T> {
  readonly #values: T[];
  #index: number;

  /** @internal Vectors make them: begin(), end(), insert(), erase(). */
  constructor(values: T[], index: number) {
    this.#values = values;
    this.#index = index;
  }

  /** @internal The index it is at. */
  static indexOf(iterator: QValueVectorIterator<unknown>): number {
    return iterator.#index;
  }

  /**
   * The value: C++'s `*it`.
   *
   * @throws ContainerError outside the vector
   */
  data(): T {
    this.#check();
    return this.#values[this.#index]!;
  }

  /**
   * Changes the value: C++'s `*it = value`.
   *
   * @throws ContainerError outside the vector
   */
  set(value: T): void {
    this.#check();
    this.#values[this.#index] = value;
  }

  /** C++'s `++it`. */
  inc(): this {
    return this.advance(1);
  }

  /** C++'s `--it`. */
  dec(): this {
    return this.advance(-1);
  }

  /** C++'s `it++`: moves on, and returns a copy from before. */
  postInc(): QValueVectorIterator<T> {
    const before = this.copy();
    this.inc();
    return before;
  }

  /** C++'s `it--`: moves back, and returns a copy from before. */
  postDec(): QValueVectorIterator<T> {
    const before = this.copy();
    this.dec();
    return before;
  }

  /** C++'s `it += count`. */
  advance(count: number): this {
    this.#index += count;
    return this;
  }

  /** C++'s `it + count`: another iterator. */
  plus(count: number): QValueVectorIterator<T> {
    return this.copy().advance(count);
  }

  /** C++'s `it - other`: the number of values between them. */
  minus(other: QValueVectorIterator<T>): number {
    return this.#index - other.#index;
  }

  /** C++'s `==`. */
  equals(other: QValueVectorIterator<T>): boolean {
    return this.#values === other.#values && this.#index === other.#index;
  }

  /** What C++ has after `jt = it`. */
  copy(): QValueVectorIterator<T> {
    return new QValueVectorIterator(this.#values, this.#index);
  }

  #check(): void {
    if (!Number.isInteger(this.#index) || this.#index < 0 || this.#index >= this.#values.length)
      throw new ContainerError(
        'NO_VALUE_HERE',
        `QValueVectorIterator: there is no value ${this.#index} in a vector of ${this.#values.length}`,
      );
  }
}
