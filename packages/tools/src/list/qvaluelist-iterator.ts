import type { Chain, ChainNode } from './chain.js';
import { ContainerError } from './container-error.js';

/**
 * A place in a QValueList (Qt 3.3, QValueListIterator). It stays on its value while others come and go.
 *
 * | C++ | here |
 * | --- | --- |
 * | `*it`, `*it = x` | `it.data()`, `it.set(x)` |
 * | `++it`, `--it` | `it.inc()`, `it.dec()` |
 * | `it++`, `it--` | `it.postInc()`, `it.postDec()` |
 * | `it == other`, `it += n` | `it.equals(other)`, `it.advance(n)` |
 * | `jt = it` | `jt = it.copy()` |
 */
export class QValueListIterator<T> {
  readonly #chain: Chain<ChainNode<T>>;
  #node: ChainNode<T> | null;

  /** @internal Lists make them: begin(), end(), at(), find(). */
  constructor(chain: Chain<ChainNode<T>>, node: ChainNode<T> | null) {
    this.#chain = chain;
    this.#node = node;
  }

  /** @internal The node it is on; null at the end. */
  static nodeOf<T>(iterator: QValueListIterator<T>): ChainNode<T> | null {
    return iterator.#node;
  }

  /**
   * The value: C++'s `*it`.
   *
   * @throws ContainerError at the end, where C++ reads what is not there
   */
  data(): T {
    return this.#onValue().item;
  }

  /**
   * Changes the value in the list: C++'s `*it = value`.
   *
   * @throws ContainerError at the end
   */
  set(value: T): void {
    this.#onValue().item = value;
  }

  /** C++'s `++it`. At the end it stays there. */
  inc(): this {
    this.#node = this.#node?.next ?? null;
    return this;
  }

  /** C++'s `--it`. At the beginning it stays there; before the end is the last value. */
  dec(): this {
    if (this.#node === null) this.#node = this.#chain.last;
    else if (this.#node.previous !== null) this.#node = this.#node.previous;
    return this;
  }

  /** C++'s `it++`: moves on, and returns a copy from before. */
  postInc(): QValueListIterator<T> {
    const before = this.copy();
    this.inc();
    return before;
  }

  /** C++'s `it--`: moves back, and returns a copy from before. */
  postDec(): QValueListIterator<T> {
    const before = this.copy();
    this.dec();
    return before;
  }

  /** C++'s `it += count`; a negative count moves back. */
  advance(count: number): this {
    for (let i = 0; i < count; i++) this.inc();
    for (let i = 0; i > count; i--) this.dec();
    return this;
  }

  /** C++'s `==`: whether both are on the same value of the same list, or at its end. */
  equals(other: QValueListIterator<T>): boolean {
    return this.#chain === other.#chain && this.#node === other.#node;
  }

  /** What C++ has after `jt = it`. */
  copy(): QValueListIterator<T> {
    return new QValueListIterator(this.#chain, this.#node);
  }

  #onValue(): ChainNode<T> {
    if (this.#node === null)
      throw new ContainerError('NO_VALUE_HERE', 'QValueListIterator: there is no value at the end of a list');
    return this.#node;
  }
}
