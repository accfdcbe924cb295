import { overridden } from '../../model/members.js';
import { isQObject } from '../../model/representation.js';
import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { basesFirst, freshName, isInherited } from './fresh-names.js';
import type { Contents } from '../functions.js';
import type { Overloads } from './overloads.js';
import type { Usage } from '../usage.js';

/** Gives private members names with `#`, where the class allows it, and renames what hides a member of a base. */
export function passPrivate({ classes }: Contents, overloads: Overloads, usage: Usage): void {
  for (const symbol of basesFirst(classes)) {
    // An object that no constructor of its own made has no #members.
    const isWhole = !usage.byPrototype.has(symbol) && !usage.furtherBases.has(symbol);
    const allowed =
      symbol.friends.length === 0 && !symbol.isStruct && isWhole && !hasMergedConstructor(symbol, overloads);
    for (const member of symbol.members()) {
      if (member.kind === 'variable') {
        if (allowed && isPrivateField(member, usage)) member.printed = `#${member.name}`;
        else if (hidesMember(symbol, member)) member.printed = freshName(symbol, member.name);
      } else if (member.kind === 'function' && allowed && isPrivateMethod(member, overloads, usage))
        member.printed = `#${member.printed}`;
    }
  }
}

/** The compiler does not see super() in branches together with private names. */
function hasMergedConstructor(symbol: ClassSymbol, overloads: Overloads): boolean {
  return symbol.functions().some((fn) => fn.role === 'constructor' && overloads.groups.has(fn));
}

function isPrivateField(field: VariableSymbol, { outside }: Usage): boolean {
  return field.read && field.access === 'private' && !outside.has(field);
}

function isPrivateMethod(
  fn: FunctionSymbol,
  overloads: Overloads,
  { pointed, called, outside }: Usage,
): boolean {
  // Functions of one name are one method.
  const group = overloads.groups.get(fn) ?? [fn];
  // A table of pointers in a method stands beside the class. The compiler refuses what is private and never called.
  if (group.some((each) => pointed.has(each)) || !group.some((each) => called.has(each))) return false;
  return group.every((each) => isHidden(each) && !outside.has(each));
}

function isHidden(fn: FunctionSymbol): boolean {
  if (fn.access !== 'private' || fn.role !== 'method' || fn.isVirtual || fn.isSlot || fn.isSignal)
    return false;
  return !fn.name.startsWith('operator') && overridden(fn).length === 0;
}

function hidesMember(symbol: ClassSymbol, field: VariableSymbol): boolean {
  const inBase = symbol.bases.some((base) => (base.type?.symbol.scope.member(field.name).length ?? 0) > 0);
  return inBase || isInherited(symbol, field.printed) || (isQObject(symbol) && field.name === 'destructor');
}
