// Pointers that the compiler takes for null behind a question, also when a call has set them since.
import type { Expression, VariableSymbol } from '../../model/ast.js';
import { bare } from '../../model/types.js';
import { fieldOfThis, variableOf } from '../../model/variable-of.js';

/** The pointers that are null where a condition holds, or where it does not, and that a call may set. */
export function nullWhere(e: Expression, holds: boolean): VariableSymbol[] {
  if (e.kind === 'unary' && e.operator === '!' && !e.fn) return nullWhere(e.operand, !holds);
  if (e.kind === 'convert' && e.fn === null) return nullWhere(e.operand, holds);
  if (e.kind === 'binary' && !e.fn) {
    const { left, operator, right } = e;
    if (operator === '&&' || operator === '||')
      return (operator === '&&') === holds ? [...nullWhere(left, holds), ...nullWhere(right, holds)] : [];
    if (right.kind !== 'null' || (operator !== '==' && operator !== '!=')) return [];
    return (operator === '==') === holds ? pointerIn(left) : [];
  }
  return holds ? [] : pointerIn(e);
}

/** A pointer that others see than the function: what sets a local variable is seen by the compiler. */
function pointerIn(e: Expression): VariableSymbol[] {
  const symbol = variableOf(e);
  if (symbol?.nullable !== true || bare(symbol.type).k !== 'pointer') return [];
  return fieldOfThis(e) !== null || symbol.boxed || symbol.isStatic || symbol.role === 'global'
    ? [symbol]
    : [];
}
