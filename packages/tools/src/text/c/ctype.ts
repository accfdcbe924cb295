/** A character, or the code of one: an element of a buffer. */
export type CChar = number | string;

/** The code of a character as an unsigned byte; -1 for what is none. */
function codeOf(c: CChar): number {
  const code = typeof c === 'string' ? (c === '' ? 0 : c.charCodeAt(0)) : c;
  // A negative one is what C's signed char holds of a byte above 127.
  return code < 0 && code >= -128 ? code + 256 : code;
}

function isIn(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

/** Whether it is a letter or a digit: in the locale C, as all of these (C99 7.4.1). */
export function isalnum(c: CChar): boolean {
  return isalpha(c) || isdigit(c);
}

/** Whether it is a letter from A to Z or a to z. */
export function isalpha(c: CChar): boolean {
  return isupper(c) || islower(c);
}

/** Whether it is one of the 128 characters of ASCII. */
export function isascii(c: CChar): boolean {
  return isIn(codeOf(c), 0, 0x7f);
}

/** Whether it is a space or a tab. */
export function isblank(c: CChar): boolean {
  const code = codeOf(c);
  return code === 0x20 || code === 0x09;
}

/** Whether it is a control character. */
export function iscntrl(c: CChar): boolean {
  const code = codeOf(c);
  return isIn(code, 0, 0x1f) || code === 0x7f;
}

/** Whether it is a digit from 0 to 9. */
export function isdigit(c: CChar): boolean {
  return isIn(codeOf(c), 0x30, 0x39);
}

/** Whether it prints something: a character from `!` to `~`. */
export function isgraph(c: CChar): boolean {
  return isIn(codeOf(c), 0x21, 0x7e);
}

/** Whether it is a letter from a to z. */
export function islower(c: CChar): boolean {
  return isIn(codeOf(c), 0x61, 0x7a);
}

/** Whether it prints something, or is a space. */
export function isprint(c: CChar): boolean {
  return isIn(codeOf(c), 0x20, 0x7e);
}

/** Whether it prints something and is neither a letter nor a digit. */
export function ispunct(c: CChar): boolean {
  return isgraph(c) && !isalnum(c);
}

/** Whether it is white space: a space, or one of `\t \n \v \f \r`. */
export function isspace(c: CChar): boolean {
  const code = codeOf(c);
  return code === 0x20 || isIn(code, 0x09, 0x0d);
}

/** Whether it is a letter from A to Z. */
export function isupper(c: CChar): boolean {
  return isIn(codeOf(c), 0x41, 0x5a);
}

/** Whether it is a digit of base 16. */
export function isxdigit(c: CChar): boolean {
  return isdigit(c) || isIn(codeOf(c) | 0x20, 0x61, 0x66);
}

/** The letter in lower case; what is no letter from A to Z stays (C99 7.4.2.1). */
export function tolower(c: number): number;
/** The same for a character. */
export function tolower(c: string): string;
export function tolower(c: CChar): CChar {
  if (!isupper(c)) return c;
  return typeof c === 'string' ? c.toLowerCase() : c + 0x20;
}

/** The letter in upper case; what is no letter from a to z stays (C99 7.4.2.2). */
export function toupper(c: number): number;
/** The same for a character. */
export function toupper(c: string): string;
export function toupper(c: CChar): CChar {
  if (!islower(c)) return c;
  return typeof c === 'string' ? c.toUpperCase() : c - 0x20;
}
