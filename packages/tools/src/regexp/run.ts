import type { Automaton } from './automaton.js';
import type { UnitClasses } from './program.js';
import type { Places } from './places.js';

/** Where a match is: the tags of its thread (see `Thread`), and where it ends. */
export interface Match {
  readonly end: number;
  readonly tags: readonly number[];
}

/** What running an automaton finds. */
export interface Run {
  readonly match: Match | null;
  /** How far the text agreed with the expression. */
  readonly reached: number;
}

/**
 * Runs an automaton over a text from a place on. The time is linear in the text.
 *
 * @param prefilter - finds the places where a match may begin, for a search in all places; null when it is not known
 */
export function runForward(
  automaton: Automaton,
  classes: UnitClasses,
  places: Places,
  from: number,
  prefilter: RegExp | null,
): Run {
  const { text } = places;
  const { registers, tests } = automaton;
  const { pages } = classes;
  const end = text.length;
  let place = prefilter === null ? from : nextStart(prefilter, text, from);
  if (place < 0) return { match: null, reached: from };
  let state = automaton.start(tests === 0 ? 0 : places.at(place));
  automaton.setStart(place);
  let match: Match | null = null;
  while (place < end && !state.dead) {
    const unit = text.charCodeAt(place);
    const page = pages[unit >> 7] ?? classes.page(unit >> 7);
    let symbol = page[unit & 127]!;
    if (tests !== 0) symbol = (symbol << tests) | places.at(place + 1);
    const step = state.next[symbol] ?? automaton.advance(state, symbol);
    // A later match is the better one: what matters is the last of a row of accepting states.
    if (step.leavesMatch) match = matchOf(automaton, state.accepted!, place);
    place++;
    if (step.startsAnew && prefilter !== null) {
      // Nothing has begun: go on where something may.
      place = nextStart(prefilter, text, place);
      if (place < 0) return { match: null, reached: from };
      state = automaton.start(tests === 0 ? 0 : places.at(place));
      automaton.setStart(place);
      continue;
    }
    const { moves } = step;
    if (moves !== null) {
      for (let i = 0; i < moves.length; i += 2) {
        const source = moves[i + 1]!;
        registers[moves[i]!] = source < 0 ? place : registers[source]!;
      }
    }
    state = step.state;
  }
  if (state.accepted !== null) match = matchOf(automaton, state.accepted, place);
  const isEmpty = state.threads.length === 0 && state.accepted === null;
  return { match, reached: isEmpty && place > from ? place - 1 : place };
}

function nextStart(prefilter: RegExp, text: string, from: number): number {
  prefilter.lastIndex = from;
  return prefilter.exec(text)?.index ?? -1;
}

function matchOf(automaton: Automaton, ranks: readonly number[], end: number): Match {
  const { registers } = automaton;
  const tags = new Array<number>(ranks.length);
  for (let tag = 0; tag < ranks.length; tag++) {
    const rank = ranks[tag]!;
    tags[tag] = rank < 0 ? -1 : registers[automaton.register(tag, rank)]!;
  }
  return { end, tags };
}
