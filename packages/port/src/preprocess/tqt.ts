import { type Directive, isDirective, type Lexed } from './lexer.js';
import type { Token } from './token.js';

/** Names of TQt whose Qt 3 name does not follow from theirs. */
const NAMES: Readonly<Record<string, string>> = {
  TQ_SIGNALS: 'signals', TQ_SLOTS: 'slots', TQ_EMIT: 'emit', TQ_SIGNAL: 'SIGNAL', TQ_SLOT: 'SLOT', TQT_SIGNAL: 'SIGNAL', TQT_SLOT: 'SLOT',
  TQt: 'Qt',
}; // prettier-ignore

/** Macros of TQt that only convert between its pointers and those of Qt. */
const CASTS = new Set(['TQT_TQOBJECT', 'TQT_TQOBJECT_CONST', 'TQT_TQWIDGET']);

/** Methods that take the name of a class as a text. */
const TAKES_CLASS_NAME = new Set(['inherits', 'isA', 'queryList']);

/** The names of Qt 3 in the place of those of TQt, Trinity's version of it. */
export function qt3Names({ items, trivia }: Lexed): Lexed {
  const renamed: (Token | Directive)[] = [];
  for (const item of items) {
    if (isDirective(item)) renamed.push({ ...item, tokens: item.tokens.map(qt3Name) });
    else if (item.kind === 'string')
      renamed.push(isClassName(renamed) ? { ...item, text: qt3Text(item.text) } : item);
    else if (item.kind === 'name' && CASTS.has(item.text)) continue;
    else renamed.push(qt3Name(item));
  }
  return { items: renamed, trivia };
}

/** `tqstring.h` and `ntqstring.h` are `qstring.h`. */
export function qt3Header(name: string): string {
  return name.replace(/(^|\/)n?tq(?=[a-z]+\.h$)/, '$1q');
}

/** A piece of C++ with the names of Qt 3. */
export function qt3Text(text: string): string {
  return text.replace(/\bTQ(?=[A-Z])/g, 'Q').replace(/\bTQt\b/g, 'Qt');
}

function qt3Name(token: Token): Token {
  const { kind, text } = token;
  if (kind !== 'name' || !/^TQ|^tq/.test(text)) return token;
  const known = Object.hasOwn(NAMES, text) ? NAMES[text] : undefined;
  // TQString is QString, TQ_OBJECT is Q_OBJECT, tqDebug() is qDebug().
  return { ...token, text: known ?? text.replace(/^TQ(?=[A-Z_])/, 'Q').replace(/^tq(?=[A-Z])/, 'q') };
}

/** Whether what comes next is the first argument of a method that takes the name of a class. */
function isClassName(before: readonly (Token | Directive)[]): boolean {
  const [name, bracket] = before.slice(-2);
  return (
    name !== undefined &&
    bracket !== undefined &&
    !isDirective(name) &&
    !isDirective(bracket) &&
    bracket.text === '(' &&
    TAKES_CLASS_NAME.has(name.text)
  );
}
