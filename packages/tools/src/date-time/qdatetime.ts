import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { fillIn } from './format.js';
import { monthOf } from './names.js';
import { QDate } from './qdate.js';
import { type DateFormat, Qt, type TimeSpec } from './qt-formats.js';
import { QTime } from './qtime.js';

const SECONDS_OF_DAY = 86_400;
const MSECS_OF_DAY = SECONDS_OF_DAY * 1000;

/** What toTime_t() returns for what a `time_t` of 32 bits cannot say: C's `(uint)-1`. */
const NO_TIME = 0xffffffff;

/**
 * A date and a time of day (Qt 3.3, QDateTime), in no time zone: what it counts with, and only in setTime_t(), toTime_t() and
 * what has to do with Date, is the zone of the process, which the variable TZ of the environment sets, as for C.
 *
 * They are values, as QDate is: `<` and `>` work as they are, C++'s `==` is {@link equals}, and `a = b` is `a = b.copy()`
 * where one of them is changed afterwards.
 */
export class QDateTime {
  // See QDate.
  private day: QDate;
  private clock: QTime;

  /** A day, the null date without one, and a time of it, without one midnight. */
  constructor(date: QDate = new QDate(), time: QTime = new QTime()) {
    this.day = date.copy();
    this.clock = time.copy();
  }

  /** What a Date has in local time, or in UTC; the null date, and the invalid time, for an invalid one. */
  static fromDate(date: Date, spec: TimeSpec = Qt.LocalTime): QDateTime {
    return new QDateTime(QDate.fromDate(date, spec), QTime.fromDate(date, spec));
  }

  /** The present in local time, or in UTC. */
  static currentDateTime(spec: TimeSpec = Qt.LocalTime): QDateTime {
    return QDateTime.fromDate(new Date(), spec);
  }

  /**
   * Reads a date and time as toString() writes it; what cannot be read is null or invalid, with a warning.
   *
   * @param format - Qt.TextDate: `Sat May 17 14:13:09 2003`; Qt.ISODate: `2003-05-17T14:13:09`, with any character in the
   * place of the T. A zone behind it is not looked at
   */
  static fromString(text: string | null, format: DateFormat = Qt.TextDate): QDateTime {
    if (format === Qt.ISODate && text) {
      return new QDateTime(
        QDate.fromString(text.slice(0, 10), Qt.ISODate),
        QTime.fromString(text.slice(11), Qt.ISODate),
      );
    }
    const [, month = '', day, time = '', year] =
      /^\S+\s+(\S+)\s+(\d{1,2})\s+(\d{1,2}:\d{1,2}:\d{1,2})\s+(\d{4})\s*$/.exec(text ?? '') ?? [];
    if (monthOf(month) === 0) {
      qWarning('QDateTime::fromString: Parameter out of range');
      return new QDateTime();
    }
    return new QDateTime(new QDate(Number(year), monthOf(month), Number(day)), QTime.fromString(time));
  }

  /** Whether the date is null and the time is midnight. */
  isNull(): boolean {
    return this.day.isNull() && this.clock.isNull();
  }

  /** Whether the date and the time are valid. */
  isValid(): boolean {
    return this.day.isValid() && this.clock.isValid();
  }

  /** A copy of the date. */
  date(): QDate {
    return this.day.copy();
  }

  /** A copy of the time. */
  time(): QTime {
    return this.clock.copy();
  }

  /** Sets the date. */
  setDate(date: QDate): void {
    this.day = date.copy();
  }

  /** Sets the time. */
  setTime(time: QTime): void {
    this.clock = time.copy();
  }

  /**
   * Number of seconds since 1970-01-01T00:00:00 UTC, of a local time; 4294967295 for what is not valid, and for what is not
   * from there to 2106. Of a time that comes twice it is the first one; one that is left out is as if it were not.
   */
  toTime_t(): number {
    const seconds = Math.floor(this.toDate().getTime() / 1000);
    return seconds >= 0 && seconds < NO_TIME ? seconds : NO_TIME;
  }

