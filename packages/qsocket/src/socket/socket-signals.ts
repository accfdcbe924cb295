/** A QSocket's signals, which lose their connections when its connection is detached. */
export const signals = [
  'hostFound()',
  'connected()',
  'readyRead()',
  'connectionClosed()',
  'delayedCloseFinished()',
  'bytesWritten(int)',
  'error(int)',
] as const;

/** One of them. */
export type SocketSignal = (typeof signals)[number];
