import type { CaseResult, GroupName, SavedRun } from '../harness/saved-run.js';
import { median } from '../harness/statistics.js';
import { table } from '../harness/table.js';
import { type BesideFigure, besideFiguresOf, besideTable, judgedBeside } from './beside.js';
import { curvesOf } from './curves.js';
import { isOurs, isWithin } from './figures.js';
import { displayName, nameOf } from './names.js';
import { quantity, ratioText, spreadText } from './numbers.js';
import { baselinesOf, othersIn, type Row, rowsOf } from './rows.js';

/** The Markdown that stands for a group of a run: the plot, the table, and where the figures come from. */
export function groupMarkdown(run: SavedRun, group: GroupName, plotPath: string): string {
  const cases = run.cases.filter((result) => result.group === group);
  const rows = rowsOf(cases);
  const baselines = baselinesOf(cases);
  const alt = `${nameOf(group)}: ratios to ${baselines.map(displayName).join(' and ')}, with the targets; the table has the same figures`;
  const beside = cases.flatMap(besideFiguresOf);
  return [
    `![${alt}](${plotPath})`,
    ...overSize(group, cases, plotPath),
    figuresTable(rows, baselines),
    ...counts(cases),
    judgement(rows),
    ...(beside.length === 0 ? [] : [besideTable(beside), besideJudgement(beside)]),
    provenance(run),
  ].join('\n\n');
}

function figuresTable(rows: readonly Row[], baselines: readonly string[]): string {
  const [only] = baselines.length === 1 ? baselines : [];
  const others = othersIn(rows);
  const head = [
    'Case',
    only === undefined ? 'baseline' : displayName(only),
    'here',
    'ratio',
    'middle half',
    'at most',
    ...others,
  ];
  return table(
    head,
    rows.map(({ ours, others: beside }) => [
      ours.title,
      quantity(ours.baseline, ours.measure.unit) +
        (only === undefined ? ` (${displayName(ours.baselineName)})` : ''),
      quantity(ours.value, ours.measure.unit),
      `**${ratioText(ours.ratio.median)}**`,
      spreadText(ours.ratio),
      ours.atMost === null ? '' : ratioText(ours.atMost),
      ...others.map((name) => {
        const figure = beside.find(({ contender }) => displayName(contender) === name);
        return figure === undefined ? '' : ratioText(figure.ratio.median);
      }),
    ]),
  );
}

/** The drawing of cost over size, where there is one. */
function overSize(group: GroupName, cases: readonly CaseResult[], plotPath: string): string[] {
  if (curvesOf(cases).length === 0) return [];
  const alt = `${nameOf(group)}: cost over size; the table has the same figures`;
  return [`![${alt}](${plotPath.replace('.svg', '-over-size.svg')})`];
}

/** What is counted is no ratio: it stands below the table. */
function counts(cases: readonly CaseResult[]): string[] {
  return cases.flatMap(({ title, measures, samples }) =>
    measures
      .filter(({ unit }) => unit === 'count')
      .map(({ id, title: what }) => {
        const values = Object.entries(samples).map(
          ([contender, own]) =>
            `${isOurs(contender) ? 'here' : displayName(contender)} ${median(own.map((sample) => sample[id] ?? NaN))}`,
        );
        return `${title}, ${what}: ${values.join(', ')} (median of the rounds).`;
      }),
  );
}

function judgement(rows: readonly Row[]): string {
  const judged = rows.map(({ ours }) => ours).filter((figure) => isWithin(figure) !== null);
  const above = judged.filter((figure) => isWithin(figure) === false);
  const count = `${judged.length - above.length} of ${judged.length} figures are within their targets`;
  if (above.length === 0) return `${count}.`;
  return `${count}. Above: ${above.map(({ title, ratio }) => `${title} (${ratioText(ratio.median)})`).join('; ')}.`;
}

function besideJudgement(figures: readonly BesideFigure[]): string {
  const { judged, above } = judgedBeside(figures);
  const count = `Beside C++: ${judged - above.length} of ${judged} figures are within their targets`;
  if (above.length === 0) return `${count}.`;
  const list = above.map(
    ({ title, peer, ratio }) => `${title} (${ratioText(ratio.median)} of ${displayName(peer)})`,
  );
  return `${count}. Above: ${list.join('; ')}.`;
}

function provenance({ machine, form }: SavedRun): string {
  const commit = machine.commit === '' ? '' : `, commit ${machine.commit}`;
  return (
    `Measured on ${machine.startedAt.slice(0, 10)} with Node.js ${machine.node}, OpenSSL ${machine.openssl}, on ` +
    `${machine.system}, ${machine.cores} × ${machine.processor}, load ${machine.load.toFixed(1)}; ${form} form${commit}.`
  );
}

/**
 * Puts the Markdown between `<!-- figures:GROUP -->` and `<!-- /figures -->`. Throws when the document has no such place.
 */
export function withFigures(document: string, group: GroupName, markdown: string): string {
  const begin = `<!-- figures:${group} -->`;
  const end = '<!-- /figures -->';
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`there is no '${begin} ... ${end}' in the document`);
  return `${document.slice(0, from + begin.length)}\n\n${markdown}\n\n${document.slice(to)}`;
}
