import {
  deferred,
  firstOutgoing,
  link,
  linkBefore,
  linkIn,
  moveToEnd,
  type Connection,
} from './connection.js';
import type { QObject } from '../object/qobject.js';

// Connections that an emission under way does not serve, as the others are that are made in a slot. Such a connection waits at
// the beginning of the list, where the emission has been:
//
//     made in the slot of c      next emission begins      and comes to the end
//     [a, b, c, d]               [F, a, b, c, d]           [a, b, c, d, F]
//           ^ under way           ^ moves F                             ^ serves it
//
// The emitters know nothing of this: they call F twice, and its callee asks isReached().

/** The last waiting connection of a list, by its first. */
const tails = new WeakMap<Connection, Connection>();

/** Links a connection so that only emissions that begin from now on serve it. */
export function linkDeferred(connection: Connection, sender: QObject): void {
  const first = firstOutgoing(sender, connection.signal);
  deferred.add(connection);
  if (first === null) {
    link(connection, sender);
    return;
  }
  const tail = tailFrom(first);
  if (tail === null) {
    linkBefore(connection, first, sender);
    linkIn(connection);
    return;
  }
  if (tail.next === null) {
    link(connection, sender);
  } else {
    linkBefore(connection, tail.next, sender);
    linkIn(connection);
  }
  tails.set(first, connection);
}

/** The last of the waiting connections that the list begins with; null if it begins with none. */
function tailFrom(first: Connection): Connection | null {
  if (!deferred.has(first)) return null;
  let tail = tails.get(first) ?? first;
  if (tail.target === null || !deferred.has(tail)) tail = first;
  while (tail.next !== null && deferred.has(tail.next)) tail = tail.next;
  return tail;
}

/**
 * Asked by the callee of such a connection, when an emission has come to it: whether this is its turn. False when it was
 * waiting at the beginning of the list: it is moved to the end, and the emission comes to it again.
 */
export function isReached(connection: Connection): boolean {
  if (!deferred.delete(connection)) return true;
  const { next, sender } = connection;
  if (next === null || sender === null) return true;
  const tail = tails.get(connection);
  if (tail !== undefined) tails.set(next, tail);
  moveToEnd(connection, sender);
  return false;
}
