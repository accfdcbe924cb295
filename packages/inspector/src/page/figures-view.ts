import { make } from './dom.js';
import { formatDuration, plural } from './format.js';
import { OneAtATime } from './one-at-a-time.js';
import type { FiguresRow } from './protocol.js';
import { ask } from './source.js';
import type { View } from './view.js';

/** Where the time is spent: signals and slots, those that took longest first. */
export class FiguresView implements View {
  readonly title = 'Time';
  readonly element: HTMLElement;
  readonly #tables: HTMLElement;
  readonly #load = new OneAtATime(() => this.#loadRows());

  constructor() {
    this.#tables = make('div', {
      class: 'tables',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Counts and times',
    });
    this.element = make('div', {}, this.#tables);
  }

  refresh(): void {
    this.#load.run();
  }

  async #loadRows(): Promise<void> {
    const page = await ask('figures');
    if (page === undefined) return;
    const { scrollTop } = this.#tables;
    this.#tables.replaceChildren(
      make('h2', {}, 'Slots'),
      make('p', { class: 'faint' }, 'Own time is that of the slot itself, without what it emitted.'),
      table(page.slots, 'Calls'),
      make('h2', {}, 'Signals'),
      make('p', { class: 'faint' }, 'All of an emission, its slots included; own time is without them.'),
      table(page.signals, 'Emissions'),
    );
    this.#tables.scrollTop = scrollTop;
  }
}

function table(rows: readonly FiguresRow[], counted: string): HTMLElement {
  if (rows.length === 0) return make('p', { class: 'empty' }, 'Nothing so far.');
  const heads: readonly (readonly [text: string, isNumber: boolean])[] = [
    ['Member', false],
    [counted, true],
    ['Own time', true],
    ['All time', true],
    ['Longest', true],
    ['Threw', true],
  ];
  return make(
    'table',
    {},
    make('caption', { class: 'faint' }, plural(rows.length, 'row')),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        ...heads.map(([text, isNumber], i) => make('th', { scope: 'col', class: head(isNumber, i) }, text)),
      ),
    ),
    make(
      'tbody',
      {},
      ...rows.map((row) =>
        make(
          'tr',
          {},
          make('td', {}, `${row.className}::${row.member}`),
          make('td', { class: 'number' }, row.count.toLocaleString('en')),
          make('td', { class: 'number' }, formatDuration(Math.max(0, row.own))),
          make('td', { class: 'number wide-only' }, formatDuration(row.total)),
          make('td', { class: 'number wide-only' }, formatDuration(row.longest)),
          make('td', { class: 'number wide-only' }, row.thrown),
        ),
      ),
    ),
  );
}

const head = (isNumber: boolean, place: number): string =>
  `${isNumber ? 'number' : ''}${place > 2 ? ' wide-only' : ''}`;
