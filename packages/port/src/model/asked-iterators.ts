import type { FunctionSymbol, Type } from './ast.js';
import { bare } from './types.js';

/** Whether a parameter is an iterator that a method of a container asks for its place, and leaves as it is: `list.remove( it )`. */
export function isAskedIterator({ role, owner, rule }: FunctionSymbol, type: Type): boolean {
  const t = bare(type);
  if (!rule || role !== 'method' || owner?.kind !== 'class' || t.k !== 'class' || !t.symbol.rule)
    return false;
  const isMethod = rule.template === null || rule.template.startsWith('$this.');
  return (
    isMethod && /^Q(?:ValueList|ValueVector|Map)(?:Const)?Iterator$/.test(t.symbol.name) && owner !== t.symbol
  );
}
