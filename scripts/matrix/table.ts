import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root, type Row } from './run.js';

/** By name, and versions as numbers. */
const byName = new Intl.Collator('en', { numeric: true });

const PAGE = join(root, 'docs', 'compatibility.md');

const BETWEEN = /(<!-- matrix -->\n)([\s\S]*)(\n<!-- \/matrix -->)/;
const HEAD = '| On | As promised | What was run | When |\n| --- | --- | --- | --- |';

/** What a row is about, without the patch of its version, or of what Node.js calls its minor one. */
function subjectOf(what: string): string {
  const [name = '', version = ''] = what.trim().split(/ (?=\d)/);
  const isByMajor = name !== 'TypeScript' || Number.parseInt(version, 10) > 5;
  return `${name} ${version.split('.', isByMajor ? 1 : 2).join('.')}`;
}

/** The rows of the table that are about other things than these. */
function othersIn(table: string, rows: readonly Row[]): string[] {
  const subjects = new Set(rows.map(({ what }) => subjectOf(what)));
  return table
    .split('\n')
    .filter((line) => /^\| [A-Z].*\d/.test(line))
    .filter((line) => !subjects.has(subjectOf(line.split('|')[1]?.trim() ?? '')));
}

/** Writes rows into the page about compatibility, in place of those that it has of the same versions. */
export async function recordTable(rows: readonly Row[]): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const before = BETWEEN.exec(page)?.[2];
  if (before === undefined) throw new Error(`${PAGE} has no place for the table.`);
  const date = new Date().toISOString().slice(0, 10);
  const lines = rows.map(
    ({ what, outcome, ok }) => `| ${what} | ${ok ? 'yes' : '**no**'} | ${outcome} | ${date} |`,
  );
  const table = [HEAD, ...[...othersIn(before, rows), ...lines].sort(byName.compare)].join('\n');
  const written = page.replace(
    BETWEEN,
    (_all, first: string, _old, last: string) => `${first}\n${table}\n${last}`,
  );
  await writeFile(PAGE, await format(written, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
}
