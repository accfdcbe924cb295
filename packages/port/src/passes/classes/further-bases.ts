import type { ClassSymbol, FunctionSymbol, Symbol, VariableSymbol } from '../../model/ast.js';
import { functionsAmong } from '../../model/members.js';
import { mainBase, mixedBases } from '../../model/representation.js';

/**
 * Gives members of further bases names of their own, where an object here would have two of one name: in C++ each is reached
 * by the pointers of its own class. `fits` says whether TypeScript takes a method where another one is expected.
 */
export function renameFurtherBases(
  classes: readonly ClassSymbol[],
  renamed: Set<FunctionSymbol>,
  fits: (fn: FunctionSymbol, base: FunctionSymbol) => boolean,
): void {
  const lineages = new Map(classes.map((symbol) => [symbol, new Set(symbol.lineage())]));
  for (const symbol of classes) {
    const main = mainBase(symbol)?.type?.symbol;
    if (!main) continue;
    const before = new Set(main.lineage());
    const mixed = new Set(mixedBases(symbol));
    for (const { type } of symbol.bases) {
      const base = type?.symbol;
      if (!base || base === main) continue;
      const own = [...base.lineage()].filter((each) => !before.has(each) && !each.rule);
      const names = new Map<string, string>();
      for (const each of own)
        for (const member of each.members().filter(isRenamable)) {
          const isTaken = mixed.has(base)
            ? [...before].some((other) => hasMember(other, member))
            : member.kind === 'function' && isRefusedBeside(member, main, fits);
          if (!isTaken || /^(?:operator|~|#)/.test(member.name)) continue;
          const name = names.get(member.printed) ?? freshIn(descendants(each, lineages), member.name);
          names.set(member.printed, name);
          member.printed = name;
          if (member.kind === 'function') renamed.add(member);
        }
      if (mixed.has(base)) own.forEach((each) => before.add(each));
    }
  }
}

function isRenamable(member: Symbol): member is FunctionSymbol | VariableSymbol {
  if (member.kind === 'variable') return !member.isStatic;
  return member.kind === 'function' && member.role === 'method';
}

/** Whether a class has a member under the same name, in C++ or in TypeScript. */
function hasMember(other: ClassSymbol, { printed, isStatic }: FunctionSymbol | VariableSymbol): boolean {
  return other.members().some((each) => {
    if (each.kind !== 'variable' && each.kind !== 'function') return false;
    return (each.rule ? each.name : each.printed) === printed && (each.isStatic === isStatic || isStatic);
  });
}

/** The classes that have what a class has, with all their bases. */
function descendants(
  symbol: ClassSymbol,
  lineages: ReadonlyMap<ClassSymbol, ReadonlySet<ClassSymbol>>,
): Set<ClassSymbol> {
  const found = new Set(symbol.lineage());
  for (const lineage of lineages.values())
    if (lineage.has(symbol)) lineage.forEach((each) => found.add(each));
  return found;
}

/** A name that none of these classes has, in C++ or in TypeScript. */
function freshIn(classes: ReadonlySet<ClassSymbol>, name: string): string {
  const taken = new Set<string>();
  for (const each of classes)
    for (const member of each.members()) {
      taken.add(member.name);
      if ('printed' in member) taken.add(member.printed);
    }
  let fresh = `${name}_`;
  while (taken.has(fresh)) fresh += '_';
  return fresh;
}

/** Whether the compiler refuses a method of a further base, an interface, in the place of one of a class of the tables. */
function isRefusedBeside(
  fn: FunctionSymbol,
  main: ClassSymbol,
  fits: (fn: FunctionSymbol, base: FunctionSymbol) => boolean,
): boolean {
  return functionsAmong(main.scope.member(fn.name)).some(
    (base) => base.rule !== null && base.isStatic === fn.isStatic && !base.isSignal && !fits(fn, base),
  );
}
