// What the methods are called that take over the members of another object.
import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import { hasAssign } from '../../model/members.js';
import { isUserValue, mixedBases } from '../../model/representation.js';
import { isCopiedByItself } from '../../passes/copies/kept-members.js';
import { hasOwnAssignment, ownAssignment } from '../../passes/copies/own-copies.js';
import type { Usage } from '../../passes/usage.js';

/**
 * The method that makes the members of a new object those of another one: assign() is an operator= of the class, or one that keeps
 * members which a new object does not have yet.
 */
export function membersName(symbol: ClassSymbol, { kept, byPrototype }: Usage): string {
  const isApart = [...symbol.lineage()].some((each) =>
    each.fields.some((field) => kept.has(field) && (byPrototype.has(each) || isCopiedByItself(field.type))),
  );
  return isApart || hasOwnAssignment(symbol) ? 'assignMembers' : 'assign';
}

/** Whether a class gets an assign() that takes over the members: one without an operator= of its own. */
function writesAssign(symbol: ClassSymbol, usage: Usage): boolean {
  if (!isUserValue({ k: 'class', symbol, args: [] }) || mixedBases(symbol).length > 0) return false;
  if (ownAssignment(symbol)) return false;
  const isCopied = usage.copied.has(symbol) && membersName(symbol, usage) === 'assign';
  return usage.assigned.has(symbol) || isCopied;
}

/** Whether an operator= takes the place of an assign() of a base, which returns its own kind. */
export function overridesAssign({ name, owner, returns }: FunctionSymbol, usage: Usage): boolean {
  if (name !== 'operator=' || owner?.kind !== 'class' || returns.k !== 'reference') return false;
  const bases = [...owner.lineage()].filter((each) => each !== owner);
  return bases.some((each) => (each.rule ? hasAssign(each) : writesAssign(each, usage)));
}
