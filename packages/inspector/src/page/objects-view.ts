import { button, definitions, link, list, make, section, type Child } from './dom.js';
import { formatTime, plural } from './format.js';
import { ObjectTree, type TreeLine } from './object-tree.js';
import { OneAtATime } from './one-at-a-time.js';
import type { ConnectionRow, ObjectDetails, Tick } from './protocol.js';
import { ask } from './source.js';
import type { Page, View } from './view.js';
import { WindowedList, type Row } from './windowed-list.js';

/** The tree of the objects, and everything about the one that is chosen. */
export class ObjectsView implements View {
  readonly title = 'Objects';
  readonly element: HTMLElement;
  readonly #page: Page;
  readonly #tree = new ObjectTree();
  readonly #list: WindowedList;
  readonly #details: HTMLElement;
  readonly #note: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #load = new OneAtATime(() => this.#loadDetails());
  #chosen = 0;
  #shown = '';

  constructor(page: Page) {
    this.#page = page;
    this.#list = new WindowedList({
      label: 'Objects',
      role: 'tree',
      row: (place) => this.#row(place),
      choose: (place) => this.#choose(place),
      key: (event, place) => this.#onKey(event, place),
    });
    this.#list.element.addEventListener('click', (event) => {
      const twisty = (event.target as Element).closest('.twisty');
      const line = this.#tree.lines[this.#list.chosen];
      if (twisty !== null && line !== undefined) this.#toggle(line.object.id);
    });
    this.#details = make('div', {
      class: 'details',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Chosen object',
    });
    this.#note = make('span', { class: 'note' });
    this.#search = make('input', { type: 'search', id: 'search', placeholder: 'name, class or #number' });
    this.#search.addEventListener('input', () => {
      this.#tree.search = this.#search.value;
      this.#update();
    });
    this.element = make(
      'div',
      {},
      make('div', { class: 'bar' }, make('label', { for: 'search' }, 'Search'), this.#search, this.#note),
      make('div', { class: 'split' }, this.#list.element, this.#details),
    );
    this.#details.append(
      make('p', { class: 'faint' }, 'Choose an object to see its signals, slots and connections.'),
    );
  }

  tick(tick: Tick): void {
    if (this.#tree.apply(tick)) this.#update();
    const { counts, unlisted } = tick;
    this.#note.textContent =
      plural(counts.objects, 'object') + (unlisted > 0 ? `, ${plural(unlisted, 'more')} not listed` : '');
  }

  refresh(): void {
    if (this.#chosen !== 0) this.#load.run();
  }

  /** Chooses an object, from another view. */
  show(id: number): void {
    this.#search.value = '';
    this.#tree.reveal(id);
    this.#chosen = id;
    this.#update();
    const place = this.#tree.placeOf(id);
    if (place >= 0) this.#list.reveal(place);
    this.#load.run();
  }

  #update(): void {
    this.#list.show(this.#tree.lines.length, this.#tree.placeOf(this.#chosen));
  }

  #row(place: number): Row | null {
    const line = this.#tree.lines[place];
    if (line === undefined) return null;
    const { object, depth, children, isOpen } = line;
    const twisty = children === 0 ? '' : isOpen ? '▾' : '▸';
    const label = object.name ?? `#${String(object.id)}`;
    return {
      children: [
        '  '.repeat(depth),
        make('span', { class: 'twisty', 'aria-hidden': 'true' }, twisty),
        make('span', { class: 'name' }, label),
        make('span', { class: 'kind' }, ` ${object.className}`),
        object.blocked ? make('span', { class: 'bad' }, ' signals blocked') : null,
        children > 0 && !isOpen ? make('span', { class: 'kind' }, ` (${String(children)})`) : null,
      ],
      attributes: {
        'aria-level': depth + 1,
        ...(children > 0 ? { 'aria-expanded': String(isOpen) } : {}),
      },
    };
  }

  #choose(place: number): void {
    const line = this.#tree.lines[place];
    if (line === undefined) return;
    this.#chosen = line.object.id;
    this.#load.run();
  }

  #toggle(id: number, isOpen?: boolean): void {
    this.#tree.toggle(id, isOpen);
    this.#update();
  }

  #onKey(event: KeyboardEvent, place: number): void {
    const line: TreeLine | undefined = this.#tree.lines[place];
    if (line === undefined) return;
    if (event.key === 'ArrowRight' && !line.isOpen) this.#toggle(line.object.id, true);
    else if (event.key === 'ArrowLeft' && line.isOpen) this.#toggle(line.object.id, false);
    else if (event.key === 'ArrowLeft') this.#list.choose(this.#tree.placeOf(line.object.parent));
    else if (event.key === 'Enter' || event.key === ' ') this.#toggle(line.object.id);
    else return;
    event.preventDefault();
  }

  async #loadDetails(): Promise<void> {
    const id = this.#chosen;
    const details = await ask('object', { id });
    if (details === undefined || id !== this.#chosen) return;
    // What has not changed stays, so that the place and the focus in it are not lost.
    const text = JSON.stringify(details);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#details.replaceChildren(
      ...(details === null
        ? [make('p', { class: 'faint' }, `Object #${String(id)} has been deleted.`)]
        : this.#detailsOf(details)),
    );
  }

  #detailsOf(details: ObjectDetails): (Node | string)[] {
    const { id, label, className, name, parent, parentLabel, since, blocked } = details;
    const children: Child[] = [
      make('h2', {}, label),
      definitions({
        Class: details.classes.map(({ name: one }) => one).join(' ◂ ') || className,
        Name: name ?? 'none',
        Parent: parent === 0 ? 'none' : link(parentLabel, () => this.#page.showObject(parent)),
        Seen: `since ${formatTime(since)}`,
        'Signals blocked': blocked,
        ...(details.timers.length === 0
          ? {}
          : { Timers: details.timers.map((timer) => `${String(timer.interval)} ms`).join(', ') }),
      }),
      button('Choose for the diagram', () => this.#page.chooseForDiagram(id, label)),
      Object.keys(details.facts).length === 0 ? null : section('Facts', definitions(details.facts)),
      section('Connected to', list(details.out.map((row) => this.#connection(row, '→')))),
      section('Connections to this object', list(details.in.map((row) => this.#connection(row, '←')))),
      details.unlisted === 0
        ? null
        : make('p', { class: 'faint' }, `${plural(details.unlisted, 'more')} not listed`),
      ...details.classes.flatMap((one) => [
        section(`Signals of ${one.name}`, list(one.signals)),
        section(`Slots of ${one.name}`, list(one.slots)),
      ]),
    ];
    return children
      .filter((child) => child !== null)
      .map((child) => (typeof child === 'object' ? child : String(child)));
  }

  #connection({ signal, id, label, member, place }: ConnectionRow, arrow: string): Child {
    const other = id === 0 ? 'function' : link(label, () => this.#page.showObject(id));
    const where = place === '' ? null : make('span', { class: 'faint' }, `, connected at ${place}`);
    return arrow === '→'
      ? make('span', {}, `${signal} → `, other, ` ${member}`, where)
      : make('span', {}, `${member} ← `, other, ` ${signal}`, where);
  }
}
