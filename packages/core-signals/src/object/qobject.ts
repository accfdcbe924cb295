// Symbol.dispose, for compilers that are not told of it otherwise.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Maybe } from '../model/maybe.js';
import type { Callee } from '../model/members.js';
import type { Incoming, ObjectData, Outgoing } from '../model/object-model.js';
import { dataOf, Life, lifeOf } from '../model/object-model.js';
import { observation } from '../model/observation.js';
import type { FunctionSlot, Has, MemberFor, SignalOf } from '../connect/checks.js';
import type { MemberString } from '../connect/signatures.js';
import type { Announces, OfferedMember, OfferedSignal } from '../connect/suggestions.js';
import { setStrict } from '../connect/report.js';
import { connectFunction, connectMember } from '../connect/connect.js';
import { isBlocked, setBlocked } from '../connect/connection.js';
import { countReceivers, disconnectMember } from '../connect/disconnect.js';
import { senderFor } from '../connect/sender.js';
import { postDelete } from '../event/event-loop.js';
import { addFilter, passesFilters, removeFilter } from '../event/filters.js';
import type { QChildEvent, QCustomEvent, QEvent, QTimerEvent } from '../event/qevent.js';
import { EventType } from '../event/qevent.js';
import { Q_OBJECT } from './qobjectdefs.js';
import type { QMetaObject } from '../meta/qmetaobject.js';
import { normalize, parseSignature, typesFit } from '../meta/signature.js';
import { killTimer, killTimers, startTimer } from '../event/timers.js';
import { destruct } from './destruct.js';
import { dumpInfo, dumpTree } from './dump.js';
import { inspectCustom } from './inspect.js';
import { addRoot, allRoots } from './roots.js';
import { findChild, findChildren } from './search.js';
import { abandon, adopt } from './tree.js';

// Here, and not where the other types are: those are below this class.
declare module '../meta/cpp-types.js' {
  interface CppTypes {
    /** An object with signals and slots. */
    QObject: QObject;
  }
}

/**
 * The base of all objects with signals and slots (Qt 3.3, QObject).
 *
 * An object without a parent is deleted by delete(), deleteLater() or `using`; one with a parent is deleted with it. C++'s
 * destructors are methods called `destructor()`: delete() calls each class's own, the most derived first, so none calls its
 * base class's.
 *
 * A deleted object is harmless: its functions do nothing, or return what an object without parent, children and connections
 * returns.
 */
export class QObject {
  static {
    Q_OBJECT(this, {
      className: 'QObject',
      signals: ['destroyed()', 'destroyed(QObject*)'],
      slots: ['deleteLater()', 'cleanupEventFilter(QObject*)'],
    });
  }

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: Readonly<Record<'destroyed()' | 'destroyed(QObject*)', true>>;

  /** Emitted when the object is being deleted, before its children are; blocking does not stop it. */
  declare destroyed: {
    (): void;
    (object: QObject): void;
  };

  /** @internal */
  declare readonly qt_meta: QMetaObject;
  /** @internal */
  qt_out: Outgoing = null;
  /** @internal */
  qt_in: Incoming = null;
  /** @internal */
  qt_data: ObjectData | null = null;

  /** Makes an object that is deleted with its parent, if it has one. */
  constructor(parent: QObject | null = null, name: string | null = null) {
    if (name !== null) dataOf(this).name = name;
    if (parent) parent.insertChild(this);
    else addRoot(this);
    observation.current?.objectMade(this);
  }

  // Of the forms that fit in number, the compiler may explain the last alone: the one by name has to be it.

