/** Pieces of the support module: collections of Qt that are rare in programs. */
export const COLLECTION_PIECES: Readonly<Record<string, string>> = {
  MemArray: `/** Qt's QMemArray: numbers that all share to whom it was assigned. */
export class MemArray<T> {
  readonly #items: T[] = [];
  readonly #empty: T;

  constructor(size: number, empty: T) {
    this.#empty = empty;
    this.resize(size);
  }

  size(): number {
    return this.#items.length;
  }

  resize(size: number): boolean {
    while (this.#items.length < size) this.#items.push(this.#empty);
    this.#items.length = size;
    return true;
  }

  fill(value: T, size = -1): boolean {
    if (size >= 0) this.resize(size);
    this.#items.fill(value);
    return true;
  }

  get(index: number): T {
    return this.#items[index]!;
  }

  set(index: number, value: T): void {
    this.#items[index] = value;
  }

  begin(): ArrayPlace<T> {
    return new ArrayPlace(this.#items, 0);
  }

  end(): ArrayPlace<T> {
    return new ArrayPlace(this.#items, this.#items.length);
  }

  copy(): MemArray<T> {
    const made = new MemArray<T>(0, this.#empty);
    for (const each of this.#items) made.#items.push(each);
    return made;
  }

  find(value: T, from = 0): number {
    return this.#items.indexOf(value, from);
  }

  contains(value: T): number {
    return this.#items.filter((each) => each === value).length;
  }

  sort(): void {
    this.#items.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  bsearch(value: T): number {
    return this.#items.indexOf(value);
  }

  equals(other: MemArray<T>): boolean {
    return this.size() === other.size() && this.#items.every((each, i) => each === other.#items[i]);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items[Symbol.iterator]();
  }
}`,
  Shared: `/** Qt's QShared: counts who shares what a class that inherits it holds. */
export class Shared {
  count = 1;

  ref(): void {
    this.count++;
  }

  /** Whether the last one that shared it has left. */
  deref(): boolean {
    return --this.count === 0;
  }

  assign(other: Shared): this {
    this.count = other.count;
    return this;
  }

  copy(): Shared {
    return new Shared().assign(this);
  }
}`,
  Cache: `/** Qt's QCache: items with a cost each; what was asked for longest ago makes room for what is new. */
export class Cache<K extends string | number, T extends object> {
  /** The keys with their items, that of the last use at the end. */
  readonly #items = new Map<K, { item: T; cost: number }>();
  readonly #size: number;
  readonly #caseSensitive: boolean;
  #maxCost: number;
  #totalCost = 0;
  #autoDelete = false;

  constructor(maxCost = 100, size = 17, caseSensitive = true) {
    this.#maxCost = maxCost;
    this.#size = size;
    this.#caseSensitive = caseSensitive;
  }

  autoDelete(): boolean {
    return this.#autoDelete;
  }

  setAutoDelete(enable: boolean): void {
    this.#autoDelete = enable;
  }

  count(): number {
    return this.#items.size;
  }

  size(): number {
    return this.#size;
  }

  maxCost(): number {
    return this.#maxCost;
  }

  totalCost(): number {
    return this.#totalCost;
  }

  setMaxCost(cost: number): void {
    this.#maxCost = cost;
    this.#makeRoom(0);
  }

  insert(key: K, item: T, cost = 1): boolean {
    if (cost > this.#maxCost) return false;
    this.remove(key);
    this.#makeRoom(cost);
    this.#items.set(this.#identify(key), { item, cost });
    this.#totalCost += cost;
    return true;
  }

  find(key: K, ref = true): T | null {
    const id = this.#identify(key);
    const found = this.#items.get(id);
    if (found && ref) {
      this.#items.delete(id);
      this.#items.set(id, found);
    }
    return found?.item ?? null;
  }

  take(key: K): T | null {
    const id = this.#identify(key);
    const found = this.#items.get(id);
    if (!found) return null;
    this.#items.delete(id);
    this.#totalCost -= found.cost;
    return found.item;
  }

  remove(key: K): boolean {
    const item = this.take(key);
    if (item && this.#autoDelete) (item as { delete?: () => void }).delete?.();
    return item !== null;
  }

  clear(): void {
    for (const key of [...this.#items.keys()]) this.remove(key);
  }

  delete(): void {
    this.clear();
  }

  [Symbol.dispose](): void {
    this.delete();
  }

  #makeRoom(cost: number): void {
    for (const key of [...this.#items.keys()]) {
      if (this.#totalCost + cost <= this.#maxCost) return;
      this.remove(key);
    }
  }

  #identify(key: K): K {
    return typeof key === 'string' && !this.#caseSensitive ? (key.toLowerCase() as K) : key;
  }
}`,
  variantTypeName: `/** QVariant's typeName(): null for an invalid one. */
export function variantTypeName({ type }: QVariant): string | null {
  const names: Readonly<Record<number, string>> = {
    [QVariantType.Map]: 'QMap', [QVariantType.List]: 'QValueList', [QVariantType.String]: 'QString',
    [QVariantType.StringList]: 'QStringList', [QVariantType.Int]: 'int', [QVariantType.UInt]: 'uint', [QVariantType.Bool]: 'bool',
    [QVariantType.Double]: 'double', [QVariantType.CString]: 'QCString', [QVariantType.Date]: 'QDate', [QVariantType.Time]: 'QTime',
    [QVariantType.DateTime]: 'QDateTime', [QVariantType.ByteArray]: 'QByteArray', [QVariantType.LongLong]: 'Q_LLONG',
    [QVariantType.ULongLong]: 'Q_ULLONG',
  };
  return names[type] ?? null;
}`,
};
