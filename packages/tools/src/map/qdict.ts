import { lower } from '../text/letter-case.js';
import { Dictionary } from './dictionary.js';
import { DictionaryIterator } from './dictionary-iterator.js';

/** A dictionary of pointers by texts (Qt 3.3, QDict). */
export class QDict<Item> extends Dictionary<string, Item> {
  readonly #caseSensitive: boolean;

  /**
   * @param size - the size of C++'s hash table, which means nothing here but to size()
   * @param caseSensitive - false: keys are the same when they are in lower case; each is kept as it was inserted
   */
  constructor(size = 17, caseSensitive = true) {
    super(size);
    this.#caseSensitive = caseSensitive;
  }

  /** A dictionary of pairs of a key and an item, or of a Map. */
  static from<Item>(
    entries: Iterable<readonly [string, Item]>,
    size?: number,
    caseSensitive?: boolean,
  ): QDict<Item> {
    const made = new QDict<Item>(size, caseSensitive);
    for (const [key, item] of entries) made.insert(key, item);
    return made;
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): QDict<Item> {
    return QDict.from(this, this.size(), this.#caseSensitive);
  }

  protected override identify(key: string): string {
    return this.#caseSensitive ? key : lower(key);
  }
}

/** A place in a QDict (Qt 3.3, QDictIterator). */
export class QDictIterator<Item> extends DictionaryIterator<string, Item> {}
