import type { SourceFile } from '../read/source-file.js';
import type { Token, Trivia } from './token.js';

/** A line that begins with `#`. */
export interface Directive {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The tokens behind the name. */
  readonly tokens: readonly Token[];
  /** The text behind the name, for include. */
  readonly rest: string;
}

/** A file as the preprocessor reads it. */
export interface Lexed {
  readonly items: readonly (Token | Directive)[];
  readonly trivia: readonly Trivia[];
}

const PUNCTUATION = [
  '<<=', '>>=', '...', '->*', '::', '->', '++', '--', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||',
  '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '.*', '##',
]; // prettier-ignore

/** Operators that are words. */
const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  bitand: '&',
  bitor: '|',
  xor: '^',
  not_eq: '!=',
};

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[uUlLfF]*/y;
const STRING = /L?"(?:[^"\\\n]|\\[\s\S])*"?/y;
const CHAR = /L?'(?:[^'\\\n]|\\[\s\S])*'?/y;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Whether an item of a lexed file is a directive. */
export function isDirective(item: Token | Directive): item is Directive {
  return 'rest' in item;
}

/** Splits a file into tokens, directives, and what stands between them. */
export function lex(file: SourceFile): Lexed {
  return new Lexer(file).run();
}

/** The tokens of a piece of text, as `-D` gives it. */
export function lexText(file: SourceFile): Token[] {
  return lex(file).items.filter((item): item is Token => !isDirective(item));
}

class Lexer {
  readonly #file: SourceFile;
  readonly #text: string;
  #at = 0;
  #spaced = false;
  readonly #trivia: Trivia[] = [];

  constructor(file: SourceFile) {
    this.#file = file;
    this.#text = file.text;
  }

  run(): Lexed {
    const items: (Token | Directive)[] = [];
    let lineStart = true;
    for (;;) {
      const newline = this.#skipSpace(false);
      lineStart ||= newline;
      if (this.#at >= this.#text.length) return { items, trivia: this.#trivia };
      if (lineStart && this.#text[this.#at] === '#') items.push(this.#directive());
      else items.push(this.#token());
      lineStart = false;
    }
  }

  /** Skips white space and comments; in a directive not beyond its line. Returns whether a line ended. */
  #skipSpace(inDirective: boolean): boolean {
    const text = this.#text;
    const from = this.#at;
    let newline = false;
    while (this.#at < text.length) {
      const c = text[this.#at]!;
      if (c === '\n') {
        if (inDirective) break;
        newline = true;
        this.#at++;
      } else if (c === ' ' || c === '\t' || c === '\r' || c === '\f' || c === '\v') this.#at++;
      else if (c === '\\' && text[this.#at + 1] === '\n') this.#at += 2;
      else if (c === '/' && text[this.#at + 1] === '/') this.#comment(this.#endOfLine());
      else if (c === '/' && text[this.#at + 1] === '*') {
        const close = text.indexOf('*/', this.#at + 2);
        this.#comment(close < 0 ? text.length : close + 2);
      } else break;
    }
    this.#spaced = this.#at > from;
    return newline;
  }

  #comment(end: number): void {
    this.#trivia.push({ kind: 'comment', start: this.#at, end });
    this.#at = end;
  }

  /** The end of the line, going on after a backslash. */
  #endOfLine(): number {
    const text = this.#text;
    let end = text.indexOf('\n', this.#at);
    while (end > 0 && text[end - 1] === '\\') end = text.indexOf('\n', end + 1);
    return end < 0 ? text.length : end;
  }

  #directive(): Directive {
    const start = this.#at++;
    this.#skipSpace(true);
    const nameEnd = matchAt(NAME, this.#text, this.#at);
    const name = this.#text.slice(this.#at, nameEnd);
    this.#at = nameEnd;
    const lineEnd = this.#endOfLine();
    const rest = this.#text.slice(nameEnd, lineEnd).replaceAll('\\\n', ' ').trim();
    const tokens: Token[] = [];
    if (name !== 'include' && name !== 'error' && name !== 'warning') {
      for (this.#skipSpace(true); this.#at < lineEnd; this.#skipSpace(true)) tokens.push(this.#token());
    }
    if (this.#at < lineEnd) this.#at = lineEnd;
    return { name, start, end: lineEnd, tokens, rest };
  }

  #token(): Token {
    const text = this.#text;
    const start = this.#at;
    const c = text[start]!;
    let kind: Token['kind'] = 'punctuation';
    let end = start;
    if (c === '"' || (c === 'L' && text[start + 1] === '"'))
      [kind, end] = ['string', matchAt(STRING, text, start)];
    else if (c === "'" || (c === 'L' && text[start + 1] === "'"))
      [kind, end] = ['char', matchAt(CHAR, text, start)];
    else if (/[A-Za-z_]/.test(c)) [kind, end] = ['name', matchAt(NAME, text, start)];
    else if (/\d/.test(c) || (c === '.' && /\d/.test(text[start + 1] ?? ''))) {
      [kind, end] = ['number', matchAt(NUMBER, text, start)];
    }
    if (end === start) {
      const found = PUNCTUATION.find((mark) => text.startsWith(mark, start));
      kind = 'punctuation';
      end = start + (found?.length ?? 1);
    }
    this.#at = end;
    const word = text.slice(start, end);
    const operator =
      kind === 'name' && Object.hasOwn(OPERATOR_WORDS, word) ? OPERATOR_WORDS[word] : undefined;
    if (operator !== undefined) kind = 'punctuation';
    return { kind, text: operator ?? word, file: this.#file, start, end, spaced: this.#spaced };
  }
}
