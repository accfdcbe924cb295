import { QDate, QDateTime, QTime } from '@qt3/tools';
import { QUrlInfo } from '../operator/qurlinfo.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `-rw-r--r--   1 joe  users   1234 Jan  2  2003 name`, as `ls -l` writes it. */
const UNIX =
  /^([-dl])([-rwxsStTl]{9})[.+@]? *\d{1,10} +(\S{1,255}) +(\S{1,255}) +(\d{1,16}) +([A-Za-z]{3}) +(\d{1,2}) +(\d{4}|\d{1,2}:\d{2}) +(.+)$/s;

/** `01-02-03  12:34PM  <DIR>  name`, as servers on Windows write it. */
const WINDOWS = /^(\d{2})-(\d{2})-(\d{4}|\d{2}) +(\d{1,2}):(\d{2})([AP]M)? +(?:(<DIR>)|(\d{1,16})) +(.+)$/s;

/** Bits of the nine letters, from the left. */
const BITS = [0o400, 0o200, 0o100, 0o040, 0o020, 0o010, 0o004, 0o002, 0o001];

/**
 * What a line of a listing says of an entry. What it says depends on the server; lines as `ls -l` and Windows write them are
 * understood. Whether the user may read or write it is not known: the permissions of others count (trace net/ftp).
 *
 * @param line - without its end
 * @param today - decides which year is meant where a time of day stands in its place: the last such day
 * @returns null for a line that is no entry, or one that is neither file, folder nor link
 */
export function parseListing(line: string, today: QDate = QDate.currentDate()): QUrlInfo | null {
  return parseUnix(line, today) ?? parseWindows(line);
}

function parseUnix(line: string, today: QDate): QUrlInfo | null {
  const match = UNIX.exec(line);
  if (match === null) return null;
  const [, kind, letters, owner, group, size, month, day, when, rest] = match as unknown as string[];
  const permissions = permissionsOf(letters!);
  const isLink = kind === 'l';
  const arrow = isLink ? rest!.indexOf(' -> ') : -1;
  return new QUrlInfo(
    arrow < 0 ? rest! : rest!.slice(0, arrow),
    permissions,
    owner!,
    group!,
    Number(size),
    unixTime(MONTHS.indexOf(month!.toLowerCase()) + 1, Number(day), when!, today),
    new QDateTime(),
    kind !== '-',
    kind === '-',
    isLink,
    (permissions & QUrlInfo.WriteOther) !== 0,
    (permissions & QUrlInfo.ReadOther) !== 0,
    false,
  );
}

function permissionsOf(letters: string): number {
  let permissions = 0;
  for (const [place, bit] of BITS.entries()) if (/[rwxst]/.test(letters[place]!)) permissions |= bit;
  return permissions;
}

/** @param when - a year, or a time of day */
function unixTime(month: number, day: number, when: string, today: QDate): QDateTime {
  if (!when.includes(':')) return dateTime(Number(when), month, day, 0, 0);
  const [hour, minute] = when.split(':').map(Number) as [number, number];
  const isPast = month < today.month() || (month === today.month() && day <= today.day());
  return dateTime(today.year() - (isPast ? 0 : 1), month, day, hour, minute);
}

function parseWindows(line: string): QUrlInfo | null {
  const match = WINDOWS.exec(line);
  if (match === null) return null;
  const [, month, day, year, hour, minute, half, dir, size, name] = match as unknown as (
    string | undefined
  )[];
  const isDir = dir !== undefined;
  const shortYear = Number(year) + (Number(year) < 70 ? 2000 : 1900);
  const halfHour = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  return new QUrlInfo(
    name!,
    isDir ? 0o777 : 0o666,
    '',
    '',
    Number(size ?? 0),
    dateTime(
      year!.length === 4 ? Number(year) : shortYear,
      Number(month),
      Number(day),
      half === undefined ? Number(hour) : halfHour,
      Number(minute),
    ),
    new QDateTime(),
    isDir,
    !isDir,
    false,
    true,
    true,
    false,
  );
}

/** A time; a null one where there is no such day or time. */
function dateTime(year: number, month: number, day: number, hour: number, minute: number): QDateTime {
  if (!QDate.isValid(year, month, day) || !QTime.isValid(hour, minute, 0)) return new QDateTime();
  return new QDateTime(new QDate(year, month, day), new QTime(hour, minute));
}
