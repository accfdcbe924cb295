/** A class template of which each use becomes a class of its own. `T` are types, `C` classes. */
export interface ClassExpansion<T, C> {
  /** Whether an argument is a number. */
  readonly numbers: readonly boolean[];
  /** The class for these arguments; null while they are parameters of another template. */
  instance(args: readonly T[]): C | null;
}
/** The same of a function template; `F` are functions. */
export interface FunctionExpansion<T, F> {
  /** The function for these types, which may be less than it needs: null then. */
  instance(map: ReadonlyMap<string, T>): F | null;
}
