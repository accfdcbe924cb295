import type { Automaton } from './automaton.js';
import { isWordUnit } from './char-set.js';
import type { ProgramTest, UnitClasses } from './program.js';

/** Which bit stands for a condition; 0 for one that a pattern does not have. */
export interface ConditionBits {
  readonly caret: number;
  readonly dollar: number;
  readonly boundary: number;
}

/** The bits of the conditions of a pattern. */
export function conditionBits(tests: readonly ProgramTest[]): ConditionBits {
  const bitOf = (kind: ProgramTest['kind']): number => {
    const number = tests.findIndex((test) => test.kind === kind);
    return number < 0 ? 0 : 1 << number;
  };
  return { caret: bitOf('caret'), dollar: bitOf('dollar'), boundary: bitOf('boundary') };
}

/** Where the expression of a look-ahead matches: 1 for each such place. */
interface Ahead {
  readonly bit: number;
  readonly starts: Uint8Array;
}

/** The conditions of a pattern on the places of one text. */
export class Places {
  readonly text: string;
  /** The place where `^` holds; -1 for none. */
  readonly caret: number;
  readonly #bits: ConditionBits;
  #ahead: Ahead[] | null = null;

  constructor(text: string, caret: number, bits: ConditionBits) {
    this.text = text;
    this.caret = caret;
    this.#bits = bits;
  }

  /** Adds a look-ahead; one that is inside another comes before it. */
  addLookahead(test: number, starts: Uint8Array): void {
    this.#ahead ??= [];
    this.#ahead.push({ bit: 1 << test, starts });
  }

  /** The conditions that hold in a place, a bit for each. */
  at(place: number): number {
    let bits = 0;
    if (place === this.caret) bits |= this.#bits.caret;
    if (place === this.text.length) bits |= this.#bits.dollar;
    if (this.#bits.boundary !== 0 && isWordAt(this.text, place - 1) !== isWordAt(this.text, place))
      bits |= this.#bits.boundary;
    if (this.#ahead !== null) for (const { bit, starts } of this.#ahead) if (starts[place] === 1) bits |= bit;
    return bits;
  }
}

function isWordAt(text: string, place: number): boolean {
  return place >= 0 && place < text.length && isWordUnit(text.charCodeAt(place));
}

/**
 * Runs an automaton of a backwards program from the end of a text to its beginning: 1 for each place where a match
 * begins. The time is linear in the text.
 */
export function findStarts(automaton: Automaton, classes: UnitClasses, places: Places): Uint8Array {
  const { text } = places;
  const starts = new Uint8Array(text.length + 1);
  let state = automaton.start(places.at(text.length));
  for (let place = text.length; ; place--) {
    if (state.accepted !== null) starts[place] = 1;
    if (place === 0) return starts;
    const symbol = automaton.symbol(classes.of(text.charCodeAt(place - 1)), places.at(place - 1));
    state = (state.next[symbol] ?? automaton.advance(state, symbol)).state;
  }
}
