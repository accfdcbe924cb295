import { type Holder, typeOf } from '../model/holder.js';
import type { Expression, FunctionSymbol, Type } from '../model/ast.js';
import { overridden } from '../model/members.js';
import { isBoxPointer } from '../model/representation.js';
import { bare } from '../model/types.js';
import { variableOf } from '../model/variable-of.js';
import { calledBy } from './effects.js';

interface Arrays {
  readonly arrays: Set<Holder>;
  readonly handed: { readonly from: Expression; readonly to: Holder }[];
}

/** The variable, or the function of the program, whose value an expression is. */
export function arrayHolder(e: Expression): Holder | null {
  const fn = e.kind === 'construct' || e.kind === 'new' ? null : calledBy(e);
  if (fn) return fn.rule ? null : fn;
  return variableOf(e);
}

/**
 * A pointer to which an array is handed is an array too, and so is one that stands where an array is wanted; a function that returns
 * one gives an array. What overrides a function takes and returns what that does.
 */
export function settleArrays({ arrays, handed }: Arrays, functions: readonly FunctionSymbol[]): void {
  const overrides = functions.flatMap(overridingPairs);
  for (let before = -1; before < arrays.size;) {
    before = arrays.size;
    for (const { from, to } of handed) {
      const holder = arrayHolder(from);
      if (bare(from.type).k === 'array' || (holder && arrays.has(holder))) arrays.add(to);
      if (holder && arrays.has(to) && isBoxPointer(typeOf(holder))) arrays.add(holder);
    }
    for (const pair of overrides)
      if (pair.some((each) => arrays.has(each))) pair.forEach((each) => arrays.add(each));
  }
  // Nothing shares the variable of an array: its address is marked.
  for (const symbol of arrays)
    if (symbol.kind === 'variable' && symbol.boxed && symbol.role === 'local')
      Object.assign(symbol, { boxed: false, assigned: true });
}

/** A function and one that it overrides, and their parameters, where they are such pointers. */
function overridingPairs(fn: FunctionSymbol): Holder[][] {
  return overridden(fn).flatMap((base) => {
    if (base.rule) return [];
    const params = fn.params.map((param, i): Holder[] => [param, base.params[i]!]);
    return [[fn, base], ...params].filter((pair) => pair.every((each) => isBoxPointer(typeOf(each))));
  });
}

/** A pointer to a number or string that is used as an array. */
export function markArray(e: Expression, { arrays }: Arrays): void {
  const holder = arrayHolder(e);
  if (holder) arrays.add(holder);
}

/** A pointer, or an array, that another pointer or a function's caller gets. */
export function handOn(value: Expression, to: Holder, type: Type, { handed }: Arrays): void {
  if (!isBoxPointer(type)) return;
  handed.push({ from: value.kind === 'convert' && value.fn === null ? value.operand : value, to });
}
