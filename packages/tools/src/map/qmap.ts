import { inspectCustom } from '@qt3/core-signals/internal';
import { ContainerError } from '../list/container-error.js';
import { type Inspect, printContainer } from '../list/printable.js';
import { QPair } from '../list/qpair.js';
import { QValueList } from '../list/qvaluelist.js';
import { copyValue, isLess, sameValue } from '../list/values.js';
import { QMapIterator } from './qmap-iterator.js';
import { MapNode } from './qmap-node.js';
import { SortedChain } from './sorted-chain.js';
import type { IsLess } from './sorted-nodes.js';

/** Puts a key before another (less than 0), behind it (more than 0), or says that they are equal (0). */
export type KeyOrder<Key> = (a: Key, b: Key) => number;

/**
 * Keys with a value each, in the order of the keys (Qt 3.3, QMap). Iterators stay on their key while others come and go.
 *
 * Keys are ordered as C++'s `<` does: numbers by size, texts by their UTF-16 codes, objects by `lessThan()` or `valueOf()`.
 *
 * C++'s `map[key]` adds a value where there is none, and so does {@link get}, which has to know that value: it is 0, '' or
 * the like for simple types, and a function that makes it for others. Assignment copies in C++ and does not here: `c = m` is
 * `c = m.copy()`, and so is a map passed by value.
 */
export class QMap<Key, Value> implements Iterable<[Key, Value]> {
  readonly #chain: SortedChain<Key, Value>;
  /** The nodes of keys that a Map distinguishes as the order does. */
  readonly #index = new Map<Key, MapNode<Key, Value>>();
  readonly #initial: Value | (() => Value) | undefined;
  readonly #order: KeyOrder<Key> | undefined;
  readonly #isLess: IsLess<Key>;

  /**
   * @param entries - what the map holds at first: pairs of a key and a value, a Map, or another QMap
   * @param initial - the value of a key that {@link get} does not find, or a function that makes it
   * @param order - the order of the keys, if it is not C++'s `<`
   */
  constructor(
    entries: Iterable<readonly [Key, Value]> = [],
    initial?: Value | (() => Value),
    order?: KeyOrder<Key>,
  ) {
    this.#initial = initial;
    this.#order = order;
    this.#isLess = order === undefined ? isLess : (a, b) => order(a, b) < 0;
    this.#chain = new SortedChain(this.#isLess);
    for (const [key, value] of entries) this.set(key, value);
  }

  /** A map of pairs of a key and a value, of a Map, or of the properties that Object.entries() gives. */
  static from<Key, Value>(
    entries: Iterable<readonly [Key, Value]>,
    initial?: Value | (() => Value),
    order?: KeyOrder<Key>,
  ): QMap<Key, Value> {
    return new QMap(entries, initial, order);
  }

