import type { MemberInfo, SignalInfo } from '../meta/members.js';
import { dataOf, keepRemoved } from '../object/object-data.js';
import type { QObject } from '../object/qobject.js';
import { isServed } from './calls.js';

/** What a connection calls: a slot, an emitter or a plain function. */
export type Callee = (this: never, ...args: never[]) => unknown;

/** What a connection was made to: a slot or signal of the receiver, or a plain function. */
export type Target = MemberInfo | Callee;

let lastSerial = 0;

const NONE: readonly Connection[] = [];

/**
 * One connection: a node in the list of its sender's connections of one signal, in the order of connecting. The list is a ring
 * backwards only: the `prev` of the first is the last, the `next` of the last is null.
 */
export class Connection {
  next: Connection | null = null;
  prev: Connection = this;
  readonly signal: SignalInfo;
  /** Null when the sender has been deleted. */
  sender: QObject | null;
  /** `this` of the callee: the receiver, or a function's context object; undefined when a function has none. */
  readonly receiver: QObject | undefined;
  /** Null when the connection has been removed. */
  target: Target | null;
  readonly callee: Callee;
  /** A connection that was made later has a higher one. */
  readonly serial: number = ++lastSerial;

  constructor(
    signal: SignalInfo,
    sender: QObject,
    receiver: QObject | undefined,
    target: Target,
    callee: Callee,
  ) {
    this.signal = signal;
    this.sender = sender;
    this.receiver = receiver;
    this.target = target;
    this.callee = callee;
  }
}

/** The connected signals of an object that has several: the first connection of each, in the order of connecting. */
export class Connections {
  /** What tells this from a single signal's first connection. */
  readonly signal: null = null;
  firsts: Connection[];

  constructor(firsts: Connection[]) {
    this.firsts = firsts;
  }

  /** The first connection of the signal; null if there is none. */
  find(signal: SignalInfo): Connection | null {
    for (const first of this.firsts) if (first.signal === signal) return first;
    return null;
  }
}

/** What an object's signals are connected to. An object pays for what is connected, and for nothing else. */
export type Outgoing = Connection | Connections | null;

/** The object's outgoing connections, blocked or not. */
function outgoing(sender: QObject): Outgoing {
  return sender.qt_out ?? sender.qt_data?.blocked?.out ?? null;
}

/** Whether any of the object's signals is connected to anything, blocked or not. */
export function hasConnections(sender: QObject): boolean {
  return outgoing(sender) !== null;
}

function setOutgoing(sender: QObject, out: Outgoing): void {
  const blocked = sender.qt_data?.blocked;
  if (blocked) blocked.out = out;
  else sender.qt_out = out;
}

/** Whether the object's signals are blocked. */
export function isBlocked(sender: QObject): boolean {
  return Boolean(sender.qt_data?.blocked);
}

/** Hides the object's connections from its emitters, which then need not ask, or shows them again. */
export function setBlocked(sender: QObject, block: boolean): void {
  if (block === isBlocked(sender)) return;
  const data = dataOf(sender);
  const out = outgoing(sender);
  data.blocked = block ? { out } : null;
  sender.qt_out = block ? null : out;
}

/** The first connection of the signal among these; null if there is none. */
export function firstOf(out: Outgoing, signal: SignalInfo): Connection | null {
  if (out === null || out.signal === signal) return out;
  return out.signal === null ? out.find(signal) : null;
}

/** The connections that wait for the next emission, at the beginning of their list: see deferred.ts. */
export const deferred: WeakSet<Connection> = new WeakSet<Connection>();

/**
 * The first connection of the signal that was made after the one with that serial; null if there is none. One that waits for the
 * next emission is passed over.
 */
export function firstAfter(sender: QObject, signal: SignalInfo, serial: number): Connection | null {
  let connection = firstOutgoing(sender, signal);
  while (connection !== null && (connection.serial <= serial || deferred.has(connection)))
    connection = connection.next;
  return connection;
}

/** The first connection of each connected signal, in the order of connecting. A list of its own. */
export function firstsOf(sender: QObject): Connection[] {
  const out = outgoing(sender);
  if (out === null) return [];
  return out instanceof Connections ? [...out.firsts] : [out];
}

/** The first connection of the signal, blocked or not; null if there is none. */
export function firstOutgoing(sender: QObject, signal: SignalInfo): Connection | null {
  return firstOf(outgoing(sender), signal);
}

/** All connections, signal by signal, in the order of connecting. */
export function* eachConnection(sender: QObject): Generator<Connection, void, void> {
  for (const first of firstsOf(sender)) {
    for (let next: Connection | null = first; next !== null; next = next.next) yield next;
  }
}

/** The same, a list of its own. */
export function connectionsOf(sender: QObject): Connection[] {
  return [...eachConnection(sender)];
}

/** The same, and the sender has none of them any more: they are to be unlinked by the caller. */
export function takeConnections(sender: QObject): readonly Connection[] {
  if (outgoing(sender) === null) return NONE;
  const list = connectionsOf(sender);
  setOutgoing(sender, null);
  return list;
}