  /** @hidden The form by name, with what editors offer: they ask the first form. */
  static connect<const S extends string, const M extends string, Q, R extends QObject>(
    sender: QObject & Has<S> & Announces<Q>,
    signal: OfferedSignal<S, Q>,
    receiver: R & Has<M>,
    member: OfferedMember<S, M, R>,
  ): boolean;
  /**
   * Connects a signal to a function, which gets all arguments of the signal. With a `context`, the connection ends when that
   * object is deleted, and `this` is that object inside the function. Beyond Qt 3.
   */
  static connect<const S extends string, Q>(
    sender: QObject & Has<S> & Announces<Q>,
    signal: OfferedSignal<S, Q>,
    slot: FunctionSlot<S>,
    context?: QObject | null,
  ): boolean;
  /**
   * Connects a signal to a slot, or to another signal, by name: `connect(a, SIGNAL('x(int)'), b, SLOT('y(int)'))`. The
   * receiver's member takes the same arguments, or fewer. Connected twice, it is called twice.
   *
   * The compiler refuses names and arguments that do not exist or do not match. What it cannot see gives Qt's warning and
   * false, or, after setStrictConnect(true), a ConnectError (oracle core/connect).
   */
  static connect<const S extends string, const M extends string>(
    sender: QObject & Has<S>,
    signal: SignalOf<S>,
    receiver: QObject & Has<M>,
    member: MemberFor<S, M>,
  ): boolean;
  static connect(
    sender: Maybe<QObject>,
    signal: Maybe<string>,
    receiver: Maybe<QObject | Callee>,
    member?: Maybe<QObject | string>,
  ): boolean {
    if (typeof receiver === 'function') {
      return connectFunction(sender, signal, receiver, member as Maybe<QObject>) !== null;
    }
    return connectMember(sender, signal, receiver, member as Maybe<string>);
  }

  /** Connects a signal of `sender` to a function; the connection ends when this object is deleted. Beyond Qt 3. */
  connect<const S extends string, Q>(
    sender: QObject & Has<S> & Announces<Q>,
    signal: OfferedSignal<S, Q>,
    slot: FunctionSlot<S>,
  ): boolean;
  /** The static form, as C++ code calls it from inside a class. */
  connect<const S extends string, const M extends string>(
    sender: QObject & Has<S>,
    signal: SignalOf<S>,
    receiver: QObject & Has<M>,
    member: MemberFor<S, M>,
  ): boolean;
  /** Connects a signal of `sender` to a slot or signal of this object. Results and refusals are those of the static form. */
  connect<const S extends string, const M extends string>(
    this: QObject & Has<M>,
    sender: QObject & Has<S>,
    signal: SignalOf<S>,
    member: MemberFor<S, M>,
  ): boolean;
  connect(
    sender: Maybe<QObject>,
    signal: Maybe<string>,
    receiver: Maybe<QObject | Callee | string>,
    member?: Maybe<string>,
  ): boolean {
    if (typeof receiver === 'function') return connectFunction(sender, signal, receiver, this) !== null;
    if (typeof receiver === 'string') return connectMember(sender, signal, this, receiver);
    return connectMember(sender, signal, receiver, member);
  }

  /**
   * Removes connections of `sender`. Null stands for any signal, any receiver, any member. Returns whether there was one; what
   * does not exist gives Qt's warning and false (oracle core/disconnect).
   */
  static disconnect<const S extends string = string, const M extends string = string>(
    sender: QObject & Has<S>,
    signal: `2${S}` | null,
    receiver: (QObject & Has<M>) | FunctionSlot<S> | null,
    member?: MemberString<M> | null,
  ): boolean;
  static disconnect(
    sender: Maybe<QObject>,
    signal: Maybe<string>,
    receiver: Maybe<QObject | Callee>,
    member?: Maybe<string>,
  ): boolean {
    return disconnectMember(sender, signal, receiver, member);
  }

  /** Removes this object's connections to `receiver`, or to one member of it. */
  disconnect<const M extends string = string>(
    receiver: QObject & Has<M>,
    member?: MemberString<M> | null,
  ): boolean;
  /** Removes this object's connections: of one signal, or of any; to one receiver or function, or to any. */
  disconnect<const S extends string = string, const M extends string = string>(
    this: QObject & Has<S>,
    signal?: `2${S}` | null,
    receiver?: (QObject & Has<M>) | FunctionSlot<S> | null,
    member?: MemberString<M> | null,
  ): boolean;
  disconnect(
    first?: Maybe<QObject | string>,
    second?: Maybe<QObject | Callee | string>,
    third?: Maybe<string>,
  ): boolean {
    if (first instanceof QObject) return disconnectMember(this, null, first, second as Maybe<string>);
    return disconnectMember(this, first, second as Maybe<QObject | Callee>, third);
  }

  /**
   * Decides what a wrong connect() or disconnect() does from now on: throw a ConnectError (true), or warn and return false, as
   * in Qt (false, the default). Returns what was set before. Beyond Qt 3.
   */
  static setStrictConnect(on: boolean): boolean {
    return setStrict(on);
  }

  /**
   * The objects that have no parent, the newest first. Only those are known that were made after the first QApplication, or
   * after the first call of this function.
   */
  static objectTrees(): QObject[] {
    return allRoots() as QObject[];
  }