  /** What C++ has after `copy = map`; values with a copy() of their own are copied too. */
  copy(): QMap<Key, Value> {
    return new QMap(this.#copies(), this.#initial, this.#order);
  }

  /** C++'s `map = other`: takes the keys and values of another map instead of its own. */
  assign(other: QMap<Key, Value>): this {
    if (other === this) return this;
    this.clear();
    for (const [key, value] of other.#copies()) this.set(key, value);
    return this;
  }

  /** Number of keys. */
  count(): number;
  /** 1 if there is this key, else 0. */
  count(key: Key): number;
  count(...key: [] | [Key]): number {
    return key.length === 0 ? this.#chain.count : this.contains(key[0]) ? 1 : 0;
  }

  /** Number of keys: the name of the standard library. */
  size(): number {
    return this.#chain.count;
  }

  /** Whether there are no keys. */
  isEmpty(): boolean {
    return this.#chain.count === 0;
  }

  /** Whether there are no keys: the name of the standard library. */
  empty(): boolean {
    return this.#chain.count === 0;
  }

  /** Removes all keys. */
  clear(): void {
    this.#chain.clear();
    this.#index.clear();
  }

  /**
   * C++'s `map[key]`: the value; where there is none, one is added: the one that the constructor was given for that.
   *
   * @throws ContainerError when there is none, and the constructor was given none
   */
  get(key: Key): Value {
    const node = this.#find(key);
    if (node !== null) return node.item;
    if (this.#initial === undefined)
      throw new ContainerError(
        'NO_INITIAL_VALUE',
        `QMap.get: there is no value for ${String(key)}. Give the constructor an initial value, or use find() or value()`,
      );
    const value = typeof this.#initial === 'function' ? (this.#initial as () => Value)() : this.#initial;
    this.#add(key, value);
    return value;
  }

  /** C++'s `map[key] = value`. */
  set(key: Key, value: Value): void {
    const node = this.#find(key);
    if (node === null) this.#add(key, value);
    else node.item = value;
  }

  /** The value of a key, or another one where there is none: C++'s `map[key]` of a map that is const. */
  value(key: Key, otherwise: Value): Value {
    const node = this.#find(key);
    return node === null ? otherwise : node.item;
  }

  /** Whether there is this key. */
  contains(key: Key): boolean {
    return this.#find(key) !== null;
  }

  /** The place of a key; {@link end} if there is none. */
  find(key: Key): QMapIterator<Key, Value> {
    return this.#at(this.#find(key));
  }

  /**
   * Sets the value of a key; returns its place.
   *
   * @param overwrite - false leaves the value of a key that there is already
   */
  insert(key: Key, value: Value, overwrite?: boolean): QMapIterator<Key, Value>;
  /** Adds a key with its value if there is none; returns its place, and whether it was added. */
  insert(pair: QPair<Key, Value>): QPair<QMapIterator<Key, Value>, boolean>;
  insert(
    what: Key | QPair<Key, Value>,
    value?: Value,
    overwrite = true,
  ): QMapIterator<Key, Value> | QPair<QMapIterator<Key, Value>, boolean> {
    if (arguments.length === 1) return this.#insertPair(what as QPair<Key, Value>);
    const known = this.#find(what as Key);
    if (known !== null && overwrite) known.item = value as Value;
    return this.#at(known ?? this.#add(what as Key, value as Value));
  }

  /** Sets the value of a key; returns its place. */
  replace(key: Key, value: Value): QMapIterator<Key, Value> {
    this.remove(key);
    return this.insert(key, value);
  }

  /** Removes the key at a place, or this key if there is one. */
  remove(what: Key | QMapIterator<Key, Value>): void {
    const node = what instanceof QMapIterator ? QMapIterator.nodeOf<Key, Value>(what) : this.#find(what);
    if (node?.forward !== undefined || node === null) return;
    this.#chain.remove(node);
    this.#index.delete(node.key);
  }

  /** {@link remove}, by the name of the standard library. */
  erase(what: Key | QMapIterator<Key, Value>): void {
    this.remove(what);
  }

  /** An iterator on the smallest key; {@link end} in an empty map. */
  begin(): QMapIterator<Key, Value> {
    return this.#at(this.#chain.first);
  }

  /** An iterator behind the greatest key. */
  end(): QMapIterator<Key, Value> {
    return this.#at(null);
  }

  /** The keys in their order. */
  keys(): QValueList<Key> {
    const keys = new QValueList<Key>();
    for (let node = this.#chain.first; node !== null; node = node.next) keys.append(node.key);
    return keys;
  }

  /** The values in the order of their keys. */
  values(): QValueList<Value> {
    const values = new QValueList<Value>();
    for (let node = this.#chain.first; node !== null; node = node.next) values.append(node.item);
    return values;
  }

  /** C++'s `==`: whether both have the same keys with equal values. */
  equals(other: QMap<Key, Value>): boolean {
    if (this.count() !== other.count()) return false;
    let theirs = other.#chain.first;
    for (const [key, value] of this) {
      if (theirs === null || !this.#isSame(key, theirs.key) || !sameValue(value, theirs.item)) return false;
      theirs = theirs.next;
    }
    return true;
  }

  /** The keys and values in a Map, in the order of the keys. */
  toMap(): Map<Key, Value> {
    return new Map(this);
  }

  /** The keys and values as pairs, for JSON.stringify() and for messages of tests. */
  toJSON(): [Key, Value][] {
    return [...this];
  }

  /** Walks through the keys and values in the order of the keys; those that are added behind the place are seen too. */
  *[Symbol.iterator](): Generator<[Key, Value], void, undefined> {
    for (let node = this.#chain.first; node !== null; node = this.#behind(node)) yield [node.key, node.item];
  }

  /** @internal For console.log(). */
  [inspectCustom](_depth: number, options: unknown, inspect?: Inspect): string {
    const content = inspect === undefined ? this.toJSON() : this.toMap();
    return printContainer(this, this.count(), content, options, inspect);
  }

  #insertPair({ first, second }: QPair<Key, Value>): QPair<QMapIterator<Key, Value>, boolean> {
    const known = this.#find(first);
    return new QPair(this.#at(known ?? this.#add(first, second)), known === null);
  }

  #at(node: MapNode<Key, Value> | null): QMapIterator<Key, Value> {
    return new QMapIterator(this.#chain, node);
  }

  #behind(node: MapNode<Key, Value>): MapNode<Key, Value> | null {
    this.#chain.settle();
    return node.next;
  }

  #isSame(a: Key, b: Key): boolean {
    return !this.#isLess(a, b) && !this.#isLess(b, a);
  }

  #isIndexed(key: Key): boolean {
    return this.#order === undefined && (typeof key === 'string' || typeof key === 'number');
  }

  #find(key: Key): MapNode<Key, Value> | null {
    return this.#isIndexed(key) ? (this.#index.get(key) ?? null) : this.#chain.find(key);
  }

  #add(key: Key, value: Value): MapNode<Key, Value> {
    const node = new MapNode(key, value);
    this.#chain.add(node);
    if (this.#isIndexed(key)) this.#index.set(key, node);
    return node;
  }

  *#copies(): Generator<[Key, Value], void, undefined> {
    for (const [key, value] of this) yield [key, copyValue(value)];
  }
}
