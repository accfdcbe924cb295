import { button, definitions, link, make, type Child } from './dom.js';
import { formatDuration, formatTime, plural } from './format.js';
import { OneAtATime } from './one-at-a-time.js';
import type { LogRow } from './protocol.js';
import { address, ask } from './source.js';
import type { Page, View } from './view.js';
import { WindowedList, type Row } from './windowed-list.js';

/** Kinds of events, as one chooses them: what they are called, and what they are in the log. */
const KINDS: readonly (readonly [label: string, kinds: readonly string[], isOn: boolean])[] = [
  ['Emissions', ['emit'], true],
  ['Slots', ['slot', 'relay'], true],
  ['Connections', ['connect', 'disconnect'], false],
  ['Objects', ['made', 'deleted'], false],
  ['Messages', ['message'], true],
];
/** The number of rows that are asked for at once. */
const PIECE = 120;

/** The log of what happens, with filters; it follows its end until one scrolls away from it. */
export class LogView implements View {
  readonly title = 'Signals';
  readonly element: HTMLElement;
  readonly #page: Page;
  readonly #list: WindowedList;
  readonly #details: HTMLElement;
  readonly #note: HTMLElement;
  readonly #text: HTMLInputElement;
  readonly #boxes: readonly { readonly box: HTMLInputElement; readonly kinds: readonly string[] }[];
  readonly #pause: HTMLButtonElement;
  readonly #export: HTMLAnchorElement;
  readonly #load = new OneAtATime(() => this.#loadRows());
  /** The rows that have arrived, and the place of the first. */
  #rows: readonly LogRow[] = [];
  #from = 0;
  #frozen = 0;
  #follows = true;
  #chosen: LogRow | null = null;
  #begin: number | null = null;

  constructor(page: Page) {
    this.#page = page;
    this.#list = new WindowedList({
      label: 'What happened',
      role: 'listbox',
      row: (place) => this.#row(place),
      choose: (place) => this.#choose(place),
      sight: (from, count) => this.#sight(from, count),
    });
    this.#list.element.addEventListener('scroll', () => (this.#follows = this.#list.isAtEnd));
    this.#details = make('div', {
      class: 'details',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Chosen event',
    });
    this.#details.append(make('p', { class: 'faint' }, 'Choose an event to see all of it.'));
    this.#note = make('span', { class: 'note' });
    this.#text = make('input', {
      type: 'search',
      id: 'log-text',
      placeholder: 'object, class, signal or argument',
    });
    this.#text.addEventListener('input', () => this.#filterChanged());
    this.#boxes = KINDS.map(([, kinds, isOn]) => {
      const box = make('input', { type: 'checkbox', change: () => this.#filterChanged() });
      box.checked = isOn;
      return { box, kinds };
    });
    this.#pause = button('Pause', () => void this.#togglePause());
    this.#pause.setAttribute('aria-pressed', 'false');
    this.#export = make(
      'a',
      { class: 'button', download: 'trace.txt', href: address('trace.txt') },
      'Export',
    );
    const labels = this.#boxes.map(({ box }, i) => make('label', {}, box, ` ${KINDS[i]![0]}`));
    const filter = make('label', { for: 'log-text' }, 'Filter');
    this.element = make(
      'div',
      {},
      make('div', { class: 'bar' }, filter, this.#text, ...labels, this.#pause, this.#export, this.#note),
      make('div', { class: 'split' }, this.#list.element, this.#details),
    );
  }

  refresh(): void {
    if (this.#frozen === 0 || this.#rows.length === 0) this.#load.run();
  }

  #filterChanged(): void {
    this.#rows = [];
    this.#follows = true;
    this.#load.run();
  }

  async #togglePause(): Promise<void> {
    if (this.#frozen === 0) this.#frozen = (await ask('freeze'))?.frozen ?? 0;
    else this.#frozen = 0;
    const isPaused = this.#frozen !== 0;
    this.#pause.setAttribute('aria-pressed', String(isPaused));
    this.#pause.textContent = isPaused ? 'Paused: go on' : 'Pause';
    this.#export.href = address('trace.txt', isPaused ? { frozen: this.#frozen } : {});
    this.#follows = !isPaused;
    this.#load.run();
  }

  #sight(from: number, count: number): void {
    const isThere = from >= this.#from && from + count <= this.#from + this.#rows.length;
    if (!isThere && !this.#follows) this.#load.run();
  }

  async #loadRows(): Promise<void> {
    const kinds = this.#boxes.filter(({ box }) => box.checked).flatMap((each) => each.kinds);
    const { from, count } = this.#list.inSight;
    const page = await ask('log', {
      kinds: kinds.length === 0 ? 'none' : kinds.join(','),
      text: this.#text.value,
      frozen: this.#frozen,
      count: Math.max(PIECE, count),
      ...(this.#follows ? { tail: 1 } : { from: Math.max(0, from - PIECE / 4) }),
    });
    if (page === undefined) return;
    this.#rows = page.rows;
    this.#from = page.from;
    const dropped = page.dropped === 0 ? '' : `; ${plural(page.dropped, 'older event')} dropped`;
    this.#note.textContent = `${plural(page.total, 'event')}${dropped}`;
    const chosen = this.#rows.findIndex(({ seq }) => seq === this.#chosen?.seq);
    this.#list.show(page.total, chosen < 0 ? -1 : chosen + this.#from);
    if (this.#follows) this.#list.scrollToEnd();
  }

  #row(place: number): Row | null {
    const row = this.#rows[place - this.#from];
    if (row === undefined) return null;
    return {
      children: [
        make('span', { class: 'time' }, formatTime(row.time)),
        make('span', { class: 'took' }, isCall(row) ? formatDuration(row.duration) : ''),
        '  '.repeat(Math.min(row.depth, 40)),
        ...describe(row),
      ],
    };
  }

  #choose(place: number): void {
    const row = this.#rows[place - this.#from];
    if (row === undefined) return;
    this.#chosen = row;
    this.#showChosen(row);
  }

  #showChosen(row: LogRow): void {
    const object = (id: number, label: string): Child =>
      id === 0 ? 'none' : link(label, () => this.#page.showObject(id));
    const begin = button('Diagram from here', () => {
      this.#begin = row.seq;
      this.#showChosen(row);
    });
    const end = button('Diagram up to here', () => this.#page.showDiagram(this.#begin ?? 0, row.seq));
    this.#details.replaceChildren(
      make('h2', {}, `Event ${String(row.seq)}`),
      definitions({
        What: NAMES[row.kind] ?? row.kind,
        At: formatTime(row.time),
        ...(isCall(row) ? { Took: formatDuration(row.duration), Depth: row.depth } : {}),
        [row.kind === 'slot' ? 'Receiver' : 'Object']: object(row.subject, row.subjectLabel),
        Class: row.className,
        ...(row.other === 0
          ? {}
          : { [row.kind === 'slot' ? 'Sender' : 'Other end']: object(row.other, row.otherLabel) }),
        ...(row.member === '' ? {} : { Member: row.member }),
        [row.kind === 'message' ? 'Text' : 'Arguments']: row.text,
        ...(row.kind === 'emit' ? { Receivers: row.receivers } : {}),
        ...(row.thrown === null ? {} : { Threw: make('span', { class: 'bad' }, row.thrown) }),
      }) ?? '',
      begin,
      ' ',
      end,
      make(
        'p',
        { class: 'faint' },
        this.#begin === null ? '' : `The diagram begins at event ${String(this.#begin)}.`,
      ),
    );
  }
}

