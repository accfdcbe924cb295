// How classes of the program say that their objects are copied and assigned.
import type { ClassSymbol, FunctionSymbol } from '../../model/ast.js';
import { constructorsOf } from '../../model/members.js';
import { mainBase } from '../../model/representation.js';
import { bare } from '../../model/types.js';

function takesItself(fn: FunctionSymbol, symbol: ClassSymbol): boolean {
  const [first, ...rest] = fn.params;
  if (!first || rest.some((param) => !param.initial)) return false;
  const type = bare(first.type);
  return type.k === 'class' && type.symbol === symbol;
}

/** The copy constructor that a class of the program has. */
export function ownCopy(symbol: ClassSymbol): FunctionSymbol | null {
  return constructorsOf(symbol).find((fn) => !fn.rule && takesItself(fn, symbol)) ?? null;
}

/** The base whose own copy constructor C++ calls when an object is copied. */
export interface CopiedBase {
  readonly base: ClassSymbol;
  readonly constructor_: FunctionSymbol;
  /** The class, and those between it and the base: C++ copies their members. */
  readonly between: readonly ClassSymbol[];
}

/** The nearest base with a copy constructor of its own, for a class that has none. */
export function copiedBase(symbol: ClassSymbol): CopiedBase | null {
  const between: ClassSymbol[] = [];
  for (let each: ClassSymbol | undefined = symbol; each && !each.rule; each = mainBase(each)?.type?.symbol) {
    const constructor_ = ownCopy(each);
    if (constructor_) return { base: each, constructor_, between };
    between.push(each);
  }
  return null;
}

/** Whether a class of the program, or a base of it, says itself how it is assigned. */
export function hasOwnAssignment(symbol: ClassSymbol): boolean {
  return [...symbol.lineage()].some((each) => ownAssignment(each));
}

export function ownAssignment(symbol: ClassSymbol): boolean {
  return symbol.functions('operator=').some((fn) => !fn.rule && takesItself(fn, symbol));
}
