import type { Expression, FunctionSymbol, Scope, Type } from '../model/ast.js';
import { functionsAmong } from '../model/members.js';
import { bare } from '../model/types.js';

/** The functions of a name that stand in the namespaces of the arguments' types: C++ finds them without the namespace. */
export function functionsBeside(name: string, args: readonly Expression[]): FunctionSymbol[] {
  const scopes = new Set(args.flatMap(({ type }) => namespacesOf(type)));
  return [...scopes].flatMap((scope) => functionsAmong(scope.own(name)));
}

/** Where a class and its bases stand, or an enum, or what a pointer leads to: a namespace, or what is outside of all. */
function namespacesOf(type: Type): Scope[] {
  const t = bare(type);
  if (t.k === 'pointer') return namespacesOf(t.to);
  if (t.k === 'class')
    return [t.symbol, ...t.symbol.lineage()].flatMap(({ scope }) => namespaceAround(scope));
  return t.k === 'enum' && t.symbol.owner ? namespaceAround(t.symbol.owner.scope) : [];
}

function namespaceAround(scope: Scope): Scope[] {
  const around: Scope[] = [];
  for (const each of scope.outward()) {
    if (each.owner?.kind !== 'class') around.push(each);
    if (each.owner?.kind === 'namespace') break;
  }
  return around;
}