  /**
   * Sets the date and time to a number of seconds since 1970-01-01T00:00:00 UTC.
   *
   * @param spec - whether it becomes local time, or UTC
   */
  setTime_t(seconds: number, spec: TimeSpec = Qt.LocalTime): void {
    const moment = new Date(Math.trunc(seconds) * 1000);
    this.day = QDate.fromDate(moment, spec);
    this.clock = QTime.fromDate(moment, spec);
  }

  /**
   * The date and time as a text; the empty one for what is not valid.
   *
   * @param format - Qt.TextDate, `Wed May 7 17:08:09 2003`; Qt.ISODate, `2003-05-07T17:08:09`; or a text in which letters
   * stand for the parts, as for the toString() of QDate and QTime
   */
  toString(format: DateFormat | string = Qt.TextDate): string {
    if (!this.isValid()) return '';
    if (format === Qt.ISODate) return this.toString('yyyy-MM-ddThh:mm:ss');
    const text = typeof format === 'string' ? format : 'ddd MMM d hh:mm:ss yyyy';
    return fillIn(text, { ...this.day.fields(), ...this.clock.fields(text) });
  }

  /** The same time, a number of days later. */
  addDays(days: number): QDateTime {
    return new QDateTime(this.day.addDays(days), this.clock);
  }

  /** The same time, a number of months later, as QDate.addMonths() counts. */
  addMonths(months: number): QDateTime {
    return new QDateTime(this.day.addMonths(months), this.clock);
  }

  /** The same time, a number of years later, as QDate.addYears() counts. */
  addYears(years: number): QDateTime {
    return new QDateTime(this.day.addYears(years), this.clock);
  }

  /** A number of seconds later, without regard to summer time: every day has 86,400. */
  addSecs(seconds: number): QDateTime {
    const msecs = this.clock.valueOf() + seconds * 1000;
    const days = Math.floor(msecs / MSECS_OF_DAY);
    return new QDateTime(this.day.addDays(days), QTime.fromMSecs(msecs - days * MSECS_OF_DAY));
  }

  /** Number of days from this date to another one. */
  daysTo(other: QDateTime): number {
    return this.day.daysTo(other.day);
  }

  /** Number of seconds to another date and time, without regard to summer time. */
  secsTo(other: QDateTime): number {
    return this.clock.secsTo(other.clock) + this.daysTo(other) * SECONDS_OF_DAY;
  }

  /** C++'s `==`. */
  equals(other: QDateTime): boolean {
    return this.day.equals(other.day) && this.clock.equals(other.clock);
  }

  /** C++'s `=` where others refer to this very object: it gets the value of the other one. */
  assign(other: QDateTime): this {
    this.day = other.date();
    this.clock = other.time();
    return this;
  }

  /** What C++ has after `copy = dateTime`. */
  copy(): QDateTime {
    return new QDateTime(this.day, this.clock);
  }

  /** Number of milliseconds since the beginning of the Julian days: what makes `<` and `>` work. */
  valueOf(): number {
    return this.day.valueOf() * MSECS_OF_DAY + this.clock.valueOf();
  }

  /** The Date of the local time, or of the time in UTC; an invalid one for what is not valid. */
  toDate(spec: TimeSpec = Qt.LocalTime): Date {
    const date = this.day.toDate(spec);
    if (!this.clock.isValid()) return new Date(NaN);
    if (spec === Qt.UTC) date.setUTCHours(0, 0, 0, this.clock.valueOf());
    else date.setHours(this.clock.hour(), this.clock.minute(), this.clock.second(), this.clock.msec());
    return date;
  }

  /** The form of ISO 8601, for JSON.stringify() and for messages of tests; null for what is not valid. */
  toJSON(): string | null {
    return this.isValid() ? this.toString('yyyy-MM-ddThh:mm:ss.zzz') : null;
  }

  /** @internal For console.log(). */
  [inspectCustom](): string {
    return `QDateTime(${this.toJSON() ?? (this.isNull() ? 'null' : 'invalid')})`;
  }
}
