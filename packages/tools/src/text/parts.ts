/**
 * Whether this is QString::null. A type without null does not compile here: functions of this package never return it, and an
 * empty text is not null. Where C++ asked isNull() of such a result, the question is `isEmpty(s)` (Qt 3.3,
 * QString::isNull()).
 */
export function isNull<S extends string | null>(
  s: null extends S ? S : 'this string is never null: ask isEmpty()',
): boolean {
  return s === null;
}

/** Whether there is no character: true of null as well (Qt 3.3, QString::isEmpty()). */
export function isEmpty(s: string | null): boolean {
  return s === null || s === '';
}

/** The number of codes of UTF-16; 0 of null (Qt 3.3, QString::length()). */
export function length(s: string | null): number {
  return s === null ? 0 : s.length;
}

/** The character at an index, or `'\0'` where there is none: `s[9]` in C++ (Qt 3.3, QString::at()). */
export function at(s: string | null, index: number): string {
  return s === null || !(index >= 0 && index < s.length) ? '\0' : s.charAt(index);
}

/**
 * The first `count` characters. More than there are, or a negative number, is the whole text: the parameter is unsigned in C++
 * (trace tools/string, "left, right, mid"; Qt 3.3, QString::left()).
 */
export function left(s: string | null, count: number): string {
  if (s === null) return '';
  return count < 0 || count >= s.length ? s : s.slice(0, count);
}

/**
 * The last `count` characters. More than there are, or a negative number, is the whole text (trace tools/string,
 * "left, right, mid"; Qt 3.3, QString::right()).
 */
export function right(s: string | null, count: number): string {
  if (s === null) return '';
  return count < 0 || count >= s.length ? s : s.slice(s.length - Math.trunc(count));
}

/**
 * `count` characters from `index` on; without a count, or with a negative one, all the rest. '' when the index is negative, or
 * not inside the text (trace tools/string, "left, right, mid"; Qt 3.3, QString::mid()).
 */
export function mid(s: string | null, index: number, count = -1): string {
  if (s === null || index < 0 || index >= s.length) return '';
  const start = Math.trunc(index);
  return count < 0 ? s.slice(start) : s.slice(start, start + Math.trunc(count));
}
