import type { CaseResult, GroupName } from '../harness/saved-run.js';
import { pairedRatio, type Ratio } from '../harness/statistics.js';
import { table } from '../harness/table.js';
import { isOurs } from './figures.js';
import { displayName, kindOf } from './names.js';
import { ratioText } from './numbers.js';
import { besideTargetOf } from './targets.js';

/** The time of the project, as a ratio to that of a program in C++ in the same round. */
export interface BesideFigure {
  readonly group: GroupName;
  readonly title: string;
  readonly peer: string;
  readonly ratio: Ratio;
  /** Highest ratio that is wanted; null when nothing is. */
  readonly atMost: number | null;
}

/** The programs in C++. */
const peers: readonly string[] = ['qt5', 'c'];

/** The figures of a case in which a program in C++ took part; none otherwise, and none for memory. */
export function besideFiguresOf({ group, id, title, measures, samples }: CaseResult): BesideFigure[] {
  if (!measures.some((measure) => measure.id === 'time')) return [];
  const times = (contender: string): number[] => samples[contender]!.map(({ time = NaN }) => time);
  const contenders = Object.keys(samples);
  return contenders.filter(isOurs).flatMap((ours) =>
    contenders
      .filter((other) => peers.includes(nameIn(other)) && kindOf(other) === kindOf(ours))
      .map((other) => ({
        group,
        title: ours.endsWith('/starttls') ? `${title}, upgraded` : title,
        peer: nameIn(other),
        ratio: pairedRatio(times(ours), times(other)),
        atMost: besideTargetOf(group, id, nameIn(other)),
      })),
  );
}

/** A row for each case, with a ratio to each of the programs. */
export function besideTable(figures: readonly BesideFigure[]): string {
  const names = peers.filter((peer) => figures.some((figure) => figure.peer === peer));
  const rows = [...new Set(figures.map(({ group, title }) => `${group}: ${title}`))];
  return table(
    ['Case', ...names.flatMap((name) => [`to ${displayName(name)}`, 'at most'])],
    rows.map((row) => [
      row,
      ...names.flatMap((name) => {
        const figure = figures.find(
          ({ group, title, peer }) => `${group}: ${title}` === row && peer === name,
        );
        if (figure === undefined) return ['', ''];
        return [ratioText(figure.ratio.median), figure.atMost === null ? '' : ratioText(figure.atMost)];
      }),
    ]),
  );
}

/** The figures that have a target, and those of them that are above it. */
export function judgedBeside(figures: readonly BesideFigure[]): { judged: number; above: BesideFigure[] } {
  const judged = figures.filter(({ atMost }) => atMost !== null);
  const above = judged.filter(
    ({ ratio, atMost }) => Math.round(ratio.median * 100) > Math.round(atMost! * 100),
  );
  return { judged: judged.length, above };
}

/** For the terminal: a line for each figure above its target, and how many are not. */
export function besideVerdict(figures: readonly BesideFigure[]): string {
  const { judged, above } = judgedBeside(figures);
  const lines = above.map(
    ({ group, title, peer, ratio, atMost }) =>
      `above its target: ${group}: ${title}: ${ratioText(ratio.median)} of ${displayName(peer)} instead of ${ratioText(atMost!)}`,
  );
  return [...lines, `Beside C++: ${judged - above.length} of ${judged} within their targets.`].join('\n');
}

function nameIn(contender: string): string {
  return contender.split('/')[0]!;
}
