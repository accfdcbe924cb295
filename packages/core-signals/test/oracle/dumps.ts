// dumpObjectTree() and dumpObjectInfo(), recorded from a debug build (a release build prints nothing).
import { Q_OBJECT, QApplication, QObject, QTimer, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

class Node extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['ping()', 'changed(int)'],
      slots: ['update()', 'set(int)'],
    });
  }
  declare ping: () => void;
  declare changed: (value: number) => void;

  update(): void {}
  set(_value: number): void {}
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  using root = new Node(null, 'root');
  const a = new Node(root, 'a');
  const b = new Node(root, 'b');
  new QTimer(a, 'timer');
  new Node(a, null);
  QObject.connect(a, SIGNAL('ping()'), b, SLOT('update()'));
  QObject.connect(a, SIGNAL('ping()'), root, SLOT('update()'));
  QObject.connect(a, SIGNAL('changed(int)'), b, SLOT('set(int)'));
  QObject.connect(b, SIGNAL('ping()'), a, SIGNAL('ping()'));
  trace('# tree');
  root.dumpObjectTree();
  trace('# info of a');
  a.dumpObjectInfo();
  trace('# info of b');
  b.dumpObjectInfo();
  trace('# info of root');
  root.dumpObjectInfo();
  return 0;
}

process.exitCode = main();
