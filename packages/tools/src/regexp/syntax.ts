import type { CharSet } from './char-set.js';

/** What a pattern says, as a tree. */
export type Expression =
  | { readonly kind: 'empty' }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'choice'; readonly items: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly item: Expression; readonly min: number; readonly max: number }
  | Group
  | Test
  | { readonly kind: 'reference'; readonly group: number };

/** Parentheses that capture; `last` is the last group inside them, or the group itself. */
export interface Group {
  readonly kind: 'group';
  readonly group: number;
  readonly last: number;
  readonly item: Expression;
}

/** What must hold, or must not, between two characters. */
export interface Test {
  readonly kind: 'test';
  readonly test: Condition;
  readonly negated: boolean;
}

/** A condition on a place of the text. A look-ahead holds where its expression matches from there on. */
export type Condition =
  | { readonly kind: 'caret' | 'dollar' | 'boundary' }
  | { readonly kind: 'lookahead'; readonly item: Expression };

/** A pattern that was read without an error. */
export interface Syntax {
  readonly root: Expression;
  /** Number of capturing parentheses. Those inside a look-ahead do not capture. */
  readonly groups: number;
  /** The groups that a back reference names. */
  readonly referenced: ReadonlySet<number>;
  /** Whether a look-ahead contains a back reference. */
  readonly referenceAhead: boolean;
}

/** Why a pattern is not valid, in the words of QRegExp::errorString(). */
export class PatternError extends Error {
  override readonly name: string = 'PatternError';
  readonly code: string = 'ERR_TOOLS_REGEXP_PATTERN';
}

/** The texts of QRegExp::errorString() (oracle tools/regexp, `# patterns that are not valid`). */
export const PATTERN_ERRORS = {
  none: 'no error occurred',
  end: 'unexpected end',
  delimiter: 'missing left delim',
  repetition: 'bad repetition syntax',
  lookahead: 'bad lookahead syntax',
  charClass: 'bad char class syntax',
  octal: 'invalid octal value',
  limit: 'met internal limit',
  /** Ours: Qt 3 accepts a reference to a group that the pattern does not have. */
  reference: 'back reference to a group that does not exist',
} as const;
