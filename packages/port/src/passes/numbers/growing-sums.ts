import { type Holder, typeOf } from '../../model/holder.js';
import type { Expression, VariableSymbol } from '../../model/ast.js';
import { childrenOf } from '../../model/walk.js';
import { wideType } from './wide-holders.js';

/** What a variable, or what a function returns, gets. */
type Flow = readonly [from: Expression, to: Holder, isAdded?: boolean];

/**
 * Variables that grow by each other, as those of Fibonacci's numbers: `next = a + b; a = b; b = next`. Where both parts of a sum come
 * from it, it doubles again and again, unlike a counter or a total, and soon has more bits than a JavaScript number is exact with.
 */
export function growingSums(
  flows: readonly Flow[],
  of: (e: Expression) => VariableSymbol | null,
): Set<Holder> {
  const sources = new Map<Holder, Set<Holder>>();
  for (const [from, to, isAdded] of flows) {
    const known = sources.get(to) ?? new Set();
    for (const each of partsOf(from, of)) known.add(each);
    if (isAdded) known.add(to);
    sources.set(to, known);
  }
  const comesFrom = (holder: Holder, origin: Holder): boolean => {
    const seen = new Set([holder]);
    for (const each of seen) {
      if (each === origin) return true;
      for (const source of sources.get(each) ?? []) seen.add(source);
    }
    return false;
  };
  return new Set(
    flows.flatMap(([from, to, isAdded]) => {
      const parts = [...summandsOf(from).flatMap((each) => of(each) ?? []), ...(isAdded ? [to] : [])];
      const mayGrow = parts.length > 1 && wideType(typeOf(to)) !== null;
      return mayGrow && parts.filter((each) => comesFrom(each, to)).length > 1 ? [to] : [];
    }),
  );
}

/** The variables whose values are in a sum, or are chosen from. */
function partsOf(e: Expression, of: (e: Expression) => VariableSymbol | null): VariableSymbol[] {
  const symbol = of(e);
  if (symbol) return [symbol];
  const isKept =
    e.kind === 'conditional' || e.kind === 'cast' || (e.kind === 'binary' && /^[-+*]$/.test(e.operator));
  return isKept ? childrenOf(e).flatMap((each) => partsOf(each, of)) : [];
}

function summandsOf(e: Expression): Expression[] {
  if (e.kind === 'binary' && e.operator === '+') return [...summandsOf(e.left), ...summandsOf(e.right)];
  return [e];
}
