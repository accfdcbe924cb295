import { observation, type RefusedEnds } from '../model/observation.js';
import { qWarning } from '../message/message-handler.js';
import { ConnectError } from './connect-error.js';

let strict = false;

/** Makes wrong calls throw from now on, or warn. Returns what was set before. */
export function setStrict(on: boolean): boolean {
  const before = strict;
  strict = on;
  return before;
}

/** Reports a wrong call: one warning a line, or one ConnectError with all of them. Returns false, for the caller to return. */
export function report(ends: RefusedEnds, ...messages: readonly string[]): false {
  observation.current?.connectRefused(ends, messages);
  if (strict) throw new ConnectError(messages.join('\n'));
  for (const message of messages) qWarning('%s', message);
  return false;
}
