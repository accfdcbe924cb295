import type { SequencePage } from './protocol.js';

/** Colours of a diagram. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
  readonly bad: string;
}

/** Colours for a file: black on white. */
export const FILE_COLOURS: Colours = {
  paper: '#ffffff',
  ink: '#1c2128',
  faint: '#8b949e',
  accent: '#0550ae',
  bad: '#a40e26',
};

/** Between the middles of two participants, and between two messages, in pixels. */
const COLUMN = 200;
const LINE = 30;
const TOP = 64;
const LEFT = 110;
/** Longer labels are cut. */
const MOST_LABEL = 26;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in markup. */
export function escapeText(text: string): string {
  return Array.from(text)
    .map((each) => ENTITIES[each] ?? (isAllowed(each.codePointAt(0)!) ? each : '?'))
    .join('');
}

/** Whether XML allows a character: not controls, and no half of a pair. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const cut = (text: string, most = MOST_LABEL): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** A sequence diagram as an SVG document: who called whom, in the order of time. It needs no style from elsewhere. */
export function sequenceSvg({ participants, messages }: SequencePage, colours: Colours): string {
  const { paper, ink, faint, accent, bad } = colours;
  const width = LEFT * 2 + Math.max(0, participants.length - 1) * COLUMN;
  const height = TOP + (messages.length + 1) * LINE;
  const x = (place: number): number => LEFT + place * COLUMN;
  const text = (at: number, y: number, fill: string, content: string, anchor = 'middle', more = ''): string =>
    `<text x="${String(at)}" y="${String(y)}" fill="${fill}" text-anchor="${anchor}"${more}>${escapeText(content)}</text>`;
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more = ''): string =>
    `<line x1="${String(x1)}" y1="${String(y1)}" x2="${String(x2)}" y2="${String(y2)}" stroke="${stroke}"${more}/>`;
  const parts = participants.flatMap(({ label, className }, place) => [
    line(x(place), 46, x(place), height, faint, ' stroke-dasharray="3 4"'),
    `<rect x="${String(x(place) - 90)}" y="6" width="180" height="40" rx="6" fill="${paper}" stroke="${faint}"/>`,
    text(x(place), 23, ink, cut(label), 'middle', ' font-weight="600"'),
    text(x(place), 39, faint, cut(className)),
  ]);
  messages.forEach(({ from, to, label, time, thrown }, i) => {
    const y = TOP + (i + 1) * LINE - 8;
    const stroke = thrown ? bad : accent;
    const title = `<title>${escapeText(`${label}, ${(time / 1000).toFixed(3)} s`)}</title>`;
    parts.push(`<g>${title}${from === to ? loop(x(from), y, stroke) : arrow(x(from), x(to), y, stroke)}`);
    if (from === to) {
      parts.push(`${text(x(from) + 30, y + 4, ink, cut(label), 'start')}</g>`);
      return;
    }
    const room = Math.max(MOST_LABEL, Math.abs(to - from) * MOST_LABEL);
    parts.push(`${text((x(from) + x(to)) / 2, y - 5, ink, cut(label, room))}</g>`);
  });
  function arrow(x1: number, x2: number, y: number, stroke: string): string {
    const back = x2 > x1 ? -8 : 8;
    const head = `<path d="M${String(x2)} ${String(y)}l${String(back)} -4v8z" fill="${stroke}"/>`;
    return line(x1, y, x2, y, stroke) + head;
  }
  function loop(at: number, y: number, stroke: string): string {
    const path = `M${String(at)} ${String(y - 6)}h24v12h-20`;
    const head = `<path d="M${String(at)} ${String(y + 6)}l8 -4v8z" fill="${stroke}"/>`;
    return `<path d="${path}" fill="none" stroke="${stroke}"/>${head}`;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}
