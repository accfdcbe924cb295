import { type CString, textOf } from './c-string.js';

/** Lower case as in the locale C: only A to Z have one. */
export function asciiLower(s: string): string {
  return s.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Upper case as in the locale C: only a to z have one. */
export function asciiUpper(s: string): string {
  return s.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** At most `count` characters; a negative count is a very large one, as `size_t` is. */
function atMost(s: CString, count: number): string {
  const text = textOf(s);
  return count < 0 ? text : text.slice(0, count);
}

/** Compares byte by byte: negative when `a` is before `b`, 0 when they are equal, positive otherwise (C99 7.21.4.2). */
export function strcmp(a: CString, b: CString): number {
  return order(textOf(a), textOf(b));
}

/** The same for at most `count` bytes (C99 7.21.4.4). */
export function strncmp(a: CString, b: CString, count: number): number {
  return order(atMost(a, count), atMost(b, count));
}

/** The same without regard to the case of A to Z (POSIX). */
export function strcasecmp(a: CString, b: CString): number {
  return order(asciiLower(textOf(a)), asciiLower(textOf(b)));
}

/** The same for at most `count` bytes (POSIX). */
export function strncasecmp(a: CString, b: CString, count: number): number {
  return order(asciiLower(atMost(a, count)), asciiLower(atMost(b, count)));
}