/** Puts the connection behind the sender's others of that signal, and among the receiver's incoming ones. */
export function link(connection: Connection, sender: QObject): void {
  linkOut(connection, sender);
  linkIn(connection);
}

/** Puts the connection behind the sender's others of that signal. */
export function linkOut(connection: Connection, sender: QObject): void {
  const out = outgoing(sender);
  const first = firstOf(out, connection.signal);
  if (first !== null) {
    const last = first.prev;
    connection.prev = last;
    last.next = connection;
    first.prev = connection;
  } else if (out === null) {
    setOutgoing(sender, connection);
  } else if (out instanceof Connections) {
    out.firsts = append(out.firsts, connection);
  } else {
    setOutgoing(sender, new Connections([out, connection]));
  }
}

/** Puts the connection behind the receiver's other incoming ones. */
export function linkIn(connection: Connection): void {
  const { receiver } = connection;
  if (receiver === undefined) return;
  const incoming = receiver.qt_in;
  receiver.qt_in = incoming === null ? [connection] : append(incoming, connection);
}

/** Puts a connection in front of another one of the same sender and signal. */
export function linkBefore(connection: Connection, other: Connection, sender: QObject): void {
  const out = outgoing(sender);
  const isFirst = firstOf(out, other.signal) === other;
  connection.next = other;
  connection.prev = other.prev;
  if (isFirst) replaceFirst(sender, out, other, connection);
  else other.prev.next = connection;
  other.prev = connection;
}

/** Puts a new connection, which is like `old`, to the end of the lists, and removes that. */
export function remake(old: Connection, sender: QObject): Connection {
  const { signal, receiver, target, callee } = old;
  const remade = new Connection(signal, sender, receiver, target!, callee);
  unlinkOut(old, sender);
  old.target = null;
  if (receiver !== undefined) removeIncoming(old, receiver);
  link(remade, sender);
  return remade;
}

/** The list with one more. A short list is written out anew: one that grows, or is spread, reserves room for many. */
function append<T>(list: T[], item: T): T[] {
  switch (list.length) {
    case 1:
      return [list[0]!, item];
    case 2:
      return [list[0]!, list[1]!, item];
    case 3:
      return [list[0]!, list[1]!, list[2]!, item];
    case 4:
      return [list[0]!, list[1]!, list[2]!, list[3]!, item];
    default:
      list.push(item);
      return list;
  }
}

/** Removes the connection. A running emission of the signal passes it over from then on. */
export function unlink(connection: Connection): void {
  if (connection.target === null) return;
  connection.target = null;
  if (connection.sender !== null) unlinkOut(connection, connection.sender);
  // Nobody walks on from here, and it must not keep those in memory that came behind it.
  connection.next = null;
  connection.prev = connection;
  if (connection.receiver !== undefined) unlinkIn(connection, connection.receiver);
}

function unlinkOut(connection: Connection, sender: QObject): void {
  const { signal, next, prev } = connection;
  const out = outgoing(sender);
  const first = firstOf(out, signal);
  if (first === null) return;
  if (first === connection) replaceFirst(sender, out, first, next);
  else prev.next = next;
  if (next !== null) next.prev = prev;
  else first.prev = prev;
}

/** Puts the next connection of the signal, if there is one, in the place of the first. */
function replaceFirst(sender: QObject, out: Outgoing, first: Connection, next: Connection | null): void {
  if (!(out instanceof Connections)) {
    setOutgoing(sender, next);
    return;
  }
  const place = out.firsts.indexOf(first);
  if (next !== null) out.firsts[place] = next;
  else out.firsts.splice(place, 1);
  if (out.firsts.length === 1) setOutgoing(sender, out.firsts[0]!);
}

/** A list of this length is cheap to move. In a longer one, removed connections stay until they are the greater part of it. */
const FEW = 32;
/** How many removed connections a long list has. */
const removedIn = new WeakMap<readonly Connection[], number>();

function unlinkIn(connection: Connection, receiver: QObject): void {
  const { sender, serial } = connection;
  removeIncoming(connection, receiver);
  if (!isServed(serial)) return;
  connection.sender = sender;
  keepRemoved(receiver, connection);
}

/** Takes a removed connection from the list of the receiver's. */
function removeIncoming(connection: Connection, receiver: QObject): void {
  const list = receiver.qt_in ?? [];
  if (list.length > FEW) {
    const removed = (removedIn.get(list) ?? 0) + 1;
    removedIn.set(list, removed);
    // It must not keep its sender in memory.
    connection.sender = null;
    if (2 * removed > list.length) receiver.qt_in = list.filter((each) => each.target !== null);
  } else if (list.length > 1) {
    list.splice(placeOf(list, connection.serial), 1);
  } else {
    receiver.qt_in = null;
  }
}

/** Where in a list of connections in the order of connecting the one with that serial is, or would be. */
export function placeOf(list: readonly Connection[], serial: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]!.serial < serial) from = middle + 1;
    else to = middle;
  }
  return from;
}
