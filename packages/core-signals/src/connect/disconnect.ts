import type { Maybe } from '../model/maybe.js';
import type { Callee, SignalInfo, Target } from '../model/members.js';
import { Connection, type ObjectModel } from '../model/object-model.js';
import { firstOutgoing, headsOf, takeConnections, unlink } from './connection.js';
import { refuseDisconnectSignal, refuseMember, refuseNull } from './connect-diagnostics.js';

/**
 * Removes connections: null for the signal, the receiver or the member means any. Returns whether there was one (oracle
 * core/disconnect).
 */
export function disconnectMember(
  sender: Maybe<ObjectModel>,
  signal: Maybe<string>,
  receiver: Maybe<ObjectModel | Callee>,
  member: Maybe<string>,
): boolean {
  if (!sender || (!receiver && member)) return refuseNull();
  const from = signal ? sender.qt_meta.qt_find(signal, sender) : null;
  if (signal && from?.kind !== 'signal') return refuseDisconnectSignal(sender, signal);
  const only = from as SignalInfo | null;
  let object: ObjectModel | null = null;
  let target: Target | null = null;
  if (typeof receiver === 'function') {
    target = receiver;
  } else if (receiver) {
    object = receiver;
    target = member ? receiver.qt_meta.qt_find(member, receiver) : null;
    if (member && target === null) return refuseMember('disconnect', sender, receiver, member);
  }
  if (!removeMatching(sender, only, object, target)) return false;
  sender.qt_disconnected(only ? only.coded : null);
  return true;
}

/** A list that is not worth a comparison of lengths. */
const FEW = 4;

/**
 * Removes the connections that match; null matches any. Returns whether there was one. Both the sender and the receiver may have
 * thousands: the shorter list is looked through.
 */
function removeMatching(
  sender: ObjectModel,
  signal: SignalInfo | null,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  const first = signal === null ? null : firstOutgoing(sender, signal);
  if (receiver !== null && first?.next !== null) {
    const incoming = receiver.qt_in;
    if (incoming === null) return false;
    if (incoming instanceof Connection) return removeIfMatching(incoming, sender, signal, target);
    if (incoming.length <= FEW || hasMore(first, sender, incoming.length))
      return removeAmong([...incoming], sender, signal, target);
  }
  if (signal !== null) return removeFrom(first, receiver, target);
  let removed = false;
  for (const each of headsOf(sender)) removed = removeFrom(each, receiver, target) || removed;
  return removed;
}

/** Whether more connections follow, from the first of a signal on or, without one, among all of the sender. */
function hasMore(first: Connection | undefined | null, sender: ObjectModel, count: number): boolean {
  let left = count;
  for (const head of first ? [first] : headsOf(sender)) {
    for (let each: Connection | null = head; each !== null; each = each.next) if (left-- === 0) return true;
  }
  return false;
}

function removeAmong(
  incoming: readonly Connection[],
  sender: ObjectModel,
  signal: SignalInfo | null,
  target: Target | null,
): boolean {
  let removed = false;
  for (const connection of incoming)
    removed = removeIfMatching(connection, sender, signal, target) || removed;
  return removed;
}

function removeIfMatching(
  connection: Connection,
  sender: ObjectModel,
  signal: SignalInfo | null,
  target: Target | null,
): boolean {
  const matches =
    connection.target !== null &&
    connection.sender === sender &&
    (signal === null || connection.signal === signal) &&
    (target === null || connection.target === target);
  if (matches) unlink(connection);
  return matches;
}

function removeFrom(
  connection: Connection | null,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  let removed = false;
  while (connection !== null) {
    const { next }: Connection = connection;
    const matches =
      (receiver === null || connection.receiver === receiver) &&
      (target === null || connection.target === target);
    if (matches) unlink(connection);
    removed ||= matches;
    connection = next;
  }
  return removed;
}

/** Drops every connection to and from an object that is being deleted; its senders get disconnectNotify(null) once each. */
export function disconnectAll(object: ObjectModel): void {
  dropOutgoing(object);
  const incoming = object.qt_in;
  if (incoming === null) return;
  if (incoming instanceof Connection) {
    const { sender } = incoming;
    unlink(incoming);
    sender?.qt_disconnected(null);
    return;
  }
  // All at once: taking one after the other out of the list would cost their number squared.
  object.qt_in = null;
  const senders = new Set<ObjectModel | null>();
  for (const connection of incoming) {
    if (connection.target !== null) senders.add(connection.sender);
    unlink(connection);
  }
  notifySenders(senders);
}

/** Calls disconnectNotify() of all, even when one of them throws; the first exception is rethrown at the end. */
function notifySenders(senders: ReadonlySet<ObjectModel | null>): void {
  const failures: unknown[] = [];
  for (const sender of senders) {
    try {
      sender?.qt_disconnected(null);
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function dropOutgoing(object: ObjectModel): void {
  for (const connection of takeConnections(object)) {
    connection.sender = null;
    unlink(connection);
  }
}

/** How many connections a signal has; the string is one from SIGNAL(). */
export function countReceivers(sender: ObjectModel, signal: string): number {
  const found = sender.qt_meta.qt_find(signal, sender);
  let count = 0;
  let connection = found?.kind === 'signal' ? firstOutgoing(sender, found) : null;
  for (; connection !== null; connection = connection.next) count++;
  return count;
}
