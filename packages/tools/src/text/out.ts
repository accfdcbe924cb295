/**
 * Takes a result beside the returned one. C++ passed a pointer or a reference to a variable: `toInt( &ok )` is
 * `toInt(s, ok)` with `const ok = { value: false }`.
 */
export interface Out<T> {
  /** The result, set by the function that gets this object. */
  value: T;
}
