import { withCode } from '../message/with-code.js';
import { type MemberInfo, SIGNAL_CODE, SLOT_CODE, type SignalInfo, type SlotInfo } from '../model/members.js';
import type { ObjectModel } from '../model/object-model.js';
import { isEmitter } from './emitters.js';
import { parseSignature } from './signature.js';

/** This many look-ups are kept of a class. */
const MOST_KEPT = 1000;

/**
 * What is known of a class at run time: its name, its base class, its signals and slots (Qt 3.3, QMetaObject). One per class
 * that has a Q_OBJECT block; the others share their base class's.
 */
export class QMetaObject {
  readonly #className: string;
  readonly #superClass: QMetaObject | null;
  readonly #signals: readonly SignalInfo[];
  readonly #slots: readonly SlotInfo[];
  /** Members that connect() has looked up, by the string as it was written, code included; what does not exist is not kept. */
  readonly #found = new Map<string, MemberInfo>();
  readonly #ownSignals: ReadonlyMap<string, SignalInfo>;
  readonly #ownSlots: ReadonlyMap<string, SlotInfo>;
  readonly #overloads = new Map<string, SignalInfo[]>();

  #lastAsked = '';
  #lastClass: unknown = null;
  #lastFound: MemberInfo | null = null;

  /** @internal */
  constructor(
    className: string,
    superClass: QMetaObject | null,
    signals: readonly SignalInfo[],
    slots: readonly SlotInfo[],
  ) {
    this.#className = className;
    this.#superClass = superClass;
    this.#signals = signals;
    this.#slots = slots;
    this.#ownSignals = new Map(signals.map((signal) => [signal.text, signal]));
    this.#ownSlots = new Map(slots.map((slot) => [slot.text, slot]));
    for (const signal of signals) {
      const overloads = this.#overloads.get(signal.name);
      if (overloads) overloads.push(signal);
      else this.#overloads.set(signal.name, [signal]);
    }
  }

  /** The class's name as Q_OBJECT saw it. */
  className(): string {
    return this.#className;
  }

  /** The base class's name; null for the root, `Qt`. */
  superClassName(): string | null {
    return this.#superClass?.className() ?? null;
  }

  /** The base class's meta object; null for the root, `Qt`. */
  superClass(): QMetaObject | null {
    return this.#superClass;
  }

  /** Whether this is the class of that name, or derived from it. */
  inherits(className: string): boolean {
    return this.#className === className || (this.#superClass?.inherits(className) ?? false);
  }

  /** How many signals the class has; with `superClasses`, the inherited ones count too. */
  numSignals(superClasses = false): number {
    const inherited = superClasses ? (this.#superClass?.numSignals(true) ?? 0) : 0;
    return inherited + this.#signals.length;
  }

  /** How many slots the class has; with `superClasses`, the inherited ones count too. */
  numSlots(superClasses = false): number {
    const inherited = superClasses ? (this.#superClass?.numSlots(true) ?? 0) : 0;
    return inherited + this.#slots.length;
  }

  /** The signatures of the signals in the order of declaration, inherited ones first if they are wanted. */
  signalNames(superClasses = false): string[] {
    const inherited = superClasses ? (this.#superClass?.signalNames(true) ?? []) : [];
    return [...inherited, ...this.#signals.map((signal) => signal.text)];
  }

  /** The signatures of the slots in the order of declaration, inherited ones first if they are wanted. */
  slotNames(superClasses = false): string[] {
    const inherited = superClasses ? (this.#superClass?.slotNames(true) ?? []) : [];
    return [...inherited, ...this.#slots.map((slot) => slot.text)];
  }

  /**
   * The place of a signal among all signals of the class, inherited ones first; -1 if there is none of that normalised
   * signature (oracle core/introspect).
   */
  findSignal(signature: string, superClasses = false): number {
    const own = this.#ownSignals.get(signature);
    if (own) return own.index;
    return superClasses ? (this.#superClass?.findSignal(signature, true) ?? -1) : -1;
  }

  /** The place of a slot among all slots of the class, inherited ones first; -1 if there is none of that signature. */
  findSlot(signature: string, superClasses = false): number {
    const own = this.#ownSlots.get(signature);
    if (own) return own.index;
    return superClasses ? (this.#superClass?.findSlot(signature, true) ?? -1) : -1;
  }

  /**
   * The member that a string from SIGNAL() or SLOT() names, the most derived class first; null if there is none. Throws a
   * TypeError when `object`, which is of this class, hides the emitter of a signal behind a property or method of its own. In plain
   * JavaScript `coded` may be anything: what is no string names nothing.
   *
   * @internal
   */
  qt_find(coded: string, object: ObjectModel): MemberInfo | null {
    // A class without a Q_OBJECT block has the meta object of its base class, and may hide a signal.
    if (coded === this.#lastAsked && object.constructor === this.#lastClass) return this.#lastFound;
    return this.#find(coded, object);
  }

  #find(coded: string, object: ObjectModel): MemberInfo | null {
    const member = this.#found.get(coded) ?? this.#lookUp(coded);
    if (member === null) return null;
    if (member.kind === 'signal') refuseHidden(object, member);
    this.#lastAsked = coded;
    this.#lastClass = object.constructor;
    this.#lastFound = member;
    return member;
  }

  #lookUp(coded: string): MemberInfo | null {
    if (typeof (coded as unknown) !== 'string') return null;
    const signature = parseSignature(coded.slice(1));
    const member = signature === null ? null : this.#search(coded[0] ?? '', signature.text);
    if (member === null) return null;
    // A member can be written in many ways.
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    this.#found.set(coded, member);
    return member;
  }

  #search(code: string, signature: string): MemberInfo | null {
    const own = code === SIGNAL_CODE ? this.#ownSignals : code === SLOT_CODE ? this.#ownSlots : undefined;
    const found = own?.get(signature);
    if (found || this.#superClass === null) return found ?? null;
    return this.#superClass.#search(code, signature);
  }

  /**
   * All signals of one name, the class's own first: the overloads behind one emitter.
   *
   * @internal
   */
  qt_overloads(name: string): SignalInfo[] {
    const own = this.#overloads.get(name) ?? [];
    return this.#superClass ? [...own, ...this.#superClass.qt_overloads(name)] : own;
  }
}

/** A property that was written without `declare`, or a method, hides the emitter, which is on a prototype. */
function refuseHidden(object: ObjectModel, { name, text }: SignalInfo): void {
  const member = (object as unknown as Record<string, unknown>)[name];
  if (isEmitter(member)) return;
  const wayOut = Object.hasOwn(object, name)
    ? `property that hides its signal ${text}: write \`declare ${name}: (…) => void\``
    : `method ${name}() that hides its signal ${text}: give the method another name`;
  throw withCode(new TypeError(`${object.className()} has a ${wayOut}`), 'ERR_QT_MEMBER');
}
