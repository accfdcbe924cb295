import { make, type Child } from './dom.js';
import { formatTime } from './format.js';
import { OneAtATime } from './one-at-a-time.js';
import type { WarningRow } from './protocol.js';
import { ask } from './source.js';
import type { View } from './view.js';

/** Messages, the last one first, and connections that were refused. */
export class WarningsView implements View {
  readonly title = 'Warnings';
  readonly element: HTMLElement;
  readonly #list: HTMLElement;
  readonly #load = new OneAtATime(() => this.#loadRows());
  #last = -1;

  constructor() {
    this.#list = make('div', { class: 'tables', tabindex: 0, role: 'region', 'aria-label': 'Messages' });
    this.element = make('div', {}, this.#list);
  }

  refresh(): void {
    this.#load.run();
  }

  async #loadRows(): Promise<void> {
    const rows = await ask('warnings');
    if (rows === undefined) return;
    const last = rows[0]?.seq ?? -2;
    if (last === this.#last) return;
    this.#last = last;
    if (rows.length === 0) this.#list.replaceChildren(make('p', { class: 'empty' }, 'No messages so far.'));
    else this.#list.replaceChildren(...rows.map(message));
  }
}

function message({ time, type, text, suggestions, stack }: WarningRow): HTMLElement {
  const meant: Child =
    suggestions.length === 0
      ? null
      : make('p', {}, make('strong', {}, 'Did you mean: '), suggestions.join(' or '), '?');
  return make(
    'div',
    { class: `message ${type}` },
    make(
      'div',
      { class: 'faint' },
      `${formatTime(time)} ${type === 'refused' ? 'connection refused' : type}`,
    ),
    make('div', { class: 'text' }, text),
    meant,
    stack === ''
      ? null
      : make('details', {}, make('summary', {}, 'Where'), make('pre', { tabindex: 0 }, stack)),
  );
}
