import { asciiLower } from './ascii-lower.js';
import { QPtrList } from './qptrlist.js';
import { QPtrListIterator } from './qptrlist-iterator.js';

/**
 * A list of C strings (Qt 3.3, QStrList): texts of Latin-1 characters. Those of new code are in a QStringList.
 *
 * The list has copies of the texts that it was given, and so findRef() and its kin, which compare pointers, find none.
 */
export class QStrList extends QPtrList<string> {
  /** @param texts - what the list holds at first: an array, or anything else that can be walked through */
  constructor(texts: Iterable<string> = []) {
    super(texts);
    // The list owns its copies.
    this.setAutoDelete(true);
  }

  /** A list, of the class that it is called on, of the texts of an array or of anything else that can be walked through. */
  static override from<T = string>(texts: Iterable<T> & Iterable<string>): QStrList & QPtrList<T> {
    return new this(texts) as unknown as QStrList & QPtrList<T>;
  }

  /** C++'s copy constructor: the same texts, the first one current. */
  override copy(): this {
    const copy = super.copy();
    copy.first();
    return copy;
  }

  /** C's strcmp(). */
  override compareItems(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** -1, and no text is current: no other text is the one in the list. */
  override findRef(_text: string | null): number {
    return super.findRef(null);
  }

  /** -1, and no text is current. */
  override findNextRef(_text: string | null): number {
    return super.findNextRef(null);
  }

  /** 0. */
  override containsRef(_text: string | null): number {
    return 0;
  }
}

/** A list of C strings that compares the letters of ASCII without regard to case (Qt 3.3, QStrIList). */
export class QStrIList extends QStrList {
  /** Qt's qstricmp(). */
  override compareItems(a: string, b: string): number {
    return super.compareItems(asciiLower(a), asciiLower(b));
  }
}

/** A place in a QStrList (Qt 3.3, QStrListIterator). */
export class QStrListIterator extends QPtrListIterator<string> {}
