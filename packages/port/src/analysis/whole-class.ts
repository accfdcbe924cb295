import type { Expression, FunctionSymbol } from '../model/ast.js';
import { withChildren } from '../model/rewrite.js';

/** The default of a parameter, whose names may mean what the class of the function declares further down. */
export function inWholeClass(initial: Expression, { owner }: FunctionSymbol): Expression {
  if (owner?.kind !== 'class') return initial;
  const found = (e: Expression): Expression => {
    if (e.kind !== 'name' || e.qualifier !== null) return withChildren(e, found);
    const symbols = owner.scope.lookup(e.name);
    return symbols.length > 0 ? { ...e, symbols } : e;
  };
  return found(initial);
}
