/** What a list needs to know of its items. */
export interface Listed {
  /** One that was made later has a higher one. */
  readonly serial: number;
  /** Null when the item has been removed. */
  readonly callee: unknown;
}

/** A list of this length is cheap to move. In a longer one, removed items stay until they are the greater part of it. */
const FEW = 32;

/**
 * Items in the order of their serials. Items are added at the end, and one is found by its serial in logarithmic time. A walk
 * along the list has to pass over the removed items that are still in it.
 */
export class SerialList<T extends Listed> {
  items: T[];
  /** How many of the items have been removed. */
  removed = 0;

  constructor(items: T[]) {
    this.items = items;
  }

  /** How many items there are, without the removed ones. */
  get size(): number {
    return this.items.length - this.removed;
  }

  /** Whether the item is in the list. */
  has(item: T): boolean {
    return this.items[placeOf(this.items, item.serial)] === item;
  }

  /** Puts an item at the end. */
  add(item: T): void {
    this.items = append(this.items, item);
  }

  /**
   * Takes out an item that has just been marked as removed.
   *
   * @returns false when the item stays for now
   */
  remove(item: T): boolean {
    const { items } = this;
    if (items[items.length - 1] === item) {
      items.pop();
      while (this.removed > 0 && items[items.length - 1]?.callee === null) {
        items.pop();
        this.removed--;
      }
      return true;
    }
    if (items.length <= FEW) {
      items.splice(placeOf(items, item.serial), 1);
      return true;
    }
    this.removed++;
    if (2 * this.removed > items.length) this.compact();
    return false;
  }

  /** Drops the removed items. */
  compact(): void {
    this.items = this.items.filter((item) => item.callee !== null);
    this.removed = 0;
  }
}

/** The place of the first item from `place` on that has not been removed; the length if there is none. */
export function livePlace(items: readonly Listed[], place: number): number {
  while (place < items.length && items[place]!.callee === null) place++;
  return place;
}

/** Where in a list in the order of serials the item with that serial is, or would be. */
export function placeOf(items: readonly Listed[], serial: number): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (items[middle]!.serial < serial) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The list with one more; a short one is written out anew: one that grows, or is spread, reserves room for many. */
export function append<T>(list: T[], item: T): T[] {
  if (list.length <= 4) return appended(list, item);
  list.push(item);
  return list;
}

function appended<T>(list: readonly T[], item: T): T[] {
  switch (list.length) {
    case 0:
      return [item];
    case 1:
      return [list[0]!, item];
    case 2:
      return [list[0]!, list[1]!, item];
    case 3:
      return [list[0]!, list[1]!, list[2]!, item];
    default:
      return [list[0]!, list[1]!, list[2]!, list[3]!, item];
  }
}
