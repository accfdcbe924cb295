// What the parts of a declaration say.
import type { Scope, Type, VariableSymbol } from '../model/ast.js';

/** What stands before the declarators of a declaration. */
export interface Specifiers {
  type: Type;
  readonly words: ReadonlySet<string>;
}

/** A name with the type that the declarator around it makes. */
export interface Declarator {
  readonly name: string;
  /** The class or namespace before the name, `A::` of a definition outside of its class. */
  readonly scope: Scope | null;
  readonly type: Type;
  /** For a function: its parameters. */
  readonly params: VariableSymbol[] | null;
  readonly variadic: boolean;
  readonly isConst: boolean;
}
