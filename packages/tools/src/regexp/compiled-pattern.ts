import { Automaton } from './automaton.js';
import { parsePattern } from './parse.js';
import { type ConditionBits, conditionBits, findStarts, Places } from './places.js';
import { makePrefilter } from './prefilter.js';
import { plainText, type Program, ProgramBuilder, UnitClasses } from './program.js';
import { ReferenceMatcher } from './references.js';
import type { Expression } from './syntax.js';

/** The programs of a valid pattern, with the automata that run them. */
export class CompiledPattern {
  readonly groups: number;
  readonly program: Program;
  readonly classes: UnitClasses;
  /** The text that the pattern is, if it is plain. */
  readonly plain: string | null;
  /** Finds where a match may begin. */
  readonly prefilter: RegExp | null;
  readonly hasReferences: boolean;
  /** No match begins elsewhere than where `^` holds. */
  readonly needsCaret: boolean;
  /** Tags of groups that have taken no part. */
  readonly noTags: readonly number[];
  readonly #builder: ProgramBuilder;
  readonly #fold: boolean;
  readonly #referenced: ReadonlySet<number>;
  readonly #bits: ConditionBits;
  readonly #automata: (Automaton | undefined)[] = [];
  readonly #backwards = new Map<Program, Automaton>();
  readonly #backwardsProgram: Program | null;
  readonly #hasLookahead: boolean;
  /** The last places, when they have worked out look-aheads. */
  #places: Places | null = null;
  /** Where matches begin in the last text that was asked for. */
  #starts: { readonly places: Places; readonly found: Uint8Array } | null = null;

  /** @throws PatternError when the pattern is not valid */
  constructor(pattern: string, caseSensitive: boolean) {
    const syntax = parsePattern(pattern, caseSensitive);
    this.#fold = !caseSensitive;
    this.#referenced = syntax.referenced;
    this.groups = syntax.groups;
    this.hasReferences = syntax.referenced.size > 0;
    this.#builder = new ProgramBuilder(!this.hasReferences);
    this.program = this.#builder.build(syntax.root, false);
    this.#backwardsProgram = this.hasReferences ? null : this.#builder.build(syntax.root, true);
    this.#hasLookahead = !this.hasReferences && this.#builder.tests.some(({ kind }) => kind === 'lookahead');
    this.#bits = conditionBits(this.#builder.tests);
    this.classes = new UnitClasses(this.#builder.sets, this.#fold);
    this.plain = plainText(syntax.root);
    this.prefilter = makePrefilter(syntax.root, this.#fold);
    this.needsCaret = beginsWithCaret(syntax.root);
    this.noTags = new Array<number>(1 + 2 * this.groups).fill(-1);
  }

  /** The conditions on the places of a text. Those that took time are kept for the next search in the same text. */
  places(text: string, caret: number): Places {
    if (!this.#hasLookahead) return new Places(text, caret, this.#bits);
    const known = this.#places;
    if (known?.caret === caret && known.text === text) return known;
    const places = new Places(text, caret, this.#bits);
    this.#builder.tests.forEach((test, i) => {
      // A look-ahead inside another has the smaller number.
      if (test.kind === 'lookahead')
        places.addLookahead(i, findStarts(this.#backwardsAutomaton(test.program), this.classes, places));
    });
    this.#places = places;
    return places;
  }

  /** 1 for each place of a text where a match begins, of a pattern without back references; kept as {@link places}. */
  starts(text: string, caret: number): Uint8Array {
    const known = this.#starts;
    if (known?.places.caret === caret && known.places.text === text) return known.found;
    const places = this.places(text, caret);
    const found = findStarts(this.#backwardsAutomaton(this.#backwardsProgram!), this.classes, places);
    this.#starts = { places, found };
    return found;
  }

  /** The automaton that finds matches. */
  automaton(anywhere: boolean, minimal: boolean): Automaton {
    const number = (anywhere ? 2 : 0) + (minimal ? 1 : 0);
    const known = this.#automata[number];
    if (known !== undefined) return known;
    const mode = { anywhere, minimal, tags: 1 + 2 * this.groups };
    const made = new Automaton(this.program, this.classes, this.#builder.tests.length, mode);
    this.#automata[number] = made;
    return made;
  }

  /** What finds matches of a pattern with back references. */
  references(places: Places, minimal: boolean): ReferenceMatcher {
    const options = { fold: this.#fold, referenced: this.#referenced, minimal };
    return new ReferenceMatcher(places, this.classes, this.#builder.tests, options);
  }

  #backwardsAutomaton(program: Program): Automaton {
    const known = this.#backwards.get(program);
    if (known !== undefined) return known;
    const mode = { anywhere: true, minimal: false, tags: 0 };
    const made = new Automaton(program, this.classes, this.#builder.tests.length, mode);
    this.#backwards.set(program, made);
    return made;
  }
}

function beginsWithCaret(root: Expression): boolean {
  switch (root.kind) {
    case 'test':
      return root.test.kind === 'caret' && !root.negated;
    case 'sequence':
      return beginsWithCaret(root.items[0]!);
    case 'choice':
      return root.items.every(beginsWithCaret);
    case 'group':
      return beginsWithCaret(root.item);
    default:
      return false;
  }
}
