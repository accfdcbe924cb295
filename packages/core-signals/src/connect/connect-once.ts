import type { Callee } from '../model/members.js';
import type { Connection, ObjectModel } from '../model/object-model.js';
import { calls } from './calls.js';
import { connectFunction, drop } from './connect.js';
import { link, linkWaiting, presentOf } from './connection.js';
import { PASSED_OVER } from './passed-over.js';

/**
 * Connects a signal to a function that is called once, by the next emission that begins; an emission under way is not the next.
 * The connection is gone before the function runs. Returns what removes it before that; null after a refusal.
 */
export function connectOnce(
  sender: ObjectModel,
  signal: string,
  target: Callee,
  context: ObjectModel | null,
): (() => void) | null {
  // The sender's connectNotify() may emit the signal before there is a connection to look at.
  const state: { connection: Connection | null; isServed: boolean } = { connection: null, isServed: false };
  const end = (): void => {
    if (state.connection !== null) drop(presentOf(state.connection));
  };
  const callee = function (this: unknown, ...args: never[]): unknown {
    if (state.isServed) return PASSED_OVER;
    state.isServed = true;
    end();
    return target.apply(this as never, args);
  };
  const linkTo = calls.depth > 0 ? linkWaiting : link;
  state.connection = connectFunction(sender, signal, target, context, callee, linkTo);
  if (state.isServed) end();
  return state.connection === null ? null : end;
}
