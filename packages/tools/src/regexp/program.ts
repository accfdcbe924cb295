import { CharSet, foldUnit } from './char-set.js';
import { type Condition, type Expression, type Group, PATTERN_ERRORS, PatternError } from './syntax.js';

/** One step of a program. Control moves to the next instruction where nothing else is said. */
export type Instruction =
  /** Takes one character of a set. */
  | { readonly op: 'take'; readonly set: number }
  /** Continues at both places. */
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  /** A group begins here; the groups inside it, up to `last`, have taken no part yet. */
  | { readonly op: 'open'; readonly group: number; readonly last: number }
  | { readonly op: 'close'; readonly group: number }
  /** Continues if a condition has this value. */
  | { readonly op: 'test'; readonly test: number; readonly negated: boolean }
  /** Takes what a group has taken. */
  | { readonly op: 'reference'; readonly group: number }
  | { readonly op: 'accept' };

/** A condition that programs test, by its number. */
export type ProgramTest =
  | { readonly kind: 'caret' | 'dollar' | 'boundary' }
  | { readonly kind: 'lookahead'; readonly program: Program };

/** An expression as a list of instructions: jumps lead forward, but for those that repeat. */
export interface Program {
  readonly code: readonly Instruction[];
  /** Number of repetitions inside each other, at the deepest. */
  readonly loops: number;
}

/** Largest number of instructions, and of conditions. */
const MOST_CODE = 10_000;
const MOST_TESTS = 10;

/** What the programs of one pattern share: its sets of characters and its conditions. */
export class ProgramBuilder {
  readonly sets: CharSet[] = [];
  readonly tests: ProgramTest[] = [];
  readonly #setKeys = new Map<string, number>();
  readonly #testNumbers = new Map<unknown, number>();
  readonly #aheadBackwards: boolean;

  /** @param aheadBackwards - look-aheads are compiled to be run from the end of the text */
  constructor(aheadBackwards: boolean) {
    this.#aheadBackwards = aheadBackwards;
  }

  /** Compiles an expression; `backwards` is for running from the end of a text to its beginning, without captures. */
  build(root: Expression, backwards: boolean): Program {
    const writer = new CodeWriter(this, backwards);
    writer.write(root);
    writer.add({ op: 'accept' });
    return { code: writer.code, loops: writer.loops };
  }

  /** The number of a set of characters. */
  setNumber(set: CharSet): number {
    const { key } = set;
    const known = this.#setKeys.get(key);
    if (known !== undefined) return known;
    this.#setKeys.set(key, this.sets.length);
    return this.sets.push(set) - 1;
  }

