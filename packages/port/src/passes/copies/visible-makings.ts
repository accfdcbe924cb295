// What making an object does besides that.
import type { Expression, FunctionSymbol, Type, VariableSymbol } from '../../model/ast.js';
import { doesMore } from '../../model/has-effect.js';
import { bare } from '../../model/types.js';
import { isMadeQuietly, isPure } from './copies.js';

/** `T a;` and `T all[2];`, whose constructors do more than make their objects. */
export function makesVisibly(type: Type, initial: Expression | null): boolean {
  if (type.k === 'array' && !initial) return makesVisibly(bare(type.of), null);
  const isPlain = !initial || (initial.kind === 'construct' && initial.constructor_ === null);
  return isPlain && type.k === 'class' && !isMadeQuietly(type.symbol);
}

/** A constructor that does nothing but make its object. */
export function isQuiet(fn: FunctionSymbol): boolean {
  return fn.role === 'constructor' && (fn.rule !== null || isPure(fn));
}

/** Whether a variable of a file or a class does more than to have its value when the program is loaded: it prints, or registers something. */
export function actsAtLoad({ type, initial }: VariableSymbol): boolean {
  return makesVisibly(type, initial) || (initial !== null && doesMore(initial, isQuiet));
}
