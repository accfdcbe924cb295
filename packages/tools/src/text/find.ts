import { lower } from './letter-case.js';
import type { TextPattern } from './text-pattern.js';

/**
 * The place of the first `text` from `index` on, or -1. A negative index counts from the end: -1 is the last character. Before
 * the beginning and behind the end nothing is found; an empty text is found at any index from 0 to the length (trace
 * tools/string, "find"; Qt 3.3, QString::find()).
 *
 * @param text - a text or a character; null counts as empty
 * @param isCaseSensitive - false compares in lower case
 */
export function find(
  s: string | null,
  text: string | null,
  index?: number,
  isCaseSensitive?: boolean,
): number;
/** The place of the first match of an expression from `index` on, or -1: QRegExp's search(). */
export function find(s: string | null, expression: TextPattern, index?: number): number;
export function find(
  s: string | null,
  text: string | null | TextPattern,
  index = 0,
  isCaseSensitive = true,
): number {
  const whole = s ?? '';
  if (isPattern(text)) return text.search(whole, index);
  const start = index < 0 ? index + whole.length : index;
  if (start < 0 || start > whole.length) return -1;
  const sought = text ?? '';
  if (isCaseSensitive) return whole.indexOf(sought, start);
  return lower(whole).indexOf(lower(sought), start);
}

/**
 * The place of the last `text` that begins at or before `index`, or -1. A negative index counts from the end: -1, the default,
 * is the last character. An index behind the length finds nothing (trace tools/string, "findRev"; Qt 3.3,
 * QString::findRev()). With a QChar, Qt finds nothing at the length either: that is `QChar.findRev()`.
 *
 * @param text - a text; null counts as empty
 * @param isCaseSensitive - false compares in lower case
 */
export function findRev(
  s: string | null,
  text: string | null,
  index?: number,
  isCaseSensitive?: boolean,
): number;
/** The place of the last match of an expression that begins at or before `index`, or -1: QRegExp's searchRev(). */
export function findRev(s: string | null, expression: TextPattern, index?: number): number;
export function findRev(
  s: string | null,
  text: string | null | TextPattern,
  index = -1,
  isCaseSensitive = true,
): number {
  const whole = s ?? '';
  if (isPattern(text)) return text.searchRev(whole, index);
  const start = index < 0 ? index + whole.length : index;
  if (start < 0 || start > whole.length) return -1;
  const sought = text ?? '';
  if (isCaseSensitive) return whole.lastIndexOf(sought, start);
  return lower(whole).lastIndexOf(lower(sought), start);
}

/**
 * How many times `text` occurs; occurrences may overlap: `contains('aaaa', 'aa')` is 3. An empty text occurs length + 1 times
 * (trace tools/string, "contains"; Qt 3.3, QString::contains()).
 *
 * @param text - a text or a character; null counts as empty
 * @param isCaseSensitive - false compares in lower case
 */
export function contains(s: string | null, text: string | null, isCaseSensitive?: boolean): number;
/** How many places there are at which an expression matches; matches may overlap. */
export function contains(s: string | null, expression: TextPattern): number;
export function contains(
  s: string | null,
  text: string | null | TextPattern,
  isCaseSensitive = true,
): number {
  const whole = s ?? '';
  if (isPattern(text)) return count(whole.length, (index) => text.search(whole, index));
  const sought = text ?? '';
  if (sought === '') return whole.length + 1;
  if (isCaseSensitive) return count(whole.length, (index) => whole.indexOf(sought, index));
  const folded = lower(whole);
  const foldedSought = lower(sought);
  return count(whole.length, (index) => folded.indexOf(foldedSought, index));
}

function count(length: number, next: (index: number) => number): number {
  let found = 0;
  for (let place = next(0); place >= 0; place = next(place + 1)) {
    found++;
    if (place >= length) break;
  }
  return found;
}

/** Whether the text begins with `start`; null and the empty text begin every one (Qt 3.3, QString::startsWith()). */
export function startsWith(s: string | null, start: string | null, isCaseSensitive = true): boolean {
  if (isCaseSensitive) return (s ?? '').startsWith(start ?? '');
  return lower(s).startsWith(lower(start));
}

/** Whether the text ends with `end`; null and the empty text end every one (Qt 3.3, QString::endsWith()). */
export function endsWith(s: string | null, end: string | null, isCaseSensitive = true): boolean {
  if (isCaseSensitive) return (s ?? '').endsWith(end ?? '');
  return lower(s).endsWith(lower(end));
}

/** Whether an argument that may be a text or an expression is an expression. */
export function isPattern(value: string | null | TextPattern): value is TextPattern {
  return typeof value === 'object' && value !== null;
}
