import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { Chain, chainOf, ChainNode } from '../list/chain.js';
import { PtrCollection } from '../list/ptr-collection.js';
import { type Inspect, printContainer } from '../list/printable.js';

/** An item with its key. */
export class DictionaryNode<Key, Item> extends ChainNode<Item> {
  readonly key: Key;
  /** The node with the same key that was there before, and is found again when this one is removed. */
  below: DictionaryNode<Key, Item> | null = null;

  constructor(key: Key, item: Item) {
    super(item);
    this.key = key;
  }
}

/**
 * What the dictionaries of pointers have in common (Qt 3.3, QDict and its kin): keys with an item each.
 *
 * insert() does not replace: an item with the same key is hidden, and found again when the new one is removed. replace()
 * takes the place of the topmost (oracle tools/maps).
 *
 * The order of a walk is that of insertion; in Qt it is the hash's. What C++ returns as 0 is null.
 */
export abstract class Dictionary<Key, Item> extends PtrCollection implements Iterable<[Key, Item]> {
  /** @internal For iterators. */
  readonly [chainOf]: Chain<DictionaryNode<Key, Item>> = new Chain<DictionaryNode<Key, Item>>();
  readonly #topmost = new Map<unknown, DictionaryNode<Key, Item>>();
  #size: number;

  /** @param size - the size of C++'s hash table, which means nothing here but to size() */
  constructor(size: number) {
    super();
    this.#size = size;
  }

  override count(): number {
    return this[chainOf].count;
  }

  /** Whether there are no items. */
  isEmpty(): boolean {
    return this[chainOf].count === 0;
  }

  /** The size of C++'s hash table, as it was given. */
  size(): number {
    return this.#size;
  }

  /** Sets what size() returns. */
  resize(size: number): void {
    this.#size = size;
  }

  /** Adds an item; one with the same key is hidden by it. Null is refused with a warning. */
  insert(key: Key, item: Item): void {
    // Ported code may have an item that the types say cannot be null.
    const given: unknown = item;
    if (given === null || given === undefined) {
      qWarning('QDict: Cannot insert null item');
      return;
    }
    const node = new DictionaryNode(key, item);
    const id = this.identify(key);
    node.below = this.#topmost.get(id) ?? null;
    this.#topmost.set(id, node);
    this[chainOf].insert(node, null);
  }

  /** Puts an item in the place of the topmost one with this key, which is deleted with autoDelete; or adds it. */
  replace(key: Key, item: Item): void {
    this.remove(key);
    this.insert(key, item);
  }

  /** Removes the topmost item with this key; false if there is none. */
  remove(key: Key): boolean {
    const node = this.#take(key);
    if (node === null) return false;
    this.deleteItem(node.item);
    return true;
  }

  /** Takes the topmost item with this key out without deleting it; null if there is none. */
  take(key: Key): Item | null {
    const node = this.#take(key);
    return node === null ? null : node.item;
  }

  /** The topmost item with this key: C++'s `dict[key]` and `find()`; null if there is none. */
  find(key: Key): Item | null {
    const node = this.#topmost.get(this.identify(key));
    return node === undefined ? null : node.item;
  }

  /** Removes all items; with autoDelete they are deleted when the dictionary is empty. */
  override clear(): void {
    const nodes = this.autoDelete() ? [...this] : [];
    this[chainOf].clear();
    this.#topmost.clear();
    for (const [, item] of nodes) this.deleteItem(item);
  }

  /** The topmost items in a Map. */
  toMap(): Map<Key, Item> {
    return new Map(Array.from(this.#topmost.values(), ({ key, item }) => [key, item]));
  }

  /** The keys and items as pairs, for JSON.stringify() and for messages of tests. */
  toJSON(): [Key, Item][] {
    return [...this];
  }

  /** Walks through the keys and items, hidden ones as well. */
  *[Symbol.iterator](): Generator<[Key, Item], void, undefined> {
    for (let node = this[chainOf].first; node !== null; node = node.next) yield [node.key, node.item];
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    return printContainer(this, this.count(), [...this], options, inspect);
  }

  /** What makes two keys the same. */
  protected abstract identify(key: Key): unknown;

  #take(key: Key): DictionaryNode<Key, Item> | null {
    const id = this.identify(key);
    const node = this.#topmost.get(id);
    if (node === undefined) return null;
    if (node.below === null) this.#topmost.delete(id);
    else this.#topmost.set(id, node.below);
    this[chainOf].remove(node, node.next);
    return node;
  }
}
