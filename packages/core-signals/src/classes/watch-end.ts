import { connectFunction, drop } from '../connect/connect.js';
import type { QObject } from '../object/qobject.js';
import type { AbortSignalLike } from './abort-signal-like.js';

/**
 * Watches for what ends a wait for a signal before it comes.
 *
 * @param deleted - called when the sender is deleted
 * @param aborted - called with the reason when the wait is aborted
 * @returns ends the watch
 */
export function watchEnd(
  sender: QObject,
  abort: AbortSignalLike | undefined,
  deleted: () => void,
  aborted: (reason: Error) => void,
): () => void {
  const connection = connectFunction(sender, '2destroyed()', deleted, null);
  const onAbort = (): void => aborted(abort?.reason as Error);
  abort?.addEventListener('abort', onAbort);
  return () => {
    if (connection) drop(connection);
    abort?.removeEventListener('abort', onAbort);
  };
}
