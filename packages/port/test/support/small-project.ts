// A project of a few lines, for tests of one rule.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translate, type Translated } from './translated.js';

/** Writes these files, and translates them all but those named `….inc`, which are only included. */
export function translateFiles(files: Readonly<Record<string, string>>): Translated {
  const folder = mkdtempSync(join(tmpdir(), 'qt3-small-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const given = Object.keys(files).filter((name) => !name.endsWith('.inc'));
  const translated = translate(given.map((name) => join(folder, name)));
  return {
    ...translated,
    remove: () => {
      translated.remove();
      rmSync(folder, { recursive: true });
    },
  };
}

/** For the tests of a `describe()`: translates files, or a `main.cpp` alone; each project is removed when its test has ended. */
export function smallProjects(): (files: string | Readonly<Record<string, string>>) => Translated {
  const made: Translated[] = [];
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });
  return (files) => {
    const translated = translateFiles(typeof files === 'string' ? { 'main.cpp': files } : files);
    made.push(translated);
    return translated;
  };
}
