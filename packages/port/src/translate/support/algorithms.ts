/** Pieces of the support module: the algorithms of the C++ library, on iterators of any kind. */
export const ALGORITHM_PIECES: Readonly<Record<string, string>> = {
  callOf: `/** An object of C++ that is called as a function: by the method that its operator() became. */
export function callOf<K extends string, F extends { readonly [name in K]: (...args: never[]) => unknown }>(of: F, name: K): F[K] {
  return ((...args: never[]) => of[name](...args)) as F[K];
}`,
  sortRange: `/** std::sort(), of a part of a container. */
export function sortRange<T>(
  first: Cursor<T>,
  last: Cursor<T>,
  less: (a: NonNullable<T>, b: NonNullable<T>) => boolean = (a, b) => compareBy('lessThan', a, b),
): void {
  const values = valuesBetween(first, last);
  setFrom(first, values.sort((a, b) => (less(a!, b!) ? -1 : less(b!, a!) ? 1 : 0)));
}`,
  reverseRange: `/** std::reverse(), of a part of a container. */
export function reverseRange<T>(first: Cursor<T>, last: Cursor<T>): void {
  setFrom(first, valuesBetween(first, last).reverse());
}`,
  findPlace: `/** The first place whose value fits, or the end: std::find_if(). */
export function findPlace<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, fits: (value: NonNullable<T>) => boolean): I {
  for (const place of placesBetween<T, I>(first, last)) if (fits(place.data()!)) return place;
  return last.copy() as I;
}`,
  findValue: `/** The first place with a value, or the end: std::find(). */
export function findValue<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, value: T): I {
  return findPlace<T, I>(first, last, (each) => compareBy('equals', each, value));
}`,
  countWhere: `/** How many values fit: std::count_if(). */
export function countWhere<T>(first: Cursor<T>, last: Cursor<T>, fits: (value: NonNullable<T>) => boolean): number {
  return valuesBetween(first, last).filter((value) => fits(value!)).length;
}`,
  countValue: `/** How many values equal one: std::count(). */
export function countValue<T>(first: Cursor<T>, last: Cursor<T>, value: T): number {
  return countWhere(first, last, (each) => compareBy('equals', each, value));
}`,
  forEachValue: `/** std::for_each(). */
export function forEachValue<T>(first: Cursor<T>, last: Cursor<T>, visit: (value: NonNullable<T>) => unknown): void {
  for (const place of placesBetween<T, Cursor<T>>(first, last)) visit(place.data()!);
}`,
  forEachReference: `/** std::for_each() with a function that sets what it gets. */
export function forEachReference<T>(first: Cursor<T>, last: Cursor<T>, visit: (reference: { value: T }) => unknown): void {
  for (const place of placesBetween<T, Cursor<T>>(first, last)) visit(referWithin(place, (at) => at.data(), (at, value) => at.set(value)));
}`,
  visitAll: `/** std::for_each() with its result: the object that was called. */
export function visitAll<K extends string, T, F extends { readonly [name in K]: (value: NonNullable<T>) => unknown }>(
  first: Cursor<T>,
  last: Cursor<T>,
  visit: F,
  name: K,
): F {
  forEachValue<T>(first, last, callOf(visit, name));
  return visit;
}`,
  transformRange: `/** std::transform(): each value as a function makes it, from a place on. */
export function transformRange<T, U, I extends Cursor<U>>(first: Cursor<T>, last: Cursor<T>, to: I, make: (value: NonNullable<T>) => U): I {
  const at = to.copy() as I;
  for (const place of placesBetween<T, Cursor<T>>(first, last)) {
    at.set(make(place.data()!));
    at.inc();
  }
  return at;
}`,
  copyRange: `/** std::copy(). */
export function copyRange<T, I extends Cursor<T>>(first: Cursor<T>, last: Cursor<T>, to: I): I {
  return setFrom(to, valuesBetween(first, last));
}`,
  copyBackRange: `/** std::copy_backward(): returns the place of the first value that it sets. */
export function copyBackRange<T, I extends Cursor<T>>(first: Cursor<T>, last: Cursor<T>, end: I): I {
  const place = end.copy() as I;
  for (const value of valuesBetween(first, last).reverse()) {
    place.dec();
    place.set(copyOf(value));
  }
  return place;
}`,
  fillCount: `/** std::fill_n(). */
export function fillCount<T, I extends Cursor<T>>(first: I, count: number, value: T): I {
  return setFrom<T, I>(first, Array.from({ length: Math.max(0, count) }, () => copyOf(value)));
}`,
  swapRanges: `/** std::swap_ranges(). */
export function swapRanges<T, I extends Cursor<T>>(first: Cursor<T>, last: Cursor<T>, to: I & Cursor<T>): I {
  const at = to.copy() as I;
  for (const place of placesBetween<T, Cursor<T>>(first, last)) {
    swapPlaces<T>(place, at);
    at.inc();
  }
  return at;
}`,
  fillRange: `/** std::fill(). */
export function fillRange<T>(first: Cursor<T>, last: Cursor<T>, value: T): void {
  for (const place of placesBetween<T, Cursor<T>>(first, last)) place.set(copyOf(value));
}`,
  keepWhere: `/** Moves the values that stay to the front, and returns the place behind them: std::remove_if(). */
export function keepWhere<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, leaves: (value: NonNullable<T>) => boolean): I {
  return setFrom<T, I>(first, valuesBetween<T>(first, last).filter((value) => !leaves(value!)));
}`,
  stablePartition: `/** Moves the values that fit to the front, and returns the place behind them; all keep their order: std::stable_partition(). */
export function stablePartition<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, fits: (value: NonNullable<T>) => boolean): I {
  const fitting: T[] = [];
  const others: T[] = [];
  for (const value of valuesBetween<T>(first, last)) (fits(value!) ? fitting : others).push(value);
  const behind = setFrom<T, I>(first, fitting);
  setFrom<T, I>(behind, others);
  return behind;
}`,
  partitionRange: `/** The same without their order: std::partition(), which exchanges values from both ends, as g++'s does. */
export function partitionRange<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, fits: (value: NonNullable<T>) => boolean): I {
  const values = valuesBetween<T>(first, last);
  let low = 0;
  let high = values.length;
  for (;;) {
    while (low < high && fits(values[low]!)) low++;
    if (low < high) high--;
    while (low < high && !fits(values[high]!)) high--;
    if (low >= high) break;
    [values[low], values[high]] = [values[high]!, values[low]!];
    low++;
  }
  const behind = setFrom<T, I>(first, values.slice(0, low));
  setFrom<T, I>(behind, values.slice(low));
  return behind;
}`,
  keepOthers: `/** std::remove(). */
export function keepOthers<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, value: T): I {
  const gone = copyOf(value);
  return keepWhere<T, I>(first, last, (each) => compareBy('equals', each, gone));
}`,
  keepDistinct: `/** Of equal values beside each other the first one stays: std::unique(). */
export function keepDistinct<T, I extends Cursor<T>>(
  first: I & Cursor<T>,
  last: I,
  equal: (a: NonNullable<T>, b: NonNullable<T>) => boolean = (a, b) => compareBy('equals', a, b),
): I {
  const kept: T[] = [];
  for (const value of valuesBetween<T>(first, last))
    if (kept.length === 0 || !equal(kept.at(-1)!, value!)) kept.push(value);
  return setFrom<T, I>(first, kept);
}`,
  lowerBound: `/** The first place whose value is not less: std::lower_bound(). */
export function lowerBound<T, I extends Cursor<T>>(
  first: I & Cursor<T>,
  last: I,
  value: T,
  less: (a: NonNullable<T>, b: NonNullable<T>) => boolean = (a, b) => compareBy('lessThan', a, b),
): I {
  return findPlace<T, I>(first, last, (each) => !less(each!, value!));
}`,
  upperBound: `/** The first place whose value is greater: std::upper_bound(). */
export function upperBound<T, I extends Cursor<T>>(
  first: I & Cursor<T>,
  last: I,
  value: T,
  less: (a: NonNullable<T>, b: NonNullable<T>) => boolean = (a, b) => compareBy('lessThan', a, b),
): I {
  return findPlace<T, I>(first, last, (each) => less(value!, each!));
}`,
  hasSorted: `/** Whether sorted values have one that equals another: std::binary_search(). */
export function hasSorted<T>(
  first: Cursor<T>,
  last: Cursor<T>,
  value: T,
  less: (a: NonNullable<T>, b: NonNullable<T>) => boolean = (a, b) => compareBy('lessThan', a, b),
): boolean {
  return valuesBetween(first, last).some((each) => !less(each!, value!) && !less(value!, each!));
}`,
  extremePlace: `/** The first place whose value comes before all others: std::min_element() and std::max_element(). */
export function extremePlace<T, I extends Cursor<T>>(first: I & Cursor<T>, last: I, before: (a: NonNullable<T>, b: NonNullable<T>) => boolean): I {
  let best = first.copy() as I;
  for (const place of placesBetween<T, I>(first, last)) if (before(place.data()!, best.data()!)) best = place;
  return best;
}`,
  searchObject: `/** C's bsearch() in an array of objects. */
export function searchObject<T>(key: T, first: ArrayPlace<T>, count: number, compare: (a: NonNullable<T>, b: NonNullable<T>) => number): T | null {
  return first.part(count).find((each) => compare(key!, each!) === 0) ?? null;
}`,
  searchValue: `/** C's bsearch() in an array of numbers or texts: a reference to the element. */
export function searchValue<T>(
  key: { value: T },
  first: ArrayPlace<T>,
  count: number,
  compare: (a: NonNullable<T>, b: NonNullable<T>) => number,
): { value: T } | null {
  const index = first.part(count).findIndex((each) => compare(key.value!, each!) === 0);
  return index < 0 ? null : first.refer(index);
}`,
  sortPlaces: `/**
 * C's qsort(), as glibc does it: it merges, and asks only whether what stands in front is greater. So it sorts also with what compares by
 * \`a > b\` alone.
 */
export function sortPlaces<T>(first: ArrayPlace<T>, count: number, compare: (a: NonNullable<T>, b: NonNullable<T>) => number): void {
  const sorted = (part: T[]): T[] => {
    if (part.length < 2) return part;
    const middle = part.length >> 1;
    const left = sorted(part.slice(0, middle));
    const right = sorted(part.slice(middle));
    const merged: T[] = [];
    let [i, j] = [0, 0];
    while (i < left.length && j < right.length) merged.push(compare(left[i]!, right[j]!) > 0 ? right[j++]! : left[i++]!);
    return [...merged, ...left.slice(i), ...right.slice(j)];
  };
  setFrom(first, sorted(first.part(count)));
}`,
  isSameRange: `/** std::equal(). */
export function isSameRange<T>(first: Cursor<T>, last: Cursor<T>, other: Cursor<T>): boolean {
  const at = other.copy() as Cursor<T>;
  for (const place of placesBetween<T, Cursor<T>>(first, last)) {
    if (!compareBy('equals', place.data(), at.data())) return false;
    at.inc();
  }
  return true;
}`,
  isLessSequence: `/** std::lexicographical_compare(): the first values that differ decide, and else the lengths. */
export function isLessSequence<T>(a: readonly T[], b: readonly T[]): boolean {
  const differs = a.findIndex((each, i) => i >= b.length || compareBy('lessThan', each, b[i]) || compareBy('lessThan', b[i], each));
  if (differs < 0) return a.length < b.length;
  return differs < b.length && compareBy('lessThan', a[differs], b[differs]);
}`,
  merged: `/** Two sorted sequences as one: of equal values those of the first stand first. */
export function merged<T>(a: readonly T[], b: readonly T[]): T[] {
  const values: T[] = [];
  let at = 0;
  for (const each of a) {
    while (at < b.length && compareBy('lessThan', b[at], each)) values.push(b[at++]!);
    values.push(each);
  }
  return [...values, ...b.slice(at)];
}`,
  sortedParts: `/** The values of a sorted sequence that another one has as well, each as often as it has it, and the rest. */
function sortedParts<T>(a: readonly T[], b: readonly T[]): { common: T[]; rest: T[] } {
  const parts = { common: [] as T[], rest: [] as T[] };
  let at = 0;
  for (const each of a) {
    while (at < b.length && compareBy('lessThan', b[at], each)) at++;
    const isCommon = at < b.length && !compareBy('lessThan', each, b[at]);
    if (isCommon) at++;
    (isCommon ? parts.common : parts.rest).push(each);
  }
  return parts;
}`,
  sortedUnion: `/** std::set_union(). */
export function sortedUnion<T, I extends Cursor<T>>(a: readonly T[], b: readonly T[], to: I & Cursor<T>): I {
  return setFrom<T, I>(to, merged(a, sortedParts(b, a).rest));
}`,
  sortedCommon: `/** std::set_intersection(). */
export function sortedCommon<T, I extends Cursor<T>>(a: readonly T[], b: readonly T[], to: I & Cursor<T>): I {
  return setFrom<T, I>(to, sortedParts(a, b).common);
}`,
  sortedRest: `/** std::set_difference(). */
export function sortedRest<T, I extends Cursor<T>>(a: readonly T[], b: readonly T[], to: I & Cursor<T>): I {
  return setFrom<T, I>(to, sortedParts(a, b).rest);
}`,
  includesSorted: `/** std::includes(). */
export function includesSorted<T>(a: readonly T[], b: readonly T[]): boolean {
  return sortedParts(b, a).rest.length === 0;
}`,
  lesserBy: `/** std::min() with a comparison: the first of equal ones. */
export function lesserBy<T>(a: T, b: T, less: (a: T, b: T) => boolean): T {
  return less(b, a) ? b : a;
}`,
  greaterBy: `/** std::max() with a comparison: the first of equal ones. */
export function greaterBy<T>(a: T, b: T, less: (a: T, b: T) => boolean): T {
  return less(a, b) ? b : a;
}`,
  exchanged: `/** What another variable holds, which gets this value: swap() of two texts. */
export function exchanged<T>(value: T, other: { value: T }): T {
  const before = other.value;
  other.value = value;
  return before;
}`,
  distanceBetween: `/** std::distance(). */
export function distanceBetween<I extends { copy(): unknown; inc(): unknown; equals(other: never): boolean }>(first: I, last: I): number {
  let count = 0;
  for (const at = first.copy() as I; !at.equals(last as never); at.inc()) count++;
  return count;
}`,
  swapValues: `/** std::swap() of two variables. */
export function swapValues<T>(a: { value: T }, b: { value: T }): void {
  [a.value, b.value] = [b.value, a.value];
}`,
  swapPlaces: `/** std::iter_swap(). */
export function swapPlaces<T>(a: Cursor<T>, b: Cursor<T>): void {
  const value = a.data();
  a.set(b.data());
  b.set(value);
}`,
  swapContents: `/** Exchanges what two containers hold. */
export function swapContents<T extends { copy(): T; assign(other: T): unknown }>(a: T, b: T): void {
  const before = a.copy();
  a.assign(b);
  b.assign(before);
}`,
};
