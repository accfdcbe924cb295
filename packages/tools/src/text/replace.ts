import { isPattern } from './find.js';
import { lower } from './letter-case.js';
import type { TextPattern } from './text-pattern.js';

/**
 * The text with `text` in the place of `count` characters from `index` on. At or behind the end, or with a negative index,
 * `text` is appended; a negative count is all the rest (trace tools/string, "changing"; Qt 3.3, QString::replace()).
 */
export function replace(s: string | null, index: number, count: number, text: string | null): string;
/**
 * The text with `after` for each `before`, from the left, without overlaps. Nothing in `after` is special, and an empty `before`
 * stands between all characters and at both ends.
 *
 * @param isCaseSensitive - false compares in lower case
 */
export function replace(
  s: string | null,
  before: string | null,
  after: string | null,
  isCaseSensitive?: boolean,
): string;
/**
 * The text with `after` for each match of an expression. `\1` to `\9` in it stand for what the parentheses matched, as far as the
 * expression has that many (trace tools/regexp, "QString with a QRegExp").
 */
export function replace(s: string | null, expression: TextPattern, after: string | null): string;
export function replace(
  s: string | null,
  what: number | string | null | TextPattern,
  second: number | string | null,
  third?: string | boolean | null,
): string {
  const whole = s ?? '';
  if (typeof what === 'number')
    return replacePart(whole, what, second as number, (third as string | null) ?? '');
  const after = (second as string | null) ?? '';
  if (isPattern(what)) return replaceMatches(whole, what, after);
  if (third === false) return replaceInAnyCase(whole, what ?? '', after);
  // `$` is special to JavaScript in a text, not in the result of a function.
  return after.includes('$')
    ? whole.replaceAll(what ?? '', () => after)
    : whole.replaceAll(what ?? '', after);
}

/**
 * The text without `count` characters from `index` on. Behind the end, or with a negative index, nothing is removed; a negative
 * count is all the rest (trace tools/string, "changing"; Qt 3.3, QString::remove()).
 */
export function remove(s: string | null, index: number, count: number): string;
/** The text without each `text`, from the left: what comes together by that stays. */
export function remove(s: string | null, text: string | null, isCaseSensitive?: boolean): string;
/** The text without each match of an expression. */
export function remove(s: string | null, expression: TextPattern): string;
export function remove(
  s: string | null,
  what: number | string | null | TextPattern,
  second?: number | boolean,
): string {
  if (typeof what === 'number') return replace(s, what, second as number, '');
  if (isPattern(what)) return replace(s, what, '');
  return what === null || what === '' ? (s ?? '') : replace(s, what, '', second as boolean | undefined);
}

function replacePart(s: string, index: number, count: number, text: string): string {
  if (index < 0 || index >= s.length) return s + text;
  const start = Math.trunc(index);
  const rest = count < 0 || count >= s.length - start ? '' : s.slice(start + Math.trunc(count));
  return s.slice(0, start) + text + rest;
}

function replaceInAnyCase(s: string, before: string, after: string): string {
  if (before === '') return s.replaceAll('', () => after);
  const folded = lower(s);
  const sought = lower(before);
  let result = '';
  let from = 0;
  for (let place = folded.indexOf(sought); place >= 0; place = folded.indexOf(sought, from)) {
    result += s.slice(from, place) + after;
    from = place + before.length;
  }
  return result + s.slice(from);
}

function replaceMatches(s: string, pattern: TextPattern, after: string): string {
  const captures = pattern.numCaptures();
  let result = '';
  let from = 0;
  for (let index = 0; index <= s.length;) {
    const place = pattern.search(s, index);
    if (place < 0) break;
    result += s.slice(from, place) + fillIn(after, pattern, captures);
    from = place + pattern.matchedLength();
    // A match of no character is behind a character that stays.
    index = from > place ? from : place + 1;
  }
  return result + s.slice(from);
}

function fillIn(after: string, pattern: TextPattern, captures: number): string {
  if (captures === 0 || !after.includes('\\')) return after;
  return after.replace(/\\([1-9])/g, (reference, digit: string) =>
    Number(digit) <= captures ? pattern.cap(Number(digit)) : reference,
  );
}
