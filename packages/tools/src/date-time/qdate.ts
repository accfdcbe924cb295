import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { type Fields, fillIn, pad } from './format.js';
import { daysOfMonth, fromJulianDay, isLeapYear, toJulianDay } from './julian-day.js';
import { dayName, monthName, monthOf, shorten } from './names.js';
import { type DateFormat, Qt, type TimeSpec } from './qt-formats.js';

/** 1752-09-14, the first day of the Gregorian calendar in England: Qt knows none before it. */
const FIRST_DAY = 2_361_222;

/**
 * A day of the Gregorian calendar, from 1752-09-14 on (Qt 3.3, QDate).
 *
 * Dates are values, and nothing in the library changes one that it was given; `a = b` in C++ copies, which is `a = b.copy()`
 * where one of them is changed by setYMD() afterwards. `<` and `>` work as they are; C++'s `==` is {@link equals}.
 */
export class QDate {
  // A property of its own, unlike `#`, is compared by the deep equality of test libraries.
  /** 0 for the null date. */
  private julianDay = 0;

  /** The null date. */
  constructor();
  /**
   * A day; the null date, with a warning, for one that does not exist.
   *
   * @param year - 0 to 99 are 1900 to 1999
   * @param month - 1 to 12
   * @param day - 1 to 31
   */
  constructor(year: number, month: number, day: number);
  constructor(...parts: [] | [year: number, month: number, day: number]) {
    if (parts.length > 0) this.setYMD(...(parts as [number, number, number]));
  }

  /** The date with a Julian day number, as QDataStream has it; 0, and what is before 1752-09-14, is the null date. */
  static fromJulianDay(julianDay: number): QDate {
    const date = new QDate();
    if (Number.isInteger(julianDay) && julianDay >= FIRST_DAY) date.julianDay = julianDay;
    return date;
  }

  /** The day that a Date has in local time, or in UTC; the null date for an invalid one. */
  static fromDate(date: Date, spec: TimeSpec = Qt.LocalTime): QDate {
    if (Number.isNaN(date.getTime())) return new QDate();
    const day =
      spec === Qt.UTC
        ? toJulianDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
        : toJulianDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
    return QDate.fromJulianDay(day);
  }

  /** The present day in local time, or in UTC. */
  static currentDate(spec: TimeSpec = Qt.LocalTime): QDate {
    return QDate.fromDate(new Date(), spec);
  }

