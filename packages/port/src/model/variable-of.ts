import type { Expression, VariableSymbol } from './ast.js';

/** The variable that an expression names, directly or as a member of this object. */
export function variableOf(e: Expression): VariableSymbol | null {
  if ((e.kind === 'name' || e.kind === 'member') && e.symbol?.kind === 'variable') return e.symbol;
  return null;
}

/** The field of this object that an expression names. */
export function fieldOfThis(e: Expression): VariableSymbol | null {
  const symbol = variableOf(e);
  if (symbol?.role !== 'field' || symbol.isStatic) return null;
  return e.kind === 'name' || (e.kind === 'member' && e.object.kind === 'this') ? symbol : null;
}
