import type { MapNode } from './qmap-node.js';

/** A block that grows beyond this number of nodes is cut in two. */
const BLOCK = 64;

/**
 * The nodes of a map in the order of their keys, in blocks:
 *
 *     [ a b c d ] [ f g h ] [ m n o p q ]
 *
 * A key is found by halving, first among the blocks, then in one. Putting a node in moves the others of its block.
 */
export class SortedNodes<Key, Value> {
  readonly #compare: (a: Key, b: Key) => number;
  #blocks: MapNode<Key, Value>[][] = [];

  constructor(compare: (a: Key, b: Key) => number) {
    this.#compare = compare;
  }

  /** The node with a key; null if there is none. */
  find(key: Key): MapNode<Key, Value> | null {
    const block = this.#blocks[this.#blockOf(key)];
    const node = block?.[this.#placeIn(block, key)];
    return node !== undefined && this.#compare(node.key, key) === 0 ? node : null;
  }

  /** The node in front of which a new key belongs; null for the end. */
  nodeBehind(key: Key): MapNode<Key, Value> | null {
    const number = this.#blockOf(key);
    const block = this.#blocks[number];
    if (block === undefined) return null;
    return block[this.#placeIn(block, key)] ?? this.#blocks[number + 1]?.[0] ?? null;
  }

  /** Puts a node with a new key in. */
  add(node: MapNode<Key, Value>): void {
    const number = this.#blockOf(node.key);
    const block = this.#blocks[number];
    if (block === undefined) {
      this.#blocks.push([node]);
      return;
    }
    const place = this.#placeIn(block, node.key);
    block.push(node);
    for (let i = block.length - 1; i > place; i--) block[i] = block[i - 1]!;
    block[place] = node;
    if (block.length <= BLOCK) return;
    // A block at the end of ascending keys stays nearly full.
    const isAtEnd = number === this.#blocks.length - 1 && place === block.length - 1;
    const rest = block.splice(isAtEnd ? block.length - 1 : block.length >> 1);
    this.#blocks.splice(number + 1, 0, rest);
  }

  /** Takes a node out. */
  remove(node: MapNode<Key, Value>): void {
    const number = this.#blockOf(node.key);
    const block = this.#blocks[number]!;
    block.splice(this.#placeIn(block, node.key), 1);
    if (block.length === 0) this.#blocks.splice(number, 1);
  }

  /** Takes all nodes out. */
  clear(): void {
    this.#blocks = [];
  }

  /** The last block that begins with a key that is not greater, else the first one. */
  #blockOf(key: Key): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#compare(this.#blocks[middle]![0]!.key, key) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place of the first node of a block whose key is not smaller. */
  #placeIn(block: readonly MapNode<Key, Value>[], key: Key): number {
    let low = 0;
    let high = block.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(block[middle]!.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
