import { lowerCharacter } from '../text/letter-case.js';
import { QChar } from '../text/qchar.js';
import { isSpaceCode } from '../text/white-space.js';

/** Lower case of one code unit, by which letters are compared without regard to case; one that has none stays. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  return lowerCharacter(String.fromCharCode(unit)).charCodeAt(0);
}

/** The classes that a letter behind a backslash names; those in upper case are the rest. */
export type NamedClass = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

const UNDERSCORE = 0x5f;

function isInClass(unit: number, name: NamedClass): boolean {
  const lower = name.toLowerCase();
  return isInLowerClass(unit, lower) === (name === lower);
}

function isInLowerClass(unit: number, name: string): boolean {
  if (name === 's') return isSpaceCode(unit);
  const char = String.fromCharCode(unit);
  return name === 'd' ? QChar.isDigit(char) : unit === UNDERSCORE || QChar.isLetterOrNumber(char);
}

const asciiWord = Uint8Array.from({ length: 0x80 }, (_, unit) => (isInClass(unit, 'w') ? 1 : 0));

/** Whether a code unit is a letter, a number or `_`: what `\\w` matches, and what `\\b` looks for. */
export function isWordUnit(unit: number): boolean {
  return unit < 0x80 ? asciiWord[unit] === 1 : isInClass(unit, 'w');
}

/** The largest code unit. */
export const LAST_UNIT = 0xffff;

/** A set of UTF-16 code units: what one character of an expression matches. */
export class CharSet {
  readonly #ranges: (readonly [number, number])[] = [];
  readonly #classes: NamedClass[] = [];
  readonly #fold: boolean;
  #negated = false;

  /** @param fold - letters match in either case; then {@link has} expects units that went through {@link foldUnit} */
  constructor(fold: boolean) {
    this.#fold = fold;
  }

  /** The set of one code unit. */
  static of(unit: number, fold: boolean): CharSet {
    const set = new CharSet(fold);
    set.addRange(unit, unit);
    return set;
  }

  /** What `.` matches: every code unit, line ends included. */
  static any(): CharSet {
    const set = new CharSet(false);
    set.addRange(0, LAST_UNIT);
    return set;
  }

  /** What a named class such as `\d` matches. */
  static named(name: NamedClass): CharSet {
    const set = new CharSet(false);
    set.addClass(name);
    return set;
  }

  /** Adds the units from `first` to `last`, both included. */
  addRange(first: number, last: number): void {
    if (!this.#fold || (first === 0 && last === LAST_UNIT)) {
      this.#ranges.push([first, last]);
      return;
    }
    for (let unit = first; unit <= last; unit++) {
      const folded = foldUnit(unit);
      const previous = this.#ranges.at(-1);
      if (previous?.[1] === folded - 1) this.#ranges[this.#ranges.length - 1] = [previous[0], folded];
      else this.#ranges.push([folded, folded]);
    }
  }

  /** Adds a named class. */
  addClass(name: NamedClass): void {
    this.#classes.push(name);
  }

  /** Turns the set into the rest of the units. */
  negate(): void {
    this.#negated = !this.#negated;
  }

  /** The only unit of the set, if it was made of one and case counts; else -1. */
  get single(): number {
    const range = this.#ranges[0];
    const one = this.#ranges.length === 1 && this.#classes.length === 0 && range?.[0] === range?.[1];
    return one && !this.#fold && !this.#negated ? range![0] : -1;
  }

  /** Whether there is nothing in the set, for certain, that is not of ASCII. */
  get isAscii(): boolean {
    return !this.#negated && this.#classes.length === 0 && this.#ranges.every(([, last]) => last < 0x80);
  }

  /** Whether a unit is in the set. */
  has(unit: number): boolean {
    const found =
      this.#ranges.some(([first, last]) => unit >= first && unit <= last) ||
      this.#classes.some((name) => isInClass(unit, name));
    return found !== this.#negated;
  }

  /** Equal texts mean equal sets. */
  get key(): string {
    return `${this.#negated ? '^' : ''}${this.#classes.join('')}${this.#ranges.join(';')}`;
  }
}
