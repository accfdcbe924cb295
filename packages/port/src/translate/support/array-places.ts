/** Pieces of the support module: pointers into arrays. */
export const ARRAY_PLACE_PIECES: Readonly<Record<string, string>> = {
  ArrayPlace: `/** A pointer into an array, or null. */
export class ArrayPlace<T> implements Cursor<T> {
  static readonly #nowhere: never[] = [];
  #array: { [index: number]: T };
  #index: number;

  constructor(array: { [index: number]: T } = ArrayPlace.#nowhere, index = 0) {
    this.#array = array;
    this.#index = index;
  }

  assign(other: ArrayPlace<T>): this {
    this.#array = other.#array;
    this.#index = other.#index;
    return this;
  }

  isSet(): boolean {
    return this.#array !== ArrayPlace.#nowhere;
  }

  data(): T {
    return this.#array[this.#index]!;
  }

  /** The object that is there, or null. */
  object(): T | null {
    return this.#array[this.#index] ?? null;
  }

  at(by: number): T {
    return this.#array[this.#index + by]!;
  }

  set(value: T): void {
    this.#array[this.#index] = value;
  }

  setAt(by: number, value: T): void {
    this.#array[this.#index + by] = value;
  }

  inc(): this {
    return this.advance(1);
  }

  dec(): this {
    return this.advance(-1);
  }

  postInc(): ArrayPlace<T> {
    const before = this.copy();
    this.#index++;
    return before;
  }

  postDec(): ArrayPlace<T> {
    const before = this.copy();
    this.#index--;
    return before;
  }

  advance(by: number): this {
    this.#index += by;
    return this;
  }

  plus(by: number): ArrayPlace<T> {
    return new ArrayPlace(this.#array, this.#index + by);
  }

  minus(other: ArrayPlace<T>): number {
    return this.#index - other.#index;
  }

  equals(other: ArrayPlace<T>): boolean {
    return this.#index === other.#index && isSameArray(this.#array, other.#array);
  }

  /** All values from here on, which are those of the array; null for a null pointer. */
  elements(): T[] | null {
    return this.isSet() ? (this.#array as T[]).slice(this.#index) : null;
  }

  /** The first values from here on. */
  part(count: number): T[] {
    return Array.from({ length: count }, (_each, i) => this.at(i));
  }

  /** A reference to an element behind this one. */
  refer(by: number): { value: T } {
    return referTo(this.#array, this.#index + by);
  }

  copy(): ArrayPlace<T> {
    return this.plus(0);
  }
}`,
  isSameArray: `/** Whether two arrays are one, or numbers that share their bytes. */
function isSameArray(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return ArrayBuffer.isView(a) && ArrayBuffer.isView(b) && a.buffer === b.buffer && a.byteOffset === b.byteOffset;
}`,
};
