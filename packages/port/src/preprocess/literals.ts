const ESCAPES: Record<string, number> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11 };

/** The bytes of the inside of a C literal, a character each. */
export function unescape(inside: string): string {
  return inside.replace(
    /\\(?:x([0-9a-fA-F]+)|([0-7]{1,3})|\n|([\s\S]))/g,
    (_all, hex: string | undefined, octal: string | undefined, simple: string | undefined) => {
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16) & 0xff);
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
      if (simple === undefined) return '';
      const code = ESCAPES[simple];
      return code === undefined ? simple : String.fromCharCode(code);
    },
  );
}

/** The bytes of a string literal with its quotes. */
export function stringValue(literal: string): string {
  const from = literal.indexOf('"') + 1;
  return unescape(literal.slice(from, literal.endsWith('"') && literal.length > from ? -1 : undefined));
}

function charactersOf(literal: string): string {
  return unescape(literal.slice(literal.indexOf("'") + 1, -1));
}

/** Whether a character literal has several characters, as `'RIFF'` has: it is an int. */
export function hasSeveralCharacters(literal: string): boolean {
  return charactersOf(literal).length > 1;
}

/** The value of a character literal, as char has it: with a sign. Of several characters the last one is the lowest byte. */
export function charValue(literal: string): number {
  const codes = Array.from(charactersOf(literal), (each) => each.charCodeAt(0));
  if (codes.length > 1) return codes.reduce((value, code) => (value << 8) | code, 0);
  const code = codes[0] ?? 0;
  return code > 127 ? code - 256 : code;
}

/** The value of an integer literal or character; null for a real number. */
export function integerValue(literal: string): bigint | null {
  if (literal.includes("'")) return BigInt(charValue(literal));
  const digits = literal.replace(/[uUlL]+$/, '');
  if (/^0[xX][0-9a-fA-F]+$/.test(digits)) return BigInt(digits);
  if (/^0[0-7]+$/.test(digits)) return BigInt(`0o${digits.slice(1)}`);
  return /^\d+$/.test(digits) ? BigInt(digits) : null;
}
