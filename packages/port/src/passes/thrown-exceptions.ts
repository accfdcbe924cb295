// Which functions of the program may be left by an exception.
import type { FunctionSymbol } from '../model/ast.js';
import { FunctionSearch } from './function-search.js';

const throwing = new FunctionSearch(
  (e) => e.kind === 'throw',
  (e) => (e.kind === 'call' ? e.fn : e.kind === 'construct' || e.kind === 'new' ? e.constructor_ : null),
);

/** Whether a function throws, or calls a function of the program that does. */
export function mayThrow(fn: FunctionSymbol): boolean {
  return throwing.isIn(fn);
}
