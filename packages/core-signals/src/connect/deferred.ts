import type { Connection, ObjectModel } from '../model/object-model.js';
import { deferred, firstOutgoing, link, linkBefore, linkIn, remake } from './connection.js';

// Connections that an emission under way does not serve, as it serves others that are made in a slot. Such a connection waits
// at the beginning of the list, where the emission has been. The next emission finds it there and puts it to the end, as if it
// had been made just then:
//
//     F is made in b's slot      the next emission begins      and ends
//     [F, a, b, c, d]            [F, a, b, c, d]               [a, b, c, d, F]
//            ^ serves             ^ moves                                  ^ serves
//
// The emitters know nothing of this: they call F's callee twice, and that asks begin().

/** The last waiting connection of a list, by the first one. */
const tails = new WeakMap<Connection, Connection>();

/** Links a connection so that only emissions that begin from now on serve it. */
export function linkDeferred(connection: Connection, sender: ObjectModel): void {
  const first = firstOutgoing(sender, connection.signal);
  const tail = first === null ? null : tailFrom(first);
  deferred.add(connection);
  const other = tail === null ? first : tail.next;
  if (other === null) {
    link(connection, sender);
  } else {
    linkBefore(connection, other, sender);
    linkIn(connection);
  }
  if (first !== null && tail !== null) tails.set(first, connection);
}

/** The last of the waiting connections that the list begins with; null if it begins with none. */
function tailFrom(first: Connection): Connection | null {
  if (!deferred.has(first)) return null;
  let tail = tails.get(first) ?? first;
  // It may have been removed.
  if (tail.target === null) tail = first;
  while (tail.next !== null && deferred.has(tail.next)) tail = tail.next;
  return tail;
}

/**
 * Called when an emission has reached a connection that was waiting. Returns the one that stands for it from now on: another
 * one, at the end of the list, to which the emission comes later; or the same, if it is alone and its turn has come.
 */
export function begin(connection: Connection): Connection {
  const tail = tailFrom(connection);
  deferred.delete(connection);
  const { next, sender } = connection;
  if (next === null || sender === null) return connection;
  if (tail !== null && tail !== connection) tails.set(next, tail);
  return remake(connection, sender);
}
