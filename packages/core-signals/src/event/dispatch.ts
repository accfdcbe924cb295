import type { EventModel, ObjectModel } from '../model/object-model.js';
import { passesFilters } from './filters.js';

/** The application object: every event passes through its notify(). */
interface Application extends ObjectModel {
  notify(receiver: ObjectModel, event: EventModel): boolean;
}

/** The application object; null when there is none. */
let application: Application | null = null;

/** Passes every event through `object` from now on; null for none. */
export function setApplicationObject(object: Application | null): void {
  application = object;
}

/** Delivers an event to its receiver at once. Returns what its event() function returned; false for a deleted receiver. */
export function deliver(receiver: ObjectModel, event: EventModel): boolean {
  if (receiver.isDeleted()) return false;
  return application === null ? receiver.event(event) : application.notify(receiver, event);
}

/** What an application does with an event: its own event filters are asked first, then comes the receiver's event() function. */
export function notify(filtered: ObjectModel, receiver: ObjectModel, event: EventModel): boolean {
  if (receiver.isDeleted()) return false;
  if (receiver !== filtered && !passesFilters(filtered, receiver, event)) return true;
  return receiver.event(event);
}
