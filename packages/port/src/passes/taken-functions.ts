import type { Expression, FunctionSymbol } from '../model/ast.js';
import { visitExpression } from '../model/walk.js';
import { type Contents, visitFunction } from './functions.js';

/** Reports where functions are named and not called: their address is taken. */
export function visitTakenFunctions(
  { functions, globals }: Contents,
  taken: (e: Extract<Expression, { kind: 'name' | 'member' }>, fn: FunctionSymbol) => void,
): void {
  const callees = new Set<Expression>();
  // A call is reported before its parts.
  const visit = (e: Expression): void => {
    if (e.kind === 'call') callees.add(e.callee);
    if ((e.kind === 'name' || e.kind === 'member') && !callees.has(e) && e.symbol?.kind === 'function')
      taken(e, e.symbol);
  };
  for (const fn of functions) visitFunction(fn, { expression: visit });
  for (const { initial } of globals) if (initial) visitExpression(initial, visit);
}
