import type { Expression, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { isStringClass } from '../../model/representation.js';
import { variableOf } from '../../model/variable-of.js';
import { someStatement, withoutCasts } from '../../model/walk.js';

/** Whether a constant text is compared: the compiler takes it for its value, which no other text equals. */
export function isComparedText(symbol: VariableSymbol, fn: FunctionSymbol | null): boolean {
  if (!fn?.body || symbol.role !== 'local' || symbol.assigned || !isStringClass(symbol.type)) return false;
  const isIt = (e: Expression): boolean => variableOf(withoutCasts(e)) === symbol;
  return someStatement(fn.body, {
    expression: (e) => {
      if (e.kind === 'binary') return /^[=!]=$/.test(e.operator) && (isIt(e.left) || isIt(e.right));
      return (
        e.kind === 'call' && e.fn?.name === 'isEmpty' && e.callee.kind === 'member' && isIt(e.callee.object)
      );
    },
  });
}
