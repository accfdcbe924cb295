// Which functions of the program may be left by an exception.
import type { FunctionSymbol } from '../model/ast.js';
import { visitFunction } from './functions.js';

/** Whether a function throws, or calls a function of the program that does; `seen` are those that were looked at on the way. */
export function mayThrow(fn: FunctionSymbol, seen: Set<FunctionSymbol> = new Set<FunctionSymbol>()): boolean {
  if (seen.has(fn)) return false;
  seen.add(fn);
  let throws = false;
  visitFunction(fn, {
    expression: (e) => {
      const called =
        e.kind === 'call' ? e.fn : e.kind === 'construct' || e.kind === 'new' ? e.constructor_ : null;
      if (e.kind === 'throw' || (!throws && called && mayThrow(called, seen))) throws = true;
    },
  });
  return throws;
}
