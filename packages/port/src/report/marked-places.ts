import type { LineOrigin } from '../print/doc.js';
import { textOf } from '../read/source-file.js';
import type { TranslatedModule } from '../translate/module.js';
import type { Diagnostic } from '../model/diagnostics.js';

/** Errors of the compiler about what is declared and not used. */
const UNUSED = new Set(['TS6133', 'TS6138', 'TS6192', 'TS6196', 'TS6198']);

/** Knows which lines of a module belong to what is marked: to the innermost statement or member that a mark stands in. */
export class MarkedPlaces {
  readonly #lines: readonly string[];
  readonly #origins: readonly LineOrigin[];
  readonly #marked: ReadonlySet<LineOrigin>;
  readonly #marks: readonly Diagnostic[];
  /** The C++ of what is marked. */
  readonly #cpp: string;

  constructor({ text, origins, unit }: TranslatedModule, diagnostics: readonly Diagnostic[]) {
    this.#lines = text.split('\n');
    this.#origins = origins;
    // The methods of a class stand in its module, whatever file they are from.
    const files = new Set(
      [...unit.files, ...origins.map(({ location }) => location)].map(({ file }) => file),
    );
    const marks = diagnostics.filter(({ kind, location }) => kind === 'mark' && files.has(location.file));
    const marked = new Set<LineOrigin>();
    for (const { location } of marks) {
      const within = innermost(origins, location);
      if (within) marked.add(within);
    }
    this.#marked = marked;
    this.#marks = marks;
    this.#cpp = [...marks, ...marked].map(({ location }) => textOf(location)).join('\n');
  }

  /** Whether an error of the compiler comes of a mark; lines count from 1. */
  isMarked(line: number, code: string, message: string): boolean {
    // Its argument may stand in the next line.
    if (/\bPORT\(/.test(this.#lines[line - 1] ?? '') || /\bPORT\($/.test(this.#lines[line - 2] ?? ''))
      return true;
    for (let at = line - 2; at >= 0 && /^\s*\/\//.test(this.#lines[at]!); at--)
      if (/^\s*\/\/ PORT:/.test(this.#lines[at]!)) return true;
    const origin = this.#origins.filter((each) => each.line <= line).at(-1);
    if (origin && this.#marked.has(origin)) return true;
    return UNUSED.has(code) && (this.#isUsedInMark(message) || this.#isWithinMark(origin));
  }

  /** A part of what is marked, which was computed before it. */
  #isWithinMark(origin: LineOrigin | undefined): boolean {
    return this.#marks.some(
      ({ location: { file, start, end } }) =>
        origin?.location.file === file && start <= origin.location.start && origin.location.end <= end,
    );
  }

  /** What only marked statements use is used once they are written by hand. */
  #isUsedInMark(message: string): boolean {
    // One that hides another has a number or a `_` at its end.
    const name = /'#?_?(\w+?)(?:_|\d+)?'/.exec(message)?.[1];
    return name !== undefined && new RegExp(`\\b_?${name}_?\\d*\\b`).test(this.#cpp);
  }
}

/** The smallest piece of C++ with an origin in which a place is. */
function innermost(
  origins: readonly LineOrigin[],
  { file, start }: Diagnostic['location'],
): LineOrigin | undefined {
  let found: LineOrigin | undefined;
  for (const origin of origins) {
    const { location } = origin;
    if (location.file !== file || location.start > start || location.end <= start) continue;
    if (!found || location.end - location.start < found.location.end - found.location.start) found = origin;
  }
  return found;
}
