import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root, type Row } from './run.js';

const PAGE = join(root, 'docs', 'compatibility.md');

/** Writes the rows of a whole run into the page about compatibility, in place of those that are there. */
export async function recordTable(rows: readonly Row[]): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const lines = rows.map(({ what, outcome, ok }) => `| ${what} | ${ok ? 'yes' : '**no**'} | ${outcome} |`);
  const date = new Date().toISOString().slice(0, 10);
  const table = [`| On (${date}) | As promised | What was run |`, '| --- | --- | --- |', ...lines].join('\n');
  const between = /(<!-- matrix -->\n)[\s\S]*(\n<!-- \/matrix -->)/;
  if (!between.test(page)) throw new Error(`${PAGE} has no place for the table.`);
  const written = page.replace(between, (_all, first: string, last: string) => `${first}\n${table}\n${last}`);
  await writeFile(PAGE, await format(written, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
}
