import type { Automaton } from './automaton.js';
import { isWordUnit } from './char-set.js';
import type { Program, ProgramTest, UnitClasses } from './program.js';

/** The conditions of a pattern on the places of one text. */
export class Places {
  readonly text: string;
  /** The place where `^` holds; -1 for none. */
  readonly caret: number;
  readonly #caretBit: number;
  readonly #dollarBit: number;
  readonly #boundaryBit: number;
  /** For each look-ahead: 1 for every place where its expression matches. */
  readonly #ahead: { readonly bit: number; readonly starts: Uint8Array }[] = [];

  /**
   * @param startsOf - works out where the expression of a look-ahead matches; null when look-aheads are tried in place
   */
  constructor(
    text: string,
    caret: number,
    tests: readonly ProgramTest[],
    startsOf: ((program: Program, places: Places) => Uint8Array) | null,
  ) {
    this.text = text;
    this.caret = caret;
    const bitOf = (kind: ProgramTest['kind']): number => {
      const number = tests.findIndex((test) => test.kind === kind);
      return number < 0 ? 0 : 1 << number;
    };
    this.#caretBit = bitOf('caret');
    this.#dollarBit = bitOf('dollar');
    this.#boundaryBit = bitOf('boundary');
    if (startsOf === null) return;
    // A look-ahead inside another has the smaller number: it is there when the outer one is worked out.
    tests.forEach((test, i) => {
      if (test.kind === 'lookahead') this.#ahead.push({ bit: 1 << i, starts: startsOf(test.program, this) });
    });
  }

  /** The conditions that hold in a place, a bit for each. */
  at(place: number): number {
    let bits = 0;
    if (place === this.caret) bits |= this.#caretBit;
    if (place === this.text.length) bits |= this.#dollarBit;
    if (this.#boundaryBit !== 0 && isWordAt(this.text, place - 1) !== isWordAt(this.text, place))
      bits |= this.#boundaryBit;
    for (const { bit, starts } of this.#ahead) if (starts[place] === 1) bits |= bit;
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
    const unitClass = classes.of(text.charCodeAt(place - 1));
    const tests = places.at(place - 1);
    state = (state.next[automaton.symbol(unitClass, tests)] ?? automaton.advance(state, unitClass, tests))
      .state;
  }
}
