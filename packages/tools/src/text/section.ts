import { isPattern } from './find.js';
import { lower } from './letter-case.js';
import type { TextPattern } from './text-pattern.js';

/** The flags of {@link section}, with Qt 3's values. */
export const SectionFlags = {
  SectionDefault: 0,
  SectionSkipEmpty: 1,
  SectionIncludeLeadingSep: 2,
  SectionIncludeTrailingSep: 4,
  SectionCaseInsensitiveSeps: 8,
} as const;

/** Where the separators of a text begin and end: field n lies between `ends[n - 1]` and `starts[n]`. */
interface Separators {
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * The fields from `start` to `end`, with the separators between them, of a text that `separator` divides into fields. Fields
 * are counted from 0, and negative ones from the end: -1 is the last. There is no warning for fields that do not exist: what
 * lies outside is left out.
 *
 * Empty fields at the end of the section, with their separators, are not part of it: `section('a,b,,', ',', 0)` is `a,b`
 * (trace tools/string, "section"; Qt 3.3, QString::section()). An empty separator divides nothing.
 *
 * @param separator - a character, a text, or an expression
 * @param end - the last field; -1, the default, is the last one of all
 * @param flags - of QString: SectionSkipEmpty counts no empty fields, SectionIncludeLeadingSep and SectionIncludeTrailingSep
 *   keep the separator before and behind, SectionCaseInsensitiveSeps looks for the separator in either case
 */
export function section(
  s: string | null,
  separator: string | TextPattern,
  start: number,
  end = -1,
  flags = 0,
): string {
  if (s === null || s === '') return '';
  if (!isPattern(separator) && flags === 0) {
    if (start >= 0 && (end >= start || end === -1))
      return sectionFromLeft(s, separator, start, end === -1 ? Infinity : end);
    if (start < 0 && end < 0 && separator.length === 1) return sectionFromRight(s, separator, start, end);
  }
  return sectionOf(s, findSeparators(s, separator, flags), start, end, flags);
}

/** Most calls count from the left and want one field: what lies behind it is not looked at. */
function sectionFromLeft(s: string, separator: string, first: number, last: number): string {
  if (separator === '') return first > 0 ? '' : s;
  let from = 0;
  for (let field = 0; field < first; field++) {
    const place = s.indexOf(separator, from);
    if (place < 0) return '';
    from = place + separator.length;
  }
  let begin = from;
  let filled = from;
  for (let field = first; field <= last; field++) {
    const place = s.indexOf(separator, begin);
    const end = place < 0 ? s.length : place;
    if (end > begin) filled = end;
    if (place < 0) break;
    begin = place + separator.length;
  }
  return s.slice(from, filled);
}

/** Counting from the right: separators of one character are the same from both sides. */
function sectionFromRight(s: string, separator: string, first: number, last: number): string {
  let end = s.length;
  for (let field = -1; field > last; field--) {
    end = placeBefore(s, separator, end);
    if (end < 0) return '';
  }
  let begin = end + 1;
  for (let field = last; field >= first && begin > 0; field--)
    begin = placeBefore(s, separator, begin - 1) + 1;
  while (end > begin && s[end - 1] === separator) end--;
  return s.slice(begin, end);
}

/** The last place of a separator in front of `end`, or -1. */
function placeBefore(s: string, separator: string, end: number): number {
  return end === 0 ? -1 : s.lastIndexOf(separator, end - 1);
}

function sectionOf(
  s: string,
  { starts, ends }: Separators,
  start: number,
  end: number,
  flags: number,
): string {
  const fields = starts.length + 1;
  const beginOf = (field: number): number => (field === 0 ? 0 : ends[field - 1]!);
  const endOf = (field: number): number => starts[field] ?? s.length;
  const isFilled = (field: number): boolean => endOf(field) > beginOf(field);

  const skipsEmpty = (flags & SectionFlags.SectionSkipEmpty) !== 0;
  let count = fields;
  if (skipsEmpty) for (let field = 0; field < fields; field++) if (!isFilled(field)) count--;
  const from = start < 0 ? Math.max(0, start + count) : start;
  const to = end < 0 ? end + count : Math.min(end, count - 1);
  if (from > to || from >= count) return '';

  let first = from;
  let last = to;
  if (skipsEmpty) {
    let counted = -1;
    for (let field = 0; counted < to; field++) {
      if (!isFilled(field)) continue;
      counted++;
      if (counted === from) first = field;
      last = field;
    }
  }
  while (!isFilled(last)) if (--last < first) return '';

  const isLeading = (flags & SectionFlags.SectionIncludeLeadingSep) !== 0 && first > 0;
  const isTrailing = (flags & SectionFlags.SectionIncludeTrailingSep) !== 0 && last < starts.length;
  return s.slice(isLeading ? starts[first - 1]! : beginOf(first), isTrailing ? ends[last]! : endOf(last));
}

function findSeparators(s: string, separator: string | TextPattern, flags: number): Separators {
  const ignoresCase = (flags & SectionFlags.SectionCaseInsensitiveSeps) !== 0;
  if (!isPattern(separator))
    return ignoresCase ? findTexts(lower(s), lower(separator)) : findTexts(s, separator);
  if (!ignoresCase) return findMatches(s, separator);
  const pattern = separator.copy();
  pattern.setCaseSensitive(false);
  return findMatches(s, pattern);
}

function findTexts(s: string, separator: string): Separators {
  const starts: number[] = [];
  const ends: number[] = [];
  if (separator === '') return { starts, ends };
  for (let place = s.indexOf(separator); place >= 0; place = s.indexOf(separator, place + separator.length)) {
    starts.push(place);
    ends.push(place + separator.length);
  }
  return { starts, ends };
}

/** A match of no character divides nothing. */
function findMatches(s: string, pattern: TextPattern): Separators {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let place = pattern.search(s, 0); place >= 0 && place < s.length;) {
    const matched = pattern.matchedLength();
    if (matched > 0) {
      starts.push(place);
      ends.push(place + matched);
    }
    place = pattern.search(s, place + Math.max(1, matched));
  }
  return { starts, ends };
}
