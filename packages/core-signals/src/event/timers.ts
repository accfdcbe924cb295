import { withCode } from '../message/with-code.js';
import type { ObjectModel } from '../model/object-model.js';
import { captureContext, type CapturedContext } from '../model/async-context.js';
import { deliver } from './dispatch.js';
import { addIdle, removeIdle } from './event-loop.js';
import { QTimerEvent } from './qevent.js';

/** A running timer of an object. */
interface Timer {
  readonly id: number;
  readonly owner: ObjectModel;
  readonly interval: number;
  /** When it is due, in milliseconds of performance.now(): when it was started, plus a whole number of intervals. */
  due: number;
  /** Node's timer; undefined for one of zero milliseconds, which waits for an idle moment instead. */
  handle: NodeJS.Timeout | undefined;
  /** Whether it keeps the process running; one of zero milliseconds does so always. */
  holdsProcess: boolean;
  /** What Node calls. */
  readonly fire: () => void;
  /** The asynchronous context of the program that started it. */
  readonly context: CapturedContext;
}

/** Node's timers cannot wait longer, in milliseconds: 24.8 days. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

const timers = new Map<number, Timer>();
const byOwner = new WeakMap<ObjectModel, Set<Timer>>();
/** The timers of each interval above zero, in the order in which they become due. */
const byInterval = new Map<number, Set<Timer>>();
let lastId = 0;

/**
 * Starts a timer that sends `owner` a QTimerEvent every `interval` milliseconds, or, with 0, once in each turn of the event
 * loop. Returns its number, above 0. Throws a RangeError for an interval that is no number or below 0.
 *
 * It does not drift: each time it aims at its start plus a whole number of intervals. What it misses, because the program was
 * busy, is left out.
 */
export function startTimer(owner: ObjectModel, interval: number): number {
  if (!(interval >= 0))
    throw withCode(
      new RangeError(`a timer's interval is 0 ms or more, not ${String(interval)}`),
      'ERR_QT_RANGE',
    );
  const id = ++lastId;
  const timer: Timer = {
    id,
    owner,
    interval: Math.min(Math.trunc(interval), LONGEST_TIMER),
    due: 0,
    handle: undefined,
    holdsProcess: true,
    fire: () => {
      if (timer.interval === 0) send(timer);
      else fireUpTo(timer);
    },
    context: captureContext(),
  };
  timers.set(id, timer);
  const own = byOwner.get(owner);
  if (own) own.add(timer);
  else byOwner.set(owner, new Set([timer]));
  const now = performance.now();
  if (timer.interval === 0) addIdle(timer.fire);
  else arm(timer, now, now + timer.interval);
  return id;
}

/** A difference of two times is wrong by less than this, in milliseconds. */
const ROUNDING = 0.001;

/** Lets Node call the timer when it is due. */
function arm(timer: Timer, now: number, due: number): void {
  timer.due = due;
  // Node's timer belongs to the context in which it is made.
  timer.context.runInAsyncScope(callLater, undefined, timer, Math.ceil(due - now - ROUNDING));
  const others = byInterval.get(timer.interval);
  if (others) others.add(timer);
  else byInterval.set(timer.interval, new Set([timer]));
}

function callLater(timer: Timer, msecs: number): void {
  timer.handle = setTimeout(timer.fire, msecs);
  // A browser's timer is a number.
  if (!timer.holdsProcess && typeof timer.handle === 'object') timer.handle.unref();
}

/** Whether a timer of that owner keeps the process running from now on. */
export function setTimerHoldsProcess(owner: ObjectModel, id: number, holds: boolean): void {
  const timer = timers.get(id);
  if (timer?.owner !== owner) return;
  timer.holdsProcess = holds;
  if (typeof timer.handle !== 'object') return;
  if (holds) timer.handle.ref();
  else timer.handle.unref();
}

function disarm(timer: Timer): void {
  clearTimeout(timer.handle);
  const others = byInterval.get(timer.interval);
  others?.delete(timer);
  if (others?.size === 0) byInterval.delete(timer.interval);
}

/**
 * Fires a timer that Node has called, and before it those of the same interval that are due before it: Node counts in whole
 * milliseconds from when each was armed, and may call them in another order.
 */
function fireUpTo(timer: Timer): void {
  const { due } = timer;
  const isWaiting = (): boolean => timers.get(timer.id) === timer && timer.due === due;
  try {
    for (const other of byInterval.get(timer.interval) ?? []) {
      if (other === timer || other.due > due || !isWaiting()) break;
      fire(other);
    }
  } catch (error) {
    // Node does not call it again by itself.
    if (isWaiting()) rearm(timer, due, due);
    throw error;
  }
  if (isWaiting()) fire(timer);
}

/** Arms the timer for the next time, and sends its owner an event. */
function fire(timer: Timer): void {
  const now = performance.now();
  // Node may call a fraction of a millisecond too early.
  const missed = Math.max(0, Math.floor((now - timer.due) / timer.interval));
  rearm(timer, now, timer.due + (missed + 1) * timer.interval);
  send(timer);
}

function rearm(timer: Timer, now: number, due: number): void {
  disarm(timer);
  arm(timer, now, due);
}

function send(timer: Timer): void {
  timer.context.runInAsyncScope(deliver, undefined, timer.owner, new QTimerEvent(timer.id));
}

/** A running timer, as others may see it. */
export interface TimerInfo {
  readonly id: number;
  readonly owner: ObjectModel;
  /** In milliseconds. */
  readonly interval: number;
}

/** All running timers of objects, in the order of starting. */
export function runningTimers(): readonly TimerInfo[] {
  return [...timers.values()].map(({ id, owner, interval }) => ({ id, owner, interval }));
}

/** Ends a timer of that owner; a number that is none of its timers is passed over. */
export function killTimer(owner: ObjectModel, id: number): void {
  const timer = timers.get(id);
  if (timer?.owner === owner) end(timer);
}

function end(timer: Timer): void {
  timers.delete(timer.id);
  byOwner.get(timer.owner)?.delete(timer);
  if (timer.interval === 0) removeIdle(timer.fire);
  else disarm(timer);
}

/** Ends all timers of that owner. */
export function killTimers(owner: ObjectModel): void {
  if (timers.size === 0) return;
  for (const timer of byOwner.get(owner) ?? []) end(timer);
}

/** Fires the timers that are due, in the order in which they became due, without waiting for the event loop. */
export function fireDueTimers(): void {
  const now = performance.now();
  const due = [...timers.values()].filter((timer) => timer.interval > 0 && timer.due <= now);
  // Those that are due at the same time stay in the order of starting.
  due.sort((a, b) => a.due - b.due);
  for (const timer of due) {
    if (timers.get(timer.id) === timer) fire(timer);
  }
}
