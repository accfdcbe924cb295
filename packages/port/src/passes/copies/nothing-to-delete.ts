import type { Expression } from '../../model/ast.js';
import { hasDelete } from '../../model/representation.js';
import { classOf } from '../../model/types.js';

/** Whether `delete` has nothing to do here: then it is no use of the pointer. */
export function isNothingToDelete({ operand }: Extract<Expression, { kind: 'delete' }>): boolean {
  const symbol = classOf(operand.type);
  return symbol !== null && symbol.defined && !symbol.hasUnknownBase && !hasDelete(symbol);
}
