import type { Maybe } from '../model/maybe.js';
import type { Callee, Route, SignalInfo, Target } from '../model/members.js';
import type { Connection, Entry, ObjectModel } from '../model/object-model.js';
import type { SerialList } from '../model/serial-list.js';
import { countOutgoing, entriesOf, outgoingOf, takeConnections, unlink } from './connection.js';
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
  const single = singleOf(receiver);
  if (single !== null && single.sender === sender && isAskedBy(single.route, signal, member)) {
    unlink(single);
    sender.qt_disconnected(single.route.signal.coded);
    return true;
  }
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

/** The only connection that leads to an object; null where there are none or several, and for a function. */
function singleOf(receiver: Maybe<ObjectModel | Callee>): Connection | null {
  const incoming = (receiver as Maybe<Partial<ObjectModel>>)?.qt_in ?? null;
  return incoming?.items === undefined ? incoming : null;
}

/**
 * Whether these strings name the ends of a connection of that route: they did when it was looked up, and so they do for each sender and
 * receiver that have such a connection.
 */
function isAskedBy(route: Route, signal: Maybe<string>, member: Maybe<string>): boolean {
  return route.askedMember === member && route.askedSignal === signal && member !== '';
}

/** A list of this length is not worth a comparison of lengths. */
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
  if (receiver === null) return removeFromSender(sender, signal, null, target);
  const incoming = receiver.qt_in;
  if (incoming === null) return false;
  if (incoming.items === undefined) return removeIf(incoming, sender, signal, receiver, target);
  return removeFromShorter(incoming, sender, signal, receiver, target);
}

function removeFromShorter(
  { items }: SerialList<Connection>,
  sender: ObjectModel,
  signal: SignalInfo | null,
  receiver: ObjectModel,
  target: Target | null,
): boolean {
  if (items.length <= FEW || items.length < countOutgoing(sender, signal))
    return removeAmong(items, sender, signal, receiver, target);
  return removeFromSender(sender, signal, receiver, target);
}

function removeFromSender(
  sender: ObjectModel,
  signal: SignalInfo | null,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  if (signal !== null) return removeFrom(outgoingOf(sender, signal), sender, receiver, target);
  let removed = false;
  for (const entry of [...entriesOf(sender)])
    removed = removeFrom(entry, sender, receiver, target) || removed;
  return removed;
}

function removeFrom(
  entry: Entry | null,
  sender: ObjectModel,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  if (entry === null) return false;
  if (entry.items === undefined) return removeIf(entry, sender, null, receiver, target);
  const { items, waiting } = entry;
  const removed = removeAmong(items, sender, null, receiver, target);
  return (waiting !== null && removeAmong(waiting.items, sender, null, receiver, target)) || removed;
}

/** Finds all that match before the first is removed, since the list may change then. */
function removeAmong(
  connections: readonly Connection[],
  sender: ObjectModel,
  signal: SignalInfo | null,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  const found = connections.filter((each) => isMatch(each, sender, signal, receiver, target));
  for (const connection of found) unlink(connection);
  return found.length > 0;
}

function removeIf(
  connection: Connection,
  sender: ObjectModel,
  signal: SignalInfo | null,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  if (!isMatch(connection, sender, signal, receiver, target)) return false;
  unlink(connection);
  return true;
}

function isMatch(
  { route, sender: from, receiver: to, callee }: Connection,
  sender: ObjectModel,
  signal: SignalInfo | null,
  receiver: ObjectModel | null,
  target: Target | null,
): boolean {
  return (
    callee !== null &&
    from === sender &&
    (receiver === null || to === receiver) &&
    (signal === null || route.signal === signal) &&
    (target === null || (route.target ?? callee) === target)
  );
}

/** Drops every connection to and from an object that is being deleted; its senders get disconnectNotify(null) once each. */
export function disconnectAll(object: ObjectModel): void {
  dropOutgoing(object);
  const incoming = object.qt_in;
  if (incoming === null) return;
  if (incoming.items === undefined) {
    const { sender } = incoming;
    unlink(incoming);
    sender?.qt_disconnected(null);
    return;
  }
  // All at once: taking one after the other out of the list would cost their number squared.
  object.qt_in = null;
  const senders = new Set<ObjectModel | null>();
  for (const connection of incoming.items) {
    if (connection.callee !== null) senders.add(connection.sender);
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
  return found?.kind === 'signal' ? countOutgoing(sender, found) : 0;
}
