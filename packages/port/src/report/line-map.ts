import type { LineOrigin } from '../print/doc.js';
import type { Location, SourceFile } from '../read/source-file.js';
import type { TranslatedModule } from '../translate/module.js';

/** A line of a module's sources: the index of the source, and the line in it. */
export type LinePlace = readonly [source: number, line: number];

/** A line that says something of the one that follows. */
const COMMENT = /^\s*(?:\/\/|\/?\*|$)/;

/** Where each line of a module comes from. */
export function lineMap({ text, origins, unit }: TranslatedModule): (LinePlace | null)[] {
  const sources = new Map(unit.files.map(({ file }, index) => [file, index]));
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const map = new Array<LinePlace | null>(lines.length).fill(null);
  for (const { line, location } of origins) {
    const source = sources.get(location.file);
    // Of what is within each other the innermost is named last, and of what stands in one line the first.
    if (source !== undefined && line <= map.length)
      map[line - 1] ??= [source, location.file.position(location.start).line];
  }
  const named = map.map((each) => each !== null);
  let last: LinePlace | null = null;
  for (const [index, text_] of lines.entries()) {
    const own = map[index] ?? null;
    if (own) last = own;
    else if (!COMMENT.test(text_)) map[index] = last;
  }
  // Comments stand in front of what they are about, as they did in C++.
  for (let index = lines.length - 2; index >= 0; index--) {
    const next = map[index + 1];
    if (map[index] || !next || !COMMENT.test(lines[index]!)) continue;
    const isMark = /^\s*\/\/(?: PORT:| {3})/.test(lines[index]!);
    map[index] = isMark || !named[index + 1] ? next : [next[0], Math.max(1, next[1] - 1)];
    named[index] = true;
  }
  return map;
}

/** Finds the line of the output that a place of the sources became. */
export class LineFinder {
  /** The origins in each file, in the order of their places. */
  readonly #byFile = new Map<SourceFile, { readonly origin: LineOrigin; readonly file: string }[]>();

  constructor(modules: readonly TranslatedModule[]) {
    for (const { origins, unit } of modules)
      for (const origin of origins) {
        const list = this.#byFile.get(origin.location.file) ?? [];
        this.#byFile.set(origin.location.file, list);
        list.push({ origin, file: `src/${unit.name}.ts` });
      }
    for (const list of this.#byFile.values())
      list.sort(
        (a, b) =>
          a.origin.location.start - b.origin.location.start || b.origin.location.end - a.origin.location.end,
      );
  }

  /** The line of what a place is in; null when nothing came of it. */
  find({ file, start }: Location): { readonly file: string; readonly line: number } | null {
    const list = this.#byFile.get(file) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.origin.location.start <= start) low = middle + 1;
      else high = middle;
    }
    // What begins last before the place, and does not end before it.
    for (let i = low - 1; i >= 0 && i > low - 50; i--) {
      const { origin, file: output } = list[i]!;
      if (origin.location.end >= start) return { file: output, line: origin.line };
    }
    return null;
  }
}
