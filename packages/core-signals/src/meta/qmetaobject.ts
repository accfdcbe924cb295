import type { QObject } from '../object/qobject.js';
import type { MemberInfo, SignalInfo, SlotInfo } from './members.js';
import { normalize } from './signature.js';
import { SIGNAL_CODE, SLOT_CODE } from '../connect/macros.js';

/**
 * What is known of a class at run time: its name, its base class, its signals and slots (Qt 3.3, QMetaObject). One per class
 * that has a Q_OBJECT block; the others share their base class's.
 */
export class QMetaObject {
  readonly #className: string;
  readonly #superClass: QMetaObject | null;
  readonly #signals: readonly SignalInfo[];
  readonly #slots: readonly SlotInfo[];
  /** Answers to the look-ups of connect(), by the string as it was written, code included. */
  readonly #found = new Map<string, MemberInfo | null>();

  #lastAsked = '';
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
    const own = this.#signals.find((signal) => signal.text === signature);
    if (own) return own.index;
    return superClasses ? (this.#superClass?.findSignal(signature, true) ?? -1) : -1;
  }

  /** The place of a slot among all slots of the class, inherited ones first; -1 if there is none of that signature. */
  findSlot(signature: string, superClasses = false): number {
    const own = this.#slots.find((slot) => slot.text === signature);
    if (own) return own.index;
    return superClasses ? (this.#superClass?.findSlot(signature, true) ?? -1) : -1;
  }

  /**
   * The member that a string from SIGNAL() or SLOT() names, the most derived class first; null if there is none. Throws a
   * TypeError when `object`, which is of this class, hides the emitter of a signal behind a property of its own. In plain
   * JavaScript `coded` may be anything: what is no string names nothing.
   *
   * @internal
   */
  qt_find(coded: string, object: QObject): MemberInfo | null {
    if (coded === this.#lastAsked) return this.#lastFound;
    let member = this.#found.get(coded);
    if (member === undefined) {
      if (typeof (coded as unknown) !== 'string') return null;
      member = this.#search(coded[0] ?? '', normalize(coded.slice(1)));
      if (member?.kind === 'signal') refuseHidden(object, member);
      this.#found.set(coded, member);
    }
    this.#lastAsked = coded;
    this.#lastFound = member;
    return member;
  }

  #search(code: string, signature: string): MemberInfo | null {
    const own = code === SIGNAL_CODE ? this.#signals : code === SLOT_CODE ? this.#slots : [];
    const found = own.find((member) => member.text === signature);
    if (found || !this.#superClass) return found ?? null;
    return this.#superClass.#search(code, signature);
  }

  /**
   * All signals of one name, the class's own first: the overloads behind one emitter.
   *
   * @internal
   */
  qt_overloads(name: string): SignalInfo[] {
    const own = this.#signals.filter((signal) => signal.name === name);
    return this.#superClass ? [...own, ...this.#superClass.qt_overloads(name)] : own;
  }
}

/** A property that was written without `declare` hides the emitter, which is on the prototype. */
function refuseHidden(object: QObject, { name, text }: SignalInfo): void {
  if (!Object.hasOwn(object, name)) return;
  throw new TypeError(
    `${object.className()} has a property that hides its signal ${text}: write \`declare ${name}: (…) => void\``,
  );
}
