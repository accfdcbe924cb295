import type { Location, SourceFile } from '../read/source-file.js';
import type { Token } from '../preprocess/token.js';

/** What the parser could not read; it continues behind it. */
export class SyntaxProblem extends Error {
  readonly code: string = 'PORT_SYNTAX';
  readonly token: Token;

  constructor(message: string, token: Token) {
    super(message);
    this.token = token;
  }
}

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** The deepest nesting of parentheses, blocks and operators that is read. */
const MAX_NESTING = 400;

/** Reads a list of tokens from left to right. */
export class TokenCursor {
  readonly file: SourceFile;
  readonly tokens: readonly Token[];
  at = 0;
  #nesting = 0;
  readonly #end: Token;

  constructor(file: SourceFile, tokens: readonly Token[]) {
    this.file = file;
    this.tokens = tokens;
    const end = tokens.at(-1)?.end ?? 0;
    this.#end = { kind: 'end', text: '', file, start: end, end, spaced: true };
  }

  peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? this.#end;
  }
  is(...texts: readonly string[]): boolean {
    const token = this.peek();
    return token.kind !== 'string' && token.kind !== 'char' && texts.includes(token.text);
  }
  next(): Token {
    const token = this.peek();
    if (this.at < this.tokens.length) this.at++;
    return token;
  }
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }
  expect(text: string): Token {
    if (!this.is(text)) this.fail(`${text} expected`);
    return this.next();
  }
  name(): string {
    if (this.peek().kind !== 'name') this.fail('a name expected');
    return this.next().text;
  }
  fail(message: string): never {
    const token = this.peek();
    throw new SyntaxProblem(`${message} at "${token.text.slice(0, 40)}"`, token);
  }
  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Runs `parse` one level deeper; code that nests without end is refused. */
  nested<T>(parse: () => T): T {
    if (++this.#nesting > MAX_NESTING) this.fail('nesting is too deep');
    try {
      return parse();
    } finally {
      this.#nesting--;
    }
  }

  /** From the token at index `from` to the last one read. */
  since(from: number): Location {
    const first = this.tokens[from] ?? this.#end;
    let last = this.tokens[Math.max(this.at - 1, from)] ?? first;
    let start = first.start;
    // A macro may have brought tokens of another file.
    if (last.file !== first.file) last = first;
    if (last.end < start) start = last.start;
    return { file: first.file, start, end: last.end };
  }

  /** Skips from an opening bracket to behind the closing one. */
  skipBalanced(): void {
    const open = this.peek().text;
    const close = CLOSING[open];
    if (close === undefined) this.fail('a bracket expected');
    let depth = 0;
    do {
      if (this.atEnd) this.fail(`${close} expected`);
      if (this.is('(', '[', '{')) depth++;
      else if (this.is(')', ']', '}')) depth--;
      this.at++;
    } while (depth > 0);
  }

  /** Skips to behind the `;` or the block that ends what could not be read. */
  skipStatement(): void {
    while (!this.atEnd && !this.is('}')) {
      if (this.accept(';')) return;
      if (this.is('{')) {
        this.skipBracket();
        this.accept(';');
        return;
      }
      this.skipBracket();
    }
  }

  /** One token, or a bracket with what is in it as far as there is any. */
  skipBracket(): void {
    if (!this.is('(', '[', '{')) {
      this.at++;
      return;
    }
    const from = this.at;
    try {
      this.skipBalanced();
    } catch (problem) {
      if (!(problem instanceof SyntaxProblem)) throw problem;
      this.at = from + 1;
    }
  }
}
