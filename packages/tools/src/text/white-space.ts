/**
 * Whether a code of UTF-16 is white space to QChar: 25 of them. U+200B is among them; U+0085 and U+FEFF, which is white
 * space to JavaScript, are not (trace tools/string, "every isSpace()").
 */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return (
    code <= 0x200b ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

const SPACES = /[\t-\r \u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000]+/g;

/**
 * The text without white space at its beginning and end. White space is that of {@link QChar}.isSpace(), which differs from
 * that of String.prototype.trim() in U+200B and U+FEFF (Qt 3.3, QString::stripWhiteSpace()).
 */
export function stripWhiteSpace(s: string | null): string {
  if (s === null) return '';
  let start = 0;
  let end = s.length;
  while (start < end && isSpaceCode(s.charCodeAt(start))) start++;
  while (end > start && isSpaceCode(s.charCodeAt(end - 1))) end--;
  return s.slice(start, end);
}

/**
 * The text without white space at its beginning and end, and with one space for each other run of white space (Qt 3.3,
 * QString::simplifyWhiteSpace()).
 */
export function simplifyWhiteSpace(s: string | null): string {
  return stripWhiteSpace(s).replace(SPACES, ' ');
}
