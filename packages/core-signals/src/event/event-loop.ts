import type { QObject } from '../object/qobject.js';
import { deliver } from './dispatch.js';
import { EventType, QChildEvent, QEvent } from './qevent.js';

/** An event on its way. */
export class Posted {
  readonly receiver: QObject;
  readonly event: QEvent;
  live = true;

  constructor(receiver: QObject, event: QEvent) {
    this.receiver = receiver;
    this.event = event;
  }
}

/**
 * What runs from the event loop: events that were posted, in the order of posting, and then what waits for an idle moment
 * (timers of zero milliseconds), once each. One turn of ours is one immediate of Node's; between two turns Node serves its
 * sockets and timers (order: oracle core/events).
 */
let posted: Posted[] = [];
/** How many of them have been delivered, or taken back. */
let dead = 0;
const idle = new Set<() => void>();
/** Those of {@link idle} that are being called. */
const called = new Set<() => void>();
let sending = 0;
let scheduled: NodeJS.Immediate | undefined;

function schedule(): void {
  scheduled ??= setImmediate(turn);
}

/** Serves what is due; whatever a callee throws, the rest gets its turn. */
function turn(): void {
  scheduled = undefined;
  try {
    sendPostedEvents();
    runIdle();
  } finally {
    if (posted.length > 0 || idle.size > 0) schedule();
  }
}

/** Queues an event: it is delivered from the event loop. */
export function post(receiver: QObject, event: QEvent): void {
  if (receiver.isDeleted()) return;
  posted.push(new Posted(receiver, event));
  schedule();
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
  if (scheduled === undefined || posted.length > 0 || idle.size > 0) return;
  clearImmediate(scheduled);
  scheduled = undefined;
}

/**
 * Calls everything that waits for an idle moment once; what is added meanwhile waits for the next. A callee that comes here
 * again serves the others, and not itself for ever.
 */
export function runIdle(): void {
  for (const callback of [...idle]) {
    if (called.has(callback) || !idle.delete(callback)) continue;
    // To the end of the row first: one that throws every time must not keep the others waiting for ever.
    idle.add(callback);
    called.add(callback);
    try {
      callback();
    } finally {
      called.delete(callback);
    }
  }
}

function matches(entry: Posted, receiver: QObject | null, type: number): boolean {
  if (!entry.live || (receiver !== null && entry.receiver !== receiver)) return false;
  return type === 0 || entry.event.type() === type;
}

function kill(entry: Posted): void {
  entry.live = false;
  dead++;
}

/** Whether a posted event still means something: the receiver lives, and a child that came is still its child. */
function isCurrent({ receiver, event }: Posted): boolean {
  if (receiver.isDeleted()) return false;
  return (
    !(event instanceof QChildEvent) || (!event.child().isDeleted() && event.child().parent() === receiver)
  );
}

/**
 * Delivers posted events now, in the order of posting: all of them, or those for one receiver (null: any) and of one type
 * (0: any). What is posted meanwhile waits for the next turn, so that events which post events cannot keep the sockets
 * waiting.
 */
export function sendPostedEvents(receiver: QObject | null = null, type = 0): void {
  const end = posted.length;
  sending++;
  try {
    for (let i = 0; i < end; i++) {
      const entry = posted[i];
      if (entry === undefined || !matches(entry, receiver, type)) continue;
      kill(entry);
      if (isCurrent(entry)) deliver(entry.receiver, entry.event);
    }
  } finally {
    sending--;
    dropDelivered();
  }
}

/**
 * Only the outermost sendPostedEvents() may move entries: the others stand on their places. They are moved when it is worth it:
 * each object of thousands may take its events back.
 */
function dropDelivered(): void {
  if (sending > 0 || 2 * dead < posted.length) return;
  posted = posted.filter((entry) => entry.live);
  dead = 0;
  cancelIfNothingIsLeft();
}

/** Forgets the posted events for a receiver (of one type, or of any with 0). */
export function removePosted(receiver: QObject, type = 0): void {
  for (const entry of posted) if (matches(entry, receiver, type)) kill(entry);
  dropDelivered();
}

/** Forgets that a child has come, when it goes before its parent was told. */
export function removePostedChildInserted(parent: QObject, child: QObject): void {
  for (const entry of posted) {
    const { receiver, event, live } = entry;
    if (live && receiver === parent && event instanceof QChildEvent && event.child() === child) kill(entry);
  }
  dropDelivered();
}

/** Deletes the object from the event loop; asked twice, it is done once. */
export function postDelete(object: QObject): void {
  post(object, new QEvent(EventType.DeferredDelete));
}
