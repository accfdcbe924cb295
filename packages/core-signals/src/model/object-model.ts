// Objects, their connections and what is kept of them refer to each other: these types are one recursion, and stand in one file.
import type { CapturedContext } from './async-context.js';
import type { Callee, MemberInfo, SignalInfo, Target } from './members.js';

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

/**
 * One connection: a node in the list of its sender's connections of one signal, in the order of connecting. The list is a ring
 * backwards only: the `prev` of the first is the last, the `next` of the last is null.
 *
 *     head      ┌──────────────prev──────────────┐
 *        └──▶ first ──next──▶ second ──next──▶ last ──next──▶ null
 *               ▲ ◀──prev────── ▲ ◀──prev──────┘
 */
export class Connection {
  next: Connection | null = null;
  prev: Connection = this;
  readonly signal: SignalInfo;
  /** Null when the sender has been deleted. */
  sender: ObjectModel | null;
  /** `this` of the callee: the receiver, or a function's context object; undefined when a function has none. */
  readonly receiver: ObjectModel | undefined;
  /** Null when the connection has been removed. */
  target: Target | null;
  readonly callee: Callee;
  /** A connection that was made later has a higher one. */
  readonly serial: number = ++lastSerial;

  constructor(
    signal: SignalInfo,
    sender: ObjectModel,
    receiver: ObjectModel | undefined,
    target: Target,
    callee: Callee,
  ) {
    this.signal = signal;
    this.sender = sender;
    this.receiver = receiver;
    this.target = target;
    this.callee = callee;
  }
}

/** The connected signals of an object that has several: the first connection of each, in the order of connecting. */
export class Connections {
  /** Null, where the first connection of a single signal has its signal. */
  readonly signal: null = null;
  heads: Connection[];

  constructor(heads: Connection[]) {
    this.heads = heads;
  }

  /** The first connection of the signal; null if there is none. */
  find(signal: SignalInfo): Connection | null {
    for (const head of this.heads) if (head.signal === signal) return head;
    return null;
  }
}

/** What an object's signals are connected to. An object pays for what is connected, and for nothing else. */
export type Outgoing = Connection | Connections | null;

/** What leads to an object, in the order of connecting: most receivers have one connection, which needs no list. */
export type Incoming = Connection | Connection[] | null;

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
