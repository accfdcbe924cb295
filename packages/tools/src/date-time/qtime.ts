import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { type Fields, fillIn, pad } from './format.js';
import { type DateFormat, Qt, type TimeSpec } from './qt-formats.js';

/** Milliseconds of a day; as a time, the invalid one. */
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * A time of day in milliseconds (Qt 3.3, QTime). Midnight is the null time, and valid; what is no time is invalid.
 *
 * Times are values, as QDate is: `<` and `>` work as they are, C++'s `==` is {@link equals}, and `a = b` is `a = b.copy()`
 * where one of them is changed afterwards.
 */
export class QTime {
  // See QDate.
  private msecs = 0;
  /** The clock that does not jump, when {@link start} was called. */
  #started: number | null = null;

  /** Midnight. */
  constructor();
  /** A time; the invalid one, with a warning, for what is none. */
  constructor(hour: number, minute: number, second?: number, msec?: number);
  constructor(hour?: number, minute = 0, second = 0, msec = 0) {
    if (hour !== undefined) this.setHMS(hour, minute, second, msec);
  }

  /** The time that is a number of milliseconds after midnight, as QDataStream has it; the invalid time for what is none. */
  static fromMSecs(msecs: number): QTime {
    const time = new QTime();
    time.msecs = Number.isInteger(msecs) && msecs >= 0 && msecs < DAY ? msecs : DAY;
    return time;
  }

  /** The time that a Date has in local time, or in UTC; the invalid time for an invalid one. */
  static fromDate(date: Date, spec: TimeSpec = Qt.LocalTime): QTime {
    if (spec === Qt.UTC) return QTime.fromMSecs(((date.getTime() % DAY) + DAY) % DAY);
    const minutes = date.getHours() * 60 + date.getMinutes();
    return QTime.fromMSecs(minutes * MINUTE + date.getSeconds() * 1000 + date.getMilliseconds());
  }

  /** The present time in local time, or in UTC. */
  static currentTime(spec: TimeSpec = Qt.LocalTime): QTime {
    return QTime.fromDate(new Date(), spec);
  }

  /** Whether there is such a time. */
  static isValid(hour: number, minute: number, second: number, msec = 0): boolean {
    const isUpTo = (part: number, last: number): boolean =>
      Number.isInteger(part) && part >= 0 && part <= last;
    return isUpTo(hour, 23) && isUpTo(minute, 59) && isUpTo(second, 59) && isUpTo(msec, 999);
  }

