import type { Expression, FunctionSymbol } from './ast.js';

/** An operator of the program that an expression calls, and what its parameters get; null for anything else. */
export function operatorCall(
  e: Expression,
): { readonly fn: FunctionSymbol; readonly args: readonly Expression[] } | null {
  if (e.kind !== 'index' && e.kind !== 'binary' && e.kind !== 'unary') return null;
  const { fn } = e;
  if (!fn || fn.rule) return null;
  const operands =
    e.kind === 'index' ? [e.object, e.index] : e.kind === 'binary' ? [e.left, e.right] : [e.operand];
  return { fn, args: fn.owner?.kind === 'class' ? operands.slice(1) : operands };
}
