import { foldUnit } from './char-set.js';
import type { Places } from './places.js';
import type { Program, ProgramTest, UnitClasses } from './program.js';
import type { Match } from './run.js';
import { closeGroup, compareTags, openGroup, type Thread } from './threads.js';

/** Thrown when a match with back references takes more than {@link MOST_STEPS} steps. */
export class TooManySteps extends Error {
  override readonly name: string = 'TooManySteps';
  readonly code: string = 'ERR_TOOLS_REGEXP_STEPS';
}

/** How many steps a search with back references may take. */
export const MOST_STEPS = 1_000_000;

/**
 * Matches expressions with back references: what follows depends on what the groups have taken, so that threads at the
 * same instruction are kept apart by it. Their number is a power of the length of the text, and the steps are counted.
 */
export class ReferenceMatcher {
  readonly #places: Places;
  readonly #classes: UnitClasses;
  readonly #tests: readonly ProgramTest[];
  readonly #fold: boolean;
  readonly #referenced: readonly number[];
  readonly #minimal: boolean;
  #steps = 0;

  constructor(
    places: Places,
    classes: UnitClasses,
    tests: readonly ProgramTest[],
    options: { readonly fold: boolean; readonly referenced: ReadonlySet<number>; readonly minimal: boolean },
  ) {
    this.#places = places;
    this.#classes = classes;
    this.#tests = tests;
    this.#fold = options.fold;
    this.#referenced = [...options.referenced];
    this.#minimal = options.minimal;
  }

  /**
   * The match that begins in a place, and how far the text agreed.
   *
   * @param tags - what the groups have taken before; the first tag is set to the place
   * @param whole - only a match to the end of the text counts
   * @throws TooManySteps
   */
  run(
    program: Program,
    from: number,
    tags: readonly number[],
    whole: boolean,
  ): { match: Match | null; reached: number } {
    const { text } = this.#places;
    let match: Match | null = null;
    let reached = from;
    const waiting = new Map<number, Thread[]>([[from, [{ at: 0, tags: [from, ...tags.slice(1)] }]]]);
    for (let place = from; place <= text.length && waiting.size > 0; place++) {
      const starts = waiting.get(place);
      if (starts === undefined) continue;
      waiting.delete(place);
      reached = place;
      const accepted = this.#follow(program, starts, place, waiting);
      if (accepted === null || (whole && place < text.length)) continue;
      match = { end: place, tags: accepted };
      if (this.#minimal && !whole) break;
    }
    return { match, reached };
  }

  /** Follows threads in a place; puts those that take characters into `waiting`, and returns the tags of a match. */
  #follow(
    program: Program,
    starts: readonly Thread[],
    place: number,
    waiting: Map<number, Thread[]>,
  ): readonly number[] | null {
    const best = new Map<string, Thread>();
    const queue: Thread[] = [];
    const reach = (at: number, tags: readonly number[]): void => {
      if (++this.#steps > MOST_STEPS) throw new TooManySteps();
      const key = `${at},${this.#referenced.map((k) => `${tags[2 * k - 1]!},${tags[2 * k]!}`).join()}`;
      const known = best.get(key);
      if (known !== undefined && compareTags(known.tags, tags) <= 0) return;
      const thread = { at, tags };
      best.set(key, thread);
      queue.push(thread);
    };
    for (const { at, tags } of starts) reach(at, tags);
    for (const { at, tags } of queue) this.#step(program, { at, tags }, place, reach);
    let accepted: readonly number[] | null = null;
    for (const thread of best.values()) {
      const length = this.#lengthTaken(program, thread, place);
      if (length > 0) addTo(waiting, place + length, { at: thread.at + 1, tags: thread.tags });
      const accepts = program.code[thread.at]!.op === 'accept';
      if (accepts && (accepted === null || compareTags(thread.tags, accepted) < 0)) accepted = thread.tags;
    }
    return accepted;
  }

  /** What follows without a character. */
  #step(
    program: Program,
    { at, tags }: Thread,
    place: number,
    reach: (at: number, tags: readonly number[]) => void,
  ): void {
    const instruction = program.code[at]!;
    switch (instruction.op) {
      case 'split':
        reach(instruction.first, tags);
        reach(instruction.second, tags);
        break;
      case 'jump':
        reach(instruction.to, tags);
        break;
      case 'open':
        reach(at + 1, openGroup(tags, instruction.group, instruction.last, place));
        break;
      case 'close':
        reach(at + 1, closeGroup(tags, instruction.group, place));
        break;
      case 'test':
        if (this.#holds(instruction.test, place, tags) !== instruction.negated) reach(at + 1, tags);
        break;
      case 'reference':
        // A group that took nothing, or no part, is the empty text.
        if (this.#taken(instruction.group, tags) === '') reach(at + 1, tags);
        break;
      default:
        break;
    }
  }

  #holds(test: number, place: number, tags: readonly number[]): boolean {
    const condition = this.#tests[test]!;
    if (condition.kind !== 'lookahead') return ((this.#places.at(place) >> test) & 1) === 1;
    return this.run(condition.program, place, tags, false).match !== null;
  }

  /** Number of characters that the instruction of a thread takes in a place; 0 when it takes none. */
  #lengthTaken(program: Program, { at, tags }: Thread, place: number): number {
    const instruction = program.code[at]!;
    const { text } = this.#places;
    if (instruction.op === 'take') {
      if (place === text.length) return 0;
      return this.#classes.has(this.#classes.of(text.charCodeAt(place)), instruction.set) ? 1 : 0;
    }
    if (instruction.op !== 'reference') return 0;
    const taken = this.#taken(instruction.group, tags);
    this.#steps += taken.length;
    return this.#isAt(taken, place) ? taken.length : 0;
  }

  #taken(group: number, tags: readonly number[]): string {
    const end = tags[2 * group]!;
    return end < 0 ? '' : this.#places.text.slice(tags[2 * group - 1], end);
  }

  #isAt(taken: string, place: number): boolean {
    const { text } = this.#places;
    if (!this.#fold) return text.startsWith(taken, place);
    if (place + taken.length > text.length) return false;
    for (let i = 0; i < taken.length; i++)
      if (foldUnit(taken.charCodeAt(i)) !== foldUnit(text.charCodeAt(place + i))) return false;
    return true;
  }
}

function addTo(waiting: Map<number, Thread[]>, place: number, thread: Thread): void {
  const there = waiting.get(place);
  if (there === undefined) waiting.set(place, [thread]);
  else there.push(thread);
}
