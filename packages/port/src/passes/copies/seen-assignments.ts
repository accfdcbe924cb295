import type { Expression, Type } from '../../model/ast.js';
import { hasDelete } from '../../model/representation.js';
import { hasOwnAssignment } from './own-copies.js';

/**
 * Whether an assignment shows where nothing reads the variable: an operator= of the program runs, that of the class, of a base or of a
 * member, or a destructor finds what was assigned.
 */
export function isAssignmentSeen({ fn, left }: Extract<Expression, { kind: 'assign' }>): boolean {
  return fn ? !fn.rule : isSeen(left.type);
}

function isSeen(type: Type): boolean {
  if (type.k !== 'class' || type.symbol.rule) return false;
  if (hasDelete(type.symbol) || hasOwnAssignment(type.symbol)) return true;
  return [...type.symbol.lineage()].some((each) => each.fields.some((field) => isSeen(field.type)));
}
