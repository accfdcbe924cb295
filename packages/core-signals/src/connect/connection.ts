import type { QObject } from '../object/qobject.js';
import type { MemberInfo, SignalInfo } from '../meta/members.js';

/** What a connection calls: a slot, an emitter or a plain function. */
export type Callee = (this: never, ...args: never[]) => unknown;

/** What a connection was made to: a slot or signal of the receiver, or a plain function. */
export type Target = MemberInfo | Callee;

/**
 * One connection. It is a node of two lists at once: the sender's connections of one signal, in the order of connecting, and
 * the receiver's incoming ones.
 *
 * Both lists are circular backwards only: the first node's `prev` is the last node, the last node's `next` is null. The
 * first nodes of a sender's signals are chained by `otherSignal`, so that an object pays for the signals that are connected
 * and for no others.
 *
 * A removed node has no `prev`, and keeps its `next`: an emission that stands on it finds its way back to the living.
 */
export class Connection {
  next: Connection | null = null;
  prev: Connection | null = null;
  otherSignal: Connection | null = null;
  nextIn: Connection | null = null;
  prevIn: Connection | null = null;
  readonly sender: QObject;
  readonly signal: SignalInfo;
  /** `this` of the callee: the receiver, or a function's context object; undefined when a function has none. */
  readonly receiver: QObject | undefined;
  readonly target: Target;
  readonly callee: Callee;
  /** How many of the signal's arguments the callee gets. */
  readonly argc: number;

  constructor(
    sender: QObject,
    signal: SignalInfo,
    receiver: QObject | undefined,
    target: Target,
    callee: Callee,
    argc: number,
  ) {
    this.sender = sender;
    this.signal = signal;
    this.receiver = receiver;
    this.target = target;
    this.callee = callee;
    this.argc = argc;
  }
}

/** The outgoing connections of objects whose signals are blocked: emitters then find nothing, and need not ask. */
const blocked = new WeakMap<QObject, { first: Connection | null }>();

/** The first connection of the sender's first connected signal. */
export function firstOut(sender: QObject): Connection | null {
  const hidden = sender.qt_out === null ? blocked.get(sender) : undefined;
  return hidden ? hidden.first : sender.qt_out;
}

function setFirstOut(sender: QObject, first: Connection | null): void {
  const hidden = blocked.get(sender);
  if (hidden) hidden.first = first;
  else sender.qt_out = first;
}

/** Whether the object's signals are blocked. */
export function isBlocked(sender: QObject): boolean {
  return blocked.has(sender);
}

/** Hides the object's connections from its emitters, or shows them again. */
export function setBlocked(sender: QObject, block: boolean): void {
  const hidden = blocked.get(sender);
  if (block === (hidden !== undefined)) return;
  if (hidden) {
    blocked.delete(sender);
    sender.qt_out = hidden.first;
  } else {
    blocked.set(sender, { first: sender.qt_out });
    sender.qt_out = null;
  }
}

/** The first connection of one signal, blocked or not; null when it has none. */
export function firstOf(sender: QObject, signal: SignalInfo): Connection | null {
  let first = firstOut(sender);
  while (first !== null && first.signal !== signal) first = first.otherSignal;
  return first;
}

/** Puts the connection at the end of both lists. */
export function link(connection: Connection): void {
  linkOut(connection);
  if (connection.receiver !== undefined) linkIn(connection, connection.receiver);
}

function linkOut(connection: Connection): void {
  const { sender, signal } = connection;
  let first = firstOut(sender);
  connection.prev = connection;
  if (first === null) {
    setFirstOut(sender, connection);
    return;
  }
  while (first.signal !== signal) {
    if (first.otherSignal === null) {
      first.otherSignal = connection;
      return;
    }
    first = first.otherSignal;
  }
  const last = first.prev;
  if (last !== null) last.next = connection;
  connection.prev = last;
  first.prev = connection;
}

function linkIn(connection: Connection, receiver: QObject): void {
  const first = receiver.qt_in;
  if (first === null) {
    receiver.qt_in = connection;
    connection.prevIn = connection;
    return;
  }
  const last = first.prevIn;
  if (last !== null) last.nextIn = connection;
  connection.prevIn = last;
  first.prevIn = connection;
}

/** Takes the connection out of both lists. A running emission of the signal passes it over from then on. */
export function unlink(connection: Connection): void {
  if (connection.prev === null) return;
  unlinkOut(connection, connection.prev);
  if (connection.receiver !== undefined) unlinkIn(connection, connection.receiver);
}

function unlinkOut(connection: Connection, prev: Connection): void {
  const { sender, next } = connection;
  if (prev.next === connection) {
    prev.next = next;
    if (next !== null) next.prev = prev;
    else {
      const first = firstOf(sender, connection.signal);
      if (first !== null) first.prev = prev;
    }
  } else {
    if (next !== null) {
      next.prev = prev;
      next.otherSignal = connection.otherSignal;
    }
    replaceFirst(sender, connection, next ?? connection.otherSignal);
  }
  connection.prev = null;
}

/** `connection` was its signal's first: whatever pointed at it in the chain of signals now points at `successor`. */
function replaceFirst(sender: QObject, connection: Connection, successor: Connection | null): void {
  let first = firstOut(sender);
  if (first === connection) {
    setFirstOut(sender, successor);
    return;
  }
  while (first !== null && first.otherSignal !== connection) first = first.otherSignal;
  if (first !== null) first.otherSignal = successor;
}

function unlinkIn(connection: Connection, receiver: QObject): void {
  const prev = connection.prevIn;
  if (prev === null) return;
  const next = connection.nextIn;
  if (prev.nextIn === connection) {
    prev.nextIn = next;
    if (next !== null) next.prevIn = prev;
    else if (receiver.qt_in !== null) receiver.qt_in.prevIn = prev;
  } else {
    if (next !== null) next.prevIn = prev;
    receiver.qt_in = next;
  }
  connection.prevIn = null;
  connection.nextIn = null;
}
