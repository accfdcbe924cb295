import type { Expression, Statement, VariableSymbol } from '../../model/ast.js';

/** A loop over all that a container has, in which nothing changes the container. */
export interface Iteration {
  readonly container: Expression;
  /** The iterator, which only gives its element; null where a variable gets the elements. */
  readonly iterator: VariableSymbol | null;
  /** The variable that has the element; null for one that gets a name. */
  readonly element: VariableSymbol | null;
  /** Whether the container gives keys with its values. */
  readonly hasKeys: boolean;
  /** Statements of the body that the loop itself does: `++it;` and `T *x = it.current();`. */
  readonly done: ReadonlySet<Statement>;
}

/** The loops that go through a container, and the declarations that only they needed. */
export interface Iterations {
  readonly loops: Map<Statement, Iteration>;
  readonly dropped: Set<VariableSymbol>;
}
