import type { Has, MemberFor } from '../connect/checks.js';
import { connectMember } from '../connect/connect.js';
import { setTimerHoldsProcess } from '../event/timers.js';
import type { QTimerEvent } from '../event/qevent.js';
import { Q_OBJECT } from '../object/qobjectdefs.js';
import { QObject } from '../object/qobject.js';

/**
 * A timer that emits a signal (Qt 3.3, QTimer). An active one keeps the process running, as any timer of Node's does; one of
 * 0 ms fires once in each turn of the event loop, behind the posted events.
 */
export class QTimer extends QObject {
  static {
    Q_OBJECT(this, { className: 'QTimer', signals: ['timeout()'] });
  }

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] & Readonly<Record<'timeout()', true>>;

  /** Emitted when the timer fires. */
  declare timeout: () => void;

  #id = -1;
  #singleShot = false;
  #holdsProcess = true;

  /**
   * Starts the timer, or starts it again, with `msec` milliseconds; with `singleShot` it fires once.
   * Returns its number, above 0. Throws a RangeError for an interval that is no number or below 0.
   */
  start(msec: number, singleShot = false): number {
    this.stop();
    this.#singleShot = singleShot;
    this.#id = this.startTimer(msec);
    if (!this.#holdsProcess) setTimerHoldsProcess(this, this.#id, false);
    return this.#id;
  }

  /** Stops the timer. */
  stop(): void {
    if (this.#id === -1) return;
    this.killTimer(this.#id);
    this.#id = -1;
  }

  /** Starts the timer again with another interval, in milliseconds, if it is active; else it is started repeating, as in Qt. */
  changeInterval(msec: number): void {
    this.start(msec, this.isActive() && this.#singleShot);
  }

  /** Whether the timer is running. */
  isActive(): boolean {
    return this.#id !== -1 && !this.isDeleted();
  }

  /** The number of the running timer; -1 when it is stopped. */
  timerId(): number {
    return this.isActive() ? this.#id : -1;
  }

  /** The timer no longer keeps the process running, now and when it is started again; one of 0 ms does so all the same. Beyond Qt 3. */
  unref(): void {
    this.#setHoldsProcess(false);
  }

  /** The timer keeps the process running, as it does at first. Beyond Qt 3. */
  ref(): void {
    this.#setHoldsProcess(true);
  }

  #setHoldsProcess(holds: boolean): void {
    this.#holdsProcess = holds;
    setTimerHoldsProcess(this, this.#id, holds);
  }

  /** Calls a slot once, `msec` milliseconds from now. */
  static singleShot<const M extends string>(
    msec: number,
    receiver: QObject & Has<M>,
    member: MemberFor<'timeout()', M>,
  ): void {
    new SingleShot(msec, receiver, member);
  }

  protected override timerEvent(event: QTimerEvent): void {
    if (event.timerId() !== this.#id) return;
    if (this.#singleShot) this.stop();
    this.timeout();
  }
}

/** The timer behind QTimer.singleShot(): it deletes itself when it has fired, or when its receiver was deleted. */
class SingleShot extends QTimer {
  constructor(msec: number, receiver: QObject, member: string) {
    super();
    if (!connectMember(this, '2timeout()', receiver, member)) {
      this.delete();
      return;
    }
    this.start(msec, true);
  }

  /** Its one connection is gone, with the receiver. */
  protected override disconnectNotify(): void {
    this.deleteLater();
  }

  protected override timerEvent(event: QTimerEvent): void {
    try {
      super.timerEvent(event);
    } finally {
      this.delete();
    }
  }
}
