import type { SignalInfo } from '../model/members.js';
import {
  Connection,
  Connections,
  type Entry,
  type Incoming,
  type ObjectModel,
  type Outgoing,
  SignalConnections,
  dataOf,
} from '../model/object-model.js';
import { observation } from '../model/observation.js';
import { append, SerialList } from '../model/serial-list.js';
import { calls, isServed } from './calls.js';
import { keepRemoved } from './removed.js';

const NONE: readonly Connection[] = [];

/** To the engine, what is constant in this file is a constant; what is imported is looked up each time. */
const state = calls;

/** The object's outgoing connections, blocked or not. */
function outgoing(sender: ObjectModel): Outgoing {
  const out = sender.qt_out;
  if (out !== null || sender.qt_data === null) return out;
  return sender.qt_data.blocked?.out ?? null;
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

/** What the signal is connected to among these; null if it is to nothing. */
export function entryOf(out: Outgoing, signal: SignalInfo): Entry | null {
  if (out === null) return null;
  if (out.entries !== undefined) return out.find(signal);
  return out.signal === signal ? out : null;
}

/** What the signal is connected to, blocked or not; null if it is to nothing. */
export function outgoingOf(sender: ObjectModel, signal: SignalInfo): Entry | null {
  const out = outgoing(sender);
  return out === null || out.route.signal === signal ? (out as Connection | null) : entryOf(out, signal);
}

/** What each connected signal is connected to, blocked or not, in the order of connecting; not to be changed. */
export function entriesOf(sender: ObjectModel): readonly Entry[] {
  const out = outgoing(sender);
  if (out === null) return [];
  return out.entries ?? [out];
}

/** How many connections a signal has, or all signals have, those included that wait for the next emission. */
export function countOutgoing(sender: ObjectModel, signal: SignalInfo | null): number {
  if (signal !== null) return sizeOf(outgoingOf(sender, signal));
  let count = 0;
  for (const entry of entriesOf(sender)) count += sizeOf(entry);
  return count;
}

function sizeOf(entry: Entry | null): number {
  if (entry === null) return 0;
  return entry.items === undefined ? 1 : entry.size + (entry.waiting?.size ?? 0);
}

/** All connections, signal by signal, in the order of connecting, those at last that wait. A new array. */
export function connectionsOf(sender: ObjectModel): Connection[] {
  const found: Connection[] = [];
  for (const entry of entriesOf(sender)) {
    if (entry.items === undefined) found.push(entry);
    else {
      for (const connection of entry.items) if (connection.callee !== null) found.push(connection);
      for (const connection of listOf(entry.waiting)) if (connection.callee !== null) found.push(connection);
    }
  }
  return found;
}

/** The same, and removes them from the sender; the caller unlinks them from their receivers. */
export function takeConnections(sender: ObjectModel): readonly Connection[] {
  if (outgoing(sender) === null) return NONE;
  const list = connectionsOf(sender);
  state.changed = 1;
  setOutgoing(sender, null);
  return list;
}

/** Incoming connections as a list, removed ones included, which is not to be changed. */
export function listOf(incoming: Incoming): readonly Connection[] {
  if (incoming === null) return NONE;
  return incoming.items ?? [incoming];
}

/** The connections that lead to the object, in the order of connecting. A new array. */
export function incomingOf(receiver: ObjectModel): Connection[] {
  return listOf(receiver.qt_in).filter((connection) => connection.callee !== null);
}

/** Puts the connection behind the sender's others of that signal, and among the receiver's incoming ones. */
export function link(connection: Connection, sender: ObjectModel): void {
  linkOut(connection, sender);
  linkIn(connection);
}

/** The list of the signal where that is the only connected one and has several connections: a short way for a frequent case. */
function onlyList(sender: ObjectModel, signal: SignalInfo): SignalConnections | null {
  const out = sender.qt_out;
  return out?.items !== undefined && out.signal === signal ? out : null;
}

function linkOut(connection: Connection, sender: ObjectModel): void {
  state.changed = 1;
  const list = onlyList(sender, connection.route.signal);
  if (list !== null) list.add(connection);
  else linkBesideOthers(connection, sender);
}

function linkBesideOthers(connection: Connection, sender: ObjectModel): void {
  const { signal } = connection.route;
  const entry = outgoingOf(sender, signal);
  if (entry === null) addEntry(sender, connection);
  else if (entry.items !== undefined) entry.add(connection);
  else replaceEntry(sender, entry, new SignalConnections(signal, [entry, connection]));
}

/** Links a connection so that only emissions that begin from now on serve it. */
export function linkWaiting(connection: Connection, sender: ObjectModel): void {
  const { signal } = connection.route;
  const entry = outgoingOf(sender, signal);
  let list: SignalConnections;
  if (entry === null) addEntry(sender, (list = new SignalConnections(signal, [])));
  else if (entry.items !== undefined) list = entry;
  else replaceEntry(sender, entry, (list = new SignalConnections(signal, [entry])));
  (list.waiting ??= new SerialList<Connection>([])).add(connection);
  linkIn(connection);
}

/** What stands for a connection that waited for an emission, since that has begun. */
const admitted = new WeakMap<Connection, Connection>();

/** The connection, or the one that stands for it. */
export function presentOf(connection: Connection): Connection {
  return admitted.get(connection) ?? connection;
}

/** An emission begins: removed connections leave the list, and those that waited for it are put at its end. */
export function tidy(list: SignalConnections): void {
  if (list.removed === 0 && list.waiting === null) return;
  if (list.removed > 0) list.compact();
  if (list.waiting !== null) admitWaiting(list);
  state.changed = 1;
}

/** Those that waited are connected as if they had been made just now. */
function admitWaiting(list: SignalConnections): void {
  const waiting = listOf(list.waiting);
  list.waiting = null;
  for (const old of waiting) {
    const { route, sender, receiver, callee } = old;
    if (callee === null || sender === null) continue;
    old.callee = null;
    if (receiver !== undefined) removeIncoming(old, receiver);
    const connection = new Connection(route, sender, receiver, callee);
    admitted.set(old, connection);
    list.add(connection);
    linkIn(connection);
    observation.current?.connectionMoved(old, connection);
  }
}

/** Puts the connection behind the receiver's other incoming ones. */
function linkIn(connection: Connection): void {
  const { receiver } = connection;
  if (receiver === undefined) return;
  const incoming = receiver.qt_in;
  if (incoming === null) receiver.qt_in = connection;
  else linkBehind(connection, receiver, incoming);
}

function linkBehind(
  connection: Connection,
  receiver: ObjectModel,
  incoming: Connection | SerialList<Connection>,
): void {
  if (incoming.items === undefined) receiver.qt_in = new SerialList([incoming, connection]);
  else incoming.add(connection);
}

/** Removes the connection. A running emission of the signal passes it over from then on. */
export function unlink(connection: Connection): void {
  if (connection.callee === null) return;
  observation.current?.disconnected(connection);
  const { sender, receiver } = connection;
  connection.callee = null;
  if (sender !== null) unlinkOut(connection, sender);
  if (receiver !== undefined) unlinkIn(connection, receiver);
}

function unlinkOut(connection: Connection, sender: ObjectModel): void {
  state.changed = 1;
  const list = onlyList(sender, connection.route.signal);
  if (list?.removeLast(connection) !== true) unlinkBesideOthers(connection, sender);
}

function unlinkBesideOthers(connection: Connection, sender: ObjectModel): void {
  const entry = outgoingOf(sender, connection.route.signal);
  if (entry === null) return;
  if (entry.items !== undefined) removeFrom(entry, connection, sender);
  else if (entry === connection) replaceEntry(sender, entry, null);
}

/** Takes a removed connection from the list of its signal. */
function removeFrom(list: SignalConnections, connection: Connection, sender: ObjectModel): void {
  const { waiting } = list;
  if (waiting?.has(connection) === true) {
    waiting.remove(connection);
    if (waiting.size === 0) list.waiting = null;
  } else if (!list.remove(connection) && !isServed(connection.serial)) {
    // It stays in the list, and must not keep its receiver in memory.
    connection.receiver = undefined;
  }
  shrink(list, sender);
}

/** A list that is left with one connection, or none, is replaced by that. */
function shrink(list: SignalConnections, sender: ObjectModel): void {
  if (list.items.length <= 1 && list.waiting === null) replaceEntry(sender, list, list.items[0] ?? null);
}

function addEntry(sender: ObjectModel, entry: Entry): void {
  const out = outgoing(sender);
  if (out === null) setOutgoing(sender, entry);
  else if (out.entries !== undefined) out.entries = append(out.entries, entry);
  else setOutgoing(sender, new Connections([out, entry]));
}

/** Puts another entry, or none, in the place of one. */
function replaceEntry(sender: ObjectModel, entry: Entry, other: Entry | null): void {
  const out = outgoing(sender);
  if (out?.entries === undefined) {
    setOutgoing(sender, other);
    return;
  }
  const place = out.entries.indexOf(entry);
  if (other !== null) out.entries[place] = other;
  else out.entries.splice(place, 1);
  if (out.entries.length === 1) setOutgoing(sender, out.entries[0]!);
}

function unlinkIn(connection: Connection, receiver: ObjectModel): void {
  const { sender } = connection;
  if (receiver.qt_in === connection) receiver.qt_in = null;
  else removeIncoming(connection, receiver);
  if (state.depth === 0 || !isServed(connection.serial)) return;
  connection.sender = sender;
  keepRemoved(receiver, connection);
}

/** Takes a removed connection from the list of the receiver's. */
function removeIncoming(connection: Connection, receiver: ObjectModel): void {
  const incoming = receiver.qt_in;
  if (incoming?.items === undefined) {
    receiver.qt_in = null;
    return;
  }
  // It must not keep its sender in memory.
  if (!incoming.remove(connection)) connection.sender = null;
  if (incoming.items.length === 0) receiver.qt_in = null;
}
