// Objects, their connections and what is kept of them refer to each other: these types are one recursion, and stand in one file.
import type { CapturedContext } from './async-context.js';
import { type Callee, type MemberInfo, Route, type SignalInfo, type Target } from './members.js';
import { COLD, type Step } from './plan.js';
import { SerialList } from './serial-list.js';

/** What the functions of this package need of a QEvent. */
export interface EventModel {
  type(): number;
}

/** What the functions of this package need of a QObject, which is a class above them. */
export interface ObjectModel {
  /** @internal */
  readonly qt_meta: MetaModel;
  /** @internal */
  qt_out: Outgoing;
  /** @internal */
  qt_in: Incoming;
  /** @internal */
  qt_data: ObjectData | null;
  className(): string;
  name(defaultName?: string): string;
  inherits(className: string): boolean;
  parent(): ObjectModel | null;
  isDeleted(): boolean;
  destroyed(object?: ObjectModel): void;
  event(event: EventModel): boolean;
  eventFilter(watched: ObjectModel, event: EventModel): boolean;
  delete(): void;
  /** @internal */
  qt_connected(signal: string): void;
  /** @internal */
  qt_disconnected(signal: string | null): void;
}

/** What the functions of this package need of a QMetaObject. */
export interface MetaModel {
  className(): string;
  qt_find(coded: string, object: ObjectModel): MemberInfo | null;
}

let lastSerial = 0;

/** One connection. */
export class Connection {
  /** It is no list. */
  declare readonly items: undefined;
  /** It is not several signals. */
  declare readonly entries: undefined;
  /** Its signal, and what it was made to. */
  readonly route: Route;
  /** Null when the sender has been deleted, and in a long list of incoming connections when it has been removed. */
  sender: ObjectModel | null;
  /**
   * `this` of the callee: the receiver, or a function's context object; undefined when a function has none, and in a long list
   * of outgoing connections when it has been removed.
   */
  receiver: ObjectModel | undefined;
  /** Null when the connection has been removed. */
  callee: Callee | null;
  /** A connection that was made later has a higher one. */
  readonly serial: number;

  constructor(route: Route, sender: ObjectModel, receiver: ObjectModel | undefined, callee: Callee) {
    this.route = route;
    this.sender = sender;
    this.receiver = receiver;
    this.callee = callee;
    this.serial = ++lastSerial;
  }

  get signal(): SignalInfo {
    return this.route.signal;
  }

  /** Null when the connection has been removed. */
  get target(): Target | null {
    return this.callee === null ? null : (this.route.target ?? this.callee);
  }
}

/** Stands where a single connection has its route: an emitter that compares signals finds another one. */
const NO_ROUTE = new Route<null>(null, null);

/** The connections of one signal that has several, in the order of connecting. */
export class SignalConnections extends SerialList<Connection> {
  /** It is not several signals. */
  declare readonly entries: undefined;
  readonly route: Route<null> = NO_ROUTE;
  readonly signal: SignalInfo;
  /** Those that the next emission takes in, and none that is under way; null when there are none. */
  waiting: SerialList<Connection> | null = null;
  /** The items as emissions walk along them when there were many since the last change; a chain of COLD's until then. */
  plan: Step = COLD;

  constructor(signal: SignalInfo, items: Connection[]) {
    super(items);
    this.signal = signal;
  }

  override add(connection: Connection): void {
    this.plan = COLD;
    super.add(connection);
  }

  /** Takes out the last item where that is this connection and two others stay: a short way for a frequent case. */
  removeLast(connection: Connection): boolean {
    const { items } = this;
    if (items.length < 3 || this.removed > 0 || items[items.length - 1] !== connection) return false;
    items.pop();
    this.plan = COLD;
    return true;
  }

  override remove(connection: Connection): boolean {
    this.plan = COLD;
    return super.remove(connection);
  }
}

/** What an object with several connected signals has for each of them. */
export type Entry = Connection | SignalConnections;

/** The connected signals of an object that has several, in the order of connecting. */
export class Connections {
  /** It is not one signal. */
  declare readonly items: undefined;
  readonly route: Route<null> = NO_ROUTE;
  entries: Entry[];

  constructor(entries: Entry[]) {
    this.entries = entries;
  }

  /** What the signal is connected to; null if it is to nothing. */
  find(signal: SignalInfo): Entry | null {
    for (const entry of this.entries) if (entry.signal === signal) return entry;
    return null;
  }
}

/**
 * What an object's signals are connected to. An object pays for what is connected, and for nothing else:
 *
 *     one connection           Connection
 *     several of one signal    SignalConnections ──items──▶ [Connection, Connection, …]
 *     several signals          Connections ──entries──▶ [Connection, SignalConnections, …]
 */
export type Outgoing = Entry | Connections | null;

/** What leads to an object, in the order of connecting: most receivers have one connection, which needs no list. */
export type Incoming = Connection | SerialList<Connection> | null;

/** Life-cycle state of an object. */
export const Life = { Alive: 0, Dying: 1, Dead: 2 } as const;
/** One of {@link Life}'s values. */
export type Life = (typeof Life)[keyof typeof Life];

/** The children of an object, in the order in which they came. */
export interface ChildList {
  readonly size: number;
  toArray(): ObjectModel[];
  add(child: ObjectModel): void;
  remove(child: ObjectModel): void;
}

/** An event that waits for its delivery. */
export class Posted {
  readonly receiver: ObjectModel;
  readonly event: EventModel;
  /** The asynchronous context of the program that posted it, in which it is delivered. */
  readonly context: CapturedContext;
  /** False when it has been delivered or removed. */
  live = true;

  constructor(receiver: ObjectModel, event: EventModel, context: CapturedContext) {
    this.receiver = receiver;
    this.event = event;
    this.context = context;
  }
}

/** What many objects do not have. An object that has none of it keeps no ObjectData. */
export class ObjectData {
  parent: ObjectModel | null = null;
  /** Where it stands among its parent's children. */
  place = 0;
  /** The posted event that announces it to its parent; null when there is none. */
  announced: Posted | null = null;
  children: ChildList | null = null;
  name: string | null = null;
  life: Life = Life.Alive;
  /** The outgoing connections while signals are blocked. */
  blocked: { out: Outgoing } | null = null;
  /** Connections to this object that were removed while they were being served, for sender(). */
  removed: Connection[] | null = null;
}

/** The object's data, which is made at the first call. */
export function dataOf(object: ObjectModel): ObjectData {
  return (object.qt_data ??= new ObjectData());
}

/** The object's life-cycle state. */
export function lifeOf(object: ObjectModel): Life {
  return object.qt_data === null ? Life.Alive : object.qt_data.life;
}
