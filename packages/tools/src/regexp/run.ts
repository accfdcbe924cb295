import type { Automaton, State } from './automaton.js';
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
 * @param prefix - the text with which every match begins; if it is not empty, the pattern has no conditions
 */
export function runForward(
  automaton: Automaton,
  classes: UnitClasses,
  places: Places,
  hasTests: boolean,
  from: number,
  prefix: string,
): Run {
  const { text } = places;
  const { registers } = automaton;
  let state = automaton.start(hasTests ? places.at(from) : 0);
  let place = from;
  automaton.setStart(place);
  let match: Match | null = null;
  while (place < text.length && !state.dead) {
    const unitClass = classes.of(text.charCodeAt(place));
    const tests = hasTests ? places.at(place + 1) : 0;
    const step = state.next[automaton.symbol(unitClass, tests)] ?? automaton.advance(state, unitClass, tests);
    // A later match is the better one: what matters is the last of a row of accepting states.
    if (state.accepted !== null && step.state.accepted === null)
      match = matchOf(automaton, state.accepted, place);
    place++;
    if (step.restarts && !hasTests) place = skip(automaton, classes, state, text, place, prefix);
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

/** Goes on while the state restarts; returns the place of the first character with which it does not. */
function skip(
  automaton: Automaton,
  classes: UnitClasses,
  state: State,
  text: string,
  from: number,
  prefix: string,
): number {
  if (prefix !== '' && state === automaton.start(0)) {
    const found = text.indexOf(prefix, from);
    return found < 0 ? text.length : found;
  }
  let place = from;
  while (
    place < text.length &&
    state.next[automaton.symbol(classes.of(text.charCodeAt(place)), 0)]?.restarts === true
  )
    place++;
  return place;
}

function matchOf(automaton: Automaton, ranks: readonly number[], end: number): Match {
  const tags = ranks.map((rank, tag) =>
    rank < 0 ? -1 : automaton.registers[automaton.register(tag, rank)]!,
  );
  return { end, tags };
}
