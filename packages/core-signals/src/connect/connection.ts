import type { SignalInfo } from '../model/members.js';
import {
  Connection,
  Connections,
  type Incoming,
  type ObjectModel,
  type Outgoing,
  dataOf,
} from '../model/object-model.js';
import { observation } from '../model/observation.js';
import { isServed } from './calls.js';
import { keepRemoved } from './removed.js';

const NONE: readonly Connection[] = [];

/** The object's outgoing connections, blocked or not. */
function outgoing(sender: ObjectModel): Outgoing {
  return sender.qt_out ?? sender.qt_data?.blocked?.out ?? null;
}

/** Whether any of the object's signals is connected to anything, blocked or not. */
export function hasConnections(sender: ObjectModel): boolean {
  return outgoing(sender) !== null;
}

function setOutgoing(sender: ObjectModel, out: Outgoing): void {
  const blocked = sender.qt_data?.blocked;
  if (blocked) blocked.out = out;
  else sender.qt_out = out;
}

/** Whether the object's signals are blocked. */
export function isBlocked(sender: ObjectModel): boolean {
  return Boolean(sender.qt_data?.blocked);
}

/** Hides the object's connections from its emitters, which then need not ask, or shows them again. */
export function setBlocked(sender: ObjectModel, block: boolean): void {
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
export function firstAfter(sender: ObjectModel, signal: SignalInfo, serial: number): Connection | null {
  let connection = firstOutgoing(sender, signal);
  while (connection !== null && (connection.serial <= serial || deferred.has(connection)))
    connection = connection.next;
  return connection;
}

/** The first connection of each connected signal, in the order of connecting. A new array. */
export function headsOf(sender: ObjectModel): Connection[] {
  const out = outgoing(sender);
  if (out === null) return [];
  return out instanceof Connections ? [...out.heads] : [out];
}

/** The first connection of the signal, blocked or not; null if there is none. */
export function firstOutgoing(sender: ObjectModel, signal: SignalInfo): Connection | null {
  return firstOf(outgoing(sender), signal);
}

/** All connections, signal by signal, in the order of connecting. */
export function* eachConnection(sender: ObjectModel): Generator<Connection, void, void> {
  for (const first of headsOf(sender)) {
    for (let next: Connection | null = first; next !== null; next = next.next) yield next;
  }
}

/** The same as a new array. */
export function connectionsOf(sender: ObjectModel): Connection[] {
  return [...eachConnection(sender)];
}

/** The same, and removes them from the sender; the caller unlinks them from their receivers. */
export function takeConnections(sender: ObjectModel): readonly Connection[] {
  if (outgoing(sender) === null) return NONE;
  const list = connectionsOf(sender);
  setOutgoing(sender, null);
  return list;
}

/** Incoming connections as a list, which is not to be changed. */
export function listOf(incoming: Incoming): readonly Connection[] {
  if (incoming === null) return NONE;
  return incoming instanceof Connection ? [incoming] : incoming;
}

/** The connections that lead to the object, in the order of connecting. A new array. */
export function incomingOf(receiver: ObjectModel): Connection[] {
  return listOf(receiver.qt_in).filter((connection) => connection.target !== null);
}

/** Puts the connection behind the sender's others of that signal, and among the receiver's incoming ones. */
export function link(connection: Connection, sender: ObjectModel): void {
  linkOut(connection, sender);
  linkIn(connection);
}

/** Puts the connection behind the sender's others of that signal. */
export function linkOut(connection: Connection, sender: ObjectModel): void {
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
    out.heads = append(out.heads, connection);
  } else {
    setOutgoing(sender, new Connections([out, connection]));
  }
}

/** Puts the connection behind the receiver's other incoming ones. */
export function linkIn(connection: Connection): void {
  const { receiver } = connection;
  if (receiver === undefined) return;
  const incoming = receiver.qt_in;
  if (incoming === null) receiver.qt_in = connection;
  else if (incoming instanceof Connection) receiver.qt_in = [incoming, connection];
  else receiver.qt_in = append(incoming, connection);
}

/** Puts a connection in front of another one of the same sender and signal. */
export function linkBefore(connection: Connection, other: Connection, sender: ObjectModel): void {
  const out = outgoing(sender);
  const isFirst = firstOf(out, other.signal) === other;
  connection.next = other;
  connection.prev = other.prev;
  if (isFirst) replaceFirst(sender, out, other, connection);
  else other.prev.next = connection;
  other.prev = connection;
}

/** Puts a new connection, which is like `old`, to the end of the lists, and removes that. */
export function remake(old: Connection, sender: ObjectModel): Connection {
  const { signal, receiver, target, callee } = old;
  const remade = new Connection(signal, sender, receiver, target!, callee);
  unlinkOut(old, sender);
  old.target = null;
  if (receiver !== undefined) removeIncoming(old, receiver);
  link(remade, sender);
  observation.current?.connectionMoved(old, remade);
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
  observation.current?.disconnected(connection);
  connection.target = null;
  if (connection.sender !== null) unlinkOut(connection, connection.sender);
  // No emission continues from here, and it must not keep those behind it in memory.
  connection.next = null;
  connection.prev = connection;
  if (connection.receiver !== undefined) unlinkIn(connection, connection.receiver);
}

function unlinkOut(connection: Connection, sender: ObjectModel): void {
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
function replaceFirst(sender: ObjectModel, out: Outgoing, first: Connection, next: Connection | null): void {
  if (!(out instanceof Connections)) {
    setOutgoing(sender, next);
    return;
  }
  const place = out.heads.indexOf(first);
  if (next !== null) out.heads[place] = next;
  else out.heads.splice(place, 1);
  if (out.heads.length === 1) setOutgoing(sender, out.heads[0]!);
}

/** A list of this length is cheap to move. In a longer one, removed connections stay until they are the greater part of it. */
const FEW = 32;
/** How many removed connections a long list has. */
const removedIn = new WeakMap<readonly Connection[], number>();

function unlinkIn(connection: Connection, receiver: ObjectModel): void {
  const { sender, serial } = connection;
  removeIncoming(connection, receiver);
  if (!isServed(serial)) return;
  connection.sender = sender;
  keepRemoved(receiver, connection);
}

/** Takes a removed connection from the list of the receiver's. */
function removeIncoming(connection: Connection, receiver: ObjectModel): void {
  const list = receiver.qt_in;
  if (list === null || list instanceof Connection || list.length === 1) {
    receiver.qt_in = null;
  } else if (list.length > FEW) {
    const removed = (removedIn.get(list) ?? 0) + 1;
    removedIn.set(list, removed);
    // It must not keep its sender in memory.
    connection.sender = null;
    if (2 * removed > list.length) receiver.qt_in = list.filter((each) => each.target !== null);
  } else {
    list.splice(placeOf(list, connection.serial), 1);
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
