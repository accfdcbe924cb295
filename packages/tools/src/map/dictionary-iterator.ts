import { type Chain, chainOf, presentNode } from '../list/chain.js';
import type { Dictionary, DictionaryNode } from './dictionary.js';

/**
 * A place in a dictionary of pointers. When its item is removed, it moves to the next one: a loop that removes what it is on
 * sees every item once (oracle tools/maps).
 *
 * `it.current()` is also C++'s `*it`; `++it` is `it.inc()`, `it()` is `it.postInc()`, `it += n` is `it.advance(n)`.
 */
export abstract class DictionaryIterator<Key, Item> {
  readonly #chain: Chain<DictionaryNode<Key, Item>>;
  #node: DictionaryNode<Key, Item> | null;

  /** Begins at the first item; or, as C++'s copy constructor, where another iterator is. */
  constructor(from: Dictionary<Key, Item> | DictionaryIterator<Key, Item>) {
    if (from instanceof DictionaryIterator) {
      this.#chain = from.#chain;
      this.#node = from.#node;
    } else {
      this.#chain = from[chainOf];
      this.#node = this.#chain.first;
    }
  }

  /** Another iterator in the same place: C++'s `jt = it`. */
  copy(): this {
    return new (this.constructor as new (from: DictionaryIterator<Key, Item>) => this)(this);
  }

  /** Number of items in the dictionary. */
  count(): number {
    return this.#chain.count;
  }

  /** Whether the dictionary is empty. */
  isEmpty(): boolean {
    return this.#chain.count === 0;
  }

  /** Moves to the first item; null in an empty dictionary. */
  toFirst(): Item | null {
    this.#node = this.#chain.first;
    return this.current();
  }

  /** The item it is on; null at the end. */
  current(): Item | null {
    const node = this.#present();
    return node === null ? null : node.item;
  }

  /** The key of the item it is on; null at the end. */
  currentKey(): Key | null {
    const node = this.#present();
    return node === null ? null : node.key;
  }

  /** C++'s `++it`: moves to the next item and returns it; null behind the last one, and there it stays. */
  inc(): Item | null {
    this.#node = this.#present()?.next ?? null;
    return this.current();
  }

  /** C++'s `it()`: returns the item it is on, and moves to the next one. */
  postInc(): Item | null {
    const item = this.current();
    this.inc();
    return item;
  }

  /** C++'s `it += count`. */
  advance(count: number): Item | null {
    for (let i = 0; i < count && this.#node !== null; i++) this.inc();
    return this.current();
  }

  #present(): DictionaryNode<Key, Item> | null {
    this.#node = presentNode(this.#node);
    return this.#node;
  }
}
