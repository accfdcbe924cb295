import type { EventModel, ObjectModel } from '../model/object-model.js';

/** An installed filter. A removed one keeps its `older`, so that a walk along the list that has reached it finds the rest. */
class Installed {
  readonly filter: ObjectModel;
  isRemoved = false;
  newer: Installed | null = null;
  older: Installed | null;

  constructor(filter: ObjectModel, older: Installed | null) {
    this.filter = filter;
    this.older = older;
  }
}

/** The event filters of an object: a list from the last installed to the first, which is the order in which they are asked. */
class Filters {
  newest: Installed | null = null;
  readonly #byFilter = new Map<ObjectModel, Installed>();

  add(filter: ObjectModel): void {
    const installed = new Installed(filter, this.newest);
    if (this.newest !== null) this.newest.newer = installed;
    this.newest = installed;
    this.#byFilter.set(filter, installed);
  }

  remove(filter: ObjectModel): boolean {
    const installed = this.#byFilter.get(filter);
    if (installed === undefined) return false;
    this.#byFilter.delete(filter);
    installed.isRemoved = true;
    if (installed.newer !== null) installed.newer.older = installed.older;
    else this.newest = installed.older;
    if (installed.older !== null) installed.older.newer = installed.newer;
    return true;
  }
}

const filtersOf = new WeakMap<ObjectModel, Filters>();

/** Puts `filter`, which is not among them, in front of the object's other filters. */
export function addFilter(object: ObjectModel, filter: ObjectModel): void {
  let filters = filtersOf.get(object);
  if (filters === undefined) {
    filters = new Filters();
    filtersOf.set(object, filters);
  }
  filters.add(filter);
}

/** Removes `filter`. Returns whether it was there. */
export function removeFilter(object: ObjectModel, filter: ObjectModel): boolean {
  return filtersOf.get(object)?.remove(filter) ?? false;
}

/**
 * Asks the filters of `watched` about an event for `receiver`. Returns false when one of them stopped it, or deleted the
 * receiver. A filter that is removed or deleted while others are asked is not asked any longer, nor is one that is installed.
 */
export function passesFilters(watched: ObjectModel, receiver: ObjectModel, event: EventModel): boolean {
  let installed = filtersOf.get(watched)?.newest ?? null;
  while (installed !== null) {
    const { filter } = installed;
    if (!installed.isRemoved && !filter.isDeleted()) {
      if (filter.eventFilter(receiver, event) || receiver.isDeleted()) return false;
    }
    installed = installed.older;
  }
  return true;
}
