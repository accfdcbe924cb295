import type { QObject } from '../object/qobject.js';
import { passesFilters } from './filters.js';
import type { QEvent } from './qevent.js';

/** The application object, whose event filters see the events of all objects; null when there is none. */
let application: QObject | null = null;

/** Makes `object` the one whose filters see everything; null for none. */
export function setApplicationObject(object: QObject | null): void {
  application = object;
}

/**
 * Tells the receiver of an event at once: the application's event filters first, then the receiver's event() function.
 * Returns what that returned; false for a deleted receiver.
 */
export function deliver(receiver: QObject, event: QEvent): boolean {
  if (receiver.isDeleted()) return false;
  if (application !== null && receiver !== application && !passesFilters(application, receiver, event))
    return true;
  return receiver.event(event);
}
