/** An object that is called with two values of one type. */
const operation = (
  name: string,
  cpp: string,
  returns: string,
  body: string,
): string => `/** C++'s std::${cpp}. */
export class ${name}<T> {
  call(a: T, b: T): ${returns} {
    return ${body};
  }
}`;

const NUMBERS = '(a as number)';

/** Pieces of the support module: function objects of the C++ library. */
export const FUNCTION_PIECES: Readonly<Record<string, string>> = {
  GreaterOrEqual: operation('GreaterOrEqual', 'greater_equal', 'boolean', "!compareBy('lessThan', a, b)"),
  LessOrEqual: operation('LessOrEqual', 'less_equal', 'boolean', "!compareBy('lessThan', b, a)"),
  EqualTo: operation('EqualTo', 'equal_to', 'boolean', "compareBy('equals', a, b)"),
  NotEqualTo: operation('NotEqualTo', 'not_equal_to', 'boolean', "!compareBy('equals', a, b)"),
  Plus: operation('Plus', 'plus', 'T', `(${NUMBERS} + (b as number)) as T`),
  Minus: operation('Minus', 'minus', 'T', `(${NUMBERS} - (b as number)) as T`),
  Multiplies: operation('Multiplies', 'multiplies', 'T', `(${NUMBERS} * (b as number)) as T`),
  Negate: `/** C++'s std::negate. */
export class Negate<T> {
  call(a: T): T {
    return -(a as number) as T;
  }
}`,
  Bound: `/** A function object of one argument. */
export interface Bound<A, R> {
  call(a: A): R;
}`,
  bindSecond: `/** C++'s std::bind2nd(): a function object of which the second argument is given. */
export function bindSecond<A, B, R>(f: (a: A, b: B) => R, b: B): Bound<A, R> {
  return { call: (a) => f(a, b) };
}`,
  bindFirst: `/** C++'s std::bind1st(): a function object of which the first argument is given. */
export function bindFirst<A, B, R>(f: (a: A, b: B) => R, a: A): Bound<B, R> {
  return { call: (b) => f(a, b) };
}`,
  negated: `/** C++'s std::not1(): the opposite of what a function object says. */
export function negated<A>(f: (a: A) => unknown): Bound<A, boolean> {
  return { call: (a) => !f(a) };
}`,
  swapped: `/** A function that gets its arguments in the other order. */
export function swapped<A, B, R>(f: (a: A, b: B) => R): (b: B, a: A) => R {
  return (b, a) => f(a, b);
}`,
  copiesOf: `/** As many copies of a value. */
export function copiesOf<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => copyOf(value));
}`,
  pairsBetween: `/** Copies of the keys and values between two iterators of a map. */
export function pairsBetween<K, V>(first: QMapIterator<K, V>, last: QMapIterator<K, V>): QPair<K, V>[] {
  const pairs: QPair<K, V>[] = [];
  for (const at = first.copy(); !at.equals(last); at.inc()) pairs.push(new QPair(copyOf(at.key()), copyOf(at.data())));
  return pairs;
}`,
  nextPermutation: `/** std::next_permutation(). */
export function nextPermutation<T>(first: Cursor<T>, last: Cursor<T>): boolean {
  return permute(first, last, (a, b) => compareBy('lessThan', a, b));
}`,
  previousPermutation: `/** std::prev_permutation(). */
export function previousPermutation<T>(first: Cursor<T>, last: Cursor<T>): boolean {
  return permute(first, last, (a, b) => compareBy('lessThan', b, a));
}`,
  permute: `/** The permutation that comes next in an order; behind the last one the first, and false. */
function permute<T>(first: Cursor<T>, last: Cursor<T>, before: (a: T, b: T) => boolean): boolean {
  const values = valuesBetween(first, last);
  let at = values.length - 2;
  while (at >= 0 && !before(values[at]!, values[at + 1]!)) at--;
  if (at >= 0) {
    let other = values.length - 1;
    while (!before(values[at]!, values[other]!)) other--;
    [values[at], values[other]] = [values[other]!, values[at]!];
  }
  setFrom(first, [...values.slice(0, at + 1), ...values.slice(at + 1).reverse()]);
  return at >= 0;
}`,
  replaceWhere: `/** std::replace_if(). */
export function replaceWhere<T>(first: Cursor<T>, last: Cursor<T>, fits: (value: NonNullable<T>) => unknown, by: T): void {
  for (const place of placesBetween<T, Cursor<T>>(first, last)) if (fits(place.data()!)) place.set(copyOf(by));
}`,
  generateValues: `/** std::generate(). */
export function generateValues<T>(first: Cursor<T>, last: Cursor<T>, make: () => T): void {
  for (const place of placesBetween<T, Cursor<T>>(first, last)) place.set(make());
}`,
  rotateRange: `/** std::rotate(). */
export function rotateRange<T>(first: Cursor<T>, middle: Cursor<T>, last: Cursor<T>): void {
  setFrom(first, valuesBetween(middle, last).concat(valuesBetween(first, middle)));
}`,
  findAdjacent: `/** The first place whose value equals the next one, or the end: std::adjacent_find(). */
export function findAdjacent<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I): I {
  let before: I | null = null;
  for (const place of placesBetween<T, I>(first, last)) {
    if (before && compareBy('equals', before.data(), place.data())) return before;
    before = place;
  }
  return last.copy() as I;
}`,
  copyOthers: `/** std::remove_copy_if(). */
export function copyOthers<T, I extends Cursor<T>>(first: Cursor<T>, last: Cursor<T>, to: I, leaves: (value: NonNullable<T>) => unknown): I {
  return setFrom(to, valuesBetween(first, last).filter((value) => !leaves(value!)));
}`,
  lessBy: `/** An order of one's own: what an object says of two values. */
export function lessBy<L, T>(less: L, by: (less: L, a: T, b: T) => boolean): (a: T, b: T) => boolean {
  return (a, b) => by(less, a, b);
}`,
  PriorityQueue: `/** C++'s std::priority_queue: a heap, so that of equal values the same one comes first as in C++. */
export class PriorityQueue<T> {
  #heap: T[] = [];
  readonly #less: (a: T, b: T) => boolean;

  constructor(less: (a: T, b: T) => boolean = (a, b) => compareBy('lessThan', a, b)) {
    this.#less = less;
  }

  empty(): boolean {
    return this.#heap.length === 0;
  }

  size(): number {
    return this.#heap.length;
  }

  top(): T {
    return this.#heap[0]!;
  }

  push(value: T): void {
    this.#heap.push(value);
    this.#rise(this.#heap.length - 1, value);
  }

  pop(): void {
    const heap = this.#heap;
    const value = heap.pop()!;
    if (heap.length === 0) return;
    // The hole moves down to a leaf, and the value rises from there.
    let hole = 0;
    for (let child = 2; hole * 2 + 1 < heap.length; child = 2 * hole + 2) {
      if (child >= heap.length || this.#less(heap[child]!, heap[child - 1]!)) child--;
      heap[hole] = heap[child]!;
      hole = child;
    }
    this.#rise(hole, value);
  }

  copy(): PriorityQueue<T> {
    return new PriorityQueue<T>(this.#less).assign(this);
  }

  assign(other: PriorityQueue<T>): this {
    this.#heap = other.#heap.map((each) => copyOf(each));
    return this;
  }

  #rise(from: number, value: T): void {
    const heap = this.#heap;
    let hole = from;
    for (let parent = (hole - 1) >> 1; hole > 0 && this.#less(heap[parent]!, value); parent = (hole - 1) >> 1) {
      heap[hole] = heap[parent]!;
      hole = parent;
    }
    heap[hole] = value;
  }
}`,
};
