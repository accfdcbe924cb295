import type { ClassSymbol, FunctionSymbol, Type } from '../model/ast.js';
import { isUserValue } from '../model/representation.js';
import { bare } from '../model/types.js';

/** `==` and `<` of a class that are no members of it. */
export interface FreeComparisons {
  equals?: FunctionSymbol;
  lessThan?: FunctionSymbol;
}

/** The classes of the program that are compared by functions outside of them: `bool operator<( const A &a, const A &b )`. */
export function freeComparisons(
  functions: readonly FunctionSymbol[],
): ReadonlyMap<ClassSymbol, FreeComparisons> {
  const found = new Map<ClassSymbol, FreeComparisons>();
  for (const fn of functions) {
    if (fn.name !== 'operator==' && fn.name !== 'operator<') continue;
    const [a, b, ...others] = fn.params.map(({ type }) => comparedClass(type));
    if (fn.owner?.kind === 'class' || !a || a !== b || others.length > 0) continue;
    const known = found.get(a) ?? {};
    found.set(a, known);
    known[fn.name === 'operator<' ? 'lessThan' : 'equals'] = fn;
  }
  return found;
}

/** The class of a parameter that is a value, or a reference to one. */
function comparedClass(type: Type): ClassSymbol | null {
  const t = bare(type);
  return t.k === 'class' && t.symbol.rule === null && isUserValue(t) ? t.symbol : null;
}
