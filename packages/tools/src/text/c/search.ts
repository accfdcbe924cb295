import { type CString, textOf } from './c-string.js';

/** The code of a character. */
function codeOf(c: number | string): number {
  return typeof c === 'number' ? c & 0xff : c === '' ? 0 : c.charCodeAt(0);
}

/** The code at a place of a C string; 0 at its end. */
function codeAt(s: CString, index: number): number {
  if (index >= s.length) return 0;
  return typeof s === 'string' ? s.charCodeAt(index) : s[index]!;
}

/** What lies behind a pointer into a C string; null for no place. */
function pointer(s: CString, index: number): CString | null {
  if (index < 0) return null;
  return typeof s === 'string' ? s.slice(index) : s.subarray(index);
}

/**
 * The first place of a character, or null. In a buffer, the result is a view that begins there and shares its bytes, as a pointer
 * does: `strchr(line, ':')![0] = 0` cuts the line. In a text it is the rest. The character 0 is found at the end
 * (C99 7.21.5.2).
 */
export function strchr(s: string, c: number | string): string | null;
/** The same in a buffer. */
export function strchr(s: Uint8Array, c: number | string): Uint8Array | null;
export function strchr(s: CString, c: number | string): CString | null {
  const code = codeOf(c);
  // The search ends where it finds something, so that a walk from one place to the next is linear.
  for (let i = 0; ; i++) {
    const found = codeAt(s, i);
    if (found === code) return pointer(s, i);
    if (found === 0) return null;
  }
}

/** The last place of a character, or null; the result is as that of {@link strchr} (C99 7.21.5.5). */
export function strrchr(s: string, c: number | string): string | null;
/** The same in a buffer. */
export function strrchr(s: Uint8Array, c: number | string): Uint8Array | null;
export function strrchr(s: CString, c: number | string): CString | null {
  const content = textOf(s);
  const code = codeOf(c);
  return pointer(s, code === 0 ? content.length : content.lastIndexOf(String.fromCharCode(code)));
}

/** The first place of a text, or null; the result is as that of {@link strchr} (C99 7.21.5.7). */
export function strstr(s: string, text: CString): string | null;
/** The same in a buffer. */
export function strstr(s: Uint8Array, text: CString): Uint8Array | null;
export function strstr(s: CString, text: CString): CString | null {
  return pointer(s, textOf(s).indexOf(textOf(text)));
}

/** How many characters at the beginning of a text are, or are not, among others; its end counts as none. */
function span(s: CString, characters: CString, isAmong: boolean): number {
  const set = textOf(characters);
  let i = 0;
  while (codeAt(s, i) !== 0 && set.includes(String.fromCharCode(codeAt(s, i))) === isAmong) i++;
  return i;
}

/** How many characters at the beginning of a text are all among others (C99 7.21.5.6). */
export function strspn(s: CString, characters: CString): number {
  return span(s, characters, true);
}

/** How many characters at the beginning of a text are not among others: up to the first of these, or all (C99 7.21.5.3). */
export function strcspn(s: CString, characters: CString): number {
  return span(s, characters, false);
}

/** The first place of any of some characters, or null; the result is as that of {@link strchr} (C99 7.21.5.4). */
export function strpbrk(s: string, characters: CString): string | null;
/** The same in a buffer. */
export function strpbrk(s: Uint8Array, characters: CString): Uint8Array | null;
export function strpbrk(s: CString, characters: CString): CString | null {
  const index = span(s, characters, false);
  return codeAt(s, index) === 0 ? null : pointer(s, index);
}

/** What the next call of strtok() with null continues with. */
let rest: CString | null = null;

/**
 * The next word of a text, which any of the characters in `separators` divide; null when there is no further one. The first call
 * takes the text, the others null. In a buffer a NUL takes the place of the separator behind the word, and the result is a view
 * that shares its bytes. As in C, there is one text at a time in the whole program (C99 7.21.5.8).
 */
export function strtok(s: string, separators: CString): string | null;
/** The same in a buffer. */
export function strtok(s: Uint8Array, separators: CString): Uint8Array | null;
/** The next word of the text of the last call. */
export function strtok(s: null, separators: CString): CString | null;
export function strtok(s: CString | null, separators: CString): CString | null {
  const source = s ?? rest;
  const found = source === null ? NO_WORD : nextWord(source, separators);
  ({ rest } = found);
  return found.word;
}

/**
 * The next word of a buffer, as {@link strtok}() finds it; the place behind it is kept in `save`, so that several texts can be divided at a
 * time. The first call takes the buffer, the others null (POSIX.1-2001, strtok_r()).
 */
export function strtok_r(
  s: Uint8Array | null,
  separators: CString,
  save: { value: Uint8Array | null },
): Uint8Array | null {
  const source = s ?? save.value;
  const found = source === null ? NO_WORD : nextWord(source, separators);
  save.value = found.rest as Uint8Array | null;
  return found.word as Uint8Array | null;
}

/** A word, and what is behind it: both null at the end. */
interface Word {
  readonly word: CString | null;
  readonly rest: CString | null;
}

const NO_WORD: Word = { word: null, rest: null };

function nextWord(source: CString, separators: CString): Word {
  const characters = textOf(separators);
  const isSeparator = (index: number): boolean =>
    codeAt(source, index) !== 0 && characters.includes(String.fromCharCode(codeAt(source, index)));
  let start = 0;
  while (isSeparator(start)) start++;
  let end = start;
  while (codeAt(source, end) !== 0 && !isSeparator(end)) end++;
  if (end === start) return NO_WORD;
  const behind = codeAt(source, end) === 0 ? null : pointer(source, end + 1);
  if (typeof source === 'string') return { word: source.slice(start, end), rest: behind };
  if (end < source.length) source[end] = 0;
  return { word: source.subarray(start), rest: behind };
}
