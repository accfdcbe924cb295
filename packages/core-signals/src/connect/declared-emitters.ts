import type { Emitter, SignalInfo } from '../model/members.js';
import type { ObjectModel } from '../model/object-model.js';
import { observation } from '../model/observation.js';
import { noteEmitter } from '../meta/emitters.js';
import { choose } from '../meta/overloads.js';
import { emitObserved } from './emit-observed.js';

/** An emitter that Q_OBJECT has put on a prototype, and what takes its place there while objects are observed. */
interface DeclaredEmitter {
  /** Weak: a class that is made in a function is collected like any other object. */
  readonly prototype: WeakRef<object>;
  readonly name: string;
  readonly emitter: Emitter;
  /** The overloads behind the name. */
  readonly signals: readonly SignalInfo[];
  /** Made when it is first needed. */
  observed: Emitter | null;
}

let declared: DeclaredEmitter[] = [];
let sweepAt = 1024;

/** Puts an emitter on a prototype. */
export function declareEmitter(
  prototype: object,
  name: string,
  emitter: Emitter,
  signals: readonly SignalInfo[],
): void {
  noteEmitter(emitter);
  Object.defineProperty(prototype, name, { value: emitter, writable: true, configurable: true });
  if (declared.length >= sweepAt) {
    declared = declared.filter((each) => each.prototype.deref() !== undefined);
    sweepAt = Math.max(1024, 2 * declared.length);
  }
  const entry: DeclaredEmitter = {
    prototype: new WeakRef(prototype),
    name,
    emitter,
    signals,
    observed: null,
  };
  declared.push(entry);
  if (observation.current !== null) replace(entry, true);
}

/** Puts observed emitters in the place of all, or takes them away again. What a program has put there itself stays. */
export function replaceEmitters(byObserved: boolean): void {
  for (const entry of declared) replace(entry, byObserved);
}

function replace(entry: DeclaredEmitter, byObserved: boolean): void {
  const prototype = entry.prototype.deref();
  if (prototype === undefined) return;
  const observed = (entry.observed ??= observedEmitter(entry));
  const [from, to] = byObserved ? [entry.emitter, observed] : [observed, entry.emitter];
  const present = Object.getOwnPropertyDescriptor(prototype, entry.name)?.value as unknown;
  if (present === from)
    Object.defineProperty(prototype, entry.name, { value: to, writable: true, configurable: true });
}

function observedEmitter({ name, emitter, signals }: DeclaredEmitter): Emitter {
  const [first] = signals;
  const observed = function (this: ObjectModel, ...args: unknown[]): void {
    const observer = observation.current;
    const signal = choose(signals, args) ?? first;
    // A program may keep the function beyond the end of the observation.
    if (observer === null || signal === undefined) (emitter as ObservedCall).apply(this, args);
    else emitObserved(observer, this, signal, args);
  };
  Object.defineProperty(observed, 'name', { value: name });
  noteEmitter(observed);
  return observed;
}

type ObservedCall = (this: ObjectModel, ...args: unknown[]) => void;
