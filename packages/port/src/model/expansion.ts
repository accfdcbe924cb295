import type { ClassSymbol, FunctionSymbol, Type } from './ast.js';

/** A class template of which each use becomes a class of its own. */
export interface ClassExpansion {
  /** Whether an argument is a number. */
  readonly numbers: readonly boolean[];
  /** The class for these arguments; null while they are parameters of another template. */
  instance(args: readonly Type[]): ClassSymbol | null;
}
/** The same of a function template. */
export interface FunctionExpansion {
  /** The function for these types, which may be less than it needs: null then. */
  instance(map: ReadonlyMap<string, Type>): FunctionSymbol | null;
}
