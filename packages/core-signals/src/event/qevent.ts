import type { QObjectType } from '../meta/cpp-types.js';

/**
 * The types of event that occur without a graphical user interface, with Qt 3.3's values. Your own types start at
 * {@link QEvent.User}.
 */
export const EventType = {
  None: 0,
  Timer: 1,
  Quit: 20,
  SockAct: 50,
  ChildInserted: 70,
  ChildRemoved: 71,
  DeferredDelete: 52,
  User: 1000,
  MaxUser: 65535,
} as const;

/** Something that has happened; an object receives it in its event() function (Qt 3.3, QEvent). */
export class QEvent {
  /** No event. */
  static readonly None: number = EventType.None;
  /** A timer of startTimer() has fired: a QTimerEvent. */
  static readonly Timer: number = EventType.Timer;
  /** The application is to quit. */
  static readonly Quit: number = EventType.Quit;
  /** A descriptor is ready: sent to a QSocketNotifier. */
  static readonly SockAct: number = EventType.SockAct;
  /** deleteLater() was called. */
  static readonly DeferredDelete: number = EventType.DeferredDelete;
  /** A child was added: a QChildEvent. */
  static readonly ChildInserted: number = EventType.ChildInserted;
  /** A child was removed: a QChildEvent. */
  static readonly ChildRemoved: number = EventType.ChildRemoved;
  /** The first type of your own. */
  static readonly User: number = EventType.User;
  /** The last type of your own. */
  static readonly MaxUser: number = EventType.MaxUser;

  readonly #type: number;

  /** `type` is one of the constants of this class, or `QEvent.User` and above. */
  constructor(type: number) {
    this.#type = type;
  }

  /** The kind of event. */
  type(): number {
    return this.#type;
  }
}

/** An event of your own type, with any data (Qt 3.3, QCustomEvent). */
export class QCustomEvent extends QEvent {
  #data: unknown;

  /** `type` should be `QEvent.User` or above. */
  constructor(type: number, data: unknown = null) {
    super(type);
    this.#data = data;
  }

  /** What the event carries; null if nothing was given. */
  data(): unknown {
    return this.#data;
  }

  /** Replaces what the event carries. */
  setData(data: unknown): void {
    this.#data = data;
  }
}

/** Sent to an object when one of its timers fires (Qt 3.3, QTimerEvent). */
export class QTimerEvent extends QEvent {
  readonly #timerId: number;

  constructor(timerId: number) {
    super(EventType.Timer);
    this.#timerId = timerId;
  }

  /** The number that startTimer() returned. */
  timerId(): number {
    return this.#timerId;
  }
}

/** Sent to an object when a child was added or removed (Qt 3.3, QChildEvent). */
export class QChildEvent extends QEvent {
  readonly #child: QObjectType;

  /** `type` is `QEvent.ChildInserted` or `QEvent.ChildRemoved`. */
  constructor(type: number, child: QObjectType) {
    super(type);
    this.#child = child;
  }

  /** The child; a removed one may be about to be deleted. */
  child(): QObjectType {
    return this.#child;
  }

  /** Whether the child was added. */
  inserted(): boolean {
    return this.type() === EventType.ChildInserted;
  }

  /** Whether the child was removed. */
  removed(): boolean {
    return this.type() === EventType.ChildRemoved;
  }
}
