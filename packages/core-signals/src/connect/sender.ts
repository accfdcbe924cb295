import type { Connection, ObjectModel } from '../model/object-model.js';
import { calls } from './calls.js';
import { eachConnection, listOf, placeOf } from './connection.js';

/**
 * The object whose signal `receiver` is serving; null when it serves none, when one of the two was deleted, or when nothing of
 * that object is connected to the receiver any longer, be it in the middle of the slot. The innermost call decides (oracle
 * core/mutate and core/sender).
 */
export function senderFor(receiver: ObjectModel): ObjectModel | null {
  if (receiver.isDeleted()) return null;
  for (let level = calls.depth; level > 0; level--) {
    const serial = level === calls.depth ? calls.serving : calls.outer[level]!;
    const connected = find(listOf(receiver.qt_in), serial);
    if (connected?.target) return living(connected);
    const removed = find(receiver.qt_data?.removed ?? [], serial);
    if (removed) return isConnected(removed.sender, receiver) ? living(removed) : null;
  }
  return null;
}

function living({ sender }: Connection): ObjectModel | null {
  return sender?.isDeleted() ? null : sender;
}

/** Whether any connection leads from one object to the other. The shorter list decides how long the search takes. */
function isConnected(sender: ObjectModel | null, receiver: ObjectModel): boolean {
  const incoming = listOf(receiver.qt_in);
  if (sender === null) return false;
  let place = 0;
  for (const connection of eachConnection(sender)) {
    if (place === incoming.length) return false;
    const other = incoming[place]!;
    if (connection.receiver === receiver || (other.target !== null && other.sender === sender)) return true;
    place++;
  }
  return false;
}

function find(list: readonly Connection[], serial: number): Connection | undefined {
  const connection = list[placeOf(list, serial)];
  return connection?.serial === serial ? connection : undefined;
}
