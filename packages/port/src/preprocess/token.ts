import type { SourceFile } from '../read/source-file.js';

export type TokenKind = 'name' | 'number' | 'char' | 'string' | 'punctuation' | 'end';

/** A token of C++. One that a macro made stands where the macro was used. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it; `#x` needs to know. */
  readonly spaced: boolean;
  /** The macros that made it, innermost last: they are not expanded again in it. */
  readonly hidden?: readonly string[];
  /** Whether it names a macro that stays a name in what another macro is given: `#` and `##` need to know. */
  readonly kept?: boolean;
  /** Of the brace of a struct: its members lie at multiples of at most this many bytes; NaN for what is not known. */
  readonly pack?: number;
}

/** What stands between tokens and is kept: comments, and branches of `#if` that were not taken. */
export interface Trivia {
  readonly kind: 'comment' | 'skipped';
  readonly start: number;
  readonly end: number;
}
