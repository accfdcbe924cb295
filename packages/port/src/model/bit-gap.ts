/** `int : 4;`: where it stands among the fields that are not static. `T` are types, `E` expressions. */
export interface BitGap<T, E> {
  readonly at: number;
  readonly type: T;
  readonly width: E;
}
