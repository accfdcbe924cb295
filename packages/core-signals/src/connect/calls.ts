import type { QObject } from '../object/qobject.js';
import type { Connection } from './connection.js';

/**
 * The connections that are being served at this moment, the innermost last: what sender() looks at. An emission takes one
 * level, enters each connection there before calling it, and clears the level when it leaves, however it leaves.
 */
export const calls: { depth: number; readonly at: (Connection | null)[] } = { depth: 0, at: [] };

/** Who emitted the signal that `receiver` is serving, or null: the innermost call decides (oracle core/mutate). */
export function senderFor(receiver: QObject): QObject | null {
  for (let level = calls.depth - 1; level >= 0; level--) {
    const connection = calls.at[level];
    if (connection?.receiver === receiver) return connection.sender.isDeleted() ? null : connection.sender;
  }
  return null;
}
