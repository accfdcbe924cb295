import { withCode } from '../message/with-code.js';
import {
  type Emitter,
  Route,
  SIGNAL_CODE,
  type SignalInfo,
  type Signature,
  type SlotInfo,
} from '../model/members.js';
import type { DeclaredAll } from '../connect/checks.js';
import { declareEmitter } from '../connect/declared-emitters.js';
import { makeEmitter } from '../connect/emitter.js';
import type { QObjectType } from '../meta/cpp-types.js';
import { warnOfMangledName } from '../meta/class-name.js';
import { choose } from '../meta/overloads.js';
import { QMetaObject } from '../meta/qmetaobject.js';
import { parseSignature } from '../meta/signature.js';

/**
 * What a class C declares where C++ wrote `signals:` and `slots:`. In the place of a signature that does not match the class,
 * the compiler expects a text that says what is wrong.
 */
export interface Declarations<C, S extends readonly string[], T extends readonly string[]> {
  /** C++ signatures: `valueChanged(int)`. Each needs a `declare`d property of that name and of a function type. */
  readonly signals?: DeclaredAll<S, C, 'signal'>;
  /** C++ signatures: `setValue(int)`. Each needs a public method of that name. A default argument makes two entries. */
  readonly slots?: DeclaredAll<T, C, 'slot'>;
  /** The name that className() gives, where a bundler changes the class's own. */
  readonly className?: string;
}

/** A class as Q_OBJECT needs it: abstract ones and such with private constructors are classes too. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type QObjectClass = Function & { readonly prototype: QObjectType };

/**
 * Declares a class's signals and slots; it stands in a static block, where C++ wrote Q_OBJECT:
 *
 *     class Counter extends QObject {
 *       static { Q_OBJECT(this, { signals: ['valueChanged(int)'], slots: ['setValue(int)'] }); }
 *       declare valueChanged: (value: number) => void;
 *       setValue(value: number): void { … }
 *     }
 *
 * It registers the class's meta object and puts an emitter for each signal name on the prototype. Of several signals with
 * one name and as many arguments as it was called with, the emitter takes the one whose C++ types the arguments fit best, and
 * the first of equals.
 *
 * Throws a TypeError that names class and signature when a signature has no parentheses or is listed twice, when a slot has
 * no method, or when a signal has one; and for a class that is not derived from QObject, or has been declared before.
 */
export function Q_OBJECT<
  C extends QObjectClass,
  const S extends readonly string[] = [],
  const T extends readonly string[] = [],
>(target: C, declarations: Declarations<C, S, T> = {}): void {
  const { className = nameOf(target), signals = [], slots = [] } = declarations;
  declareMembers(target, className, signals as readonly string[], slots as readonly string[]);
}

function nameOf(target: QObjectClass): string {
  warnOfMangledName(target.name);
  return target.name;
}

/** The part of Q_OBJECT that runs, for any lists of strings. */
function declareMembers(
  target: QObjectClass,
  className: string,
  signals: readonly string[],
  slots: readonly string[],
): void {
  const prototype = target.prototype as QObjectType & Record<string, unknown>;
  if (!('qt_connected' in prototype))
    throw withCode(
      new TypeError(`Q_OBJECT(${className}): the class does not extend QObject`),
      'ERR_QT_DECLARATION',
    );
  if (Object.hasOwn(prototype, 'qt_meta'))
    throw withCode(
      new TypeError(`Q_OBJECT(${className}): this class has been declared before`),
      'ERR_QT_DECLARATION',
    );
  const superClass = (Object.getPrototypeOf(prototype) as Partial<QObjectType> | null)?.qt_meta ?? ROOT;
  const parse = (kind: string, signature: string): Signature => {
    const parsed = parseSignature(signature);
    if (!parsed)
      throw withCode(
        new TypeError(`Q_OBJECT(${className}): parentheses expected in the ${kind} '${signature}'`),
        'ERR_QT_DECLARATION',
      );
    return parsed;
  };
  const slotInfos = slots.map((signature, i): SlotInfo => {
    const parsed = parse('slot', signature);
    if (!isMethod(prototype, parsed.name)) {
      throw withCode(
        new TypeError(
          `Q_OBJECT(${className}): no method for the slot '${parsed.text}'; a slot is a method of the class, not a property`,
        ),
        'ERR_QT_DECLARATION',
      );
    }
    return { ...parsed, kind: 'slot', index: superClass.numSlots(true) + i };
  });
  const signalInfos = signals.map((signature, i): SignalInfo => {
    const parsed = parse('signal', signature);
    if (Object.hasOwn(prototype, parsed.name)) {
      throw withCode(
        new TypeError(
          `Q_OBJECT(${className}): the signal '${parsed.text}' has a body; write \`declare ${parsed.name}: (…) => void\``,
        ),
        'ERR_QT_DECLARATION',
      );
    }
    return signalInfo(parsed, superClass.numSignals(true) + i);
  });
  refuseHiddenSignals(className, prototype, superClass, new Set(signalInfos.map((signal) => signal.name)));
  refuseTwice(className, slotInfos);
  refuseTwice(className, signalInfos);
  const meta = new QMetaObject(className, superClass, signalInfos, slotInfos);
  Object.defineProperty(prototype, 'qt_meta', { value: meta });
  for (const name of new Set(signalInfos.map((signal) => signal.name))) {
    const overloads = meta.qt_overloads(name);
    declareEmitter(prototype, name, overloaded(overloads), overloads);
  }
}

