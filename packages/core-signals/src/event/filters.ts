import type { QObject } from '../object/qobject.js';
import type { QEvent } from './qevent.js';

/** The event filters of the objects that have some, the last installed first: the order in which they are asked. */
const filtersOf = new WeakMap<QObject, QObject[]>();

/** Puts `filter` in front of the object's other filters; one that is there already moves to the front. */
export function addFilter(object: QObject, filter: QObject): void {
  filtersOf.set(object, [filter, ...(filtersOf.get(object) ?? []).filter((other) => other !== filter)]);
}

/** Removes `filter`. Returns whether it was there. */
export function removeFilter(object: QObject, filter: QObject): boolean {
  const filters = filtersOf.get(object);
  if (!filters?.includes(filter)) return false;
  const others = filters.filter((other) => other !== filter);
  if (others.length > 0) filtersOf.set(object, others);
  else filtersOf.delete(object);
  return true;
}

/**
 * Asks the filters of `watched` about an event for `receiver`. Returns false when one of them stopped it, or deleted the
 * receiver. A filter that is removed or deleted while others are asked is not asked any more.
 */
export function passesFilters(watched: QObject, receiver: QObject, event: QEvent): boolean {
  const filters = filtersOf.get(watched);
  if (filters === undefined) return true;
  for (const filter of filters) {
    if (filter.isDeleted() || !filtersOf.get(watched)?.includes(filter)) continue;
    if (filter.eventFilter(receiver, event) || receiver.isDeleted()) return false;
  }
  return true;
}
