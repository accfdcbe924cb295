import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** What a project file of qmake names. */
export interface ProFile {
  readonly files: readonly string[];
  readonly defines: readonly string[];
  readonly includeFolders: readonly string[];
}

const ASSIGNMENT = /^\s*(?:unix\s*:\s*)?([A-Z]+)\s*([-+*]?=)\s*(.*)$/;

/** Reads SOURCES, HEADERS, DEFINES and INCLUDEPATH of a .pro file, as they hold on Unix. */
export function readProFile(path: string): ProFile {
  const text = readFileSync(path, 'latin1')
    .replaceAll('\r', '')
    .replace(/#.*$/gm, '')
    .replace(/\\[ \t]*\n/g, ' ');
  const values = new Map<string, string[]>();
  const blocks: boolean[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const closed = trimmed.startsWith('}') ? blocks.pop() : undefined;
    if (trimmed.endsWith('{')) blocks.push(holds(trimmed, closed));
    const match = ASSIGNMENT.exec(line);
    if (!match || blocks.includes(false)) continue;
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
    (values.get(name) ?? []).map((each) => {
      const named = each.replace(/\$\$?\{?PWD\}?/g, '.').replaceAll('"', '');
      return isAbsolute(named) ? named : join(folder, named);
    });
  return {
    files: [...paths('SOURCES'), ...paths('HEADERS')],
    defines: (values.get('DEFINES') ?? []).map((each) => each.replaceAll('\\"', '"')),
    includeFolders: [folder, ...paths('INCLUDEPATH')],
  };
}

/** Whether a block that begins with this line is read on Unix; `closed` says it of the one that ends there. */
function holds(line: string, closed: boolean | undefined): boolean {
  if (/\belse\b/.test(line)) return closed === false;
  return !/^(?:!unix|win32|mac|macx)\b/.test(line);
}
