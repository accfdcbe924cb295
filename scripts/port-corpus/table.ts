// The table of a corpus, for people and as JSON.
import type { Measured, Share } from './measure.js';

const percent = ({ statements, unmarked }: Share): string =>
  statements === 0 ? '-' : `${((100 * unmarked) / statements).toFixed(1)} %`;

function sum(shares: readonly Share[]): Share {
  return {
    statements: shares.reduce((total, each) => total + each.statements, 0),
    unmarked: shares.reduce((total, each) => total + each.unmarked, 0),
  };
}

function mostFrequent(counts: readonly ReadonlyMap<string, number>[]): [string, number][] {
  const all = new Map<string, number>();
  for (const each of counts) for (const [key, count] of each) all.set(key, (all.get(key) ?? 0) + count);
  return [...all].sort(([, a], [, b]) => b - a);
}

/** How many errors the strict compiler found in statements without a mark; - where it was not asked. */
const counted = (errors: readonly string[] | null): string => (errors ? String(errors.length) : '-');

const SHOWN = 60;

/** One line for each program, the sum, and the reasons of all of them. */
export function corpusTable(measured: readonly Measured[]): string {
  const rows = [
    [
      'program',
      'files',
      'lines',
      'statements',
      'without a mark',
      'all headers',
      'statements',
      'without a mark',
      'plain files',
      'statements',
      'without a mark',
      'strict errors',
    ],
    ...measured.map((each) => [
      each.failure === undefined ? each.name : `${each.name} (failed)`,
      String(each.files),
      String(each.lines),
      String(each.all.statements),
      percent(each.all),
      String(each.found.files),
      String(each.found.statements),
      percent(each.found),
      String(each.plain.files),
      String(each.plain.statements),
      percent(each.plain),
      counted(each.strict),
    ]),
  ];
  const all = sum(measured.map((each) => each.all));
  const found = sum(measured.map((each) => each.found));
  const plain = sum(measured.map((each) => each.plain));
  rows.push([
    'all',
    String(measured.reduce((total, each) => total + each.files, 0)),
    String(measured.reduce((total, each) => total + each.lines, 0)),
    String(all.statements),
    percent(all),
    String(measured.reduce((total, each) => total + each.found.files, 0)),
    String(found.statements),
    percent(found),
    String(measured.reduce((total, each) => total + each.plain.files, 0)),
    String(plain.statements),
    percent(plain),
    counted(measured.every((each) => each.strict) ? measured.flatMap((each) => each.strict ?? []) : null),
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
  const failures = measured.flatMap(({ name, failure }) =>
    failure === undefined ? [] : [`${name}: ${failure}`],
  );
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', title, ...lines] : [];
  const byCount = (list: readonly [string, number][]): string[] =>
    list.slice(0, SHOWN).map(([text, count]) => `${String(count).padStart(6)}  ${text}`);
  return [
    ...table,
    ...section('Marked, by reason:', byCount(mostFrequent(measured.map((each) => each.reasons)))),
    ...section(
      'Marked in plain files, by reason:',
      byCount(mostFrequent(measured.map((each) => each.plainReasons))),
    ),
    ...section('Headers that were not found:', byCount(mostFrequent(measured.map((each) => each.missing)))),
    ...section(
      'Errors of the compiler:',
      measured.flatMap((each) => (each.strict ?? []).slice(0, SHOWN)),
    ),
    ...section('Could not be read:', failures),
  ].join('\n');
}

/** Everything that was measured. */
export function corpusJson(measured: readonly Measured[]): string {
  return JSON.stringify(
    measured.map((each) => ({
      ...each,
      reasons: Object.fromEntries(mostFrequent([each.reasons])),
      plainReasons: Object.fromEntries(mostFrequent([each.plainReasons])),
      missing: Object.fromEntries(mostFrequent([each.missing])),
    })),
    null,
    2,
  );
}
