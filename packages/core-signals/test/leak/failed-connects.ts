// Run with --expose-gc: prints by how many bytes the heap has grown after many connects to signals that do not exist.
import { QObject, qInstallMsgHandler, SIGNAL, SLOT } from '@qt3/core-signals';

const unchecked = QObject as unknown as {
  connect(sender: QObject, signal: string, receiver: QObject, member: string): boolean;
};

function used(): number {
  gc?.();
  return process.memoryUsage().heapUsed;
}

qInstallMsgHandler(() => undefined);
const object = new QObject();
const fail = (count: number, name: string): void => {
  for (let i = 0; i < count; i++) {
    // A string of its own each time, as from a file, and no part of another.
    const text = Buffer.from(`${name}${i}(${'int,'.repeat(50)}int)`).toString();
    unchecked.connect(object, SIGNAL(text), object, SLOT(text));
    unchecked.connect(object, SIGNAL('destroyed()'), object, SLOT(`${text} `));
  }
};
fail(20_000, 'first');
const before = used();
fail(50_000, 'nosuch');
console.log(JSON.stringify({ grown: used() - before }));
