import { deleteItem } from './values.js';

/**
 * What the lists and dictionaries of pointers have in common (Qt 3.3, QPtrCollection): they may own their items.
 *
 * With autoDelete an item is deleted by its `delete()`, or by `[Symbol.dispose]()` if it has no `delete()`, when it is
 * removed. A collection itself is C++'s object on the stack with `using list = new QPtrList()`: it is cleared at the end of
 * the block.
 */
export abstract class PtrCollection {
  #autoDelete = false;

  /** Whether items are deleted when they are removed. False at first. */
  autoDelete(): boolean {
    return this.#autoDelete;
  }

  /** Says whether items are deleted when they are removed. */
  setAutoDelete(enable: boolean): void {
    this.#autoDelete = enable;
  }

  /** Number of items. */
  abstract count(): number;

  /** Removes all items. */
  abstract clear(): void;

  /** C++'s `delete collection`: removes all items. */
  delete(): void {
    this.clear();
  }

  /** {@link delete}, at the end of the block of a `using` declaration. */
  [Symbol.dispose](): void {
    this.delete();
  }

  /** Deletes an item that was removed, with autoDelete. */
  protected deleteItem(item: unknown): void {
    if (this.#autoDelete) deleteItem(item);
  }
}
