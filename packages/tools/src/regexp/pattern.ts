import { CompiledPattern } from './compiled-pattern.js';
import { type Match, type Run, runForward } from './run.js';
import { PATTERN_ERRORS, PatternError } from './syntax.js';

/** A pattern that was compiled, and what its searches have worked out. Objects with the same pattern share it. */
export class Pattern {
  /** Why the pattern is not valid, in Qt's words; {@link PATTERN_ERRORS}.none if it is. */
  readonly error: string;
  /** Number of capturing parentheses. */
  readonly groups: number;
  readonly #compiled: CompiledPattern | null;

  constructor(pattern: string, caseSensitive: boolean) {
    let compiled: CompiledPattern | null = null;
    let error: string = PATTERN_ERRORS.none;
    try {
      compiled = new CompiledPattern(pattern, caseSensitive);
    } catch (failure) {
      if (!(failure instanceof PatternError)) throw failure;
      error = failure.message;
    }
    this.#compiled = compiled;
    this.error = error;
    this.groups = compiled?.groups ?? 0;
  }

  /** The first match that begins at `from` or later; the longest one there, or the shortest. */
  search(text: string, from: number, caret: number, minimal: boolean): Match | null {
    const compiled = this.#compiled;
    if (compiled === null) return null;
    const { plain } = compiled;
    if (plain !== null) {
      const found = text.indexOf(plain, from);
      return found < 0 ? null : { end: found + plain.length, tags: [found] };
    }
    if (compiled.needsCaret)
      return caret < from ? null : this.#runAt(compiled, text, caret, caret, minimal).match;
    const places = compiled.places(text, caret);
    if (compiled.hasReferences) {
      const matcher = compiled.references(places, minimal);
      for (let place = from; place <= text.length; place++) {
        const { match } = matcher.run(compiled.program, place, compiled.noTags, false);
        if (match !== null) return match;
      }
      return null;
    }
    const automaton = compiled.automaton(true, minimal);
    return runForward(automaton, compiled.classes, places, from, compiled.prefilter).match;
  }

  /** The last match that begins at `from` or earlier. */
  searchBackwards(text: string, from: number, caret: number, minimal: boolean): Match | null {
    const compiled = this.#compiled;
    if (compiled === null) return null;
    if (compiled.hasReferences) {
      const matcher = compiled.references(compiled.places(text, caret), minimal);
      for (let place = from; place >= 0; place--) {
        const { match } = matcher.run(compiled.program, place, compiled.noTags, false);
        if (match !== null) return match;
      }
      return null;
    }
    const place = compiled.starts(text, caret).lastIndexOf(1, from);
    return place < 0 ? null : this.#runAt(compiled, text, place, caret, minimal).match;
  }

  /** The match of the whole text, and how much of the text agreed. */
  matchWhole(text: string, caret: number): Run {
    const compiled = this.#compiled;
    if (compiled === null) return { match: null, reached: 0 };
    const run = compiled.hasReferences
      ? compiled
          .references(compiled.places(text, caret), false)
          .run(compiled.program, 0, compiled.noTags, true)
      : this.#runAt(compiled, text, 0, caret, false);
    return run.match?.end === text.length ? run : { match: null, reached: run.reached };
  }

  /** The match that begins in a place. */
  #runAt(compiled: CompiledPattern, text: string, place: number, caret: number, minimal: boolean): Run {
    const places = compiled.places(text, caret);
    if (compiled.hasReferences)
      return compiled.references(places, minimal).run(compiled.program, place, compiled.noTags, false);
    const automaton = compiled.automaton(false, minimal);
    return runForward(automaton, compiled.classes, places, place, null);
  }
}
