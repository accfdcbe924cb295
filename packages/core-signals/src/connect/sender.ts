import type { Connection, ObjectModel } from '../model/object-model.js';
import { calls } from './calls.js';
import { placeOf } from '../model/serial-list.js';
import { connectionsOf, countOutgoing, listOf } from './connection.js';

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
    if (connected?.callee) return living(connected);
    const removed = find(receiver.qt_data?.removed ?? [], serial);
    if (removed) return isConnected(removed.sender, receiver) ? living(removed) : null;
  }
  return null;
}

function living({ sender }: Connection): ObjectModel | null {
  return sender?.isDeleted() ? null : sender;
}

/** Whether any connection leads from one object to the other. The shorter list is looked through. */
function isConnected(sender: ObjectModel | null, receiver: ObjectModel): boolean {
  if (sender === null) return false;
  const incoming = listOf(receiver.qt_in);
  if (incoming.length <= countOutgoing(sender, null))
    return incoming.some((other) => other.callee !== null && other.sender === sender);
  return connectionsOf(sender).some((other) => other.receiver === receiver);
}

function find(list: readonly Connection[], serial: number): Connection | undefined {
  const connection = list[placeOf(list, serial)];
  return connection?.serial === serial ? connection : undefined;
}
