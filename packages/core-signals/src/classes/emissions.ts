import { Fifo } from '../model/fifo.js';
import type { Callee } from '../model/members.js';
import { withCode } from '../message/with-code.js';
import { Life, lifeOf } from '../model/object-model.js';
import type { QObject } from '../object/qobject.js';
import { ConnectError } from '../connect/connect-error.js';
import { type AbortSignalLike, throwIfAborted } from './abort-signal-like.js';
import type { FunctionArgs, Has, SignalOf } from '../connect/checks.js';
import { connectFunction, drop } from '../connect/connect.js';
import { watchEnd } from './watch-end.js';

/** What limits the iteration of {@link emissions}. */
export interface EmissionsOptions {
  /** Ends the iteration when it is aborted: it throws the reason. */
  readonly signal?: AbortSignalLike;
  /** The most emissions that wait to be taken, 10,000 by default: with one more the iteration throws a RangeError. */
  readonly most?: number;
}

/**
 * Iterates over the emissions of a signal: `for await (const [value] of emissions(slider, SIGNAL('valueChanged(int)')))`. Each
 * step gives the arguments of one emission, in order, from the call on; those that come while the program is busy wait. It
 * ends when the sender is deleted, after what waits. Leaving the loop disconnects it. Beyond Qt 3.
 *
 * It throws the reason of an abort, a RangeError when too many emissions wait, and, from the call, a ConnectError when there is
 * no such signal.
 */
export function emissions<const S extends string>(
  sender: QObject & Has<S>,
  signal: SignalOf<S>,
  { signal: abort, most = 10_000 }: EmissionsOptions = {},
): AsyncIterableIterator<FunctionArgs<S>> {
  const name = `${sender.className()}::${signal.slice(1)}`;
  const waiting = new Fifo<FunctionArgs<S>>();
  const readers = new Fifo<PromiseWithResolver<IteratorResult<FunctionArgs<S>>>>();
  let isOver = false;
  let fault: Error | null = null;

  const finish = (reason: Error | null): void => {
    if (isOver) return;
    isOver = true;
    fault = reason;
    if (connection) drop(connection);
    endWatch?.();
    for (const reader of readers.takeAll()) settle(reader);
  };
  const settle = (reader: PromiseWithResolver<IteratorResult<FunctionArgs<S>>>): void => {
    const reason = fault;
    fault = null;
    if (reason === null) reader.resolve({ done: true, value: undefined });
    else reader.reject(reason);
  };
  const arrived = (...args: FunctionArgs<S>): void => {
    const reader = readers.shift();
    if (reader !== undefined) reader.resolve({ done: false, value: args });
    else if (waiting.size < most) waiting.push(args);
    else
      finish(
        withCode(
          new RangeError(`${name}: more than ${String(most)} emissions wait to be taken`),
          'ERR_QT_RANGE',
        ),
      );
  };

  throwIfAborted(abort);
  const isDying = lifeOf(sender) !== Life.Alive;
  const connection = isDying ? null : connectFunction(sender, signal, arrived as Callee, null);
  if (connection === null && !isDying) throw new ConnectError(`${name} cannot be iterated over`);
  const endWatch = isDying
    ? null
    : watchEnd(
        sender,
        abort,
        () => finish(null),
        (reason) => {
          waiting.takeAll();
          finish(reason);
        },
      );
  if (isDying) finish(null);

  return {
    next(): Promise<IteratorResult<FunctionArgs<S>>> {
      const value = waiting.shift();
      if (value !== undefined) return Promise.resolve({ done: false, value });
      return new Promise((resolve, reject) => {
        if (isOver) settle({ resolve, reject });
        else readers.push({ resolve, reject });
      });
    },
    return(): Promise<IteratorResult<FunctionArgs<S>>> {
      waiting.takeAll();
      finish(null);
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator](): AsyncIterableIterator<FunctionArgs<S>> {
      return this;
    },
  };
}

interface PromiseWithResolver<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}
