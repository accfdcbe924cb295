import type { FunctionSymbol } from '../../model/ast.js';
import { type Holder, typeOf } from '../../model/holder.js';
import { overridden } from '../../model/members.js';
import { isStringClass } from '../../model/representation.js';

/** Where a text is handed on without a call. */
export interface Link {
  readonly from: Holder;
  readonly to: Holder;
}

/** What the arguments of signals may go to, and functions that override each other with their parameters. */
export function linkedTexts(functions: readonly FunctionSymbol[]): Link[] {
  const slots = functions.filter((fn) => fn.isSlot || fn.isSignal);
  return functions.flatMap((fn) => [
    ...overridden(fn).flatMap((base) => [...bothWays(fn, base), ...parameters(fn, base, bothWays)]),
    ...(fn.isSignal ? slots.flatMap((slot) => parameters(fn, slot, oneWay)) : []),
  ]);
}

function parameters(
  a: FunctionSymbol,
  b: FunctionSymbol,
  links: (from: Holder, to: Holder) => Link[],
): Link[] {
  return a.params.flatMap((param, i) => (b.params[i] ? links(param, b.params[i]) : []));
}

function oneWay(from: Holder, to: Holder): Link[] {
  return isStringClass(typeOf(from)) && isStringClass(typeOf(to)) ? [{ from, to }] : [];
}

function bothWays(a: Holder, b: Holder): Link[] {
  return [...oneWay(a, b), ...oneWay(b, a)];
}
