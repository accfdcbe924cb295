import type { ClassSymbol, FunctionSymbol, VariableSymbol } from '../../model/ast.js';
import { destructorOf } from '../../model/members.js';
import {
  endsElements,
  hasDelete,
  interfaceBases,
  isImmutable,
  isQObject,
  mainBase,
  furtherBases,
  mixedBases,
} from '../../model/representation.js';

/** The members that C++ destroys with their object. */
export function ownedFields(symbol: ClassSymbol): VariableSymbol[] {
  return symbol.fields.filter(
    ({ type }) =>
      (type.k === 'class' && !isImmutable(type.symbol) && hasDelete(type.symbol)) ||
      (type.k === 'array' && endsElements(type)),
  );
}

/** Why `p->~Node()` is marked: the memory that C++ keeps has no counterpart; null for other functions. */
export function calledDestructor({ role }: FunctionSymbol): string | null {
  return role === 'destructor' ? 'a destructor that is called: delete the object' : null;
}

/** Whether a class of the program gets a destructor() of its own in TypeScript. */
export function writesDestructor(symbol: ClassSymbol): boolean {
  if (ownedFields(symbol).length > 0 || furtherBases(symbol).some(hasDestructor)) return true;
  const fn = destructorOf(symbol);
  if (!fn) return false;
  if (!fn.body) return !fn.isPure;
  return !isQObject(symbol) || fn.body.statements.length > 0;
}

/** Whether a class has a destructor() in TypeScript, of its own or from a base. */
export function hasDestructor(symbol: ClassSymbol): boolean {
  for (let each: ClassSymbol | undefined = symbol; each; each = mainBase(each)?.type?.symbol)
    if (each.rule ? each.scope.own('destructor').length > 0 : writesDestructor(each)) return true;
  return false;
}

/** The bases besides the one that a class extends whose destructors do something. */
export function furtherDestructors(symbol: ClassSymbol): ClassSymbol[] {
  return [...mixedBases(symbol).filter(hasDestructor), ...interfaceBases(symbol).filter(destroys)];
}

/** Whether a destructor does more than let others override it. */
function destroys(symbol: ClassSymbol): boolean {
  // One of the tables is no interface, which is marked.
  if (symbol.rule) return false;
  const fn = destructorOf(symbol);
  const isEmpty = !fn || fn.isPure || fn.body?.statements.length === 0;
  if (!isEmpty || ownedFields(symbol).length > 0 || furtherDestructors(symbol).length > 0) return true;
  const base = mainBase(symbol)?.type?.symbol;
  return base !== undefined && destroys(base);
}
