import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { isConstCharPointer } from '../../model/types.js';
import { visitExpression } from '../../model/walk.js';
import { visitFunction } from '../functions.js';
import { roughVariable } from '../rough-types.js';

/**
 * Pointers that `while ( *s++ )` may lead one place behind the 0 of their text, and whose place is then computed: a text ends
 * before its 0, so that they have to lead to bytes.
 */
export function pointersBehindEnds(fn: FunctionSymbol): VariableSymbol[] {
  const { owner } = fn;
  const passing = new Set<VariableSymbol>();
  const subtracted = new Set<VariableSymbol>();
  const note = (e: Expression, to: Set<VariableSymbol>): void => {
    const symbol = roughVariable(e, owner);
    if (symbol && isConstCharPointer(symbol.type)) to.add(symbol);
  };
  visitFunction(fn, {
    statement: (s) => {
      const condition = s.kind === 'while' || s.kind === 'do' || s.kind === 'for' ? s.condition : null;
      if (!condition || condition.kind === 'variables') return;
      visitExpression(condition, (e) => {
        const moved = e.kind === 'unary' && e.operator === '*' ? e.operand : null;
        if (moved?.kind === 'unary' && moved.operator === '++' && moved.postfix) note(moved.operand, passing);
      });
    },
    expression: (e) => {
      if (e.kind === 'binary' && e.operator === '-')
        for (const each of [e.left, e.right]) note(each, subtracted);
    },
  });
  return [...passing].filter((each) => subtracted.has(each));
}
