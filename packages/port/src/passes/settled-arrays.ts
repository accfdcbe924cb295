import type { Expression, VariableSymbol } from '../model/ast.js';
import { isBoxPointer } from '../model/representation.js';
import { bare } from '../model/types.js';
import { variableOf } from '../model/variable-of.js';

interface Arrays {
  readonly arrays: Set<VariableSymbol>;
  readonly handed: readonly { readonly from: Expression; readonly to: VariableSymbol }[];
}

/** A pointer to which an array is handed is an array too, and so is one that stands where an array is wanted. */
export function settleArrays({ arrays, handed }: Arrays): void {
  for (let before = -1; before < arrays.size;) {
    before = arrays.size;
    for (const { from, to } of handed) {
      const symbol = variableOf(from);
      if (bare(from.type).k === 'array' || (symbol && arrays.has(symbol))) arrays.add(to);
      if (symbol && arrays.has(to) && isBoxPointer(symbol.type)) arrays.add(symbol);
    }
  }
  // Nothing shares the variable of an array: its address is marked.
  for (const symbol of arrays)
    if (symbol.boxed && symbol.role === 'local') Object.assign(symbol, { boxed: false, assigned: true });
}

/** A pointer to a number or string that is used as an array. */
export function markArray(e: Expression, { arrays }: Arrays): void {
  const symbol = variableOf(e);
  if (symbol) arrays.add(symbol);
}
