import type { QObject } from '../object/qobject.js';
import { deliver } from '../event/dispatch.js';
import { addIdle, removeIdle } from '../event/event-loop.js';
import { QTimerEvent } from '../event/qevent.js';

/** A running timer of an object. */
interface Timer {
  readonly id: number;
  readonly owner: QObject;
  readonly interval: number;
  /** When it is due, in milliseconds of performance.now(). */
  due: number;
  /** Node's timer; undefined for one of zero milliseconds, which waits for an idle moment instead. */
  handle: NodeJS.Timeout | undefined;
  readonly fire: () => void;
}

/** Node's timers cannot wait longer, in milliseconds: 24.8 days. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

const timers = new Map<number, Timer>();
const byOwner = new WeakMap<QObject, Set<Timer>>();
let lastId = 0;

/**
 * Starts a timer that sends `owner` a QTimerEvent every `interval` milliseconds, or, with 0, once in each turn of the event
 * loop. Returns its number, above 0. Throws a RangeError for an interval that is no number or below 0.
 */
export function startTimer(owner: QObject, interval: number): number {
  if (!(interval >= 0)) throw new RangeError(`a timer's interval is 0 ms or more, not ${String(interval)}`);
  const id = ++lastId;
  const timer: Timer = {
    id,
    owner,
    interval: Math.min(Math.trunc(interval), LONGEST_TIMER),
    due: 0,
    handle: undefined,
    fire: () => {
      fire(timer);
    },
  };
  timers.set(id, timer);
  const own = byOwner.get(owner);
  if (own) own.add(timer);
  else byOwner.set(owner, new Set([timer]));
  arm(timer);
  return id;
}

function arm(timer: Timer): void {
  timer.due = performance.now() + timer.interval;
  if (timer.interval === 0) addIdle(timer.fire);
  else timer.handle = setInterval(timer.fire, timer.interval);
}

function fire(timer: Timer): void {
  timer.due = performance.now() + timer.interval;
  deliver(timer.owner, new QTimerEvent(timer.id));
}

/** Ends a timer of that owner; a number that is none of its timers is passed over. */
export function killTimer(owner: QObject, id: number): void {
  const timer = timers.get(id);
  if (timer?.owner === owner) end(timer);
}

function end(timer: Timer): void {
  timers.delete(timer.id);
  byOwner.get(timer.owner)?.delete(timer);
  if (timer.interval === 0) removeIdle(timer.fire);
  else clearInterval(timer.handle);
}

/** Ends all timers of that owner. */
export function killTimers(owner: QObject): void {
  if (timers.size === 0) return;
  for (const timer of byOwner.get(owner) ?? []) end(timer);
}

/** Fires the timers that are due, in the order in which they became due, without waiting for the event loop. */
export function fireDueTimers(): void {
  const now = performance.now();
  const due = [...timers.values()].filter((timer) => timer.interval > 0 && timer.due <= now);
  due.sort((a, b) => a.due - b.due || a.id - b.id);
  for (const timer of due) {
    if (timers.get(timer.id) !== timer) continue;
    timer.handle?.refresh();
    fire(timer);
  }
}
