/**
 * A place in a {@link Chain}:
 *
 *     first ⇄ node ⇄ node ⇄ last          removed ··forward··> node or null
 *
 * One that was removed keeps its neighbours of that time, so that a loop can go on from it, and says where iterators on it go.
 */
export class ChainNode<Item> {
  item: Item;
  previous: this | null = null;
  next: this | null = null;
  /** Undefined while the node is in a chain; then the node to go to, or null for none. */
  forward: this | null | undefined = undefined;

  constructor(item: Item) {
    this.item = item;
  }
}

/** The member by which a list or dictionary shows its chain to its iterators. */
export const chainOf: unique symbol = Symbol('chain');

/** A doubly linked list, on which the lists and dictionaries stand: nodes keep their identity when others come and go. */
export class Chain<Node extends ChainNode<unknown>> {
  first: Node | null = null;
  last: Node | null = null;
  count = 0;
  /** A place that was asked for, from which the next one is near. */
  #near: Node | null = null;
  #nearIndex = 0;

  /** Puts a node in front of another; null: at the end. */
  insert(node: Node, before: Node | null): void {
    const previous = before === null ? this.last : before.previous;
    node.previous = previous;
    node.next = before;
    if (previous === null) this.first = node;
    else previous.next = node;
    if (before === null) this.last = node;
    else {
      before.previous = node;
      this.#near = null;
    }
    this.count++;
  }

  /** Takes a node out; `forward` is where iterators on it go. */
  remove(node: Node, forward: Node | null): void {
    const { previous, next } = node;
    if (previous === null) this.first = next;
    else previous.next = next;
    if (next === null) this.last = previous;
    else next.previous = previous;
    node.forward = forward;
    this.#near = null;
    this.count--;
  }

  /** Takes all nodes out; iterators are on no node then. */
  clear(): void {
    for (let node = this.first; node !== null; node = node.next) node.forward = null;
    this.first = null;
    this.last = null;
    this.#near = null;
    this.count = 0;
  }

  /** The node with a number, from 0; null when there is none. The nearest known place is where the walk begins. */
  at(index: number): Node | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return null;
    let node = index <= this.count - 1 - index ? this.first : this.last;
    let at = node === this.first ? 0 : this.count - 1;
    if (this.#near !== null && Math.abs(this.#nearIndex - index) < Math.abs(at - index)) {
      node = this.#near;
      at = this.#nearIndex;
    }
    for (; at < index; at++) node = node!.next;
    for (; at > index; at--) node = node!.previous;
    this.#near = node;
    this.#nearIndex = index;
    return node;
  }
}

/** Where an iterator on a node is now: on the node, or where the removal of the node sent it. */
export function presentNode<Node extends ChainNode<unknown>>(node: Node | null): Node | null {
  let present = node;
  while (present?.forward !== undefined) present = present.forward;
  return present;
}
