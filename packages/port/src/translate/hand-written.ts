/** A module that takes the place of a header. */
export interface HandWritten {
  readonly path: string;
  /** The functions in it that have to be awaited. */
  readonly async: readonly string[];
}
