import { link, list, make, section } from './dom.js';
import { formatTime, plural } from './format.js';
import { OneAtATime } from './one-at-a-time.js';
import type { LeftPage } from './protocol.js';
import { ask } from './source.js';
import type { Page, View } from './view.js';

/** What is left, and what of it keeps the process from ending. */
export class LeftView implements View {
  readonly title = 'Left';
  readonly element: HTMLElement;
  readonly #page: Page;
  readonly #content: HTMLElement;
  readonly #load = new OneAtATime(() => this.#loadAll());
  #shown = '';

  constructor(page: Page) {
    this.#page = page;
    this.#content = make('div', {
      class: 'details wide',
      tabindex: 0,
      role: 'region',
      'aria-label': 'What is left',
    });
    this.element = make('div', {}, this.#content);
  }

  refresh(): void {
    this.#load.run();
  }

  async #loadAll(): Promise<void> {
    const left = await ask('left');
    if (left === undefined) return;
    const text = JSON.stringify(left);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#content.replaceChildren(...this.#contentOf(left).filter((child) => child !== null));
  }

  #contentOf({ resources, holders, classes, objects, quitTime }: LeftPage): (Node | string | null)[] {
    const when =
      quitTime === null
        ? 'QApplication was not asked to quit so far.'
        : `QApplication was asked to quit at ${formatTime(quitTime)}. What is left since then should not be.`;
    const asText = (child: unknown): Node | string | null => child as Node | string | null;
    return [
      make('h2', {}, 'What is left'),
      make('p', {}, when),
      asText(
        section(
          'Keeps the process from ending, as Node.js sees it',
          list(resources.map(({ kind, count }) => `${kind}: ${String(count)}`)) ?? 'nothing',
        ),
      ),
      asText(
        section(
          'Objects behind that',
          list(
            holders.map(({ id, label, why }) =>
              make(
                'span',
                {},
                link(label, () => this.#page.showObject(id)),
                ` ${why}`,
              ),
            ),
          ) ?? 'none that is known',
        ),
      ),
      asText(
        section(
          `${plural(objects, 'object')} not deleted; those without a parent, by class`,
          list(
            classes.map(({ className, count, ids }) =>
              make(
                'span',
                {},
                `${className}: ${String(count)} `,
                ...ids
                  .slice(0, 5)
                  .flatMap((id) => [' ', link(`#${String(id)}`, () => this.#page.showObject(id))]),
              ),
            ),
          ),
        ),
      ),
    ];
  }
}
