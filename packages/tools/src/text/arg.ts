import { qWarning } from '@qt3/core-signals';
import { canBeLong } from './length-limit.js';
import { formatInteger, formatReal, isInteger, localized, type RealFormat } from './number.js';

/**
 * The text with `text` for its marker with the lowest number, or for the first of them when several have it. A marker is `%` and a
 * digit from 0 to 9, or `%L` and a digit; two digits are a marker and a digit: `%10` is `%1` and `0`. Without a marker the text stays,
 * and there is a warning in Qt's words (trace tools/string, "arg"; Qt 3.3, QString::arg()).
 *
 * What `%1` stands for is not looked through again by the same call, but by the next one; the form with several texts avoids that.
 *
 * @param text - a text or a character; null counts as empty
 * @param fieldWidth - pads with spaces to this width: in front, or behind when it is negative
 */
export function arg(s: string | null, text: string | null, fieldWidth?: number): string;
/**
 * The text with each of several texts for all markers of one number: the first for those with the lowest, and so on. Nothing that
 * was put in is looked through again.
 */
export function arg(
  s: string | null,
  first: string | null,
  second: string | null,
  third?: string | null,
  fourth?: string | null,
): string;
/**
 * The text with an integer for its lowest marker. A number without a fraction counts as an integer here; for C++'s `double` name the
 * format: `arg(s, x, 0, 'g')`. Where the marker is `%L`, thousands are grouped as in the default QLocale.
 *
 * @param n - the integer; true is 1 and false is 0
 * @param base - 2 to 36; in other bases than 10, a negative integer is its two's complement of 64 bits
 */
export function arg(
  s: string | null,
  n: number | bigint | boolean,
  fieldWidth?: number,
  base?: number,
): string;
/**
 * The text with a real number for its lowest marker. Where the marker is `%L`, the decimal point and the groups are those of the
 * default QLocale.
 *
 * @param format - as in C's printf(); `g` when the number has a fraction and no format is named
 * @param precision - digits behind the point, for `g` significant ones; -1 is 6
 */
export function arg(
  s: string | null,
  n: number,
  fieldWidth: number,
  format: RealFormat,
  precision?: number,
): string;
export function arg(
  s: string | null,
  value: string | number | bigint | boolean | null,
  second?: number | string | null,
  third?: number | string | null,
  fourth?: number | string | null,
): string {
  const whole = s ?? '';
  if (typeof second === 'string' || second === null)
    return putTexts(whole, [value, second, third, fourth] as (string | null | undefined)[]);
  const width = second ?? 0;
  if (typeof value === 'string' || value === null) return putText(whole, padded(value ?? '', width));
  const n = typeof value === 'boolean' ? Number(value) : value;
  if (typeof third === 'string' || !isInteger(n)) {
    const format = typeof third === 'string' ? (third as RealFormat) : 'g';
    const text = formatReal(Number(n), format, typeof fourth === 'number' ? fourth : -1);
    return putNumber(whole, text, width, true);
  }
  const base = third ?? 10;
  return putNumber(whole, formatInteger(n, base), width, base === 10);
}

/** The lowest marker of a text and what it covers; -1 when there is none. One object serves all calls. */
const marker = { digit: -1, start: 0, end: 0, isLocalized: false };

function findLowest(s: string): void {
  marker.digit = -1;
  for (let percent = s.indexOf('%'); percent >= 0; percent = s.indexOf('%', percent + 1)) {
    const end = markerEnd(s, percent);
    if (end < 0) continue;
    const digit = s.charCodeAt(end - 1) - 0x30;
    if (marker.digit >= 0 && digit >= marker.digit) continue;
    marker.digit = digit;
    marker.start = percent;
    marker.end = end;
    marker.isLocalized = end - percent === 3;
    if (digit === 0) return;
  }
}

/** Where the marker that begins with this `%` ends; -1 when it begins none. */
function markerEnd(s: string, percent: number): number {
  let i = percent + 1;
  if (s.charCodeAt(i) === 0x4c) i++;
  const code = s.charCodeAt(i);
  return code >= 0x30 && code <= 0x39 ? i + 1 : -1;
}

function putText(s: string, text: string): string {
  findLowest(s);
  return marker.digit < 0 ? missing(s, text) : s.slice(0, marker.start) + text + s.slice(marker.end);
}

function putNumber(s: string, text: string, width: number, canBeLocalized: boolean): string {
  findLowest(s);
  if (marker.digit < 0) return missing(s, text);
  const written = marker.isLocalized && canBeLocalized ? localized(text) : text;
  return s.slice(0, marker.start) + padded(written, width) + s.slice(marker.end);
}

function padded(text: string, width: number): string {
  if (width <= text.length && -width <= text.length) return text;
  if (!canBeLong(Math.abs(width), 'QString::arg')) return text;
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

function missing(s: string, text: string): string {
  qWarning('QString::arg(): Argument missing: %s, %s', s, text);
  return s;
}

/** Replaces the markers of one number by one text each, lowest first. */
function putTexts(s: string, texts: readonly (string | null | undefined)[]): string {
  const given = texts[2] === undefined ? 2 : texts[3] === undefined ? 3 : 4;
  const digits = digitsOfMarkers(s);
  const numbers = bitCount(digits);
  if (numbers < given) missing(s, texts[numbers] ?? '');
  let result = '';
  let from = 0;
  for (let percent = s.indexOf('%'); percent >= 0; percent = s.indexOf('%', percent + 1)) {
    const end = markerEnd(s, percent);
    if (end < 0) continue;
    const lower = (1 << (s.charCodeAt(end - 1) - 0x30)) - 1;
    const text = bitCount(digits & lower);
    if (text >= given) continue;
    result += s.slice(from, percent) + (texts[text] ?? '');
    from = end;
  }
  return from === 0 ? s : result + s.slice(from);
}

/** The digits of all markers of a text: bit n for `%n`. */
function digitsOfMarkers(s: string): number {
  let digits = 0;
  for (let percent = s.indexOf('%'); percent >= 0; percent = s.indexOf('%', percent + 1)) {
    const end = markerEnd(s, percent);
    if (end >= 0) digits |= 1 << (s.charCodeAt(end - 1) - 0x30);
  }
  return digits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
