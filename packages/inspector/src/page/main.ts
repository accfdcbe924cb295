import { make } from './dom.js';
import { FiguresView } from './figures-view.js';
import { formatTime, plural } from './format.js';
import { LeftView } from './left-view.js';
import { LogView } from './log-view.js';
import { ObjectsView } from './objects-view.js';
import type { Tick } from './protocol.js';
import { SequenceView } from './sequence-view.js';
import { SocketsView } from './sockets-view.js';
import { address } from './source.js';
import { type Page, type View } from './view.js';
import { WarningsView } from './warnings-view.js';

const tabList = document.getElementById('tabs')!;
const panels = document.getElementById('views')!;
const status = document.getElementById('status')!;

const page: Page = {
  showObject(id) {
    select(objects);
    objects.show(id);
  },
  showSocket(id) {
    select(sockets);
    sockets.show(id);
  },
  chooseForDiagram(id, label) {
    sequence.choose(id, label);
  },
  showDiagram(from, to) {
    select(sequence);
    sequence.show(from, to);
  },
};

const objects = new ObjectsView(page);
const sockets = new SocketsView(page);
const sequence = new SequenceView();
const warnings = new WarningsView();
const views: readonly View[] = [
  objects,
  new LogView(page),
  sequence,
  sockets,
  warnings,
  new FiguresView(),
  new LeftView(page),
];

const tabs = new Map<View, HTMLButtonElement>();
let shown: View = objects;

for (const view of views) {
  const id = view.title.toLowerCase();
  const tab = make(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${id}`,
      'aria-controls': `view-${id}`,
      click: () => select(view),
    },
    view.title,
  );
  tabs.set(view, tab);
  tabList.append(tab);
  view.element.id = `view-${id}`;
  view.element.setAttribute('role', 'tabpanel');
  view.element.setAttribute('aria-labelledby', tab.id);
  panels.append(view.element);
}

/** Arrow keys move between the tabs; Tab leads into the view. */
tabList.addEventListener('keydown', (event) => {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = views[(views.indexOf(shown) + step + views.length) % views.length]!;
  select(next);
  tabs.get(next)?.focus();
});

/** Shows a view in place of the present one. */
function select(view: View): void {
  shown = view;
  for (const [other, tab] of tabs) {
    tab.setAttribute('aria-selected', String(other === view));
    tab.tabIndex = other === view ? 0 : -1;
    other.element.hidden = other !== view;
  }
  view.refresh();
}

function receive(tick: Tick): void {
  const { counts } = tick;
  status.classList.remove('over');
  status.textContent =
    `running for ${formatTime(counts.time).replace(/\.\d+/, '')}, ${plural(counts.objects, 'object')}, ` +
    `${plural(counts.sockets, 'socket')}, ${plural(counts.events, 'event')}`;
  tabs.get(warnings)!.textContent =
    counts.warnings === 0 ? 'Warnings' : `Warnings (${String(counts.warnings)})`;
  for (const view of views) view.tick?.(tick);
  shown.refresh();
}

select(objects);
const stream = new EventSource(address('events'));
stream.addEventListener('message', ({ data }) => receive(JSON.parse(data as string) as Tick));
stream.addEventListener('error', () => {
  status.classList.add('over');
  status.textContent = 'The program has ended, or does not answer. What it sent last is still here.';
});