  /** Marks a text for translation; there is no translator, so the text itself comes back. */
  static tr(text: string, _comment?: string | null): string {
    return text;
  }

  /**
   * Writes a signature as Qt compares it: without superfluous white space.
   */
  protected static normalizeSignalSlot(signature: string): string {
    return normalize(signature);
  }

  /** The name given to the object; without one `defaultName`, `unnamed` unless something else is given. */
  name(defaultName = 'unnamed'): string {
    return this.qt_data?.name ?? defaultName;
  }

  /** Names the object; null takes the name away. */
  setName(name: string | null): void {
    dataOf(this).name = name;
  }

  /** The name of the nearest class that has a Q_OBJECT block. */
  className(): string {
    return this.qt_meta.className();
  }

  /** The class's description. */
  metaObject(): QMetaObject {
    return this.qt_meta;
  }

  /** Whether the object is of exactly this class. */
  isA(className: string): boolean {
    return this.className() === className;
  }

  /** Whether the object is of this class, or of one derived from it. */
  inherits(className: string): boolean {
    return this.qt_meta.inherits(className);
  }

  /** False: there are no widgets here. */
  isWidgetType(): boolean {
    return false;
  }

  /** The object that deletes this one when it is deleted itself; null if there is none. */
  parent(): QObject | null {
    return (this.qt_data?.parent ?? null) as QObject | null;
  }

  /** The children in the order in which they came, a list of their own; null if there are none. */
  children(): QObject[] | null {
    return (this.qt_data?.children?.toArray() ?? null) as QObject[] | null;
  }

  /**
   * The first object below this one that has this name (null: any) and inherits this class (null: any); null if there is
   * none. Each object comes before its own children. Without `recursiveSearch` only the children are looked at.
   */
  child(objName: string | null, inheritsClass: string | null = null, recursiveSearch = true): QObject | null {
    return findChild(this, objName, inheritsClass, recursiveSearch) as QObject | null;
  }

  /**
   * The objects below this one that inherit a class (null: any) and whose name contains a match of the regular expression
   * `objName`, or, without `regexpMatch`, equals it (null: any). Each object comes before its own children. Throws a
   * SyntaxError for an invalid regular expression.
   */
  queryList(
    inheritsClass: string | null = null,
    objName: string | null = null,
    regexpMatch = true,
    recursiveSearch = true,
  ): QObject[] {
    return findChildren(this, inheritsClass, objName, regexpMatch, recursiveSearch) as QObject[];
  }

  /**
   * Makes `child` a child of this object, the last one; it leaves its parent if it has one. This object gets a QChildEvent from
   * the event loop, the former parent at once. An ancestor cannot become a child: that gives a warning, and nothing happens.
   */
  insertChild(child: QObject): void {
    adopt(this, child);
  }

  /** Removes a child, which then has no parent. This object gets a QChildEvent at once. Children of others are left alone. */
  removeChild(child: QObject): void {
    abandon(this, child);
  }

  /** Whether blockSignals() silences this object. */
  signalsBlocked(): boolean {
    return isBlocked(this);
  }

  /** Silences the object's signals, or lets them be heard again. What is emitted meanwhile is lost; destroyed() never is. */
  blockSignals(block: boolean): void {
    setBlocked(this, block);
  }

  /** How many connections a signal of this object has: `receivers(SIGNAL('readyRead()'))`. Beyond Qt 3. */
  receivers(signal: string): number {
    return countReceivers(this, signal);
  }

  /**
   * Starts a timer: the object gets a QTimerEvent every `interval` milliseconds, with 0 in each turn of the event loop. Returns
   * its number, above 0; on a deleted object 0. Throws a RangeError for an interval that is no number or below 0.
   */
  startTimer(interval: number): number {
    return lifeOf(this) === Life.Dead ? 0 : startTimer(this, interval);
  }

  /** Ends a timer of this object. */
  killTimer(id: number): void {
    killTimer(this, id);
  }

  /** Ends all timers of this object. */
  killTimers(): void {
    killTimers(this);
  }

