import type { Trivia } from '../preprocess/token.js';
import { type Location, readable, type SourceFile } from '../read/source-file.js';
import { type Doc, hardline } from './doc.js';

/** Hands out the comments of the sources, each once, where they stood. */
export class Comments {
  readonly #trivia: ReadonlyMap<SourceFile, readonly Trivia[]>;
  readonly #given = new Set<Trivia>();

  constructor(files: readonly { readonly file: SourceFile; readonly trivia: readonly Trivia[] }[]) {
    // What stands behind an `#endif` repeats its condition.
    this.#trivia = new Map(
      files.map(({ file, trivia }) => [file, trivia.filter((each) => !isBehindEndif(file, each))]),
    );
  }

  /** The comments directly in front of a place, each on lines of its own. */
  leading({ file, start }: Location): Doc[] {
    const trivia = this.#trivia.get(file) ?? [];
    const found: Trivia[] = [];
    let at = start;
    for (let i = this.#firstFrom(trivia, start) - 1; i >= 0; i--) {
      const each = trivia[i]!;
      if (this.#given.has(each) || file.text.slice(each.end, at).trim() !== '') break;
      // A comment behind something on its line belongs to that.
      if (this.#isBehind(file, each) && found.length === 0 && file.text.slice(each.end, at).includes('\n'))
        break;
      if (this.#isBehind(file, each) && file.text.slice(each.end, start).includes('\n')) break;
      found.unshift(each);
      at = each.start;
    }
    return this.#give(file, found);
  }

  /** Where the comments begin that stand in front of a place without an empty line between them; the place itself without any. */
  startOf({ file, start }: Location): number {
    const trivia = this.#trivia.get(file) ?? [];
    let at = start;
    for (let i = this.#firstFrom(trivia, start) - 1; i >= 0; i--) {
      const each = trivia[i]!;
      const gap = file.text.slice(each.end, at);
      if (gap.trim() !== '' || /\n[ \t]*\n/.test(gap) || this.#isBehind(file, each)) break;
      at = each.start;
    }
    return at;
  }

  /** A comment behind a place, on the same line. */
  trailing({ file, end }: Location): Doc {
    const trivia = this.#trivia.get(file) ?? [];
    const next = trivia[this.#firstFrom(trivia, end)];
    if (
      next?.kind !== 'comment' ||
      this.#given.has(next) ||
      !/^[ \t;,)}]*$/.test(file.text.slice(end, next.start))
    )
      return '';
    const rest = file.text.slice(next.end, file.text.indexOf('\n', next.end) + 1 || undefined);
    if (rest.trim() !== '') return '';
    this.#given.add(next);
    return [' ', commentDoc(file, next)];
  }

  /** All comments between two offsets that were not given yet. */
  between(file: SourceFile, from: number, to: number): Doc[] {
    const trivia = this.#trivia.get(file) ?? [];
    const found: Trivia[] = [];
    for (let i = this.#firstFrom(trivia, from); i < trivia.length && trivia[i]!.start < to; i++) {
      if (!this.#given.has(trivia[i]!)) found.push(trivia[i]!);
    }
    return this.#give(file, found);
  }

  /** Whether an empty line stands before a place, or before its comments. */
  blankBefore({ file, start }: Location): boolean {
    let at = start;
    const trivia = this.#trivia.get(file) ?? [];
    for (
      let i = this.#firstFrom(trivia, start) - 1;
      i >= 0 && file.text.slice(trivia[i]!.end, at).trim() === '';
      i--
    ) {
      if (/\n[ \t]*\n/.test(file.text.slice(trivia[i]!.end, at))) return true;
      at = trivia[i]!.start;
    }
    return /\n[ \t]*\n\s*$/.test(file.text.slice(Math.max(0, at - 400), at));
  }

  #isBehind(file: SourceFile, { start }: Trivia): boolean {
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
    return file.text.slice(lineStart, start).trim() !== '';
  }

  #give(file: SourceFile, found: readonly Trivia[]): Doc[] {
    found.forEach((each) => this.#given.add(each));
    return found.flatMap((each, i) => {
      const previous = found[i - 1];
      const gap = previous && /\n[ \t]*\n/.test(file.text.slice(previous.end, each.start)) ? [hardline] : [];
      return [...gap, commentDoc(file, each), hardline];
    });
  }

  #firstFrom(trivia: readonly Trivia[], at: number): number {
    let low = 0;
    let high = trivia.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (trivia[middle]!.start < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isBehindEndif({ text }: SourceFile, { kind, start, end }: Trivia): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return (
    kind === 'comment' && /^\s*#\s*(?:endif|else)\b\s*$/.test(line) && !text.slice(start, end).includes('\n')
  );
}

/** A comment as TypeScript has it; a branch that was not taken behind `//`. */
function commentDoc(file: SourceFile, { kind, start, end }: Trivia): Doc {
  const text = readable(file.text.slice(start, end)).trimEnd();
  if (kind === 'skipped')
    return joinLines([
      '// Not translated, since its condition does not hold:',
      ...text.split('\n').map((each) => `//   ${each}`.trimEnd()),
    ]);
  if (text.startsWith('//'))
    return joinLines(
      text
        .replaceAll('\\\n', '\n')
        .split('\n')
        .map((each, i) => (i === 0 ? each : `// ${each.trim()}`)),
    );
  const lines = text.split('\n');
  const { column } = file.position(start);
  return joinLines(lines.map((each, i) => (i === 0 ? each : dedent(each, column - 1))));
}

function dedent(text: string, columns: number): string {
  const space = /^[ \t]*/.exec(text)![0].length;
  const rest = text.slice(Math.min(space, columns));
  return rest.startsWith('*') ? ` ${rest}` : rest;
}

function joinLines(lines: readonly string[]): Doc {
  return lines.flatMap((each, i): Doc[] => (i === 0 ? [each] : [hardline, each]));
}
