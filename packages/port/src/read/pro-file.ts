import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a project file of qmake names. */
export interface ProFile {
  readonly files: readonly string[];
  readonly defines: readonly string[];
  readonly includeFolders: readonly string[];
}

/** Reads SOURCES, HEADERS, DEFINES and INCLUDEPATH of a .pro file, as they hold on Unix. */
export function readProFile(path: string): ProFile {
  const text = readFileSync(path, 'latin1')
    .replace(/#.*$/gm, '')
    .replace(/\\\r?\n/g, ' ');
  const values = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const match = /^\s*(?:unix\s*:\s*)?([A-Z]+)\s*([-+*]?=)\s*(.*)$/.exec(line);
    if (!match) continue;
    const [, name = '', operator, value = ''] = match;
    const words = value.split(/\s+/).filter((word) => word !== '');
    const before = operator === '=' ? [] : (values.get(name) ?? []);
    values.set(
      name,
      operator === '-=' ? before.filter((word) => !words.includes(word)) : [...before, ...words],
    );
  }
  const folder = dirname(path);
  const paths = (name: string): string[] =>
    (values.get(name) ?? []).map((each) =>
      join(folder, each.replace(/\$\$?\{?PWD\}?/g, '.').replaceAll('"', '')),
    );
  return {
    files: [...paths('SOURCES'), ...paths('HEADERS')],
    defines: (values.get('DEFINES') ?? []).map((each) => each.replaceAll('\\"', '"')),
    includeFolders: [folder, ...paths('INCLUDEPATH')],
  };
}
