/** Thrown where C++ reads what is not there: at the end of a container, or without a value to begin with. */
export class ContainerError extends RangeError {
  /** The name of the class. */
  override readonly name: string = 'ContainerError';
  /**
   * `NO_VALUE_HERE`: an iterator is not on a value. `NO_INITIAL_VALUE`: a map has no value for a key, and does not know what a
   * new one is.
   */
  readonly code: 'NO_VALUE_HERE' | 'NO_INITIAL_VALUE';

  constructor(code: ContainerError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
