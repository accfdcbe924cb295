import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { QStringList } from '../list/qstringlist.js';
import { findPattern } from './pattern-cache.js';
import type { Pattern } from './pattern.js';
import { MOST_STEPS, TooManySteps } from './references.js';
import type { Match } from './run.js';
import { PATTERN_ERRORS } from './syntax.js';
import { escapePattern, expandWildcard } from './wildcard.js';

/** Where `^` holds in a search (Qt 3.3, QRegExp::CaretMode). */
export const CaretMode = {
  /** At the beginning of the text. */
  CaretAtZero: 0,
  /** At the place where the search begins. */
  CaretAtOffset: 1,
  /** Nowhere. */
  CaretWontMatch: 2,
} as const;
/** One of {@link CaretMode}'s values. */
export type CaretMode = (typeof CaretMode)[keyof typeof CaretMode];

/**
 * A regular expression or wildcard pattern, with what its last search found (Qt 3.3, QRegExp).
 *
 * It is Qt's matcher and not JavaScript's: of the matches at the leftmost place the longest wins, whatever the order of
 * the alternatives; captures begin as early and are as long as they can, and what is outside the parentheses takes what
 * they leave (oracle tools/regexp). There are no lazy quantifiers; {@link setMinimal} makes the whole match the shortest.
 *
 * The time of a search is linear in the text, whatever the pattern. With back references it is a power of it; a search
 * that takes more than a million steps gives up with a warning and finds nothing.
 */
export class QRegExp {
  /** `^` holds at the beginning of the text. */
  static readonly CaretAtZero: typeof CaretMode.CaretAtZero = CaretMode.CaretAtZero;
  /** `^` holds at the place where the search begins. */
  static readonly CaretAtOffset: typeof CaretMode.CaretAtOffset = CaretMode.CaretAtOffset;
  /** `^` holds nowhere. */
  static readonly CaretWontMatch: typeof CaretMode.CaretWontMatch = CaretMode.CaretWontMatch;

  #pattern: string;
  #caseSensitive: boolean;
  #wildcard: boolean;
  #minimal = false;
  #compiled: Pattern | null = null;
  #text = '';
  #match: Match | null = null;
  #matchedLength = -1;

  /**
   * @param pattern - the pattern; nothing or null for the empty one, which matches the empty text everywhere
   * @param caseSensitive - whether the case of letters counts
   * @param wildcard - the pattern is one of a shell, with `*`, `?` and `[…]`
   */
  constructor(pattern: string | null = null, caseSensitive = true, wildcard = false) {
    this.#pattern = pattern ?? '';
    this.#caseSensitive = caseSensitive;
    this.#wildcard = wildcard;
  }

  /** A text as a pattern that matches it: everything with a meaning gets a backslash. */
  static escape(text: string | null): string {
    return escapePattern(text ?? '');
  }

  /** C++'s `=` where others refer to this very object: it gets the value of the other one. */
  assign(other: QRegExp): this {
    this.#pattern = other.#pattern;
    this.#caseSensitive = other.#caseSensitive;
    this.#wildcard = other.#wildcard;
    this.#minimal = other.#minimal;
    this.#compiled = other.#compiled;
    this.#text = other.#text;
    this.#match = other.#match;
    this.#matchedLength = other.#matchedLength;
    return this;
  }

  /** A copy, with what the last search found: C++'s copy constructor and `=`. */
  copy(): QRegExp {
    return new QRegExp().assign(this);
  }

  /** C++'s `==`: the same pattern with the same settings. */
  equals(other: QRegExp): boolean {
    return (
      this.#pattern === other.#pattern &&
      this.#caseSensitive === other.#caseSensitive &&
      this.#wildcard === other.#wildcard &&
      this.#minimal === other.#minimal
    );
  }

  /** Whether the pattern is empty. */
  isEmpty(): boolean {
    return this.#pattern === '';
  }

  /** Whether the pattern can be used; {@link errorString} says what is wrong with it. A bad one matches nothing. */
  isValid(): boolean {
    return this.#program().error === PATTERN_ERRORS.none;
  }

  /** What is wrong with the pattern, in Qt's words (oracle tools/regexp, `# patterns that are not valid`). */
  errorString(): string {
    return this.#program().error;
  }

  /** The pattern, as it was given. */
  pattern(): string {
    return this.#pattern;
  }

  /** Changes the pattern; the settings stay. */
  setPattern(pattern: string | null): void {
    this.#pattern = pattern ?? '';
    this.#reset();
  }

  /** Whether the case of letters counts. */
  caseSensitive(): boolean {
    return this.#caseSensitive;
  }

  /** Says whether the case of letters counts. */
  setCaseSensitive(sensitive: boolean): void {
    this.#caseSensitive = sensitive;
    this.#reset();
  }

  /** Whether the pattern is one of a shell. */
  wildcard(): boolean {
    return this.#wildcard;
  }

  /** Says whether the pattern is one of a shell. */
  setWildcard(wildcard: boolean): void {
    this.#wildcard = wildcard;
    this.#reset();
  }

  /** Whether the shortest match is taken. */
  minimal(): boolean {
    return this.#minimal;
  }

