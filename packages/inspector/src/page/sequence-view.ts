import { button, make } from './dom.js';
import { plural } from './format.js';
import type { SequencePage } from './protocol.js';
import { FILE_COLOURS, sequenceSvg } from './sequence-svg.js';
import { ask } from './source.js';
import type { View } from './view.js';

/** Who called whom: a sequence diagram of the chosen objects. */
export class SequenceView implements View {
  readonly title = 'Diagram';
  readonly element: HTMLElement;
  readonly #drawing: HTMLElement;
  readonly #note: HTMLElement;
  readonly #chosen = new Map<number, string>();
  readonly #chosenList: HTMLElement;
  #stretch: { from: number; to: number } | null = null;
  #page: SequencePage | null = null;
  #isDrawn = false;

  constructor() {
    this.#drawing = make('div', {
      class: 'diagram',
      tabindex: 0,
      role: 'region',
      'aria-label': 'Sequence diagram',
    });
    this.#note = make('span', { class: 'note', role: 'status' });
    this.#chosenList = make('span', {});
    this.element = make(
      'div',
      {},
      make(
        'div',
        { class: 'bar' },
        button('Draw', () => void this.#draw()),
        button('Save as SVG', () => this.#save()),
        button('All objects', () => this.#chooseAll()),
        button('Whole log', () => this.#wholeLog()),
        this.#chosenList,
        this.#note,
      ),
      this.#drawing,
    );
    this.#showChoice();
  }

  refresh(): void {
    if (!this.#isDrawn) void this.#draw();
  }

  choose(id: number, label: string): void {
    if (this.#chosen.has(id)) this.#chosen.delete(id);
    else this.#chosen.set(id, label);
    this.#showChoice();
    this.#isDrawn = false;
  }

  show(from: number, to: number): void {
    this.#stretch = { from: Math.min(from, to), to: Math.max(from, to) };
    this.#showChoice();
    void this.#draw();
  }

  #chooseAll(): void {
    this.#chosen.clear();
    this.#showChoice();
    void this.#draw();
  }

  #wholeLog(): void {
    this.#stretch = null;
    this.#showChoice();
    void this.#draw();
  }

  #showChoice(): void {
    const who = this.#chosen.size === 0 ? 'all objects' : [...this.#chosen.values()].join(', ');
    const when =
      this.#stretch === null ? '' : `, events ${String(this.#stretch.from)} to ${String(this.#stretch.to)}`;
    this.#chosenList.textContent = `Of ${who}${when}`;
  }

  async #draw(): Promise<void> {
    this.#isDrawn = true;
    const page = await ask('sequence', { ids: [...this.#chosen.keys()].join(','), ...this.#stretch });
    if (page === undefined) return;
    this.#page = page;
    const more = page.unlisted === 0 ? '' : `, ${plural(page.unlisted, 'more')} left out`;
    this.#note.textContent = `${plural(page.messages.length, 'call')}${more}`;
    if (page.messages.length === 0) {
      this.#drawing.replaceChildren(
        make(
          'p',
          { class: 'empty' },
          'No slot was called between these objects. Choose objects in the view Objects.',
        ),
      );
      return;
    }
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    const colours = {
      paper: colour('paper'),
      ink: colour('ink'),
      faint: colour('faint'),
      accent: colour('accent'),
      bad: colour('bad'),
    };
    const drawn = new DOMParser().parseFromString(
      sequenceSvg(page, colours),
      'image/svg+xml',
    ).documentElement;
    drawn.setAttribute('role', 'img');
    drawn.setAttribute(
      'aria-label',
      `${plural(page.messages.length, 'call')} between ${plural(page.participants.length, 'object')}`,
    );
    this.#drawing.replaceChildren(document.importNode(drawn, true));
  }

  #save(): void {
    if (this.#page === null) return;
    const blob = new Blob([sequenceSvg(this.#page, FILE_COLOURS)], { type: 'image/svg+xml' });
    const url = URL.createObjectURL(blob);
    make('a', { href: url, download: 'sequence.svg' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
