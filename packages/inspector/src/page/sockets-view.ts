import { definitions, link, list, make, section, type Child } from './dom.js';
import { formatBytes, formatTime, hexDump, plural } from './format.js';
import { OneAtATime } from './one-at-a-time.js';
import type { CertificateRow, SocketDetails, SocketRow } from './protocol.js';
import { ask } from './source.js';
import type { Page, View } from './view.js';
import { WindowedList, type Row } from './windowed-list.js';

/** The sockets, and everything about the one that is chosen. */
export class SocketsView implements View {
  readonly title = 'Sockets';
  readonly element: HTMLElement;
  readonly #page: Page;
  readonly #list: WindowedList;
  readonly #details: HTMLElement;
  readonly #note: HTMLElement;
  readonly #load = new OneAtATime(() => this.#loadRows());
  readonly #loadChosen = new OneAtATime(() => this.#loadDetails());
  #rows: readonly SocketRow[] = [];
  #from = 0;
  #chosen = 0;
  #shown = '';

  constructor(page: Page) {
    this.#page = page;
    this.#list = new WindowedList({
      label: 'Sockets',
      role: 'listbox',
      row: (place) => this.#row(place),
      choose: (place) => this.#choose(place),
      sight: (from, count) => {
        if (from < this.#from || from + count > this.#from + this.#rows.length) this.#load.run();
      },
    });
    this.#details = make('div', {
      class: 'details',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Chosen socket',
    });
    this.#details.append(
      make('p', { class: 'faint' }, 'Choose a socket to see its states, its peer and its bytes.'),
    );
    this.#note = make('span', { class: 'note' });
    this.element = make(
      'div',
      {},
      make('div', { class: 'bar' }, this.#note),
      make('div', { class: 'split' }, this.#list.element, this.#details),
    );
  }

  refresh(): void {
    this.#load.run();
    if (this.#chosen !== 0) this.#loadChosen.run();
  }

  show(id: number): void {
    this.#chosen = id;
    this.#load.run();
    this.#loadChosen.run();
  }

  async #loadRows(): Promise<void> {
    const page = await ask('sockets', { from: Math.max(0, this.#list.inSight.from - 40) });
    if (page === undefined) return;
    this.#rows = page.rows;
    this.#from = page.from;
    this.#note.textContent = plural(page.total, 'socket');
    const place = page.rows.findIndex(({ id }) => id === this.#chosen);
    this.#list.show(page.total, place < 0 ? -1 : place + page.from);
  }

  #row(place: number): Row | null {
    const row = this.#rows[place - this.#from];
    if (row === undefined) return null;
    const { label, className, state, peer, local, received, written, protocol } = row;
    const where = peer !== '' ? ` ${peer}` : local !== '' ? ` at ${local}` : '';
    const bytes = received + written === 0 ? '' : `  ↓ ${formatBytes(received)}  ↑ ${formatBytes(written)}`;
    const waits = row.unsent > 0 ? `  ${formatBytes(row.unsent)} to send` : '';
    return {
      children: [
        make('span', { class: 'name' }, label),
        make('span', { class: 'kind' }, label.startsWith(className) ? ' ' : ` ${className} `),
        make('span', { class: state === 'Connected' || state === 'Listening' ? 'good' : 'faint' }, state),
        where,
        protocol === '' ? null : make('span', { class: 'good' }, ` ${protocol}`),
        bytes,
        waits,
      ],
    };
  }

  #choose(place: number): void {
    this.#chosen = this.#rows[place - this.#from]?.id ?? 0;
    this.#loadChosen.run();
  }

  async #loadDetails(): Promise<void> {
    const id = this.#chosen;
    const details = await ask('socket', { id });
    if (details === undefined || id !== this.#chosen) return;
    const text = JSON.stringify(details);
    if (text === this.#shown) return;
    this.#shown = text;
    const children = details === null ? [make('p', {}, 'This socket is gone.')] : this.#detailsOf(details);
    this.#details.replaceChildren(
      ...children
        .filter((child) => child !== null)
        .map((child) => (typeof child === 'number' ? String(child) : child)),
    );
  }

  #detailsOf(details: SocketDetails): Child[] {
    const { id, label, states, chain, received, written, unread, unsent } = details;
    return [
      make('h2', {}, label),
      details.deleted
        ? make('p', { class: 'faint' }, 'It has been deleted.')
        : link('Its signals and slots', () => this.#page.showObject(id)),
      definitions({
        ...details.facts,
        'Bytes received': `${formatBytes(received)} (${String(received)}), ${formatBytes(unread)} unread`,
        'Bytes written': `${formatBytes(written)} (${String(written)}), ${formatBytes(unsent)} not sent`,
      }),
      section('States', list(states.map(({ time, state }) => `${formatTime(time)} ${state}`))),
      section('Certificates of the peer', ...chain.map((one, i) => certificate(one, i))),
      details.bytesWhy === '' ? null : section('Last bytes', make('p', { class: 'faint' }, details.bytesWhy)),
      details.lastReceived === null
        ? null
        : section('Last bytes received', make('pre', { tabindex: 0 }, hexDump(details.lastReceived))),
      details.lastWritten === null
        ? null
        : section('Last bytes written', make('pre', { tabindex: 0 }, hexDump(details.lastWritten))),
    ];
  }
}

function certificate(row: CertificateRow, place: number): Child {
  return make(
    'div',
    {},
    make('strong', {}, place === 0 ? 'Its own' : `Signed by`),
    definitions({
      Subject: row.subject,
      Issuer: row.issuer,
      Valid: `${row.from} to ${row.to}`,
      ...(row.names === '' ? {} : { Names: row.names }),
      Serial: row.serial,
      'SHA-256': row.fingerprint,
    }),
  );
}