  /** Says whether the shortest match is taken instead of the longest; captures inside it are long all the same. */
  setMinimal(minimal: boolean): void {
    this.#minimal = minimal;
  }

  /**
   * Whether the whole text matches. If it does not, {@link matchedLength} says how much of its beginning agreed with the
   * pattern.
   */
  exactMatch(text: string | null): boolean {
    const whole = text ?? '';
    return this.#guard(() => {
      const run = this.#program().matchWhole(whole, 0);
      this.#keep(whole, run.match);
      if (run.match === null) this.#matchedLength = run.reached;
      return run.match !== null;
    }, false);
  }

  /**
   * Searches a text forwards.
   *
   * @param offset - where to begin; -1 is the last character, -2 the one before
   * @returns where the first match begins; -1 if there is none, or the offset is outside the text
   */
  search(text: string | null, offset = 0, caretMode: CaretMode = CaretMode.CaretAtZero): number {
    const whole = text ?? '';
    const from = offset < 0 ? offset + whole.length : offset;
    return this.#find(whole, from, (program) =>
      program.search(whole, from, caretOf(caretMode, from), this.#minimal),
    );
  }

  /**
   * Searches a text backwards: the last match that begins at `offset` or before it.
   *
   * @param offset - where to begin; -1 is the last character, -2 the one before
   * @returns where the match begins; -1 if there is none, or the offset is outside the text
   */
  searchRev(text: string | null, offset = -1, caretMode: CaretMode = CaretMode.CaretAtZero): number {
    const whole = text ?? '';
    const from = offset < 0 ? offset + whole.length : offset;
    return this.#find(whole, from, (program) =>
      program.searchBackwards(whole, from, caretOf(caretMode, from), this.#minimal),
    );
  }

  /**
   * Searches as {@link search} does: the form of Qt 1.
   *
   * @param length - is set to the length of the match, -1 if there is none
   * @param indexIsStart - `^` holds at `index`, and not at the beginning of the text
   */
  match(text: string | null, index = 0, length?: { value: number } | null, indexIsStart = true): number {
    const found = this.search(text, index, indexIsStart ? CaretMode.CaretAtOffset : CaretMode.CaretAtZero);
    if (length) length.value = this.#matchedLength;
    return found;
  }

  /** The length of the last match; -1 when there was none. */
  matchedLength(): number {
    return this.#matchedLength;
  }

  /** Number of capturing parentheses; those inside a look-ahead do not capture. */
  numCaptures(): number {
    return this.#program().groups;
  }

  /** What the last search found: the match, then the captures; empty texts when it found nothing. */
  capturedTexts(): QStringList {
    const texts = new QStringList();
    for (let i = 0; i <= this.numCaptures(); i++) texts.append(this.cap(i));
    return texts;
  }

  /** A capture of the last match; 0 is the match itself. The empty text when it took no part, and when there is none. */
  cap(nth = 0): string {
    const from = this.pos(nth);
    return from < 0 ? '' : this.#text.slice(from, this.#end(nth));
  }

  /** Where a capture of the last match begins; -1 when it took no part, and when there is none. */
  pos(nth = 0): number {
    const match = this.#match;
    if (match === null || !Number.isInteger(nth) || nth < 0) return -1;
    return nth === 0 ? match.tags[0]! : this.#end(nth) < 0 ? -1 : match.tags[2 * nth - 1]!;
  }

  /** @internal For console.log(). */
  [inspectCustom](): string {
    const settings = [
      ...(this.#caseSensitive ? [] : ['case insensitive']),
      ...(this.#wildcard ? ['wildcard'] : []),
      ...(this.#minimal ? ['minimal'] : []),
    ];
    return `QRegExp(${[JSON.stringify(this.#pattern), ...settings].join(', ')})`;
  }

  #end(nth: number): number {
    const match = this.#match!;
    return nth === 0 ? match.end : (match.tags[2 * nth] ?? -1);
  }

  #program(): Pattern {
    this.#compiled ??= findPattern(
      this.#wildcard ? expandWildcard(this.#pattern) : this.#pattern,
      this.#caseSensitive,
    );
    return this.#compiled;
  }

  #reset(): void {
    this.#compiled = null;
    this.#keep('', null);
  }

  #keep(text: string, match: Match | null): void {
    this.#text = match === null ? '' : text;
    this.#match = match;
    this.#matchedLength = match === null ? -1 : match.end - match.tags[0]!;
  }

  #find(text: string, from: number, search: (program: Pattern) => Match | null): number {
    return this.#guard(() => {
      const isInside = Number.isInteger(from) && from >= 0 && from <= text.length;
      const match = isInside ? search(this.#program()) : null;
      this.#keep(text, match);
      return match === null ? -1 : match.tags[0]!;
    }, -1);
  }

  #guard<Result>(find: () => Result, otherwise: Result): Result {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
      qWarning('QRegExp: gave up after %d steps on back references in %s', MOST_STEPS, this.#pattern);
      this.#keep('', null);
      return otherwise;
    }
  }
}

function caretOf(mode: CaretMode, offset: number): number {
  if (mode === CaretMode.CaretAtZero) return 0;
  return mode === CaretMode.CaretAtOffset ? offset : -1;
}
