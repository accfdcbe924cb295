import { ARRAY_PLACE_PIECES } from './array-places.js';

/** Pieces of the support module: iterators of the C++ library, and what is between two of them. */
export const ITERATOR_PIECES: Readonly<Record<string, string>> = {
  Cursor: `/** What the algorithms need of an iterator. */
export interface Cursor<T> {
  data(): T;
  set(value: T): void;
  inc(): unknown;
  dec(): unknown;
  equals(other: never): boolean;
  copy(): unknown;
}`,
  ...ARRAY_PLACE_PIECES,
  TextPlace: `/** An iterator of std::string: the characters have the sign that a char has. */
export class TextPlace implements Cursor<number> {
  readonly #codes: number[];
  #index: number;

  constructor(text: string | number[], index: number) {
    this.#codes = typeof text === 'string' ? Array.from(text, (character) => (character.charCodeAt(0) << 24) >> 24) : text;
    this.#index = index;
  }

  data(): number {
    return this.#codes[this.#index] ?? 0;
  }

  set(value: number): void {
    this.#codes[this.#index] = value;
  }

  inc(): this {
    this.#index++;
    return this;
  }

  dec(): this {
    this.#index--;
    return this;
  }

  postInc(): TextPlace {
    const before = this.copy();
    this.#index++;
    return before;
  }

  postDec(): TextPlace {
    const before = this.copy();
    this.#index--;
    return before;
  }

  advance(count: number): this {
    this.#index += count;
    return this;
  }

  plus(count: number): TextPlace {
    return new TextPlace(this.#codes, this.#index + count);
  }

  minus(other: TextPlace): number {
    return this.#index - other.#index;
  }

  equals(other: TextPlace): boolean {
    return this.#index === other.#index;
  }

  copy(): TextPlace {
    return new TextPlace(this.#codes, this.#index);
  }
}`,
  changeText: `/** The text that a change through its iterators makes. */
export function changeText(text: string, change: (first: TextPlace, last: TextPlace) => unknown): string {
  const codes = Array.from(text, (character) => (character.charCodeAt(0) << 24) >> 24);
  change(new TextPlace(codes, 0), new TextPlace(codes, codes.length));
  return codes.map((code) => String.fromCharCode(code & 0xff)).join('');
}`,
  keepCharacters: `/** The characters up to the place behind those that stay: std::string::erase() with std::remove(). */
export function keepCharacters(text: string, keep: (first: TextPlace, last: TextPlace) => TextPlace): string {
  const first = new TextPlace(text, 0);
  return textBetween(first, keep(first, first.plus(text.length)));
}`,
  placesBetween: `/** The places of a part of a container, in their order. */
export function* placesBetween<T, I extends Cursor<T>>(first: I, last: I): Generator<I> {
  for (const at = first.copy() as I; !at.equals(last as never); at.inc()) yield at.copy() as I;
}`,
  valuesBetween: `/** The values of a part of a container. */
export function valuesBetween<T>(first: Cursor<T>, last: Cursor<T>): T[] {
  return Array.from(placesBetween<T, Cursor<T>>(first, last), (place) => place.data());
}`,
  copiesBetween: `/** Copies of the values of a part of a container. */
export function copiesBetween<T>(first: Cursor<T>, last: Cursor<T>): T[] {
  return valuesBetween(first, last).map((value) => copyOf(value));
}`,
  textBetween: `/** The characters between two iterators of a text. */
export function textBetween(first: Cursor<number>, last: Cursor<number>): string {
  return valuesBetween(first, last)
    .map((code) => String.fromCharCode(code & 0xff))
    .join('');
}`,
  textsBetween: `/** The texts of a part of an array. */
export function textsBetween(first: Cursor<string | null>, last: Cursor<string | null>): string[] {
  return valuesBetween(first, last).map((text) => text!);
}`,
  keysOf: `/** Values as the keys of a set. */
export function keysOf<T>(values: readonly T[]): [T, boolean][] {
  return values.map((value) => [value, true]);
}`,
  keysOfPlaces: `/** The keys between two iterators of a set. */
export function keysOfPlaces<T>(first: QMapIterator<T, boolean>, last: QMapIterator<T, boolean>): T[] {
  const keys: T[] = [];
  for (const at = first.copy(); !at.equals(last); at.inc()) keys.push(copyOf(at.key()));
  return keys;
}`,
  insertKeys: `/** std::set::insert() of many. */
export function insertKeys<T>(set: QMap<T, boolean>, keys: Iterable<T>): void {
  for (const key of keys) if (!set.contains(key)) set.set(key, true);
}`,
  multiSetOf: `/** A std::multiset of a part of a container. */
export function multiSetOf<T>(first: Cursor<T>, last: Cursor<T>): MultiMap<T, boolean> {
  return new MultiMap<T, boolean>(keysOf(copiesBetween(first, last)));
}`,
  textBackwards: `/** The characters between two iterators that walk backwards over a text. */
export function textBackwards(first: Reversed<TextPlace>, last: Reversed<TextPlace>): string {
  let text = '';
  for (const at = first.copy(); !at.equals(last); at.inc()) text += String.fromCharCode(at.place().data() & 0xff);
  return text;
}`,
  textOfKeys: `/** The characters between two iterators of a set. */
export function textOfKeys(first: QMapIterator<number, boolean>, last: QMapIterator<number, boolean>): string {
  let text = '';
  for (const at = first.copy(); !at.equals(last); at.inc()) text += String.fromCharCode(at.key() & 0xff);
  return text;
}`,
  eraseBetween: `/** std::string::erase() of what is between two iterators. */
export function eraseBetween(text: string, first: TextPlace, last: TextPlace): string {
  const start = new TextPlace(text, 0);
  return text.slice(0, first.minus(start)) + text.slice(last.minus(start));
}`,
  insertRange: `/** std::vector::insert() of a part of a container. */
export function insertRange<T>(vector: QValueVector<T>, at: QValueVectorIterator<T>, first: Cursor<T>, last: Cursor<T>): void {
  const index = at.minus(vector.begin());
  copiesBetween(first, last).forEach((value, i) => void vector.insert(vector.begin().plus(index + i), value));
}`,
  insertEach: `/** std::list::insert() of a part of a container. */
export function insertEach<T>(list: QValueList<T>, at: QValueListIterator<T>, first: Cursor<T>, last: Cursor<T>): void {
  for (const value of copiesBetween(first, last)) list.insert(at, value);
}`,
  spliceList: `/** std::list::splice(): what another list has, or a part of it, moves to a place of this one. */
export function spliceList<T>(list: QValueList<T>, at: QValueListIterator<T>, from: QValueList<T>, first = from.begin(), last = from.end()): void {
  const values = valuesBetween<T>(first, last);
  from.erase(first, last);
  for (const value of values) list.insert(at, value);
}`,
  mergeLists: `/** std::list::merge(): two sorted lists become one. */
export function mergeLists<T>(list: QValueList<T>, from: QValueList<T>): void {
  const values = merged(list.toArray(), from.toArray());
  from.clear();
  list.clear();
  for (const value of values) list.append(value);
}`,
  sumOf: `/** std::accumulate(): the sum has the type of what it begins with. */
export function sumOf<T extends number | bigint | string>(first: Cursor<T>, last: Cursor<T>, start: T): T {
  return valuesBetween(first, last).reduce((sum, value) => ((sum as number) + (value as number)) as T, start);
}`,
  wholeSumOf: `/** std::accumulate() of real numbers into a whole one: each step cuts the fraction off. */
export function wholeSumOf(first: Cursor<number>, last: Cursor<number>, start: number): number {
  return valuesBetween(first, last).reduce((sum, value) => Math.trunc(sum + value), start);
}`,
  bigSumOf: `/** std::accumulate() into an integer of 64 bits. */
export function bigSumOf(first: Cursor<number | bigint>, last: Cursor<number | bigint>, start: bigint): bigint {
  return valuesBetween(first, last).reduce((sum: bigint, value) => sum + BigInt(Math.trunc(Number(value))), start);
}`,
  innerProduct: `/** std::inner_product(). */
export function innerProduct(first: Cursor<number>, last: Cursor<number>, other: Cursor<number>, start: number): number {
  const at = other.copy() as Cursor<number>;
  return valuesBetween(first, last).reduce((sum, value) => {
    const product = value * at.data();
    at.inc();
    return sum + product;
  }, start);
}`,
  AppendPlace: `/** What is set here stands at the end of a container: std::back_inserter(). */
export class AppendPlace<T> implements Cursor<T> {
  readonly #container: { push_back(value: T): unknown };

  constructor(container: { push_back(value: T): unknown }) {
    this.#container = container;
  }

  data(): T {
    throw new Error('nothing stands behind the end');
  }

  set(value: T): void {
    this.#container.push_back(value);
  }

  inc(): this {
    return this;
  }

  dec(): this {
    return this;
  }

  equals(): boolean {
    return false;
  }

  copy(): this {
    return this;
  }
}`,
  FrontPlace: `/** What is set here stands in front of a container: std::front_inserter(). */
export class FrontPlace<T> extends AppendPlace<T> {
  constructor(container: { push_front(value: T): unknown }) {
    super({ push_back: (value) => container.push_front(value) });
  }
}`,
  firstPlace: `/** What is set in this place stands in front of what a container has: std::front_inserter() of a std::deque. */
export function firstPlace<T, Place>(container: { begin(): Place; insert(at: Place, value: T): unknown }): AppendPlace<T> {
  return new AppendPlace<T>({ push_back: (value) => container.insert(container.begin(), value) });
}`,
  KeyPlace: `/** What is set here is put into a set: std::inserter(). */
export class KeyPlace<T> extends AppendPlace<T> {
  constructor(keys: { set(key: T, value: boolean): unknown }) {
    super({ push_back: (value) => keys.set(value, true) });
  }
}`,
  StreamPlace: `/** What is set here is written to a stream: std::ostream_iterator. */
export class StreamPlace<T> extends AppendPlace<T> {
  readonly #stream: ByteStream;
  readonly #separator: string;

  constructor(stream: ByteStream, separator = '', write: (value: T) => unknown = (value) => stream.put(value as number)) {
    super({
      push_back: (value) => {
        write(value);
        stream.put(separator);
      },
    });
    this.#stream = stream;
    this.#separator = separator;
  }

  /** The same for real numbers. */
  reals(): StreamPlace<number> {
    return new StreamPlace<number>(this.#stream, this.#separator, (value) => this.#stream.putDouble(value));
  }

  /** The same for characters. */
  characters(): StreamPlace<number> {
    return new StreamPlace<number>(this.#stream, this.#separator, (value) => this.#stream.put(String.fromCharCode(value & 0xff)));
  }
}`,
  foldRange: `/** std::accumulate() with a function. */
export function foldRange<T, S>(first: Cursor<T>, last: Cursor<T>, start: S, join: (sum: S, value: NonNullable<T>) => S): S {
  return valuesBetween(first, last).reduce((sum, value) => join(sum, value!), start);
}`,
  setFrom: `/** Sets the values of as many places as there are, and returns the place behind them. */
export function setFrom<T, I extends Cursor<T>>(place: I, values: Iterable<T>): I {
  const at = place.copy() as I;
  for (const value of values) {
    at.set(copyOf(value));
    at.inc();
  }
  return at;
}`,
  Reversed: `/** An iterator of the C++ library that walks backwards. */
export class Reversed<I extends { data(): unknown; set(value: never): void; copy(): unknown; inc(): unknown; dec(): unknown; equals(other: never): boolean }> {
  readonly #behind: I;

  constructor(behind: I) {
    this.#behind = behind.copy() as I;
  }

  /** The place that it is at. */
  place(): I {
    const place = this.#behind.copy() as I;
    place.dec();
    return place;
  }

  /** The place behind it, which C++ calls its base. */
  base(): I {
    return this.#behind.copy() as I;
  }

  data(): ReturnType<I['data']> {
    return this.place().data() as ReturnType<I['data']>;
  }

  set(value: ReturnType<I['data']>): void {
    this.place().set(value as never);
  }

  inc(): this {
    this.#behind.dec();
    return this;
  }

  dec(): this {
    this.#behind.inc();
    return this;
  }

  postInc(): Reversed<I> {
    const before = this.copy();
    this.inc();
    return before;
  }

  equals(other: Reversed<I>): boolean {
    return this.#behind.equals(other.#behind as never);
  }

  copy(): Reversed<I> {
    return new Reversed(this.#behind);
  }
}`,
};
