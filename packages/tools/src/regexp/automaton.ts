import type { Program, UnitClasses } from './program.js';
import { followThreads, type Thread } from './threads.js';

/** How an automaton runs. */
export interface RunMode {
  /** A match may begin at any character, not only at the first. */
  readonly anywhere: boolean;
  /** The shortest match wins instead of the longest. */
  readonly minimal: boolean;
  /** Number of tags that threads carry; 0 when only acceptance matters. */
  readonly tags: number;
}

/** Above this number of states the automaton forgets them and begins anew: memory stays bounded. */
const MOST_STATES = 1000;

/** A rank for the place that is reached: later than all others. */
const HERE = 0x7fffffff;

/**
 * What is known after some characters, whatever their number: the threads, the best one first, with tags in the order of
 * their places instead of the places (ranks from 0 for each tag; the places themselves are in the registers).
 */
export interface State {
  readonly threads: readonly Thread[];
  /** Ranks of the tags of the match that ends here, if one does. */
  readonly accepted: readonly number[] | null;
  /** A match has been found: none that begins later is looked for. */
  readonly found: boolean;
  /** Nothing can follow. */
  readonly dead: boolean;
  readonly next: (Transition | undefined)[];
}

/** The way from a state over one character. */
export interface Transition {
  readonly state: State;
  /** Pairs of registers, what is set and from what; -1 is the place that is reached. Null when nothing changes. */
  readonly moves: Int32Array | null;
  /** The last place of a match is left. */
  readonly leavesMatch: boolean;
  /** Nothing that began before is left: a match may begin in the place that is reached. */
  readonly startsAnew: boolean;
}

/**
 * Runs all threads of a program at once, and remembers as an automaton what it has worked out, so that a character costs
 * one look into a table.
 */
export class Automaton {
  readonly #program: Program;
  readonly #classes: UnitClasses;
  /** Number of conditions; each has one bit of a symbol. */
  readonly tests: number;
  readonly #mode: RunMode;
  readonly #states = new Map<string, State>();
  readonly #starts = new Map<number, State>();
  /** Room for the ranks of one tag. */
  readonly #width: number;
  /** The places of the tags: rank r of tag t is at {@link register}(t, r). */
  readonly registers: Int32Array;

  /** @param tests - number of conditions that the pattern has */
  constructor(program: Program, classes: UnitClasses, tests: number, mode: RunMode) {
    this.#program = program;
    this.#classes = classes;
    this.tests = tests;
    this.#mode = mode;
    this.#width = program.code.reduce((sum, { op }) => (op === 'take' || op === 'accept' ? sum + 1 : sum), 1);
    this.registers = new Int32Array(mode.tags * this.#width);
  }

  /** The number of a register. */
  register(tag: number, rank: number): number {
    return tag * this.#width + rank;
  }

  /** The state before the first character, where these conditions hold. */
  start(tests: number): State {
    const known = this.#starts.get(tests);
    if (known !== undefined) return known;
    const threads = followThreads(this.#program, [this.#fresh()], tests, HERE);
    const { state } = this.#transition(threads, false, null);
    this.#starts.set(tests, state);
    return state;
  }

  /** Sets the places of a state that {@link start} returned. */
  setStart(place: number): void {
    for (let tag = 0; tag < this.#mode.tags; tag++) this.registers[this.register(tag, 0)] = place;
  }

  /** The index in {@link State.next} for a character of a class, behind which these conditions hold. */
  symbol(unitClass: number, tests: number): number {
    return (unitClass << this.tests) | tests;
  }

  /** Works out what {@link State.next} does not know yet for a {@link symbol}. */
  advance(state: State, symbol: number): Transition {
    const unitClass = symbol >> this.tests;
    const tests = symbol & ((1 << this.tests) - 1);
    const { code } = this.#program;
    const starts: Thread[] = [];
    for (const { at, tags } of state.threads) {
      const instruction = code[at]!;
      if (instruction.op === 'take' && this.#classes.has(unitClass, instruction.set))
        starts.push({ at: at + 1, tags });
    }
    if (this.#mode.anywhere && !state.found) starts.push(this.#fresh());
    const threads = followThreads(this.#program, starts, tests, HERE);
    const transition = this.#transition(threads, state.found, state);
    state.next[symbol] = transition;
    return transition;
  }

  #fresh(): Thread {
    const tags = new Array<number>(this.#mode.tags).fill(-1);
    if (tags.length > 0) tags[0] = HERE;
    return { at: 0, tags };
  }

  #transition(reached: readonly Thread[], foundBefore: boolean, from: State | null): Transition {
    const { code } = this.#program;
    const accepting = reached.find(({ at }) => code[at]!.op === 'accept')?.tags ?? null;
    const found = this.#mode.tags > 0 && (foundBefore || accepting !== null);
    const kept = reached.filter(({ at, tags }) => code[at]!.op === 'take' && this.#isOpen(tags, accepting));
    const ranks = new Ranks(this.#mode.tags);
    for (const { tags } of kept) ranks.add(tags);
    if (accepting !== null) ranks.add(accepting);
    const moves = ranks.number((tag, rank) => this.register(tag, rank));
    const threads = kept.map(({ at, tags }) => ({ at, tags: ranks.of(tags) }));
    const accepted = accepting && ranks.of(accepting);
    const state = this.#state(threads, accepted, found);
    const startsAnew = accepting === null && !found && kept.every(({ tags }) => tags[0] === HERE);
    const leavesMatch = from !== null && from.accepted !== null && accepted === null;
    return { state, moves, leavesMatch, startsAnew };
  }

  /** Whether a thread can still lead to a better match than the one that ends here. */
  #isOpen(tags: readonly number[], accepting: readonly number[] | null): boolean {
    if (tags.length === 0 || accepting === null) return true;
    return this.#mode.minimal ? tags[0]! < accepting[0]! : tags[0]! <= accepting[0]!;
  }

  #state(threads: readonly Thread[], accepted: readonly number[] | null, found: boolean): State {
    const key = `${found ? '!' : ''}${String(accepted)}|${threads.map((t) => `${t.at}:${t.tags.join()}`).join('|')}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size >= MOST_STATES) {
      this.#states.clear();
      this.#starts.clear();
    }
    const dead = threads.length === 0 && (found || !this.#mode.anywhere);
    const state: State = { threads, accepted, found, dead, next: [] };
    this.#states.set(key, state);
    return state;
  }
}

/** Numbers the places of each tag by their order. */
class Ranks {
  readonly #values: Set<number>[];
  readonly #ranks: Map<number, number>[];

  constructor(tags: number) {
    this.#values = Array.from({ length: tags }, () => new Set<number>());
    this.#ranks = Array.from({ length: tags }, () => new Map<number, number>([[-1, -1]]));
  }

  add(tags: readonly number[]): void {
    tags.forEach((value, tag) => {
      if (value >= 0) this.#values[tag]!.add(value);
    });
  }

  /** Numbers what was added, and returns how the registers have to be moved. */
  number(register: (tag: number, rank: number) => number): Int32Array | null {
    const moves: number[] = [];
    this.#values.forEach((values, tag) => {
      // Ascending: no register is written before it was read, since a rank never grows.
      [...values]
        .sort((a, b) => a - b)
        .forEach((value, rank) => {
          this.#ranks[tag]!.set(value, rank);
          if (value !== rank) moves.push(register(tag, rank), value === HERE ? -1 : register(tag, value));
        });
    });
    return moves.length === 0 ? null : Int32Array.from(moves);
  }

  of(tags: readonly number[]): number[] {
    return tags.map((value, tag) => this.#ranks[tag]!.get(value)!);
  }
}
