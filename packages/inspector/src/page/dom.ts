/** What may stand inside an element. Text stays text: nothing is ever parsed as markup. */
export type Child = Node | string | number | null;

type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** Makes an element; a function among the attributes listens to the event of that name. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, String(value));
  }
  for (const child of children)
    if (child !== null) element.append(typeof child === 'number' ? String(child) : child);
  return element;
}

/** A heading with something below it; nothing when there is nothing. */
export function section(title: string, ...children: readonly Child[]): Child {
  const there = children.filter((child) => child !== null);
  return there.length === 0 ? null : make('section', {}, make('h3', {}, title), ...there);
}

/** Names with their values; null when there are none. */
export function definitions(facts: Readonly<Record<string, Child | boolean>>): HTMLElement | null {
  const rows = Object.entries(facts).flatMap(([name, value]) => [
    make('dt', {}, name),
    make('dd', {}, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === '' ? '—' : value),
  ]);
  return rows.length === 0 ? null : make('dl', {}, ...rows);
}

/** A list; null when it is empty. */
export function list(items: readonly Child[]): Child {
  return items.length === 0 ? null : make('ul', {}, ...items.map((item) => make('li', {}, item)));
}

/** A button that looks like a link, as inside a sentence. */
export function link(text: string, follow: () => void): HTMLButtonElement {
  return make('button', { type: 'button', class: 'link', click: follow }, text);
}

/** A button. */
export function button(text: string, press: () => void): HTMLButtonElement {
  return make('button', { type: 'button', click: press }, text);
}
