import type { VariableSymbol } from '../../model/ast.js';
import { sameType } from '../../model/types.js';
import { type Contents, visitFunction } from '../functions.js';
import { variableOf } from '../../model/variable-of.js';

/**
 * A local object that each `return` of its function names is the result itself: g++ neither copies it nor destroys it there.
 *
 * @returns these objects
 */
export function passReturnedObjects({ functions }: Contents): Set<VariableSymbol> {
  const found = new Set<VariableSymbol>();
  for (const fn of functions) {
    if (fn.returns.k !== 'class') continue;
    const returned = new Set<VariableSymbol | null>();
    visitFunction(fn, {
      statement: (s) => {
        if (s.kind === 'return') returned.add(s.value && variableOf(s.value));
      },
    });
    const [only = null] = returned;
    if (returned.size === 1 && only?.role === 'local' && !only.isStatic && sameType(only.type, fn.returns))
      found.add(only);
  }
  return found;
}
