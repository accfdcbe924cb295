import { Dictionary } from './dictionary.js';
import { DictionaryIterator } from './dictionary-iterator.js';

/** A dictionary of pointers by numbers (Qt 3.3, QIntDict). */
export class QIntDict<Item> extends Dictionary<number, Item> {
  /** @param size - the size of C++'s hash table, which means nothing here but to size() */
  constructor(size = 17) {
    super(size);
  }

  /** A dictionary of pairs of a key and an item, or of a Map. */
  static from<Item>(entries: Iterable<readonly [number, Item]>, size?: number): QIntDict<Item> {
    const made = new QIntDict<Item>(size);
    for (const [key, item] of entries) made.insert(key, item);
    return made;
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): QIntDict<Item> {
    return QIntDict.from(this, this.size());
  }

  protected override identify(key: number): number {
    return key;
  }
}

/** A place in a QIntDict (Qt 3.3, QIntDictIterator). */
export class QIntDictIterator<Item> extends DictionaryIterator<number, Item> {}