  /**
   * Called for every event of this object: asks the event filters, then calls timerEvent(), childEvent() or customEvent().
   * Returns whether the event was known. A class that reimplements it calls the base class's for what it does not handle.
   */
  event(event: QEvent): boolean {
    if (!passesFilters(this, this, event)) return true;
    switch (event.type()) {
      case EventType.Timer:
        this.timerEvent(event as QTimerEvent);
        return true;
      case EventType.ChildInserted:
      case EventType.ChildRemoved:
        this.childEvent(event as QChildEvent);
        return true;
      case EventType.DeferredDelete:
        this.delete();
        return true;
      default:
        if (event.type() < EventType.User) return false;
        this.customEvent(event as QCustomEvent);
        return true;
    }
  }

  /** Called for the events of objects that this one watches; true stops the event. Override it. */
  eventFilter(_watched: QObject, _event: QEvent): boolean {
    return false;
  }

  /**
   * Lets `filter` see this object's events before the object does. The last installed is asked first; installed again, a filter
   * moves to the front. Deleting it removes it.
   */
  installEventFilter(filter: QObject): void {
    if (lifeOf(this) === Life.Dead || filter.isDeleted()) return;
    if (!removeFilter(this, filter)) {
      connectMember(filter, '2destroyed(QObject*)', this, '1cleanupEventFilter(QObject*)');
    }
    addFilter(this, filter);
  }

  /** Ends what installEventFilter() began. */
  removeEventFilter(filter: QObject): void {
    if (!removeFilter(this, filter)) return;
    disconnectMember(filter, '2destroyed(QObject*)', this, '1cleanupEventFilter(QObject*)');
  }

  /** The slot that forgets a deleted event filter. */
  cleanupEventFilter(filter: QObject): void {
    removeFilter(this, filter);
  }

  /** Prints this object and everything below it as debug messages. */
  dumpObjectTree(): void {
    dumpTree(this);
  }

  /** Prints this object's connections as debug messages. */
  dumpObjectInfo(): void {
    dumpInfo(this);
  }

  /**
   * Deletes the object, as C++'s `delete` does: calls each class's `destructor()`, the most derived first, emits
   * destroyed(QObject*) and destroyed(), drops every connection to and from it, and deletes its children. When a destructor,
   * slot or handler throws, all is done nevertheless, and what was thrown first comes out. A second call does nothing.
   */
  delete(): void {
    // Compared, and never called.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    destruct(this, QObject.prototype.delete);
  }

  /** Deletes the object from the event loop; called again before that, it is still deleted once. A slot. */
  deleteLater(): void {
    postDelete(this);
  }

  /** Whether the object has been deleted. Beyond Qt 3. */
  isDeleted(): boolean {
    return lifeOf(this) === Life.Dead;
  }

  /** delete(), at the end of the block of a `using` declaration: an object on the stack. */
  [Symbol.dispose](): void {
    this.delete();
  }

  /** @internal */
  [inspectCustom](): string {
    return `${this.className()}::${this.name()}${lifeOf(this) === Life.Dead ? ' (deleted)' : ''}`;
  }

  /** Marks a text for translation; there is no translator, so the text itself comes back. */
  tr(text: string, _comment?: string | null): string {
    return text;
  }

  /**
   * Inside a slot that was called by a signal: who emitted it. Null in any other place, or when the sender was deleted
   * meanwhile (oracle core/mutate).
   */
  protected sender(): QObject | null {
    return senderFor(this) as QObject | null;
  }

  /** Whether a member with these signatures can be connected; both without their codes, and normalised. */
  protected checkConnectArgs(signal: string, _receiver: QObject, member: string): boolean {
    const from = parseSignature(signal);
    const to = parseSignature(member);
    return from !== null && to !== null && typesFit(from.types, to.types);
  }

  /** Called after something was connected to a signal of this object, given as SIGNAL() gives it. Override it. */
  protected connectNotify(_signal: string): void {}

  /** Called after something was disconnected; null stands for several signals. Override it. */
  protected disconnectNotify(_signal: string | null): void {}

  /** Called when a timer of startTimer() fires. Override it. */
  protected timerEvent(_event: QTimerEvent): void {}

  /** Called when a child was added or removed. Override it. */
  protected childEvent(_event: QChildEvent): void {}

  /** Called for events of `QEvent.User` and above. Override it. */
  protected customEvent(_event: QCustomEvent): void {}

  /** @internal */
  qt_connected(signal: string): void {
    this.connectNotify(signal);
  }

  /** @internal */
  qt_disconnected(signal: string | null): void {
    if (lifeOf(this) === Life.Alive) this.disconnectNotify(signal);
  }
}
