import type { GroupName } from '../harness/saved-run.js';
import { drawing, escaped, round } from './drawing.js';
import { sourceOf } from './targets.js';
import { displayName, nameOf } from './names.js';
import { ratioText } from './numbers.js';
import { othersIn, type Row } from './rows.js';

/** Sizes in pixels of the drawing. */
const width = 820;
const labelsEnd = 320;
const plotEnd = 760;
const headerHeight = 76;
const footerHeight = 36;
const ourBar = 13;
const otherBar = 7;
const otherGap = 3;
const rowGap = 13;

/** Bars that are longer are cut off: one slow contender must not flatten all the others. */
const longestRatio = 2;

const style = `
    .baseline { stroke: #1f2328; }
    .ours { fill: #0969da; }
    .other0 { fill: #9aa4af; }
    .other1 { fill: #c6cdd5; }
    .target { stroke: #bc4c00; stroke-width: 3; }
    @media (prefers-color-scheme: dark) {
      .baseline { stroke: #f0f6fc; }
      .ours { fill: #4493f8; }
      .other0 { fill: #7d8590; }
      .other1 { fill: #545d68; }
      .target { stroke: #f0883e; }
    }`;

/** A drawing of the rows as SVG: a bar for each ratio, a tick for each target, a line where the baseline is. */
export function plot(group: GroupName, baselines: readonly string[], rows: readonly Row[]): string {
  const heading = `${nameOf(group)}: ratio to ${baselines.map(displayName).join(' and ')}, less is better`;
  const others = othersIn(rows);
  const limit = upperLimit(rows);
  const x = (ratio: number): number => {
    const share = Number.isFinite(ratio) ? Math.min(Math.max(ratio, 0), limit) / limit : 0;
    return labelsEnd + share * (plotEnd - labelsEnd);
  };

  let top = headerHeight;
  const bars = rows.map((row) => {
    const drawn = drawRow(row, top, others, limit, x);
    top += rowHeight(row);
    return drawn;
  });
  const height = top + footerHeight;

  return drawing({ width, height, heading, description: rows.map(describe).join('; '), style }, [
    legend(others),
    axis(limit, x, top),
    ...bars,
    `<text class="small" x="16" y="${height - 12}">Targets: ${escaped(sourceOf(group))}</text>`,
  ]);
}

function upperLimit(rows: readonly Row[]): number {
  const ratios = rows.flatMap(({ ours, others }) => [
    ours.ratio.median,
    ours.atMost ?? 0,
    ...others.map(({ ratio }) => ratio.median),
  ]);
  const highest = Math.max(1.2, ...ratios.filter(Number.isFinite));
  return Math.min(longestRatio, Math.ceil(highest * 5) / 5);
}

function rowHeight({ others }: Row): number {
  return ourBar + others.length * (otherBar + otherGap) + rowGap;
}

function drawRow(
  { ours, others }: Row,
  top: number,
  names: readonly string[],
  limit: number,
  x: (ratio: number) => number,
): string {
  const middle = top + ourBar / 2 + 4;
  const parts = [
    `<text x="${labelsEnd - 10}" y="${middle}" text-anchor="end">${escaped(ours.title)}</text>`,
    bar('ours', ours.ratio.median, top, ourBar, x),
  ];
  if (ours.atMost !== null) {
    const tick = round(x(ours.atMost));
    parts.push(`<line class="target" x1="${tick}" x2="${tick}" y1="${top - 4}" y2="${top + ourBar + 4}"/>`);
  }
  // Beside the bar, and beside the tick when that stands where the number would.
  const end = Math.max(x(ours.ratio.median), hides(ours, x) ? x(ours.atMost ?? 0) : 0);
  parts.push(value(ours.ratio.median, end, middle, limit, ''));

  others.forEach(({ contender, ratio }, index) => {
    const y = top + ourBar + otherGap + index * (otherBar + otherGap);
    parts.push(bar(`other${names.indexOf(displayName(contender)) % 2}`, ratio.median, y, otherBar, x));
    if (ratio.median > limit) parts.push(value(ratio.median, x(limit), y + otherBar, limit, 'small'));
  });
  return parts.join('\n  ');
}

/** Whether the target's tick is where the number behind the bar would be written. */
function hides({ ratio, atMost }: Row['ours'], x: (ratio: number) => number): boolean {
  if (atMost === null) return false;
  const distance = x(atMost) - x(ratio.median);
  return distance > -4 && distance < 40;
}

function bar(kind: string, ratio: number, y: number, height: number, x: (ratio: number) => number): string {
  const length = Math.max(1, x(ratio) - labelsEnd);
  return `<rect class="${kind}" x="${labelsEnd}" y="${round(y)}" width="${round(length)}" height="${height}"/>`;
}

function value(ratio: number, end: number, y: number, limit: number, kind: string): string {
  const text = ratio > limit ? `▸ ${ratioText(ratio)}` : ratioText(ratio);
  const attribute = kind === '' ? '' : ` class="${kind}"`;
  return `<text${attribute} x="${round(end + 7)}" y="${round(y)}">${text}</text>`;
}

function axis(limit: number, x: (ratio: number) => number, bottom: number): string {
  const parts: string[] = [];
  for (let step = 0; step <= Math.round(limit * 5); step++) {
    const ratio = step / 5;
    const at = round(x(ratio));
    const kind = ratio === 1 ? 'baseline' : 'grid';
    parts.push(`<line class="${kind}" x1="${at}" x2="${at}" y1="${headerHeight - 8}" y2="${bottom - 4}"/>`);
    parts.push(
      `<text class="small" x="${at}" y="${headerHeight - 13}" text-anchor="middle">${ratio.toFixed(1)}</text>`,
    );
  }
  return parts.join('\n  ');
}

function legend(others: readonly string[]): string {
  let left = 16;
  const parts: string[] = [];
  const entry = (mark: (left: number) => string, name: string): void => {
    parts.push(mark(left), `<text class="small" x="${left + 17}" y="47">${escaped(name)}</text>`);
    left += 34 + name.length * 5.6;
  };
  const box = (kind: string) => (at: number) =>
    `<rect class="${kind}" x="${round(at)}" y="38" width="12" height="10"/>`;
  entry(box('ours'), 'this project');
  others.forEach((name, index) => entry(box(`other${index % 2}`), name));
  entry(
    (at) => `<line class="target" x1="${round(at + 6)}" x2="${round(at + 6)}" y1="36" y2="50"/>`,
    'target',
  );
  return parts.join('\n  ');
}

function describe({ ours, others }: Row): string {
  const target = ours.atMost === null ? '' : ` (at most ${ratioText(ours.atMost)})`;
  const beside = others
    .map(({ contender, ratio }) => `, ${displayName(contender)} ${ratioText(ratio.median)}`)
    .join('');
  return `${ours.title}: ${ratioText(ours.ratio.median)}${target}${beside}`;
}
