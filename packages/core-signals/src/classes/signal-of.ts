import { withCode } from '../message/with-code.js';
import type { Callee } from '../model/members.js';
import { Life, lifeOf } from '../model/object-model.js';
import type { QObject } from '../object/qobject.js';
import { LONGEST_TIMER } from '../event/timers.js';
import { ConnectError } from '../connect/connect-error.js';
import { type AbortSignalLike, throwIfAborted } from './abort-signal-like.js';
import type { FunctionArgs, Has, SignalOf } from '../connect/checks.js';
import { connectOnce } from '../connect/connect-once.js';
import { watchEnd } from './watch-end.js';

/** What limits the wait of {@link signalOf}. */
export interface SignalOfOptions {
  /** Ends the wait when it is aborted: the promise is rejected with its reason. */
  readonly signal?: AbortSignalLike;
  /**
   * Ends the wait after this many milliseconds, 2147483647 (24.8 days) at most: the promise is rejected with a DOMException named
   * TimeoutError. Infinity is no limit; what is no number, or below 0, is a RangeError.
   */
  readonly timeoutMs?: number;
}

/**
 * Calls a function at the next emission of a signal, and never again; disconnect() with the same function ends the wait. With a
 * context, it is not called after that object was deleted. An emission that is under way is not the next: called in a slot, it
 * waits for the one after. Returns false, with Qt's warning, if there is no such signal. Beyond Qt 3.
 */
export function once<const S extends string>(
  sender: QObject & Has<S>,
  signal: SignalOf<S>,
  slot: (...args: FunctionArgs<S>) => unknown,
  context: QObject | null = null,
): boolean {
  return connectOnce(sender, signal, slot as Callee, context) !== null;
}

/**
 * Waits for the next emission of a signal: `const [code] = await signalOf(job, SIGNAL('done(int)'))`. The promise gives the
 * arguments. An emission that is under way is not the next. It is rejected with an Error when the sender is deleted first, when the wait is aborted or takes too long, and
 * with a ConnectError when there is no such signal; in each case nothing stays connected. Beyond Qt 3.
 */
export function signalOf<const S extends string>(
  sender: QObject & Has<S>,
  signal: SignalOf<S>,
  { signal: abort, timeoutMs = Infinity }: SignalOfOptions = {},
): Promise<FunctionArgs<S>> {
  return new Promise((resolve, reject) => {
    const name = `${sender.className()}::${signal.slice(1)}`;
    if (!(timeoutMs >= 0))
      throw withCode(new RangeError(`a timeout is 0 ms or more, not ${String(timeoutMs)}`), 'ERR_QT_RANGE');
    throwIfAborted(abort);
    if (lifeOf(sender) === Life.Dying)
      throw withCode(
        new Error(`${name} cannot be emitted: '${sender.name()}' is being deleted`),
        'ERR_QT_DELETED',
      );
    const endWait = connectOnce(
      sender,
      signal,
      ((...args: FunctionArgs<S>): void => {
        release();
        resolve(args);
      }) as Callee,
      null,
    );
    if (endWait === null) throw new ConnectError(`${name} cannot be waited for`);
    const fail = (reason: Error): void => {
      release();
      reject(reason);
    };
    const endWatch = watchEnd(
      sender,
      abort,
      () =>
        fail(
          withCode(new Error(`${name} cannot be emitted: '${sender.name()}' was deleted`), 'ERR_QT_DELETED'),
        ),
      fail,
    );
    const timedOut = (): void => {
      fail(new DOMException(`${name} did not come within ${String(timeoutMs)} ms`, 'TimeoutError'));
    };
    const timer =
      timeoutMs === Infinity ? undefined : setTimeout(timedOut, Math.min(timeoutMs, LONGEST_TIMER));
    const release = (): void => {
      endWait();
      endWatch();
      clearTimeout(timer);
    };
  });
}
