import type { ClassSymbol } from '../../model/ast.js';

/** Classes in an order in which each stands behind its bases. */
export function basesFirst(classes: readonly ClassSymbol[]): Set<ClassSymbol> {
  const sorted = new Set<ClassSymbol>();
  for (const symbol of classes) [...symbol.lineage()].reverse().forEach((each) => sorted.add(each));
  const own = new Set(classes);
  return new Set([...sorted].filter((each) => own.has(each)));
}

/** A name for a member that neither its class nor a base of it has, in C++ or in TypeScript. */
export function freshName(symbol: ClassSymbol, name: string): string {
  let fresh = `${name}_`;
  while (symbol.scope.member(fresh).length > 0 || isPrinted(symbol, fresh)) fresh += '_';
  return fresh;
}

/** Whether a base has a member under this name in TypeScript. */
export function isInherited(symbol: ClassSymbol, printed: string): boolean {
  return symbol.bases.some(({ type }) => type !== null && isPrinted(type.symbol, printed));
}

function isPrinted(symbol: ClassSymbol, printed: string): boolean {
  return [...symbol.lineage()].some((each) =>
    each.members().some((member) => 'printed' in member && member.printed === printed),
  );
}
