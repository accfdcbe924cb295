import { PRECEDENCE, string, type Ts } from '../../print/ts.js';
import type { Rule } from '../../tables/rule.js';
import type { FileContext } from './context.js';

/** The TypeScript of a rule, with the object and the arguments in its holes. */
export function fillTemplate(rule: Rule, object: Ts | null, args: readonly Ts[], context: FileContext): Ts {
  const template = rule.template ?? '';
  // `( a ? x : y ).append( z )`: TypeScript cannot assign to the one that is chosen.
  if (object?.k === 'conditional' && /^\$this \S*= /.test(template)) {
    const [yes, no] = [object.yes, object.no].map((side) => fillTemplate(rule, side, args, context));
    return { ...object, yes: yes!, no: no! };
  }
  const names = context.useAll(rule.imports);
  const pieces: (string | Ts)[] = [];
  const put = (piece: string | Ts): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  let rest = template;
  while (rest !== '') {
    const match = /(\.\.\.)?\$(this|\*|\d)/.exec(rest);
    const plain = match ? rest.slice(0, match.index) : rest;
    if (plain !== '') put(renamed(plain, names));
    if (!match) break;
    rest = rest.slice(match.index + match[0].length);
    const spread = match[1] ?? '';
    if (match[2] === 'this') {
      if (object) put(object);
    } else if (match[2] === '*') {
      if (args.length === 0) {
        // `f($this, $*)` without arguments.
        const last = pieces.at(-1);
        if (typeof last === 'string') pieces[pieces.length - 1] = last.replace(/,\s*$/, '');
      }
      args.forEach((arg, i) => {
        if (i > 0) put(', ');
        put(arg);
      });
    } else {
      const arg = args[Number(match[2]) - 1];
      const before = pieces.at(-1);
      const character = arg && typeof before === 'string' ? literalCharacter(arg, before, rest) : null;
      if (character) {
        const left = (before as string).slice(0, -MADE_CHARACTER.length);
        pieces.splice(-1, 1, ...(left === '' ? [] : [left]));
        put(character.text);
        rest = rest.slice(character.length);
      } else if (arg) {
        if (spread !== '') put(spread);
        put(arg);
      } else {
        const last = pieces.at(-1);
        if (typeof last === 'string') pieces[pieces.length - 1] = last.replace(/,\s*$/, '');
      }
    }
  }
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'object') return only;
  return { k: 'filled', pieces, precedence: precedenceOfTemplate(template) };
}

const MADE_CHARACTER = 'String.fromCharCode(';

/** The text that `String.fromCharCode( $1 & 0xff )` makes of a literal, and how much of the template is behind it. */
function literalCharacter(arg: Ts, before: string, rest: string): { text: Ts; length: number } | null {
  const end = /^(?: & 0xff)?\)/.exec(rest)?.[0];
  const made = end !== undefined && before.endsWith(MADE_CHARACTER) ? characterOf(arg) : null;
  return made && { text: made, length: end!.length };
}

/** The text of a code that is a literal, as `' '` and `a ? ' ' : '-'` are; null for another one. */
export function characterOf(code: Ts): Ts | null {
  if (code.k === 'conditional') {
    const [yes, no] = [characterOf(code.yes), characterOf(code.no)];
    return yes && no && { ...code, yes, no };
  }
  const literal = code.k === 'text' ? /^(\d+) \/\*/.exec(code.text)?.[1] : undefined;
  return literal === undefined ? null : string(String.fromCharCode(Number(literal) & 0xff));
}

function renamed(piece: string, names: ReadonlyMap<string, string>): string {
  return piece.replace(/(?<![.$\w'])[A-Za-z_]\w*/g, (name) => names.get(name) ?? name);
}

/** How tightly the whole binds: what stands outside of brackets decides. */
function precedenceOfTemplate(template: string): number {
  let depth = 0;
  let outside = '';
  let quoted = '';
  for (const c of template) {
    if (quoted) {
      if (c === quoted) quoted = '';
      outside += depth === 0 ? 'x' : '';
    } else if (c === "'" || c === '"' || c === '`') quoted = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (depth === 0) outside += c;
  }
  const code = outside.replace(/^new /, '');
  if (code.includes(' = ') || /[-+*|&^]= /.test(code) || code.includes('=>')) return PRECEDENCE.assign;
  if (code.includes(' ? ')) return PRECEDENCE.conditional;
  if (/ \?\? | \|\| /.test(code)) return PRECEDENCE.or;
  if (code.includes(' && ')) return PRECEDENCE.and;
  if (/ [|&^] /.test(code)) return PRECEDENCE.bitOr;
  if (/ [!=]== /.test(code)) return PRECEDENCE.equality;
  if (/ (?:[<>]=?|instanceof|as|in) /.test(code)) return PRECEDENCE.relational;
  if (/ (?:<<|>>>?) /.test(code)) return PRECEDENCE.shift;
  if (/ [-+] /.test(code)) return PRECEDENCE.additive;
  if (/ [*/%] /.test(code)) return PRECEDENCE.multiplicative;
  if (/^(?:[-!~+]|await |void |typeof )/.test(code)) return PRECEDENCE.unary;
  return PRECEDENCE.call;
}
