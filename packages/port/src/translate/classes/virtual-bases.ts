// Bases of further bases: a class makes those that are virtual itself.
import type { ClassSymbol, FunctionSymbol, Initialiser } from '../../model/ast.js';
import { mainBase, mixedBases } from '../../model/representation.js';

/** What a constructor gives to the first base. */
export function baseInitialiser(fn: FunctionSymbol, symbol: ClassSymbol): Initialiser | undefined {
  const others = new Set([
    ...symbol.fields.map((field) => field.name),
    ...mixedBases(symbol).flatMap((base) => basesApart(base, symbol).map(({ name }) => name)),
  ]);
  return fn.initialisers.find((each) => !others.has(each.name.split('::').at(-1)!));
}

/** A further base of a class, and those of its own that the first base of the class has not. */
function basesApart(base: ClassSymbol, symbol: ClassSymbol): ClassSymbol[] {
  const first = new Set(mainBase(symbol)?.type?.symbol.lineage() ?? []);
  return [...base.lineage()].filter((each) => !first.has(each));
}

/** What a constructor gives to a virtual base of a further base. */
export function virtualInitialiser(fn: FunctionSymbol | null, base: ClassSymbol): Initialiser | undefined {
  if (fn?.owner?.kind !== 'class') return undefined;
  const [, ...others] = basesApart(base, fn.owner).map(({ name }) => name);
  return fn.initialisers.find((each) => others.includes(each.name.split('::').at(-1)!));
}