  /**
   * Reads a time: `17:08`, `17:08:09` or `17:08:09.042`; what is behind it does not count. What is no time gives the invalid
   * time, with a warning.
   */
  static fromString(text: string | null, _format: DateFormat = Qt.TextDate): QTime {
    const [, hour, minute, second = '0', fraction = '0'] =
      /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d+))?)?/.exec(text ?? '') ?? [];
    if (hour === undefined) {
      qWarning('QTime::fromString: Parameter out of range');
      return QTime.fromMSecs(DAY);
    }
    const msec = Math.min(Math.round(Number(`0.${fraction}`) * 1000), 999);
    return new QTime(Number(hour), Number(minute), Number(second), msec);
  }

  /** Whether it is midnight. */
  isNull(): boolean {
    return this.msecs === 0;
  }

  /** Whether it is a time of day. */
  isValid(): boolean {
    return this.msecs < DAY;
  }

  /** The hour, 0 to 23; 24 for the invalid time. */
  hour(): number {
    return Math.floor(this.msecs / HOUR);
  }

  /** The minute, 0 to 59. */
  minute(): number {
    return Math.floor((this.msecs % HOUR) / MINUTE);
  }

  /** The second, 0 to 59. */
  second(): number {
    return Math.floor((this.msecs % MINUTE) / 1000);
  }

  /** The millisecond, 0 to 999. */
  msec(): number {
    return this.msecs % 1000;
  }

  /** Sets the time; false, with a warning, for what is none, and then the time is invalid. */
  setHMS(hour: number, minute: number, second = 0, msec = 0): boolean {
    this.#started = null;
    if (!QTime.isValid(hour, minute, second, msec)) {
      const text = `${pad(hour)}:${pad(minute)}:${pad(second)}.${pad(msec, 3)}`;
      qWarning('QTime::setHMS Invalid time %s', text);
      this.msecs = DAY;
      return false;
    }
    this.msecs = hour * HOUR + minute * MINUTE + second * 1000 + msec;
    return true;
  }

  /**
   * The time as a text; the empty one for the invalid time.
   *
   * @param format - Qt.TextDate or Qt.ISODate, `17:08:09`; or a text in which these stand for the parts: `h hh` the hour,
   * with a zero in front; `m mm`, `s ss`; `z zzz` the milliseconds; `ap AP` for am or pm, with which hours are 1 to 12.
   * Quotes do not protect letters
   */
  toString(format: DateFormat | string = Qt.TextDate): string {
    if (!this.isValid()) return '';
    const text = typeof format === 'string' ? format : 'hh:mm:ss';
    return fillIn(text, this.fields(text));
  }

  /** @internal What the letters of a format stand for. */
  fields(format: string): Fields {
    const hour = this.hour();
    const shown = /ap|AP/.test(format) ? hour % 12 || 12 : hour;
    const half = hour < 12 ? 'am' : 'pm';
    return {
      h: String(shown),
      hh: pad(shown),
      m: String(this.minute()),
      mm: pad(this.minute()),
      s: String(this.second()),
      ss: pad(this.second()),
      z: String(this.msec()),
      zzz: pad(this.msec(), 3),
      ap: half,
      AP: half.toUpperCase(),
    };
  }

  /** The time a number of seconds later, round the clock. */
  addSecs(seconds: number): QTime {
    return this.addMSecs(seconds * 1000);
  }

  /** The time a number of milliseconds later, round the clock. */
  addMSecs(msecs: number): QTime {
    return QTime.fromMSecs((((this.msecs + msecs) % DAY) + DAY) % DAY);
  }

  /** Number of whole seconds from this time to another one of the same day. */
  secsTo(other: QTime): number {
    // `+ 0` makes 0 of JavaScript's -0.
    return Math.trunc((other.msecs - this.msecs) / 1000) + 0;
  }

  /** Number of milliseconds from this time to another one of the same day. */
  msecsTo(other: QTime): number {
    return other.msecs - this.msecs;
  }

  /** Sets the time to the present, from which {@link elapsed} counts. */
  start(): void {
    this.msecs = QTime.currentTime().msecs;
    this.#started = performance.now();
  }

  /** {@link elapsed}, and {@link start} again. */
  restart(): number {
    const elapsed = this.elapsed();
    this.start();
    return elapsed;
  }

  /**
   * Number of milliseconds since {@link start}, which begins at 0 again after a day; without it, since the time was of the
   * present day. In Qt a clock that is set counts too.
   */
  elapsed(): number {
    const passed =
      this.#started === null
        ? this.msecsTo(QTime.currentTime())
        : Math.floor(performance.now() - this.#started) % DAY;
    return passed < 0 ? passed + DAY : passed;
  }

  /** C++'s `==`. */
  equals(other: QTime): boolean {
    return this.msecs === other.msecs;
  }

  /** C++'s `=` where others refer to this very object: it gets the value of the other one. */
  assign(other: QTime): this {
    this.msecs = other.msecs;
    this.#started = other.#started;
    return this;
  }

  /** What C++ has after `copy = time`. */
  copy(): QTime {
    const copy = QTime.fromMSecs(this.msecs);
    copy.#started = this.#started;
    return copy;
  }

  /** Number of milliseconds since midnight, those of a day for the invalid time: what makes `<` and `>` work. */
  valueOf(): number {
    return this.msecs;
  }

  /** The time, for JSON.stringify() and for messages of tests; null for the invalid time. */
  toJSON(): string | null {
    return this.isValid() ? this.toString('hh:mm:ss.zzz') : null;
  }

  /** @internal For console.log(). */
  [inspectCustom](): string {
    return `QTime(${this.toJSON() ?? 'invalid'})`;
  }
}
