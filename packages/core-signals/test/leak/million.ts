// Run with --expose-gc: makes, connects, emits and deletes a million objects, and prints by how many bytes the heap has grown.
import { setImmediate as turn } from 'node:timers/promises';
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';

class Node extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['none()', 'one(int)', 'four(int,int,int,int)'],
      slots: ['take(int)', 'done()'],
    });
  }

  declare none: () => void;
  declare one: (value: number) => void;
  declare four: (a: number, b: number, c: number, d: number) => void;
  taken = 0;
  take(value: number): void {
    this.taken += value;
  }
  done(): void {
    this.taken++;
  }
}

const BATCH = 1000;
const [source, sink] = [new Node(null, 'source'), new Node(null, 'sink')];

/** Half of them have a parent; all are connected among each other, and with two objects that stay. */
async function batch(): Promise<void> {
  const root = new Node();
  const nodes = Array.from({ length: BATCH - 1 }, (_, i) => new Node(i % 2 === 0 ? root : null));
  nodes.forEach((node, i) => {
    const other = nodes[(i + 1) % nodes.length] ?? node;
    QObject.connect(node, SIGNAL('one(int)'), other, SLOT('take(int)'));
    QObject.connect(node, SIGNAL('one(int)'), sink, SLOT('take(int)'));
    QObject.connect(source, SIGNAL('none()'), node, SLOT('done()'));
    QObject.connect(
      node,
      SIGNAL('four(int,int,int,int)'),
      () => (sink.taken += 1),
      i % 3 === 0 ? other : null,
    );
  });
  source.none();
  for (const node of nodes) {
    node.one(1);
    node.four(1, 2, 3, 4);
  }
  nodes.forEach((node, i) => {
    if (i % 3 === 0) node.delete();
    else if (i % 3 === 1) node.deleteLater();
  });
  root.deleteLater();
  await turn();
  for (const node of nodes) node.delete();
}

async function settledHeap(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    await turn();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

for (let i = 0; i < 50; i++) await batch();
const before = await settledHeap();
const made = sink.taken;
for (let i = 0; i < 1_000_000 / BATCH; i++) await batch();
const grown = (await settledHeap()) - before;
console.log(JSON.stringify({ grown, calls: sink.taken - made, left: source.receivers(SIGNAL('none()')) }));
