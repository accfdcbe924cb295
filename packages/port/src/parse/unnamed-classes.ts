import type { ClassSymbol, NamespaceSymbol } from '../model/ast.js';
import { newVariable } from '../symbols/symbols.js';

/** A class without a name gets one after the first variable of its type. */
export function nameAfter(symbol: ClassSymbol, variable: string, ending = 'Struct'): ClassSymbol {
  const name = `${variable[0]!.toUpperCase()}${variable.slice(1)}${ending}`;
  return Object.assign(symbol, { name, qualifiedName: name, printed: name });
}

/** `union { int i; float f; };` within a class: its members are found in the class, which holds it in one of its own. */
export function holdMembers(symbol: ClassSymbol, owner: ClassSymbol | NamespaceSymbol | null): void {
  if (owner?.kind !== 'class') return;
  const word = symbol.isUnion ? 'union' : 'struct';
  const { location } = symbol;
  const count = owner
    .members()
    .filter(({ kind, name }) => kind === 'variable' && name.startsWith(word)).length;
  const name = `${word}${count === 0 ? '' : String(count + 1)}`;
  nameAfter(symbol, `${owner.name}${name[0]!.toUpperCase()}${name.slice(1)}`, '');
  const type = { k: 'class', symbol, args: [] } as const;
  const holder = newVariable(name, type, 'field', { owner, location, declared: true });
  symbol.holder = holder;
  owner.scope.add(symbol);
  owner.scope.add(holder);
  for (const each of symbol.scope.all()) if (each.kind === 'variable') owner.scope.add(each);
}
