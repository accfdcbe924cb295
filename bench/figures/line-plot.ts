import type { CaseResult, GroupName, Unit } from '../harness/saved-run.js';
import { type Curve, curvesOf, thisProject } from './curves.js';
import { drawing, escaped, round } from './drawing.js';
import { nameOf } from './names.js';
import { quantity } from './numbers.js';

/** Sizes in pixels of the drawing: panels in two columns. */
const width = 820;
const header = 62;
const panelWidth = 394;
const panelHeight = 190;
const plotLeft = 66;
const plotTop = 34;
const plotHeight = 110;

const style = `
    .line0 { stroke: #0969da; stroke-width: 2; fill: none; }
    .line1 { stroke: #9aa4af; stroke-width: 2; fill: none; }
    .dot0 { fill: #0969da; }
    .dot1 { fill: #9aa4af; }
    @media (prefers-color-scheme: dark) {
      .line0 { stroke: #4493f8; }
      .line1 { stroke: #7d8590; }
      .dot0 { fill: #4493f8; }
      .dot1 { fill: #7d8590; }
    }`;

/** A drawing of cost over size as SVG: a panel for each measure of each curve, a line for each contender; sizes are logarithmic. */
export function linePlot(group: GroupName, results: readonly CaseResult[]): string {
  const curves = curvesOf(results);
  const heading = `${nameOf(group)}: cost over size, flat is better`;
  const rows = Math.ceil(curves.length / 2);
  const names = [...new Set(curves.flatMap(({ lines }) => lines.map(({ contender }) => contender)))];
  const panels = curves.map((curve, index) => {
    const left = 12 + (index % 2) * (panelWidth + 8);
    const top = header + Math.floor(index / 2) * panelHeight;
    return `<g transform="translate(${left} ${top})">${panel(curve)}</g>`;
  });
  const description = curves.map(describe).join('; ');
  return drawing({ width, height: header + rows * panelHeight, heading, description, style }, [
    legend(names),
    ...panels,
  ]);
}

function panel({ title, of, measure, lines }: Curve): string {
  const sizes = lines[0]?.points.map(({ size }) => size) ?? [];
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ value }) => value)));
  const top = niceAbove(highest, measure.unit);
  const x = (size: number): number => {
    const [from, to] = [Math.log(sizes[0]!), Math.log(sizes.at(-1)!)];
    return plotLeft + 14 + ((Math.log(size) - from) / (to - from || 1)) * (panelWidth - plotLeft - 50);
  };
  const y = (value: number): number => plotTop + plotHeight * (1 - value / top);
  const parts = [`<text x="0" y="18">${escaped(title)}</text>`];
  for (const share of [0, 0.5, 1]) {
    const at = round(y(top * share));
    parts.push(
      `<line class="grid" x1="${plotLeft}" x2="${panelWidth - 14}" y1="${at}" y2="${at}"/>`,
      `<text class="small" x="${plotLeft - 6}" y="${at + 3}" text-anchor="end">${share === 0 ? '0' : quantity(top * share, measure.unit)}</text>`,
    );
  }
  for (const size of sizes) {
    parts.push(
      `<text class="small" x="${round(x(size))}" y="${plotTop + plotHeight + 15}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    );
  }
  parts.push(
    `<text class="small" x="${round((plotLeft + panelWidth) / 2)}" y="${plotTop + plotHeight + 29}" text-anchor="middle">${escaped(of)}</text>`,
  );
  for (const { contender, points } of [...lines].reverse()) {
    const kind = isFirst(contender) ? 0 : 1;
    const path = points.map(({ size, value }) => `${round(x(size))},${round(y(value))}`);
    parts.push(`<polyline class="line${kind}" points="${path.join(' ')}"/>`);
    for (const point of path) {
      const [cx, cy] = point.split(',');
      parts.push(`<circle class="dot${kind}" cx="${cx}" cy="${cy}" r="3"/>`);
    }
  }
  return parts.join('');
}

/** The project's line has the strong colour. */
function isFirst(contender: string): boolean {
  return contender === thisProject;
}

/** The end of an axis: a round number above the value. */
function niceAbove(value: number, unit: Unit): number {
  const step =
    unit === 'bytes'
      ? 1024 ** Math.max(0, Math.floor(Math.log(value) / Math.log(1024)))
      : 10 ** Math.floor(Math.log10(value));
  return [1, 2, 3, 4, 5, 6, 8, 10, 20, 30, 40, 50, 60, 80, 100, 200, 300, 400, 500, 600, 800, 1000]
    .map((factor) => factor * step)
    .find((end) => end >= value)!;
}

function legend(names: readonly string[]): string {
  let left = 16;
  return names
    .map((name) => {
      const kind = isFirst(name) ? 0 : 1;
      const entry =
        `<circle class="dot${kind}" cx="${left + 5}" cy="43" r="4"/>` +
        `<text class="small" x="${left + 15}" y="47">${escaped(name)}</text>`;
      left += 34 + name.length * 5.6;
      return entry;
    })
    .join('');
}

function describe({ title, of, measure, lines }: Curve): string {
  const texts = lines.map(
    ({ contender, points }) =>
      `${contender} ${points.map(({ size, value }) => `${quantity(value, measure.unit)} at ${size}`).join(', ')}`,
  );
  return `${title} over ${of}: ${texts.join(', ')}`;
}
