import { ContainerError } from '../list/container-error.js';
import type { MapNode } from './qmap-node.js';
import type { SortedChain } from './sorted-chain.js';

/**
 * A place in a QMap (Qt 3.3, QMapIterator). It stays on its key while others come and go.
 *
 * `it.key()`, `it.data()` and `*it` are C++'s; `it.data() = x` and `*it = x` are `it.set(x)`. The other operators have the
 * names that they have in QValueListIterator.
 */
export class QMapIterator<Key, Value> {
  readonly #chain: SortedChain<Key, Value>;
  #node: MapNode<Key, Value> | null;

  /** @internal Maps make them: begin(), end(), find(), insert(). */
  constructor(chain: SortedChain<Key, Value>, node: MapNode<Key, Value> | null) {
    this.#chain = chain;
    this.#node = node;
  }

  /** @internal The node it is on; null at the end. */
  static nodeOf<Key, Value>(iterator: QMapIterator<Key, Value>): MapNode<Key, Value> | null {
    return iterator.#node;
  }

  /**
   * The key.
   *
   * @throws ContainerError at the end, where C++ reads what is not there
   */
  key(): Key {
    return this.#onValue().key;
  }

  /**
   * The value.
   *
   * @throws ContainerError at the end
   */
  data(): Value {
    return this.#onValue().item;
  }

  /**
   * Changes the value in the map: C++'s `it.data() = value`.
   *
   * @throws ContainerError at the end
   */
  set(value: Value): void {
    this.#onValue().item = value;
  }

  /** C++'s `++it`. At the end it stays there. */
  inc(): this {
    this.#chain.settle();
    this.#node = this.#node?.next ?? null;
    return this;
  }

  /** C++'s `--it`. At the beginning it stays there; before the end is the greatest key. */
  dec(): this {
    this.#chain.settle();
    if (this.#node === null) this.#node = this.#chain.last;
    else if (this.#node.previous !== null) this.#node = this.#node.previous;
    return this;
  }

  /** C++'s `it++`: moves on, and returns a copy from before. */
  postInc(): QMapIterator<Key, Value> {
    const before = this.copy();
    this.inc();
    return before;
  }

  /** C++'s `it--`: moves back, and returns a copy from before. */
  postDec(): QMapIterator<Key, Value> {
    const before = this.copy();
    this.dec();
    return before;
  }

  /** C++'s `==`: whether both are on the same key of the same map, or at its end. */
  equals(other: QMapIterator<Key, Value>): boolean {
    return this.#chain === other.#chain && this.#node === other.#node;
  }

  /** What C++ has after `jt = it`. */
  copy(): QMapIterator<Key, Value> {
    return new QMapIterator(this.#chain, this.#node);
  }

  #onValue(): MapNode<Key, Value> {
    if (this.#node === null)
      throw new ContainerError('NO_VALUE_HERE', 'QMapIterator: there is no value at the end of a map');
    return this.#node;
  }
}
