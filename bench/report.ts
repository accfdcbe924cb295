// Turns saved runs into the tables of docs/performance.md and a plot for each group:
//
//   npm run bench -- --full --save run.json
//   npm run bench:report -- run.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { curvesOf } from './figures/curves.js';
import { groupMarkdown, withFigures } from './figures/document.js';
import { linePlot } from './figures/line-plot.js';
import { plot } from './figures/plot.js';
import { baselinesOf, rowsOf } from './figures/rows.js';
import { groupNames, type SavedRun } from './harness/saved-run.js';

const documentPath = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const plots = fileURLToPath(new URL('../docs/performance/', import.meta.url));

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error(
      'npm run bench:report -- FILE.json…, where the files were made by npm run bench -- --save FILE.json',
    );
    return 2;
  }
  const runs = files.map((file) => ({ file, run: savedRun(file) }));
  const useless = runs.find(({ run }) => run.work !== 1 || run.broken.length > 0);
  if (useless !== undefined) {
    console.error(
      `${useless.file} holds a trial or a broken run: its figures are not for the documentation.`,
    );
    return 1;
  }

  for (const { file, run } of runs) {
    console.log(`docs/performance.md and docs/performance/ now show ${file}: ${show(run).join(', ')}.`);
  }
  return 0;
}

function savedRun(file: string): SavedRun {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  return JSON.parse(readFileSync(path, 'utf8')) as SavedRun;
}

/** @returns the groups of this run, whose tables and plots have been written */
function show(run: SavedRun): readonly string[] {
  let document = readFileSync(documentPath, 'utf8');
  const drawn = groupNames.filter((group) => run.cases.some((result) => result.group === group));
  mkdirSync(plots, { recursive: true });
  for (const group of drawn) {
    const cases = run.cases.filter((result) => result.group === group);
    const drawing = plot(group, baselinesOf(cases), rowsOf(cases));
    writeFileSync(`${plots}${group}.svg`, drawing);
    if (curvesOf(cases).length > 0) writeFileSync(`${plots}${group}-over-size.svg`, linePlot(group, cases));
    document = withFigures(document, group, groupMarkdown(run, group, `performance/${group}.svg`));
  }
  writeFileSync(documentPath, document);
  return drawn;
}

process.exitCode = main(process.argv.slice(2));
