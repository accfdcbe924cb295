// The programs in a folder of C++: sources that are compiled together.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const SOURCES = new Set(['.cpp', '.cc', '.cxx', '.C']);

/** A source that is longer is no program of a book. */
const LONGEST = 60_000;

/** A program: its sources, and the one with main(). */
export interface Program {
  readonly main: string;
  readonly sources: readonly string[];
}

/** The programs below a folder: the sources of a folder with one main() are one program; each one of several is a program of its own. */
export function programsIn(folder: string): Program[] {
  const byFolder = new Map<string, string[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !SOURCES.has(extname(path))) continue;
    byFolder.set(dirname(path), [...(byFolder.get(dirname(path)) ?? []), path]);
  }
  return [...byFolder.values()].flatMap((sources): Program[] => {
    const texts = sources.sort().map((path) => readFileSync(path, 'latin1'));
    if (texts.some(({ length }) => length > LONGEST)) return [];
    const mains = sources.filter((_path, i) => /\bmain\s*\(/.test(texts[i]!));
    const [main] = mains;
    return main && mains.length === 1
      ? [{ main, sources }]
      : mains.map((path) => ({ main: path, sources: [path] }));
  });
}
