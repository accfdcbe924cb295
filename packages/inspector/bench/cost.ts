// What an emission to one slot costs under the inspector, in nanoseconds of processor time, beside what it costs without:
//
//   npm run build && node packages/inspector/bench/cost.ts   (with Node.js 20: node --import tsx ...)
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { startInspector } from '@qt3/inspector/start';

class Node extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['none()', 'one(int)', 'text(const QString&)', 'three(int,int,int)', 'unheard(int)'],
      slots: ['take()'],
    });
  }
  declare none: () => void;
  declare one: (a: number) => void;
  declare text: (a: string) => void;
  declare three: (a: number, b: number, c: number) => void;
  declare unheard: (a: number) => void;
  taken = 0;

  take(): void {
    this.taken++;
  }
}

const COUNT = 200_000;
const ROUNDS = 5;

const a = new Node(null, 'a');
const b = new Node(null, 'b');
QObject.connect(a, SIGNAL('none()'), b, SLOT('take()'));
QObject.connect(a, SIGNAL('one(int)'), b, SLOT('take()'));
QObject.connect(a, SIGNAL('text(const QString&)'), b, SLOT('take()'));
QObject.connect(a, SIGNAL('three(int,int,int)'), b, SLOT('take()'));

const cases: Readonly<Record<string, (i: number) => void>> = {
  'no argument': () => a.none(),
  'a number': (i) => a.one(i),
  'a text': (i) => a.text(i % 2 === 0 ? 'some words of a text' : 'some others'),
  'three numbers': (i) => a.three(i, 2, 3),
  'no receiver': (i) => a.unheard(i),
};

/** The least of some rounds, in nanoseconds for one. */
function cost(work: (i: number) => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < COUNT; i++) work(i);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, ((user + system) * 1000) / COUNT);
  }
  return least;
}

const measure = (): number[] => Object.values(cases).map(cost);
const without = measure();
const inspector = startInspector({ onListening: () => undefined });
const under = measure();
inspector.stop();
const after = measure();
for (const [i, name] of Object.keys(cases).entries()) {
  const [off, on, again] = [without, under, after].map((figures) => figures[i]!.toFixed(0).padStart(6));
  console.log(
    `${name.padEnd(16)} without ${off ?? ''} ns, under it ${on ?? ''} ns, after it ${again ?? ''} ns`,
  );
}
