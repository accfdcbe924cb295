import type { QObject } from '@qt3/core-signals';
import type { QIODevice } from '@qt3/tools';

/** Whose connection it is: a QSocket. Everything here may close, reconnect or delete it. */
export interface ConnectionOwner extends QObject, QIODevice {
  hostFound(): void;
  connected(): void;
  readyRead(): void;
  connectionClosed(): void;
  delayedCloseFinished(): void;
  bytesWritten(count: number): void;
  error(code: number): void;
}

/** The emission as a function: nothing has to be made for each. */
export function emitReadyRead(owner: ConnectionOwner): void {
  owner.readyRead();
}
