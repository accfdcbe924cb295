import { dataOf, type ChildList, type ObjectModel } from '../model/object-model.js';

/**
 * The children of an object, in the order of insertion. A removed child leaves a hole, and each child knows its index: thousands
 * can be removed one by one, in any order, without moving the others each time.
 */
export class Children implements ChildList {
  #places: (ObjectModel | null)[] = [];
  #holes = 0;

  /** How many children there are. */
  get size(): number {
    return this.#places.length - this.#holes;
  }

  /** The children, a list of its own. */
  toArray(): ObjectModel[] {
    return this.#places.filter((child) => child !== null);
  }

  /** Puts a child behind the others. */
  add(child: ObjectModel): void {
    const place = this.#places.length;
    dataOf(child).place = place;
    // Many objects have one child, and an engine that grows an array makes room for 17.
    if (place === 0) this.#places = [child];
    else this.#places.push(child);
  }

  /** Takes a child out, if it is one of these. */
  remove(child: ObjectModel): void {
    const { place } = dataOf(child);
    if (this.#places[place] !== child) return;
    this.#places[place] = null;
    this.#holes++;
    if (2 * this.#holes > this.#places.length) this.#close();
  }

  #close(): void {
    this.#places = this.toArray();
    this.#holes = 0;
    for (const [place, child] of this.#places.entries()) if (child !== null) dataOf(child).place = place;
  }
}