  /** Whether there is such a day; years 0 to 99 are 1900 to 1999. */
  static isValid(year: number, month: number, day: number): boolean {
    if (![year, month, day].every(Number.isInteger)) return false;
    const full = fullYear(year);
    if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(full, month)) return false;
    return toJulianDay(full, month, day) >= FIRST_DAY;
  }

  /** Whether a year has a 29th of February. */
  static leapYear(year: number): boolean {
    return isLeapYear(year);
  }

  /** The name of a day of the week in three letters; 1 is Monday. */
  static shortDayName(weekday: number): string {
    return shorten(QDate.longDayName(weekday));
  }

  /** The name of a day of the week; 1 is Monday. The empty text, with a warning, for what is none. */
  static longDayName(weekday: number): string {
    return dayName(weekday) ?? outOfRange('DayName', weekday);
  }

  /** The name of a month in three letters; 1 is January. */
  static shortMonthName(month: number): string {
    return shorten(QDate.longMonthName(month));
  }

  /** The name of a month; 1 is January. The empty text, with a warning, for what is none. */
  static longMonthName(month: number): string {
    return monthName(month) ?? outOfRange('MonthName', month);
  }

  /** {@link shortDayName}: the name of Qt 2. */
  static dayName(weekday: number): string {
    return QDate.shortDayName(weekday);
  }

  /** {@link shortMonthName}: the name of Qt 2. */
  static monthName(month: number): string {
    return QDate.shortMonthName(month);
  }

  /**
   * Reads a date as toString() writes it; what is no date gives the null date, some of them with a warning.
   *
   * @param format - Qt.TextDate: `Sat May 17 2003`, of which the day of the week is not looked at; Qt.ISODate: `2003-05-17`,
   * with any character between the numbers, and with anything behind them
   */
  static fromString(text: string | null, format: DateFormat = Qt.TextDate): QDate {
    const parts =
      format === Qt.ISODate
        ? /^(\d{4})\D(\d\d)\D(\d\d)/.exec(text ?? '')
        : /^\S+\s+(\S+)\s+(\d{1,2})\s+(\d{1,4})\s*$/.exec(text ?? '');
    const [, first = '', second = '', third = ''] = parts ?? [];
    const month = format === Qt.ISODate ? Number(second) : monthOf(first);
    if (format === Qt.ISODate ? !text : month === 0) {
      qWarning('QDate::fromString: Parameter out of range');
      return new QDate();
    }
    const year = Number(format === Qt.ISODate ? first : third);
    const day = Number(format === Qt.ISODate ? third : second);
    return year === 0 || month === 0 || day === 0 ? new QDate() : new QDate(year, month, day);
  }

  /** Whether it is the null date. */
  isNull(): boolean {
    return this.julianDay === 0;
  }

  /** Whether it is a day: whether it is not the null date. */
  isValid(): boolean {
    return this.julianDay !== 0;
  }

  /** The year; 0 for the null date, as for the other parts. */
  year(): number {
    return this.isNull() ? 0 : fromJulianDay(this.julianDay).year;
  }

  /** The month, 1 to 12. */
  month(): number {
    return this.isNull() ? 0 : fromJulianDay(this.julianDay).month;
  }

  /** The day of the month, 1 to 31. */
  day(): number {
    return this.isNull() ? 0 : fromJulianDay(this.julianDay).day;
  }

  /** The day of the week, 1 for Monday to 7 for Sunday. */
  dayOfWeek(): number {
    return this.isNull() ? 0 : (this.julianDay % 7) + 1;
  }

  /** The day of the year, from 1. */
  dayOfYear(): number {
    return this.isNull() ? 0 : this.julianDay - toJulianDay(this.year(), 1, 1) + 1;
  }

  /** Number of days of the month. */
  daysInMonth(): number {
    return this.isNull() ? 0 : daysOfMonth(this.year(), this.month());
  }

  /** Number of days of the year. */
  daysInYear(): number {
    return this.isNull() ? 0 : isLeapYear(this.year()) ? 366 : 365;
  }

  /**
   * The week of ISO 8601, 1 to 53; 0 for the null date.
   *
   * @param yearNumber - is set to the year that the week belongs to
   */
  weekNumber(yearNumber?: { value: number } | null): number {
    if (this.isNull()) return 0;
    // The week belongs to the year of its Thursday.
    const thursday = QDate.fromJulianDay(this.julianDay - this.dayOfWeek() + 4);
    if (yearNumber) yearNumber.value = thursday.year();
    return Math.floor((thursday.dayOfYear() - 1) / 7) + 1;
  }

  /** Sets the day; false, with a warning, for one that does not exist, and then the date stays. */
  setYMD(year: number, month: number, day: number): boolean {
    if (!QDate.isValid(year, month, day)) {
      qWarning('QDate::setYMD: Invalid date %s-%s-%s', pad(year, 4), pad(month), pad(day));
      return false;
    }
    this.julianDay = toJulianDay(fullYear(year), month, day);
    return true;
  }

  /**
   * The date as a text; the empty one for the null date.
   *
   * @param format - Qt.TextDate, Qt.ISODate, or a text in which these stand for the parts: `d dd ddd dddd` the day, with a
   * zero in front, in three letters, as a name; `M MM MMM MMMM` the month; `yy yyyy` the year. Quotes do not protect letters
   */
  toString(format: DateFormat | string = Qt.TextDate): string {
    if (this.isNull()) return '';
    if (format === Qt.ISODate) return this.toString('yyyy-MM-dd');
    return fillIn(typeof format === 'string' ? format : 'ddd MMM d yyyy', this.fields());
  }

  /** @internal What the letters of a format stand for. */
  fields(): Fields {
    const { year, month, day } = fromJulianDay(this.julianDay);
    const weekday = QDate.longDayName(this.dayOfWeek());
    const name = QDate.longMonthName(month);
    return {
      d: String(day),
      dd: pad(day),
      ddd: shorten(weekday),
      dddd: weekday,
      M: String(month),
      MM: pad(month),
      MMM: shorten(name),
      MMMM: name,
      yy: pad(year % 100),
      yyyy: pad(year, 4),
    };
  }

  /** The date a number of days later; the null date when it would be before 1752-09-14. */
  addDays(days: number): QDate {
    return this.isNull() ? new QDate() : QDate.fromJulianDay(this.julianDay + days);
  }

  /** The date a number of months later; a day that the month does not have becomes its last one. */
  addMonths(months: number): QDate {
    if (this.isNull()) return new QDate();
    const { year, month, day } = fromJulianDay(this.julianDay);
    const count = year * 12 + month - 1 + months;
    const newYear = Math.floor(count / 12);
    const newMonth = count - newYear * 12 + 1;
    return QDate.fromJulianDay(toJulianDay(newYear, newMonth, Math.min(day, daysOfMonth(newYear, newMonth))));
  }

  /** The date a number of years later; the 29th of February becomes the 28th where there is none. */
  addYears(years: number): QDate {
    return this.addMonths(years * 12);
  }

  /** Number of days from this date to another one. */
  daysTo(other: QDate): number {
    return other.julianDay - this.julianDay;
  }

  /** C++'s `==`. */
  equals(other: QDate): boolean {
    return this.julianDay === other.julianDay;
  }

  /** C++'s `=` where others refer to this very object: it gets the value of the other one. */
  assign(other: QDate): this {
    this.julianDay = other.julianDay;
    return this;
  }

  /** What C++ has after `copy = date`. */
  copy(): QDate {
    return QDate.fromJulianDay(this.julianDay);
  }

  /** The Julian day number, 0 for the null date: what makes `<` and `>` work. */
  valueOf(): number {
    return this.julianDay;
  }

  /** A Date at midnight of the day, in local time or in UTC; an invalid one for the null date. */
  toDate(spec: TimeSpec = Qt.LocalTime): Date {
    if (this.isNull()) return new Date(NaN);
    const { year, month, day } = fromJulianDay(this.julianDay);
    return spec === Qt.UTC ? new Date(Date.UTC(year, month - 1, day)) : new Date(year, month - 1, day);
  }

  /** The date of ISO 8601, for JSON.stringify() and for messages of tests; null for the null date. */
  toJSON(): string | null {
    return this.isNull() ? null : this.toString(Qt.ISODate);
  }

  /** @internal For console.log(). */
  [inspectCustom](): string {
    return `QDate(${this.toJSON() ?? 'null'})`;
  }
}

function fullYear(year: number): number {
  return year >= 0 && year <= 99 ? year + 1900 : year;
}

function outOfRange(member: string, number: number): string {
  qWarning('QDate::%s: Parameter out of range: %s', member, String(number));
  return '';
}
