import type { Holder } from '../model/holder.js';
import type { FunctionSymbol } from '../model/ast.js';
import { overridden } from '../model/members.js';
import { sameType } from '../model/types.js';

/** A function of the program and each one that it overrides, with their parameters: one of them stands for the other. */
export function overridingPairs(fn: FunctionSymbol): [Holder, Holder][] {
  return overridden(fn).flatMap((base): [Holder, Holder][] => {
    const isOverridden =
      base.isVirtual && base.params.every((param, i) => sameType(param.type, fn.params[i]!.type));
    if (base.rule || !isOverridden) return [];
    return [[fn, base], ...fn.params.map((param, i): [Holder, Holder] => [param, base.params[i]!])];
  });
}
