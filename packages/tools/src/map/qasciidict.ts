import { asciiLower } from '../list/ascii-lower.js';
import { Dictionary } from './dictionary.js';
import { DictionaryIterator } from './dictionary-iterator.js';

/** A dictionary of pointers by C strings (Qt 3.3, QAsciiDict). */
export class QAsciiDict<Item> extends Dictionary<string, Item> {
  readonly #caseSensitive: boolean;

  /**
   * @param size - the size of C++'s hash table, which means nothing here but to size()
   * @param caseSensitive - false: keys that differ in the case of letters of ASCII only are the same
   * @param _copyKeys - whether C++ copies the keys; strings do not change here
   */
  constructor(size = 17, caseSensitive = true, _copyKeys = true) {
    super(size);
    this.#caseSensitive = caseSensitive;
  }

  /** A dictionary of pairs of a key and an item, or of a Map. */
  static from<Item>(
    entries: Iterable<readonly [string, Item]>,
    size?: number,
    caseSensitive?: boolean,
  ): QAsciiDict<Item> {
    const made = new QAsciiDict<Item>(size, caseSensitive);
    for (const [key, item] of entries) made.insert(key, item);
    return made;
  }

  /** C++'s copy constructor: the same items; autoDelete is off. */
  copy(): QAsciiDict<Item> {
    return QAsciiDict.from(this, this.size(), this.#caseSensitive);
  }

  protected override identify(key: string): string {
    return this.#caseSensitive ? key : asciiLower(key);
  }
}

/** A place in a QAsciiDict (Qt 3.3, QAsciiDictIterator). */
export class QAsciiDictIterator<Item> extends DictionaryIterator<string, Item> {}