const NAMES: Readonly<Record<string, string>> = {
  emit: 'emission',
  slot: 'call of a slot',
  relay: 'emission of a connected signal',
  made: 'object made',
  dying: 'deletion begins',
  deleted: 'object deleted',
  connect: 'connection made',
  disconnect: 'connection removed',
  message: 'message',
};

const isCall = ({ kind }: LogRow): boolean => kind === 'emit' || kind === 'slot' || kind === 'relay';

const bare = (signature: string): string => signature.split('(', 1)[0]!;

/** What a row says behind its time. */
function describe(row: LogRow): Child[] {
  const { kind, subjectLabel, otherLabel, member, text, receivers, thrown } = row;
  const name = make('span', { class: 'name' }, subjectLabel);
  const failed = thrown === null ? null : make('span', { class: 'bad' }, ` threw ${thrown}`);
  switch (kind) {
    case 'emit': {
      const count = receivers === 0 ? ' to no slot' : '';
      return [
        make('span', { class: 'kind' }, 'emit '),
        name,
        `.${bare(member)}(${text})`,
        make('span', { class: 'kind' }, count),
        failed,
      ];
    }
    case 'slot':
    case 'relay':
      return [
        make('span', { class: 'kind' }, '→ '),
        name,
        `${subjectLabel === '' ? '' : '.'}${bare(member)}(${text})`,
        failed,
      ];
    case 'connect':
    case 'disconnect':
      return [make('span', { class: 'kind' }, `${kind} `), name, `.${member} → ${otherLabel} ${text}`];
    case 'message':
      return [make('span', { class: 'kind' }, 'message '), text];
    default:
      return [
        make('span', { class: 'kind' }, `${kind} `),
        name,
        make('span', { class: 'kind' }, ` ${row.className}`),
      ];
  }
}
