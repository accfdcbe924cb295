import { dataOf, type EventModel, type ObjectModel, type Posted } from '../model/object-model.js';
import { deliver } from './dispatch.js';
import { scheduleTurn, type CancelTurn } from './next-turn.js';
import { PostedQueue } from './posted-queue.js';
import { EventType, QChildEvent, QEvent } from './qevent.js';

/**
 * What runs from the event loop: events that were posted, in the order of posting, and then what waits for an idle moment
 * (timers of zero milliseconds), once each. One turn of ours is one immediate of Node's; between two turns Node serves its
 * sockets and timers (order: oracle core/events).
 */
const posted = new PostedQueue();
const idle = new Set<() => void>();
/** Those of {@link idle} that are being called. */
const called = new Set<() => void>();
let scheduled: CancelTurn | undefined;

function schedule(): void {
  scheduled ??= scheduleTurn(turn);
}

/** Serves what is due; whatever a callee throws, the rest gets its turn. */
function turn(): void {
  scheduled = undefined;
  try {
    sendPostedEvents();
    runIdle();
  } finally {
    if (!posted.isEmpty || idle.size > 0) schedule();
  }
}

/** Queues an event: it is delivered from the event loop. Returns its entry; null when the receiver was deleted. */
export function post(receiver: ObjectModel, event: EventModel): Posted | null {
  if (receiver.isDeleted()) return null;
  schedule();
  return posted.push(receiver, event);
}

/** Forgets one posted event, if it has not been delivered. */
export function takeBack(entry: Posted): void {
  if (!entry.live) return;
  posted.kill(entry);
  dropDelivered();
}

/** Calls `callback` once in each turn, behind the posted events, until {@link removeIdle}. */
export function addIdle(callback: () => void): void {
  idle.add(callback);
  schedule();
}

/** Ends what addIdle() began. */
export function removeIdle(callback: () => void): void {
  idle.delete(callback);
  cancelIfNothingIsLeft();
}

function cancelIfNothingIsLeft(): void {
  if (scheduled === undefined || !posted.isEmpty || idle.size > 0) return;
  scheduled();
  scheduled = undefined;
}

/**
 * Calls every idle callback once; what is added meanwhile waits for the next call. A callback that comes here again serves the
 * others, and not itself.
 */
export function runIdle(): void {
  for (const callback of [...idle]) {
    if (called.has(callback) || !idle.delete(callback)) continue;
    // To the end of the row first: one that throws every time must not keep the others waiting.
    idle.add(callback);
    called.add(callback);
    try {
      callback();
    } finally {
      called.delete(callback);
    }
  }
}

/**
 * Delivers posted events now, in the order of posting: all of them, or those for one receiver (null: any) and of one type
 * (0: any). What is posted meanwhile waits for the next turn, so that events which post events cannot keep the sockets
 * waiting.
 */
export function sendPostedEvents(receiver: ObjectModel | null = null, type = 0): void {
  try {
    for (const entry of posted.matching(receiver, type)) {
      posted.kill(entry);
      if (isCurrent(entry)) entry.context.runInAsyncScope(deliver, undefined, entry.receiver, entry.event);
    }
  } finally {
    dropDelivered();
  }
}

/** Whether a posted event still means something: the receiver lives, and a child that came is still its child. */
function isCurrent(entry: Posted): boolean {
  const { receiver, event } = entry;
  if (receiver.isDeleted()) return false;
  if (!(event instanceof QChildEvent)) return true;
  const child = event.child();
  const data = dataOf(child);
  if (data.announced === entry) data.announced = null;
  return !child.isDeleted() && child.parent() === receiver;
}

function dropDelivered(): void {
  posted.compact();
  cancelIfNothingIsLeft();
}

/** Forgets the posted events for a receiver (of one type, or of any with 0). */
export function removePosted(receiver: ObjectModel, type = 0): void {
  for (const entry of posted.matching(receiver, type)) posted.kill(entry);
  dropDelivered();
}

/** Nothing in it can be changed, so that all objects share it. */
const deferredDelete = new QEvent(EventType.DeferredDelete);

/** Deletes the object from the event loop; asked twice, it is done once. */
export function postDelete(object: ObjectModel): void {
  post(object, deferredDelete);
}
