import type { Signature } from '../model/members.js';
const STARTS_WITH_WORD = /^[A-Za-z0-9_]/;
const ENDS_WITH_WORD = /[A-Za-z0-9_]$/;

/**
 * Removes the white space from a signature that Qt removes, so that two ways of writing one signature compare equal: only
 * one space between two words is kept, and `(void)` becomes `()` (oracle core/introspect).
 */
export function normalize(signature: string): string {
  const pieces: string[] = [];
  for (const piece of signature.split(/\s+/)) {
    if (STARTS_WITH_WORD.test(piece) && ENDS_WITH_WORD.test(pieces.at(-1) ?? '')) pieces.push(' ');
    pieces.push(piece);
  }
  return pieces.join('').replace(/\(void\)$/, '()');
}

/** Splits at the commas that are not inside brackets or a string. */
function splitParameters(list: string): string[] {
  if (list === '') return [];
  const parameters: string[] = [];
  let depth = 0;
  let start = 0;
  let quote = '';
  for (let i = 0; i < list.length; i++) {
    const character = list[i]!;
    if (quote !== '') {
      if (character === '\\') i++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '<' || character === '(') depth++;
    else if (character === '>' || character === ')') depth--;
    else if (character === ',' && depth === 0) {
      parameters.push(list.slice(start, i));
      start = i + 1;
    }
  }
  parameters.push(list.slice(start));
  return parameters;
}

/** Words that end a type, and are no parameter's name. */
const TYPE_WORDS: ReadonlySet<string> = new Set(
  'const volatile bool char short int long float double unsigned signed void'.split(' '),
);
/** Words that are no type without another one. */
const QUALIFIERS = /\b(?:const|volatile|struct|class|enum|union|typename)\b/g;

/** The type of a normalised parameter: without the name and the default value, which do not count, as in moc. */
function typeOf(parameter: string): string {
  const assigned = parameter.indexOf('=');
  const declared = assigned < 0 ? parameter : parameter.slice(0, assigned);
  const [, head = '', word] = /^(.*[^\w:])(\w+)$/s.exec(declared) ?? [];
  if (word === undefined || TYPE_WORDS.has(word) || head.replace(QUALIFIERS, '').trim() === '')
    return declared;
  return head.trimEnd();
}

/** Takes a signature apart; null when it has no parentheses. */
export function parseSignature(signature: string): Signature | null {
  const text = normalize(signature);
  const open = text.indexOf('(');
  if (open <= 0 || !text.endsWith(')')) return null;
  const name = text.slice(0, open);
  const types = splitParameters(text.slice(open + 1, -1)).map(typeOf);
  return { text: `${name}(${types.join(',')})`, name, types };
}

/** Whether a member that takes `receiver`'s types can be connected to a signal that sends `sender`'s: it takes the same, or fewer. */
export function typesFit(sender: readonly string[], receiver: readonly string[]): boolean {
  return receiver.length <= sender.length && receiver.every((type, i) => type === sender[i]);
}
