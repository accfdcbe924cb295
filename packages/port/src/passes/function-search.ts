// Whether something holds for a function of the program, or for one that it calls.
import type { Expression, FunctionSymbol } from '../model/ast.js';
import { visitFunction } from './functions.js';

/** A function, and those that override it. */
export type VersionsOf = (fn: FunctionSymbol) => readonly FunctionSymbol[];

const ALONE: VersionsOf = (fn) => [fn];

/** Looks for an expression in functions and in all that they call; what was found out is kept, as the bodies are settled by then. */
export class FunctionSearch {
  readonly #known = new WeakMap<FunctionSymbol, boolean>();
  readonly #holds: (e: Expression) => boolean;
  readonly #called: (e: Expression) => FunctionSymbol | null;

  /**
   * @param holds - what is looked for
   * @param called - the function that an expression calls, as far as it is to be followed
   */
  constructor(holds: (e: Expression) => boolean, called: (e: Expression) => FunctionSymbol | null) {
    this.#holds = holds;
    this.#called = called;
  }

  /** Whether it is in a function, or in one that it calls. */
  isIn(fn: FunctionSymbol, versionsOf: VersionsOf = ALONE): boolean {
    const seen = new Set<FunctionSymbol>();
    const found = this.#search(fn, seen, versionsOf);
    // It is in none of those that it calls either: each is looked at once, however many ask.
    if (!found) for (const each of seen) this.#known.set(each, false);
    else this.#known.set(fn, true);
    return found;
  }

  #search(fn: FunctionSymbol, seen: Set<FunctionSymbol>, versionsOf: VersionsOf): boolean {
    const before = this.#known.get(fn);
    if (before !== undefined || seen.has(fn)) return before ?? false;
    seen.add(fn);
    let found = versionsOf(fn).some((each) => each !== fn && this.#search(each, seen, versionsOf));
    visitFunction(fn, {
      expression: (e) => {
        if (found) return;
        const called = this.#called(e);
        found = this.#holds(e) || (called !== null && this.#search(called, seen, versionsOf));
      },
    });
    return found;
  }
}
