import { type CString, latin1Text, lengthIn, untilNul } from './c-string.js';

/** A character, or the code of one, as a character. */
function characterOf(c: number | string): string {
  return typeof c === 'string' ? c.charAt(0) : String.fromCharCode(c & 0xff);
}

/** What lies behind a pointer into a C string; null for no place. */
function pointer(s: CString, index: number): CString | null {
  if (index < 0) return null;
  return typeof s === 'string' ? s.slice(index) : s.subarray(index);
}

function contentOf(s: CString): string {
  return typeof s === 'string' ? untilNul(s) : latin1Text(s, 0, lengthIn(s));
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
  return pointer(s, indexOf(contentOf(s), characterOf(c)));
}

/** The last place of a character, or null; the result is as that of {@link strchr} (C99 7.21.5.5). */
export function strrchr(s: string, c: number | string): string | null;
/** The same in a buffer. */
export function strrchr(s: Uint8Array, c: number | string): Uint8Array | null;
export function strrchr(s: CString, c: number | string): CString | null {
  const content = contentOf(s);
  const character = characterOf(c);
  return pointer(s, isNul(character) ? content.length : content.lastIndexOf(character));
}

/** The first place of a text, or null; the result is as that of {@link strchr} (C99 7.21.5.7). */
export function strstr(s: string, text: CString): string | null;
/** The same in a buffer. */
export function strstr(s: Uint8Array, text: CString): Uint8Array | null;
export function strstr(s: CString, text: CString): CString | null {
  return pointer(s, contentOf(s).indexOf(contentOf(text)));
}

/** What the next call of strtok() with null goes on with. */
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
  rest = null;
  if (source === null) return null;
  const content = contentOf(source);
  const characters = contentOf(separators);
  let start = 0;
  while (start < content.length && characters.includes(content.charAt(start))) start++;
  if (start === content.length) return null;
  let end = start;
  while (end < content.length && !characters.includes(content.charAt(end))) end++;
  if (end < content.length) rest = pointer(source, end + 1);
  if (typeof source === 'string') return content.slice(start, end);
  if (end < source.length) source[end] = 0;
  return source.subarray(start);
}

function indexOf(content: string, character: string): number {
  return isNul(character) ? content.length : content.indexOf(character);
}

function isNul(character: string): boolean {
  return character === '' || character === '\0';
}
