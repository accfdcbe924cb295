import { make, type Child } from './dom.js';

/** Rows are this high, in pixels; page.css says the same. */
const ROW = 24;
/** Rows beyond both edges that are there all the same. */
const BEYOND = 8;

/** A row: what stands in it, and what it says of itself besides its text. */
export interface Row {
  readonly children: readonly Child[];
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

/** What a list shows, and who hears about it. */
export interface ListOptions {
  readonly label: string;
  readonly role: 'listbox' | 'tree';
  /** The row at a place; null when it has not arrived yet. */
  readonly row: (place: number) => Row | null;
  /** Called when a row is chosen, once it has arrived. */
  readonly choose?: (place: number) => void;
  /** Called when other rows come into sight. */
  readonly sight?: (from: number, count: number) => void;
  /** Called for keys that the list does not know itself. */
  readonly key?: (event: KeyboardEvent, place: number) => void;
}

let lists = 0;

/** A list of any length: only the rows in sight exist. */
export class WindowedList {
  readonly element: HTMLElement;
  readonly #spacer: HTMLElement;
  readonly #options: ListOptions;
  readonly #id = `list${String(++lists)}`;
  #length = 0;
  #chosen = -1;
  /** The row that was chosen before it had arrived; -1 for none. */
  #awaited = -1;
  #isDue = false;

  constructor(options: ListOptions) {
    this.#options = options;
    this.#spacer = make('div', { class: 'spacer', role: 'presentation' });
    this.element = make(
      'div',
      { class: 'scroll', role: options.role, tabindex: 0, 'aria-label': options.label },
      this.#spacer,
    );
    this.element.addEventListener('scroll', () => this.draw());
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    this.element.addEventListener('click', (event) => this.#onClick(event));
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  get chosen(): number {
    return this.#chosen;
  }

  /** Shows `length` rows, and one of them as chosen, or none with -1. One that was waited for is chosen now. */
  show(length: number, chosen: number): void {
    this.#length = length;
    if (this.#awaited >= length) this.#awaited = -1;
    this.#chosen = this.#awaited < 0 ? chosen : this.#awaited;
    this.#spacer.style.height = `${String(length * ROW)}px`;
    this.#tellChosen();
    this.draw();
  }

  /** Whether the end of the list is in sight. */
  get isAtEnd(): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    return scrollTop + clientHeight >= scrollHeight - ROW;
  }

  scrollToEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Scrolls so that a row is in sight. */
  reveal(place: number): void {
    const top = place * ROW;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + ROW > scrollTop + clientHeight) this.element.scrollTop = top + ROW - clientHeight;
  }

  /** The rows in sight: the first, and how many. */
  get inSight(): { from: number; count: number } {
    const { scrollTop, clientHeight } = this.element;
    const from = Math.max(0, Math.floor(scrollTop / ROW) - BEYOND);
    const end = Math.min(this.#length, Math.ceil((scrollTop + clientHeight) / ROW) + BEYOND);
    return { from, count: Math.max(0, end - from) };
  }

  /** Draws the rows in sight anew, once before the next frame. */
  draw(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    const { from, count } = this.inSight;
    const rows: HTMLElement[] = [];
    for (let place = from; place < from + count; place++) {
      const row = this.#options.row(place);
      if (row === null) continue;
      const element = make(
        'div',
        {
          class: 'row',
          role: this.#options.role === 'tree' ? 'treeitem' : 'option',
          id: `${this.#id}-${String(place)}`,
          'aria-selected': String(place === this.#chosen),
          'aria-setsize': this.#length,
          'aria-posinset': place + 1,
          'data-place': place,
          ...row.attributes,
        },
        ...row.children,
      );
      element.style.top = `${String(place * ROW)}px`;
      rows.push(element);
    }
    this.#spacer.replaceChildren(...rows);
    const isThere = this.#chosen >= from && this.#chosen < from + count;
    if (isThere) this.element.setAttribute('aria-activedescendant', `${this.#id}-${String(this.#chosen)}`);
    else this.element.removeAttribute('aria-activedescendant');
    this.#options.sight?.(from, count);
  }

  choose(place: number): void {
    if (place < 0 || place >= this.#length) return;
    this.#chosen = place;
    this.#awaited = place;
    this.reveal(place);
    this.#tellChosen();
    this.draw();
  }

  /** Says which row was chosen, as soon as that is there. */
  #tellChosen(): void {
    const place = this.#awaited;
    if (place < 0 || this.#options.row(place) === null) return;
    this.#awaited = -1;
    this.#options.choose?.(place);
  }

  #onClick(event: MouseEvent): void {
    const row = (event.target as Element).closest('[data-place]');
    if (row !== null) this.choose(Number(row.getAttribute('data-place')));
  }

  #onKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW) - 1);
    const last = this.#length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: this.#chosen + 1,
      ArrowUp: Math.max(0, this.#chosen - 1),
      PageDown: Math.min(last, this.#chosen + page),
      PageUp: Math.max(0, this.#chosen - page),
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) {
      this.#options.key?.(event, this.#chosen);
      return;
    }
    event.preventDefault();
    this.choose(Math.min(target, last));
  }
}
