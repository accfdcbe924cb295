/**
 * What could mislead a person who reads a text, or a terminal that shows it: control and formatting characters (line
 * breaks, marks that turn the direction of text) and lone surrogates; and the escape itself.
 */
const misleading = /[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The same, and the delimiters of a certificate line, and spaces at either end. */
const unsafeInPair = /[\\/=\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s|\s$/gu;

/** An escaped character: `\x2F`, or `\u{202E}` above U+00FF. */
const escaped = /\\x([0-9A-F]{2})|\\u\{([0-9A-F]{1,6})\}/g;

/** Escapes text from a peer, so that it can be shown. */
export function escapeText(text: string): string {
  return text.replace(misleading, escapeCharacter);
}

/** Escapes text from a peer, so that it can be a value in a line of key=value pairs with a `/` between them. */
export function escapeValue(value: string): string {
  return value.replace(unsafeInPair, escapeCharacter);
}

/** Undoes escapeValue(). */
export function unescapeValue(value: string): string {
  return value.replace(escaped, (_all, short: string | undefined, long: string | undefined) =>
    String.fromCodePoint(parseInt(short ?? long ?? '0', 16)),
  );
}

function escapeCharacter(character: string): string {
  const point = character.codePointAt(0)!;
  const hex = point.toString(16).toUpperCase();
  return point <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
}
