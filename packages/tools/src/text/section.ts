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
  if (!isPattern(separator) && flags === 0 && start >= 0 && (end >= start || end === -1)) {
    if (separator === '') return start > 0 ? '' : s;
    return sectionFromLeft(s, separator, start, end === -1 ? Infinity : end);
  }
  return sectionOf(s, findSeparators(s, separator, flags), start, end, flags);
}

/** Most calls count from the left and want one field: what lies behind it is not looked at. */
function sectionFromLeft(s: string, separator: string, first: number, last: number): string {
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

function sectionOf(
  s: string,
  { starts, ends }: Separators,
  start: number,
  end: number,
  flags: number,
): string {
  const beginOf = (field: number): number => (field === 0 ? 0 : ends[field - 1]!);
  const endOf = (field: number): number => starts[field] ?? s.length;
  const isFilled = (field: number): boolean => endOf(field) > beginOf(field);

  const all = Array.from({ length: starts.length + 1 }, (_, field) => field);
  const counted = (flags & SectionFlags.SectionSkipEmpty) === 0 ? all : all.filter(isFilled);
  const first = counted[Math.max(0, start < 0 ? start + counted.length : start)];
  const lastIndex = Math.min(counted.length - 1, end < 0 ? end + counted.length : end);
  let last = counted[lastIndex];
  if (first === undefined || last === undefined || first > last) return '';
  while (!isFilled(last)) if (--last < first) return '';

  const isLeading = (flags & SectionFlags.SectionIncludeLeadingSep) !== 0 && first > 0;
  const isTrailing = (flags & SectionFlags.SectionIncludeTrailingSep) !== 0 && last < starts.length;
  const from = isLeading ? starts[first - 1]! : beginOf(first);
  return s.slice(from, isTrailing ? ends[last]! : endOf(last));
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
