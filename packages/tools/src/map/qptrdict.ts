import { Dictionary } from './dictionary.js';
import { DictionaryIterator } from './dictionary-iterator.js';

/** A dictionary of pointers by pointers: by the identity of objects (Qt 3.3, QPtrDict). */
export class QPtrDict<Item> extends Dictionary<object, Item> {
  /** @param size - the size of C++'s hash table, which means nothing here but to size() */
  constructor(size = 17) {
    super(size);
  }

  /** A dictionary of pairs of a key and an item, or of a Map. */
  static from<Item>(entries: Iterable<readonly [object, Item]>, size?: number): QPtrDict<Item> {
    const made = new QPtrDict<Item>(size);
    for (const [key, item] of entries) made.insert(key, item);
    return made;
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): QPtrDict<Item> {
    return QPtrDict.from(this, this.size());
  }

  protected override identify(key: object): object {
    return key;
  }
}

/** A place in a QPtrDict (Qt 3.3, QPtrDictIterator). */
export class QPtrDictIterator<Item> extends DictionaryIterator<object, Item> {}
