import type { QObject } from '../object/qobject.js';
import { calls } from './calls.js';
import { connectFunction, drop } from './connect.js';
import { link, type Callee, type Connection } from './connection.js';
import { isReached, linkDeferred } from './deferred.js';

/** What the callee returns to an emission that comes to it too early: no slot returned this. */
export const PASSED_OVER: unique symbol = Symbol('passed over');

/**
 * Connects a signal to a function that is called once, by the next emission that begins; an emission under way is not the next.
 * The connection is gone before the function runs. Returns null after a refusal.
 */
export function connectOnce(
  sender: QObject,
  signal: string,
  target: Callee,
  context: QObject | null,
): Connection | null {
  // connectNotify() may emit the signal, before there is a connection to look at.
  let connection: Connection | null = null;
  let isServed = false;
  const callee = function (this: unknown, ...args: never[]): unknown {
    if (isServed || (connection !== null && !isReached(connection))) return PASSED_OVER;
    isServed = true;
    if (connection !== null) drop(connection);
    return target.apply(this as never, args);
  };
  connection = connectFunction(
    sender,
    signal,
    target,
    context,
    callee as Callee,
    calls.depth > 0 ? linkDeferred : link,
  );
  if (isServed && connection !== null) drop(connection);
  return connection;
}
