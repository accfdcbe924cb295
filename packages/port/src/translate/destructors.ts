import type { ClassSymbol, VariableSymbol } from '../model/ast.js';
import { destructorOf } from '../model/members.js';
import { hasDelete, isImmutable, isQObject, mainBase, mixedBases } from '../model/representation.js';

/** The members that C++ destroys with their object. */
export function ownedFields(symbol: ClassSymbol): VariableSymbol[] {
  return symbol.fields.filter(
    ({ type }) => type.k === 'class' && !isImmutable(type.symbol) && hasDelete(type.symbol),
  );
}

/** Whether a class of the program gets a destructor() of its own in TypeScript. */
export function writesDestructor(symbol: ClassSymbol): boolean {
  if (ownedFields(symbol).length > 0 || mixedBases(symbol).some(hasDestructor)) return true;
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
