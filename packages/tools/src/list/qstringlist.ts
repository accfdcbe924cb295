import { contains, isPattern } from '../text/find.js';
import { replace } from '../text/replace.js';
import type { TextPattern } from '../text/text-pattern.js';
import { QValueList } from './qvaluelist.js';

/**
 * A list of texts (Qt 3.3, QStringList): a QValueList with what texts are split into and joined from.
 *
 * Null strings in it are the empty text here.
 */
export class QStringList extends QValueList<string> {
  /**
   * @param strings - the texts: an array, or anything else that can be walked through; or one text, as in C++'s
   * `QStringList( "one" )`; null is one empty text
   */
  constructor(strings: Iterable<string> | string | null = []) {
    super(strings === null || typeof strings === 'string' ? [strings ?? ''] : strings);
  }

  /** A list of the texts of an array, or of anything else that can be walked through. */
  static override from<T = string>(strings: Iterable<T> & Iterable<string>): QStringList & QValueList<T> {
    return new QStringList(strings) as QStringList & QValueList<T>;
  }

  /**
   * A text cut at each separator (oracle tools/stringlist).
   *
   * @param separator - a text, or an expression; the empty text cuts between all characters. An expression that matches
   * the empty text does not cut there
   * @param allowEmptyEntries - parts without a character are kept too
   */
  static split(
    separator: string | null | TextPattern,
    text: string | null,
    allowEmptyEntries = false,
  ): QStringList {
    const whole = text ?? '';
    const parts = isPattern(separator)
      ? splitAtMatches(separator, whole)
      : whole === ''
        ? ['']
        : whole.split(separator ?? '');
    return new QStringList(allowEmptyEntries ? parts : parts.filter((part) => part !== ''));
  }

  /** The texts of a QStrList, which are of Latin-1 characters: a list of their own. */
  static fromStrList(texts: Iterable<string>): QStringList {
    return new QStringList([...texts]);
  }

  /** All texts in one, with a separator between them. */
  join(separator: string | null): string {
    return this.toArray().join(separator ?? '');
  }

  /** The texts that contain a text: null and the empty text are in every one. */
  grep(text: string | null, isCaseSensitive?: boolean): QStringList;
  /** The texts in which an expression finds something. */
  grep(expression: TextPattern): QStringList;
  grep(what: string | null | TextPattern, isCaseSensitive = true): QStringList {
    const isFound = isPattern(what)
      ? (text: string): boolean => what.search(text) >= 0
      : (text: string): boolean => contains(text, what, isCaseSensitive) > 0;
    return new QStringList(this.toArray().filter(isFound));
  }

  /** Replaces a text wherever it is in the texts of the list; returns the list. */
  gres(before: string | null, after: string | null, isCaseSensitive?: boolean): this;
  /** Replaces what an expression finds; `\1` to `\9` in `after` are its captures, as for replace(). */
  gres(expression: TextPattern, after: string | null): this;
  gres(what: string | null | TextPattern, after: string | null, isCaseSensitive = true): this {
    for (const it = this.begin(); !it.equals(this.end()); it.inc())
      it.set(
        isPattern(what) ? replace(it.data(), what, after) : replace(it.data(), what, after, isCaseSensitive),
      );
    return this;
  }

  /** Sorts the texts by their UTF-16 codes, upper case before lower case. */
  sort(): void {
    // JavaScript's order of texts is the same.
    const sorted = this.toArray().sort();
    this.clear();
    for (const text of sorted) this.append(text);
  }
}

function splitAtMatches(separator: TextPattern, text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let place = separator.search(text, 0);
  while (place >= 0) {
    const length = separator.matchedLength();
    if (length > 0) {
      parts.push(text.slice(from, place));
      from = place + length;
    }
    place = place < text.length ? separator.search(text, length > 0 ? from : place + 1) : -1;
  }
  parts.push(text.slice(from));
  return parts;
}
