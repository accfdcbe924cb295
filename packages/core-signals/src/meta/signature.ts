/** What connect() needs to know of a C++ signature such as `two(int,const QString&)`. */
export interface Signature {
  /** The whole signature, normalised. */
  readonly text: string;
  /** The name before the parenthesis. */
  readonly name: string;
  /** The normalised argument types, one string each. */
  readonly types: readonly string[];
}

const WORD = /[A-Za-z0-9_]/;

/**
 * Removes the white space from a signature that Qt removes, so that two ways of writing one signature compare equal: only
 * one space between two words is kept, and `(void)` becomes `()` (oracle core/introspect).
 */
export function normalize(signature: string): string {
  let text = '';
  let space = false;
  for (const character of signature) {
    if (/\s/.test(character)) {
      space = true;
      continue;
    }
    if (space && WORD.test(character) && WORD.test(text.at(-1) ?? '')) text += ' ';
    text += character;
    space = false;
  }
  return text.replace(/\(void\)$/, '()');
}

/** Splits at the commas that are not inside angle brackets or parentheses. */
function splitTypes(list: string): string[] {
  if (list === '') return [];
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < list.length; i++) {
    const character = list[i];
    if (character === '<' || character === '(') depth++;
    else if (character === '>' || character === ')') depth--;
    else if (character === ',' && depth === 0) {
      types.push(list.slice(start, i));
      start = i + 1;
    }
  }
  types.push(list.slice(start));
  return types;
}

/** Takes a signature apart; null when it has no parentheses. */
export function parseSignature(signature: string): Signature | null {
  const text = normalize(signature);
  const open = text.indexOf('(');
  if (open <= 0 || !text.endsWith(')')) return null;
  return { text, name: text.slice(0, open), types: splitTypes(text.slice(open + 1, -1)) };
}

/** Whether a member that takes `receiver`'s types can be connected to a signal that sends `sender`'s: it takes the same, or fewer. */
export function typesFit(sender: readonly string[], receiver: readonly string[]): boolean {
  return receiver.length <= sender.length && receiver.every((type, i) => type === sender[i]);
}
