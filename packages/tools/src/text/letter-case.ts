/** Characters whose lower and upper case in JavaScript depend on what is around them, or have another length, lie here. */
const BEYOND_LATIN1 = /[^\0-\xff]/;
const BEYOND_LATIN1_OR_SHARP_S = /[^\0-\xde\xe0-\xff]/;

/**
 * The text in lower case, each code of UTF-16 by itself: the length stays, a final sigma is an ordinary one, U+0130 becomes
 * `i`, and characters beyond U+FFFF stay (trace tools/string, "letter case"; Qt 3.3, QString::lower()).
 */
export function lower(s: string | null): string {
  if (s === null) return '';
  return BEYOND_LATIN1.test(s) ? mapCodes(s, lowerCharacter) : s.toLowerCase();
}

/**
 * The text in upper case, each code of UTF-16 by itself: the length stays, `ß` has no upper case, and characters beyond U+FFFF
 * stay (trace tools/string, "letter case"; Qt 3.3, QString::upper()).
 */
export function upper(s: string | null): string {
  if (s === null) return '';
  return BEYOND_LATIN1_OR_SHARP_S.test(s) ? mapCodes(s, upperCharacter) : s.toUpperCase();
}

function mapCodes(s: string, map: (c: string) => string): string {
  let result = '';
  for (let i = 0; i < s.length; i++) result += map(s.charAt(i));
  return result;
}

/** The lower case of one code of UTF-16. */
export function lowerCharacter(c: string): string {
  if (c === '\u0130') return 'i';
  const mapped = c.toLowerCase();
  return mapped.length === 1 ? mapped : c;
}

/** The upper case of one code of UTF-16; itself where it would take several. */
export function upperCharacter(c: string): string {
  const mapped = c.toUpperCase();
  return mapped.length === 1 ? mapped : c;
}
