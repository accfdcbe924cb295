import { canBeLong } from './length-limit.js';
import { left } from './parts.js';

/** The text with `text` behind it: `s += text` in both languages, but that null counts as empty here (Qt 3.3, QString::append()). */
export function append(s: string | null, text: string | null): string {
  return (s ?? '') + (text ?? '');
}

/** The text with `text` in front of it (Qt 3.3, QString::prepend()). */
export function prepend(s: string | null, text: string | null): string {
  return (text ?? '') + (s ?? '');
}

/**
 * The text with `text` put in at `index`. Behind the end, spaces fill the gap. A negative index, which C++ took for a very large
 * one, changes nothing and warns (trace tools/string, "changing"; Qt 3.3, QString::insert()).
 */
export function insert(s: string | null, index: number, text: string | null): string {
  const whole = s ?? '';
  if (text === null || text === '') return whole;
  if (index <= whole.length && index >= 0) {
    const place = Math.trunc(index);
    return whole.slice(0, place) + text + whole.slice(place);
  }
  if (!canBeLong(index, 'QString::insert')) return whole;
  return whole.padEnd(index) + text;
}

/**
 * The first `length` characters; the whole text when it has no more, or when `length` is negative, which C++ took for a very
 * large number (trace tools/string, "changing"; Qt 3.3, QString::truncate()).
 */
export function truncate(s: string | null, length: number): string {
  return left(s, length);
}

/**
 * The text with exactly `length` characters: cut off, or filled up with `'\0'`, where Qt left what was in memory. A negative
 * length changes nothing and warns (Qt 3.3, QString::setLength()).
 */
export function setLength(s: string | null, length: number): string {
  const whole = s ?? '';
  if (!canBeLong(length, 'QString::setLength')) return whole;
  return whole.slice(0, length).padEnd(length, '\0');
}

/**
 * A text of `length` times the character `c`; without a length, or with a negative one, as long as `s` (trace tools/string,
 * "changing"; Qt 3.3, QString::fill()).
 */
export function fill(s: string | null, c: string, length = -1): string {
  const count = length < 0 ? (s ?? '').length : length;
  return canBeLong(count, 'QString::fill') ? c.charAt(0).repeat(count) : (s ?? '');
}

/**
 * The text with another character at `index`: `s[index] = c` and `s.ref( index ) = c` in C++. Behind the end, `'\0'` fills the gap
 * (trace tools/string, "at, operator[], ref"). A negative index changes nothing and warns.
 */
export function setAt(s: string | null, index: number, c: string): string {
  const whole = s ?? '';
  if (!canBeLong(index, 'QString::operator[]')) return whole;
  const place = Math.trunc(index);
  return whole.slice(0, place).padEnd(place, '\0') + c.charAt(0) + whole.slice(place + 1);
}

/**
 * The text with `fillCharacter` behind it until it is `width` characters long. A longer one stays, or is cut off behind `width`
 * characters when `isTruncated` is set (trace tools/string, "changing"; Qt 3.3, QString::leftJustify()).
 */
export function leftJustify(
  s: string | null,
  width: number,
  fillCharacter = ' ',
  isTruncated = false,
): string {
  const whole = s ?? '';
  if (width >= 0 && width <= whole.length) return isTruncated ? whole.slice(0, width) : whole;
  return whole + padding(whole, width, fillCharacter, 'QString::leftJustify');
}

/**
 * The text with `fillCharacter` in front of it until it is `width` characters long. A longer one stays, or is cut off behind
 * `width` characters when `isTruncated` is set (trace tools/string, "changing"; Qt 3.3, QString::rightJustify()).
 */
export function rightJustify(
  s: string | null,
  width: number,
  fillCharacter = ' ',
  isTruncated = false,
): string {
  const whole = s ?? '';
  if (width >= 0 && width <= whole.length) return isTruncated ? whole.slice(0, width) : whole;
  return padding(whole, width, fillCharacter, 'QString::rightJustify') + whole;
}

function padding(s: string, width: number, fillCharacter: string, caller: string): string {
  if (!canBeLong(width, caller)) return '';
  return (fillCharacter === '' ? ' ' : fillCharacter.charAt(0)).repeat(width - s.length);
}
