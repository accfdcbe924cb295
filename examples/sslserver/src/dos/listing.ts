import type { Entry, Folder } from './folder.js';
import { shortNames, type ShortName } from './short-names.js';

/** Prints a folder as DOS's `DIR` does, lines ending in CRLF. Times are local. */
export function formatListing({ entries, bytesFree, volume }: Folder): string {
  const names = shortNames(entries.map(({ name }) => name));
  const files = entries.filter(({ isFolder }) => !isFolder);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const lines = [
    '',
    ' Volume in drive C has no label',
    ` Volume Serial Number is ${serialNumber(volume)}`,
    ' Directory of C:\\',
    '',
    ...entries.map((entry, i) => formatEntry(entry, names[i]!)),
    `${count(files.length)} file(s) ${grouped(total).padStart(14)} bytes`,
    `${count(entries.length - files.length)} dir(s)  ${grouped(bytesFree).padStart(14)} bytes free`,
    '',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function formatEntry({ isFolder, size, modified }: Entry, { base, extension }: ShortName): string {
  const name = `${base.padEnd(8)} ${extension.padEnd(3)}`;
  const what = isFolder ? ' <DIR>'.padEnd(14) : grouped(size).padStart(14);
  return `${name}${what} ${formatDate(modified)} ${formatTime(modified)}`;
}

/** Month, day, year. */
function formatDate(date: Date): string {
  return [date.getMonth() + 1, date.getDate(), date.getFullYear() % 100].map(twoDigits).join('-');
}

/** `  4:05p`: hours from 1 to 12, `a` in the morning. */
function formatTime(date: Date): string {
  const hours = date.getHours();
  const clock = `${String(hours % 12 || 12)}:${twoDigits(date.getMinutes())}${hours < 12 ? 'a' : 'p'}`;
  return clock.padStart(7);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function count(number: number): string {
  return grouped(number).padStart(9);
}

/** With a comma between thousands. */
function grouped(number: number | bigint): string {
  return number.toLocaleString('en-US');
}

/** Two groups of four hexadecimal digits. */
function serialNumber(volume: number): string {
  const digits = BigInt.asUintN(32, BigInt(volume)).toString(16).toUpperCase().padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
