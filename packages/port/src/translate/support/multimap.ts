/** Pieces of the support module: containers of the C++ library that hold a key more than once, and steps in sorted ones. */
export const MULTIMAP_PIECES: Readonly<Record<string, string>> = {
  MultiMap: `/** C++'s std::multimap: sorted by the keys; equal ones stand in the order in which they were inserted. */
export class MultiMap<K, V> {
  readonly #entries: { readonly key: K; value: V }[] = [];
  readonly #less: (a: K, b: K) => boolean;

  constructor(entries: Iterable<readonly [K, V]> = [], less: (a: K, b: K) => boolean = (a, b) => compareBy('lessThan', a, b)) {
    this.#less = less;
    for (const [key, value] of entries) this.insert(key, value);
  }

  copy(): MultiMap<K, V> {
    return new MultiMap(this.#entries.map(({ key, value }) => [copyOf(key), copyOf(value)] as const), this.#less);
  }

  assign(other: MultiMap<K, V>): this {
    const copied = other.copy().#entries;
    this.#entries.length = 0;
    for (const each of copied) this.#entries.push(each);
    return this;
  }

  size(): number {
    return this.#entries.length;
  }

  empty(): boolean {
    return this.#entries.length === 0;
  }

  clear(): void {
    this.#entries.length = 0;
  }

  /** Where the first key stands that does not come before. */
  #index(comesBefore: (key: K) => boolean): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(this.#entries[middle]!.key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lower(key: K): number {
    return this.#index((each) => this.#less(each, key));
  }

  #upper(key: K): number {
    return this.#index((each) => !this.#less(key, each));
  }

  #place(index: number): MultiMapPlace<K, V> {
    return new MultiMapPlace(this.#entries, this.#entries[index] ?? null);
  }

  insert(key: K, value: V): MultiMapPlace<K, V> {
    const index = this.#upper(key);
    this.#entries.splice(index, 0, { key, value });
    return this.#place(index);
  }

  insertPair(pair: QPair<K, V>): MultiMapPlace<K, V> {
    return this.insert(copyOf(pair.first), copyOf(pair.second));
  }

  begin(): MultiMapPlace<K, V> {
    return this.#place(0);
  }

  end(): MultiMapPlace<K, V> {
    return this.#place(this.#entries.length);
  }

  lower_bound(key: K): MultiMapPlace<K, V> {
    return this.#place(this.#lower(key));
  }

  upper_bound(key: K): MultiMapPlace<K, V> {
    return this.#place(this.#upper(key));
  }

  equal_range(key: K): QPair<MultiMapPlace<K, V>, MultiMapPlace<K, V>> {
    return new QPair(this.lower_bound(key), this.upper_bound(key));
  }

  count(key: K): number {
    return this.#upper(key) - this.#lower(key);
  }

  find(key: K): MultiMapPlace<K, V> {
    return this.count(key) > 0 ? this.lower_bound(key) : this.end();
  }

  /** Takes the entries of a key out. */
  erase(key: K): number {
    const count = this.count(key);
    this.#entries.splice(this.#lower(key), count);
    return count;
  }

  /** Takes the entry at a place out. */
  remove(place: MultiMapPlace<K, V>): void {
    this.#entries.splice(place.index(), 1);
  }
}`,
  MultiMapPlace: `/** An iterator of a MultiMap: it stays at its entry when others come and go. */
export class MultiMapPlace<K, V> {
  readonly #entries: readonly { readonly key: K; value: V }[];
  #entry: { readonly key: K; value: V } | null;

  constructor(entries: readonly { readonly key: K; value: V }[], entry: { readonly key: K; value: V } | null) {
    this.#entries = entries;
    this.#entry = entry;
  }

  index(): number {
    return this.#entry ? this.#entries.indexOf(this.#entry) : this.#entries.length;
  }

  key(): K {
    return this.#entry!.key;
  }

  data(): V {
    return this.#entry!.value;
  }

  set(value: V): void {
    this.#entry!.value = value;
  }

  inc(): this {
    this.#entry = this.#entries[this.index() + 1] ?? null;
    return this;
  }

  dec(): this {
    this.#entry = this.#entries[this.index() - 1] ?? null;
    return this;
  }

  postInc(): MultiMapPlace<K, V> {
    const before = this.copy();
    this.inc();
    return before;
  }

  postDec(): MultiMapPlace<K, V> {
    const before = this.copy();
    this.dec();
    return before;
  }

  equals(other: MultiMapPlace<K, V>): boolean {
    return this.#entry === other.#entry;
  }

  copy(): MultiMapPlace<K, V> {
    return new MultiMapPlace(this.#entries, this.#entry);
  }
}`,
  mapLower: `/** std::map::lower_bound(): the first key that does not come before another one. */
export function mapLower<K, V>(map: QMap<K, V>, key: K): QMapIterator<K, V> {
  return map.contains(key) ? map.find(key) : mapUpper(map, key);
}`,
  mapUpper: `/** std::map::upper_bound(): the first key behind another one. The order is that of the map. */
export function mapUpper<K, V>(map: QMap<K, V>, key: K): QMapIterator<K, V> {
  const keys = map.copy();
  if (!keys.contains(key)) keys.set(key, undefined as V);
  const behind = keys.find(key).inc();
  return behind.equals(keys.end()) ? map.end() : map.find(behind.key());
}`,
  insertedPair: `/** std::map::insert() with its result: the place of the key, and whether it is new. */
export function insertedPair<K, V>(map: QMap<K, V>, pair: QPair<K, V>): QPair<QMapIterator<K, V>, boolean> {
  return insertedKey(map, pair.first, pair.second);
}`,
  insertedKey: `/** std::set::insert() with its result: the place of the value, and whether it is new. */
export function insertedKey<K, V>(map: QMap<K, V>, key: K, value: V): QPair<QMapIterator<K, V>, boolean> {
  const isNew = !map.contains(key);
  if (isNew) map.set(copyOf(key), copyOf(value));
  return new QPair(map.find(key), isNew);
}`,
  eraseKey: `/** std::map::erase() with its result: how many entries there were. */
export function eraseKey<K, V>(map: QMap<K, V>, key: K): number {
  const count = Number(map.contains(key));
  map.remove(key);
  return count;
}`,
};
