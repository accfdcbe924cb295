import type { FunctionSymbol, Type } from '../model/ast.js';
import { inheritanceDistance } from '../model/members.js';
import { bare, isArithmetic, isBool, isVoid, sameType, substitute, templateMap } from '../model/types.js';

/** `operator const char *()` and the like. */
export function conversionOperator(source: Type, target: Type): FunctionSymbol | null {
  if (source.k !== 'class') return null;
  const map = templateMap(source);
  let second: FunctionSymbol | null = null;
  for (const each of source.symbol.lineage()) {
    for (const fn of each.functions('operator ()')) {
      const made = bare(substitute(fn.returns, map));
      if (sameType(made, target)) return fn;
      if (
        target.k === 'pointer' &&
        made.k === 'pointer' &&
        (isVoid(target.to) || isDerived(made.to, target.to))
      )
        second ??= fn;
      if (isBool(target) && (made.k === 'pointer' || isArithmetic(made))) second ??= fn;
      if (target.k === 'basic' && isArithmetic(target) && isArithmetic(made)) second ??= fn;
    }
  }
  return second;
}

/** Whether a pointer to the one is one to the other. */
function isDerived(from: Type, to: Type): boolean {
  const a = bare(from);
  const b = bare(to);
  return a.k === 'class' && b.k === 'class' && inheritanceDistance(a.symbol, b.symbol) >= 0;
}

/** What a conversion operator makes of an object of this type. */
export function conversionResult(source: Type, fn: FunctionSymbol): Type {
  return source.k === 'class' ? substitute(fn.returns, templateMap(source)) : fn.returns;
}