  /** The number of a condition. Those that a look-ahead needs have smaller numbers than it has. */
  testNumber(condition: Condition): number {
    const key = condition.kind === 'lookahead' ? condition : condition.kind;
    const known = this.#testNumbers.get(key);
    if (known !== undefined) return known;
    const added: ProgramTest =
      condition.kind === 'lookahead'
        ? { kind: 'lookahead', program: this.build(condition.item, this.#aheadBackwards) }
        : { kind: condition.kind };
    if (condition.kind === 'boundary') this.setNumber(CharSet.named('w'));
    const number = this.tests.push(added) - 1;
    if (number >= MOST_TESTS) throw new PatternError(PATTERN_ERRORS.limit);
    this.#testNumbers.set(key, number);
    return number;
  }
}

class CodeWriter {
  readonly code: Instruction[] = [];
  loops = 0;
  #depth = 0;
  readonly #builder: ProgramBuilder;
  readonly #backwards: boolean;

  constructor(builder: ProgramBuilder, backwards: boolean) {
    this.#builder = builder;
    this.#backwards = backwards;
  }

  add(instruction: Instruction): number {
    if (this.code.length >= MOST_CODE) throw new PatternError(PATTERN_ERRORS.limit);
    return this.code.push(instruction) - 1;
  }

  write(expression: Expression): void {
    switch (expression.kind) {
      case 'empty':
        break;
      case 'set':
        this.add({ op: 'take', set: this.#builder.setNumber(expression.set) });
        break;
      case 'sequence':
        for (const item of this.#backwards ? expression.items.toReversed() : expression.items)
          this.write(item);
        break;
      case 'choice':
        this.#writeChoice(expression.items);
        break;
      case 'repeat':
        this.#writeRepeat(expression.item, expression.min, expression.max);
        break;
      case 'group':
        this.#writeGroup(expression);
        break;
      case 'test':
        this.add({
          op: 'test',
          test: this.#builder.testNumber(expression.test),
          negated: expression.negated,
        });
        break;
      case 'reference':
        this.add({ op: 'reference', group: expression.group });
        break;
    }
  }

  #writeGroup({ group, last, item }: Group): void {
    if (this.#backwards) {
      this.write(item);
      return;
    }
    this.add({ op: 'open', group, last });
    this.write(item);
    this.add({ op: 'close', group });
  }

  #writeChoice(items: readonly Expression[]): void {
    const jumps: number[] = [];
    items.forEach((item, i) => {
      if (i === items.length - 1) {
        this.write(item);
        return;
      }
      const split = this.add({ op: 'accept' });
      this.write(item);
      jumps.push(this.add({ op: 'accept' }));
      this.code[split] = { op: 'split', first: split + 1, second: this.code.length };
    });
    for (const jump of jumps) this.code[jump] = { op: 'jump', to: this.code.length };
  }

  #writeRepeat(item: Expression, min: number, max: number): void {
    if (max === Infinity) {
      this.#writeLoop(item, min);
      return;
    }
    for (let i = 0; i < min; i++) this.write(item);
    const splits: number[] = [];
    for (let i = min; i < max; i++) {
      splits.push(this.add({ op: 'accept' }));
      this.write(item);
    }
    for (const split of splits)
      this.code[split] = { op: 'split', first: split + 1, second: this.code.length };
  }

  #writeLoop(item: Expression, min: number): void {
    for (let i = 1; i < min; i++) this.write(item);
    this.#depth++;
    this.loops = Math.max(this.loops, this.#depth);
    const split = min === 0 ? this.add({ op: 'accept' }) : -1;
    const body = this.code.length;
    this.write(item);
    const again = this.add({ op: 'split', first: body, second: this.code.length + 1 });
    if (split >= 0) this.code[split] = { op: 'split', first: body, second: again + 1 };
    this.#depth--;
  }
}

/** The text that an expression is, if it is plain text, not empty, and case counts; else null. */
export function plainText(root: Expression): string | null {
  const items = root.kind === 'sequence' ? root.items : [root];
  let text = '';
  for (const item of items) {
    const unit = item.kind === 'set' ? item.set.single : -1;
    if (unit < 0) return null;
    text += String.fromCharCode(unit);
  }
  return text;
}

/** Sorts code units into classes between which no set of a pattern distinguishes. */
export class UnitClasses {
  readonly #sets: readonly CharSet[];
  readonly #fold: boolean;
  /** The classes of the units, 128 on a page; a page is made by {@link page} when it is needed. */
  readonly pages: (Uint16Array | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #members: string[] = [];

  constructor(sets: readonly CharSet[], fold: boolean) {
    this.#sets = sets;
    this.#fold = fold;
  }

  /** The class of a code unit. */
  of(unit: number): number {
    return this.page(unit >> 7)[unit & 127]!;
  }

  /** Whether a set has the units of a class. */
  has(unitClass: number, set: number): boolean {
    return this.#members[unitClass]!.charAt(set) === '1';
  }

  /** The classes of the units from `number * 128` on. */
  page(number: number): Uint16Array {
    const made = this.pages[number];
    if (made !== undefined) return made;
    const page = new Uint16Array(128);
    for (let i = 0; i < 128; i++) {
      const unit = number * 128 + i;
      const folded = this.#fold ? foldUnit(unit) : unit;
      const members = this.#sets.map((set) => (set.has(folded) ? '1' : '0')).join('');
      let found = this.#numbers.get(members);
      if (found === undefined) {
        found = this.#members.push(members) - 1;
        this.#numbers.set(members, found);
      }
      page[i] = found;
    }
    this.pages[number] = page;
    return page;
  }
}
