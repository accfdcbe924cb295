const DAY = 86_400_000;

/** The Julian day number of 1970-01-01. */
const EPOCH = 2_440_588;

/** The Julian day number of a date's day in local time; 0 for null and for an invalid date. */
export function toJulianDay(date: Date | null): number {
  if (date === null || Number.isNaN(date.getTime())) return 0;
  const utc = new Date(0);
  utc.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round(utc.getTime() / DAY) + EPOCH;
}

/** Whether a number of milliseconds is a time of day. */
export function isTimeOfDay(msecs: number): boolean {
  return Number.isInteger(msecs) && msecs >= 0 && msecs < DAY;
}

/** The beginning, or another time, of a day in local time; null for day 0, and for what is no day or time. */
export function fromJulianDay(day: number, msecs = 0): Date | null {
  if (day === 0 || !isTimeOfDay(msecs)) return null;
  const utc = new Date((day - EPOCH) * DAY);
  const date = new Date(0);
  date.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  date.setHours(0, 0, 0, msecs);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Milliseconds since midnight, local time. */
export function msecsOfDay(date: Date): number {
  return (
    ((date.getHours() * 60 + date.getMinutes()) * 60 + date.getSeconds()) * 1000 + date.getMilliseconds()
  );
}
