import type { QObject } from '../object/qobject.js';
import { passesFilters } from './filters.js';
import type { QEvent } from './qevent.js';

/** What the application object is here: the one that every event goes through. */
interface Application extends QObject {
  notify(receiver: QObject, event: QEvent): boolean;
}

/** The application object; null when there is none. */
let application: Application | null = null;

/** Makes `object` the one that every event goes through; null for none. */
export function setApplicationObject(object: Application | null): void {
  application = object;
}

/** Tells the receiver of an event at once. Returns what its event() function returned; false for a deleted receiver. */
export function deliver(receiver: QObject, event: QEvent): boolean {
  if (receiver.isDeleted()) return false;
  return application === null ? receiver.event(event) : application.notify(receiver, event);
}

/** What an application does with an event: its own event filters are asked first, then comes the receiver's event() function. */
export function notify(filtered: QObject, receiver: QObject, event: QEvent): boolean {
  if (receiver.isDeleted()) return false;
  if (receiver !== filtered && !passesFilters(filtered, receiver, event)) return true;
  return receiver.event(event);
}
