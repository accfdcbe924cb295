import { CharSet, type NamedClass } from './char-set.js';
import { type Condition, type Expression, PATTERN_ERRORS, PatternError, type Syntax } from './syntax.js';

/** The largest count of a quantifier, as in Qt. */
const MOST_REPEATS = 1000;
/** How deep parentheses may be nested. */
const DEEPEST = 200;

/** What letters behind a backslash stand for, in a class and outside. */
const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const CLASSES = 'dDsSwW';

const EMPTY: Expression = { kind: 'empty' };

/** Reads a pattern of QRegExp (Qt 3.3, QRegExp, "Characters and Abbreviations for Sets of Characters" and following). */
class Parser {
  readonly #pattern: string;
  readonly #fold: boolean;
  #at = 0;
  #groups = 0;
  #depth = 0;
  /** Above 0 inside a look-ahead, where parentheses do not capture. */
  #ahead = 0;
  #referenceAhead = false;
  readonly #referenced = new Set<number>();

  constructor(pattern: string, caseSensitive: boolean) {
    this.#pattern = pattern;
    this.#fold = !caseSensitive;
  }

  parse(): Syntax {
    const root = this.#choice();
    // Only a parenthesis ends a choice before the end.
    if (this.#at < this.#pattern.length) throw new PatternError(PATTERN_ERRORS.delimiter);
    for (const group of this.#referenced)
      if (group > this.#groups) throw new PatternError(PATTERN_ERRORS.reference);
    return {
      root,
      groups: this.#groups,
      referenced: this.#referenced,
      referenceAhead: this.#referenceAhead,
    };
  }

  #peek(): string {
    return this.#pattern.charAt(this.#at);
  }

  #take(): string {
    if (this.#at >= this.#pattern.length) throw new PatternError(PATTERN_ERRORS.end);
    return this.#pattern.charAt(this.#at++);
  }

  #skip(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(): Expression {
    const items = [this.#sequence()];
    while (this.#skip('|')) items.push(this.#sequence());
    return items.length === 1 ? items[0]! : { kind: 'choice', items };
  }

  #sequence(): Expression {
    const items: Expression[] = [];
    while (this.#at < this.#pattern.length && this.#peek() !== '|' && this.#peek() !== ')') {
      const atom = this.#atom();
      items.push(atom.kind === 'test' ? this.#unrepeatable(atom) : this.#repeated(atom));
    }
    return items.length === 1 ? items[0]! : items.length === 0 ? EMPTY : { kind: 'sequence', items };
  }

  #unrepeatable(atom: Expression): Expression {
    if ('*+?{'.includes(this.#peek() || ' ')) throw new PatternError(PATTERN_ERRORS.repetition);
    return atom;
  }

  #repeated(item: Expression): Expression {
    const count = this.#quantifier();
    if (count === null) return item;
    // A quantifier of a quantifier: `a+?` is not Perl's lazy one here.
    this.#unrepeatable(item);
    return { kind: 'repeat', item, ...count };
  }

  #quantifier(): { min: number; max: number } | null {
    if (this.#skip('*')) return { min: 0, max: Infinity };
    if (this.#skip('+')) return { min: 1, max: Infinity };
    if (this.#skip('?')) return { min: 0, max: 1 };
    if (!this.#skip('{')) return null;
    const counts = /(\d*)(,?)(\d*)\}/y;
    counts.lastIndex = this.#at;
    const [all, from, comma, to] = counts.exec(this.#pattern) ?? [];
    if (all === undefined) throw new PatternError(PATTERN_ERRORS.repetition);
    this.#at += all.length;
    const min = Number(from);
    const max = comma === '' ? min : to === '' ? Infinity : Number(to);
    if (max < min || (from === '' && comma === '')) throw new PatternError(PATTERN_ERRORS.repetition);
    if (min > MOST_REPEATS || (max > MOST_REPEATS && max !== Infinity))
      throw new PatternError(PATTERN_ERRORS.limit);
    return { min, max };
  }

  #atom(): Expression {
    const char = this.#take();
    switch (char) {
      case '.':
        return { kind: 'set', set: CharSet.any() };
      case '[':
        return { kind: 'set', set: this.#charClass() };
      case '(':
        return this.#parentheses();
      case '^':
        return test({ kind: 'caret' });
      case '$':
        return test({ kind: 'dollar' });
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternError(PATTERN_ERRORS.repetition);
      case ']':
      case '}':
        throw new PatternError(PATTERN_ERRORS.delimiter);
      default:
        return this.#literal(char.charCodeAt(0));
    }
  }

  #literal(unit: number): Expression {
    return { kind: 'set', set: CharSet.of(unit, this.#fold) };
  }

  #parentheses(): Expression {
    if (++this.#depth > DEEPEST) throw new PatternError(PATTERN_ERRORS.limit);
    const item = this.#inParentheses();
    this.#depth--;
    return item;
  }

  #inParentheses(): Expression {
    if (!this.#skip('?')) {
      const group = this.#ahead > 0 ? 0 : ++this.#groups;
      const item = this.#closed(PATTERN_ERRORS.end);
      if (group === 0) return { kind: 'sequence', items: [item] };
      return { kind: 'group', group, last: this.#groups, item };
    }
    if (this.#skip(':')) {
      const inner = this.#closed(PATTERN_ERRORS.end);
      // A condition alone cannot be repeated, and in parentheses it can.
      return inner.kind === 'test' ? { kind: 'sequence', items: [inner] } : inner;
    }
    const negated = this.#skip('!');
    if (!negated && !this.#skip('=')) throw new PatternError(PATTERN_ERRORS.lookahead);
    this.#ahead++;
    const item = this.#closed(PATTERN_ERRORS.lookahead);
    this.#ahead--;
    return test({ kind: 'lookahead', item }, negated);
  }

  #closed(error: string): Expression {
    const item = this.#choice();
    if (!this.#skip(')')) throw new PatternError(error);
    return item;
  }

  #escape(): Expression {
    const char = this.#take();
    if (CLASSES.includes(char)) return { kind: 'set', set: CharSet.named(char as NamedClass) };
    if (char === 'b' || char === 'B') return test({ kind: 'boundary' }, char === 'B');
    if (char >= '1' && char <= '9') return this.#reference(Number(char));
    return this.#literal(this.#escapedUnit(char));
  }

  #reference(first: number): Expression {
    const both = first * 10 + Number(/\d/.exec(this.#peek())?.[0] ?? NaN);
    const group = both <= this.#groups ? both : first;
    if (group === both) this.#at++;
    this.#referenced.add(group);
    if (this.#ahead > 0) this.#referenceAhead = true;
    return { kind: 'reference', group };
  }

  /** The code unit that a backslash and what follows stand for; the first letter behind it has been read. */
  #escapedUnit(char: string): number {
    const control = CONTROLS[char];
    if (control !== undefined) return control;
    if (char === 'x') {
      const digits = this.#digits(/[0-9a-f]{1,4}/iy);
      if (digits !== '') return Number.parseInt(digits, 16);
    }
    if (char === '0') {
      const digits = this.#digits(/[0-7]{1,3}/y);
      if (digits === '' && /\d/.test(this.#peek())) throw new PatternError(PATTERN_ERRORS.octal);
      return Number.parseInt(`0${digits}`, 8);
    }
    return char.charCodeAt(0);
  }

  #digits(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const digits = pattern.exec(this.#pattern)?.[0] ?? '';
    this.#at += digits.length;
    return digits;
  }

  #charClass(): CharSet {
    const set = new CharSet(this.#fold);
    if (this.#skip('^')) set.negate();
    let first = true;
    while (first || this.#peek() !== ']') {
      first = false;
      const from = this.#classMember(set);
      if (from < 0) continue;
      const isRange = this.#peek() === '-' && this.#pattern.charAt(this.#at + 1) !== ']';
      if (isRange) this.#at++;
      const to = isRange ? this.#classMember(set) : from;
      if (to < 0) {
        // `[a-\d]`: the dash is itself.
        set.addRange(from, from);
        set.addRange(0x2d, 0x2d);
        continue;
      }
      if (to < from) throw new PatternError(PATTERN_ERRORS.charClass);
      set.addRange(from, to);
    }
    this.#at++;
    return set;
  }

  /** One unit of a class; -1 when a named class was added instead. */
  #classMember(set: CharSet): number {
    const char = this.#take();
    if (char !== '\\') return char.charCodeAt(0);
    const escaped = this.#take();
    if (!CLASSES.includes(escaped)) return this.#escapedUnit(escaped);
    set.addClass(escaped as NamedClass);
    return -1;
  }
}

function test(condition: Condition, negated = false): Expression {
  return { kind: 'test', test: condition, negated };
}

/**
 * Reads a pattern.
 *
 * @throws PatternError when it is not valid
 */
export function parsePattern(pattern: string, caseSensitive: boolean): Syntax {
  return new Parser(pattern, caseSensitive).parse();
}
