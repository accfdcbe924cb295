import { type Chain, type ChainNode, chainOf, presentNode } from './chain.js';
import type { QPtrList } from './qptrlist.js';

/**
 * A place in a QPtrList, without effect on its current item (Qt 3.3, QPtrListIterator). Any number of them may walk through
 * a list while it changes: one whose item is removed moves to the item that is the list's current one then.
 *
 * | C++ | here |
 * | --- | --- |
 * | `it.current()`, `*it`, `T *t = it` | `it.current()` |
 * | `++it`, `--it` | `it.inc()`, `it.dec()` |
 * | `it()` | `it.postInc()` |
 * | `it += n`, `it -= n` | `it.advance(n)`, `it.retreat(n)` |
 * | `jt = it` | `jt = it.copy()` |
 */
export class QPtrListIterator<T> {
  readonly #chain: Chain<ChainNode<T>>;
  #node: ChainNode<T> | null;

  /** Begins at the first item; or, as C++'s copy constructor, where another iterator is. */
  constructor(from: QPtrList<T> | QPtrListIterator<T>) {
    if (from instanceof QPtrListIterator) {
      this.#chain = from.#chain;
      this.#node = from.#node;
    } else {
      this.#chain = from[chainOf];
      this.#node = this.#chain.first;
    }
  }

  /** Another iterator in the same place. */
  copy(): QPtrListIterator<T> {
    return new QPtrListIterator(this);
  }

  /** Number of items in the list. */
  count(): number {
    return this.#chain.count;
  }

  /** Whether the list is empty. */
  isEmpty(): boolean {
    return this.#chain.count === 0;
  }

  /** Whether it is on the first item. */
  atFirst(): boolean {
    const node = this.#present();
    return node !== null && node === this.#chain.first;
  }

  /** Whether it is on the last item. */
  atLast(): boolean {
    const node = this.#present();
    return node !== null && node === this.#chain.last;
  }

  /** Moves to the first item; null in an empty list. */
  toFirst(): T | null {
    return this.#moveTo(this.#chain.first);
  }

  /** Moves to the last item; null in an empty list. */
  toLast(): T | null {
    return this.#moveTo(this.#chain.last);
  }

  /** The item it is on; null when it has left the list at an end. */
  current(): T | null {
    const node = this.#present();
    return node === null ? null : node.item;
  }

  /** C++'s `++it`: moves to the next item and returns it; null behind the last one, and there it stays. */
  inc(): T | null {
    return this.#moveTo(this.#present()?.next ?? null);
  }

  /** C++'s `--it`: moves to the item before and returns it; null before the first one, and there it stays. */
  dec(): T | null {
    return this.#moveTo(this.#present()?.previous ?? null);
  }

  /** C++'s `it()`: returns the item it is on, and moves to the next one. */
  postInc(): T | null {
    const item = this.current();
    this.inc();
    return item;
  }

  /** C++'s `it += count`. */
  advance(count: number): T | null {
    for (let i = 0; i < count && this.#node !== null; i++) this.inc();
    return this.current();
  }

  /** C++'s `it -= count`. */
  retreat(count: number): T | null {
    for (let i = 0; i < count && this.#node !== null; i++) this.dec();
    return this.current();
  }

  #present(): ChainNode<T> | null {
    const node = this.#node;
    if (node?.forward === undefined) return node;
    this.#node = presentNode(node);
    return this.#node;
  }

  #moveTo(node: ChainNode<T> | null): T | null {
    this.#node = node;
    return node === null ? null : node.item;
  }
}