/** Whether the class has a method of that name. What every JavaScript object has is not a method of the class. */
function isMethod(prototype: QObjectType & Record<string, unknown>, name: string): boolean {
  const member = prototype[name];
  const ofEveryObject = (Object.prototype as unknown as Record<string, unknown>)[name];
  return typeof member === 'function' && name !== 'constructor' && member !== ofEveryObject;
}

/**
 * Refuses a method with the name of an inherited signal. C++ has both, one for the class and one for its base class; here the
 * method would be called in the place of the emission.
 */
function refuseHiddenSignals(
  className: string,
  prototype: object,
  superClass: QMetaObject,
  own: ReadonlySet<string>,
): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (own.has(name)) continue;
    const [signal] = superClass.qt_overloads(name);
    if (signal === undefined) continue;
    throw withCode(
      new TypeError(
        `Q_OBJECT(${className}): the method ${name}() hides the inherited signal '${signal.text}'; give the method another ` +
          `name, and connect the signal to that`,
      ),
      'ERR_QT_DECLARATION',
    );
  }
}

/** The meta object of QObject's own base class, which has no members (oracle core/introspect). */
const ROOT = new QMetaObject('Qt', null, [], []);

function signalInfo(signature: Signature, index: number): SignalInfo {
  const info: { emitter?: Emitter; toFunctions?: Route } & Omit<SignalInfo, 'emitter' | 'toFunctions'> = {
    ...signature,
    kind: 'signal',
    index,
    coded: SIGNAL_CODE + signature.text,
    routes: null,
    lastRoute: null,
  };
  const emitter = makeEmitter(info as SignalInfo);
  nameEmitter(emitter, signature);
  return Object.assign(info, { emitter, toFunctions: new Route(info as SignalInfo, null) });
}

function refuseTwice(className: string, members: readonly Signature[]): void {
  const seen = new Set<string>();
  for (const { text } of members) {
    if (seen.has(text))
      throw withCode(
        new TypeError(`Q_OBJECT(${className}): '${text}' is listed twice`),
        'ERR_QT_DECLARATION',
      );
    seen.add(text);
  }
}

/** The emitter of a name: that of its only signal, or one that chooses. */
function overloaded(signals: readonly SignalInfo[]): Emitter {
  const [first] = signals;
  if (first !== undefined && signals.length === 1) return first.emitter;
  const emitter = function (this: QObjectType, ...args: unknown[]): void {
    const chosen = choose(signals, args) ?? first;
    (chosen?.emitter as ((...args: unknown[]) => void) | undefined)?.apply(this, args);
  };
  nameEmitter(emitter, first);
  return emitter;
}

/** Stack traces show the name of a signal. */
function nameEmitter(emitter: Emitter, signal: Signature | undefined): void {
  if (signal !== undefined) Object.defineProperty(emitter, 'name', { value: signal.name });
}
