import type { QObject } from '../object/qobject.js';
import { calls } from './calls.js';
import { placeOf, type Connection } from './connection.js';

/**
 * Who emitted the signal that `receiver` is serving, or null if it serves none, or if one of the two was deleted: the innermost
 * call decides (oracle core/mutate).
 */
export function senderFor(receiver: QObject): QObject | null {
  if (receiver.isDeleted()) return null;
  for (let level = calls.depth; level > 0; level--) {
    const serial = level === calls.depth ? calls.serving : calls.outer[level]!;
    const connection = find(receiver.qt_in ?? [], serial) ?? find(receiver.qt_data?.removed ?? [], serial);
    if (connection) return connection.sender?.isDeleted() ? null : connection.sender;
  }
  return null;
}

function find(list: readonly Connection[], serial: number): Connection | undefined {
  const connection = list[placeOf(list, serial)];
  return connection?.serial === serial ? connection : undefined;
}
