import { withCode } from '../message/with-code.js';
import type { ObjectModel } from '../model/object-model.js';
import type { ArgsOf } from '../meta/cpp-types.js';
import type { SignalOf } from './checks.js';
import { observation } from '../model/observation.js';
import { emitObserved } from './emit-observed.js';
import { emitSignal } from './emitter.js';
import { PASSED_OVER } from './passed-over.js';

/**
 * Emits a signal exactly as its emitter does, and returns what the slots returned, in their order, those behind connected
 * signals included: for a class that waits for slots that answer with a promise.
 */
export function emitCollecting<const S extends string>(
  sender: ObjectModel,
  signal: SignalOf<S>,
  args: ArgsOf<S>,
): unknown[] {
  const found = sender.qt_meta.qt_find(signal, sender);
  if (found?.kind !== 'signal')
    throw withCode(
      new TypeError(`${sender.className()} has no signal ${signal.slice(1)}`),
      'ERR_QT_NO_SIGNAL',
    );
  const observer = observation.current;
  const results =
    observer === null ? emitSignal(sender, found, args) : emitObserved(observer, sender, found, args);
  return results.filter((result) => result !== PASSED_OVER);
}
