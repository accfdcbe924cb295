import type { FunctionSymbol, Type } from '../model/ast.js';
import { inheritanceDistance } from '../model/members.js';
import { bare, isArithmetic, isBool, isVoid, sameType, substitute, templateMap } from '../model/types.js';

/**
 * `operator const char *()` and the like. As in C++, one that is const as the object is comes before one that makes the very type:
 * the object is the operator's first argument.
 */
export function conversionOperator(source: Type, target: Type): FunctionSymbol | null {
  if (source.k !== 'class') return null;
  const map = templateMap(source);
  const isConst = source.const === true;
  let best: { readonly fn: FunctionSymbol; readonly cost: number } | null = null;
  for (const each of source.symbol.lineage()) {
    for (const fn of each.functions('operator ()')) {
      const made = bare(substitute(fn.returns, map));
      const fit = fitOf(made, target);
      if (fit === null) continue;
      const cost = (mayNot(fn, made, isConst, target) ? 4 : 0) + (fn.isConst === isConst ? 0 : 2) + fit;
      if (best === null || cost < best.cost) best = { fn, cost };
    }
  }
  return best?.fn ?? null;
}

/** How what an operator makes fits a type: 0 when it is the type, null when it does not become one. */
function fitOf(made: Type, target: Type): number | null {
  if (sameType(made, target)) return 0;
  const isPointer = made.k === 'pointer';
  if (target.k === 'pointer')
    return isPointer && (isVoid(target.to) || isDerived(made.to, target.to)) ? 1 : null;
  if (isBool(target)) return isPointer || isArithmetic(made) ? 1 : null;
  return target.k === 'basic' && isArithmetic(target) && isArithmetic(made) ? 1 : null;
}

/** Whether C++ would lose a const by this operator: of the object, or of what the pointer leads to. */
function mayNot(fn: FunctionSymbol, made: Type, isConst: boolean, target: Type): boolean {
  const losesOwn = isConst && !fn.isConst;
  const losesTarget =
    made.k === 'pointer' && target.k === 'pointer' && made.to.const === true && target.to.const !== true;
  return losesOwn || losesTarget;
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
