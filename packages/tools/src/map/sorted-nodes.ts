import type { MapNode } from './qmap-node.js';

/** A block that grows beyond this number of nodes is cut in two. */
const BLOCK = 64;

/** Whether a key belongs before another. */
export type IsLess<Key> = (a: Key, b: Key) => boolean;

/**
 * The nodes of a map in the order of their keys, in blocks:
 *
 *     [ a b c d ] [ f g h ] [ m n o p q ]
 *
 * A key is found by halving, first among the blocks, then in one. Putting a node in moves the others of its block.
 */
export class SortedNodes<Key, Value> {
  readonly #isLess: IsLess<Key>;
  #blocks: MapNode<Key, Value>[][] = [];

  constructor(isLess: IsLess<Key>) {
    this.#isLess = isLess;
  }

  /** The node with a key; null if there is none. */
  find(key: Key): MapNode<Key, Value> | null {
    const block = this.#blocks[this.#blockOf(key)];
    const node = block?.[this.#placeIn(block, key)];
    return node === undefined || this.#isLess(key, node.key) ? null : node;
  }

  /** Puts a node with a new key in; returns the one behind it, null at the end. */
  add(node: MapNode<Key, Value>): MapNode<Key, Value> | null {
    const number = this.#blockOf(node.key);
    const block = this.#blocks[number];
    if (block === undefined) {
      this.#blocks.push([node]);
      return null;
    }
    const place = this.#placeIn(block, node.key);
    const behind = block[place] ?? this.#blocks[number + 1]?.[0] ?? null;
    block.push(node);
    for (let i = block.length - 1; i > place; i--) block[i] = block[i - 1]!;
    block[place] = node;
    if (block.length > BLOCK) this.#cut(block, number, place);
    return behind;
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

  #cut(block: MapNode<Key, Value>[], number: number, added: number): void {
    // A block at the end of ascending keys stays full.
    const isAscending = number === this.#blocks.length - 1 && added === block.length - 1;
    const rest = block.splice(isAscending ? added : block.length >> 1);
    this.#blocks.splice(number + 1, 0, rest);
  }

  /** The last block that begins with a key that is not greater, else the first one. */
  #blockOf(key: Key): number {
    const blocks = this.#blocks;
    const isLess = this.#isLess;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isLess(key, blocks[middle]![0]!.key)) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  /** The place of the first node of a block whose key is not smaller. */
  #placeIn(block: readonly MapNode<Key, Value>[], key: Key): number {
    const isLess = this.#isLess;
    let low = 0;
    let high = block.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isLess(block[middle]!.key, key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
