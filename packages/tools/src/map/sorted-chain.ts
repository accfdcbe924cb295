import { Chain } from '../list/chain.js';
import type { MapNode } from './qmap-node.js';
import { type IsLess, SortedNodes } from './sorted-nodes.js';

/**
 * The nodes of a map as a chain in the order of their keys.
 *
 * New nodes wait until the order is asked for: a map that is filled, and looked up in by way of an index, is never sorted.
 * Each is put in its place in logarithmic time then, and no later than it would have been without waiting.
 */
export class SortedChain<Key, Value> {
  readonly #chain = new Chain<MapNode<Key, Value>>();
  readonly #sorted: SortedNodes<Key, Value>;
  #waiting: MapNode<Key, Value>[] = [];

  constructor(isLess: IsLess<Key>) {
    this.#sorted = new SortedNodes(isLess);
  }

  /** Number of nodes. */
  get count(): number {
    return this.#chain.count + this.#waiting.length;
  }

  /** The node with the smallest key. */
  get first(): MapNode<Key, Value> | null {
    this.settle();
    return this.#chain.first;
  }

  /** The node with the greatest key. */
  get last(): MapNode<Key, Value> | null {
    this.settle();
    return this.#chain.last;
  }

  /** The node with a key; null if there is none. */
  find(key: Key): MapNode<Key, Value> | null {
    this.settle();
    return this.#sorted.find(key);
  }

  /** Puts a node with a new key in. */
  add(node: MapNode<Key, Value>): void {
    this.#waiting.push(node);
  }

  /** Takes a node out. */
  remove(node: MapNode<Key, Value>): void {
    this.settle();
    this.#chain.remove(node, null);
    this.#sorted.remove(node);
  }

  /** Takes all nodes out. */
  clear(): void {
    this.settle();
    this.#chain.clear();
    this.#sorted.clear();
  }

  /** Puts the waiting nodes in their places; the neighbours of a node are right after that. */
  settle(): void {
    if (this.#waiting.length === 0) return;
    for (const node of this.#waiting) this.#chain.insert(node, this.#sorted.add(node));
    this.#waiting = [];
  }
}
