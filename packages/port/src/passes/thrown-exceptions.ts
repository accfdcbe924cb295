// Which functions of the program may be left by an exception.
import type { FunctionSymbol } from '../model/ast.js';
import { visitFunction } from './functions.js';

/** What was found out; the bodies of functions are settled by then. */
const known = new WeakMap<FunctionSymbol, boolean>();

/** Whether a function throws, or calls a function of the program that does. */
export function mayThrow(fn: FunctionSymbol): boolean {
  const seen = new Set<FunctionSymbol>();
  const throws = search(fn, seen);
  // None of those that it calls does either: each is looked at once, however many constructors ask.
  if (!throws) for (const each of seen) known.set(each, false);
  else known.set(fn, true);
  return throws;
}

function search(fn: FunctionSymbol, seen: Set<FunctionSymbol>): boolean {
  const before = known.get(fn);
  if (before !== undefined || seen.has(fn)) return before ?? false;
  seen.add(fn);
  let throws = false;
  visitFunction(fn, {
    expression: (e) => {
      const called =
        e.kind === 'call' ? e.fn : e.kind === 'construct' || e.kind === 'new' ? e.constructor_ : null;
      if (e.kind === 'throw' || (!throws && called && search(called, seen))) throws = true;
    },
  });
  return throws;
}
