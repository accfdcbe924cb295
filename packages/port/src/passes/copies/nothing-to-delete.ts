import type { Expression } from '../../model/ast.js';
import { hasDelete } from '../../model/representation.js';
import { bare, isArithmetic } from '../../model/types.js';

/** Whether `delete` has nothing to do here: then it is no use of the pointer. */
export function isNothingToDelete({ operand }: Extract<Expression, { kind: 'delete' }>): boolean {
  const type = bare(operand.type);
  const to = type.k === 'pointer' ? bare(type.to) : type;
  // Of pointers only the array ends.
  if (to.k !== 'class') return isArithmetic(to) || to.k === 'pointer';
  return to.symbol.defined && !to.symbol.hasUnknownBase && !hasDelete(to.symbol);
}
