// QSignalMapper and QSignal.
import {
  Q_OBJECT,
  QApplication,
  QObject,
  QSignal,
  QSignalMapper,
  SIGNAL,
  SLOT,
  qInstallMsgHandler,
} from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

class Btn extends QObject {
  static {
    Q_OBJECT(this, { signals: ['clicked()'] });
  }
  declare clicked: () => void;

  constructor(n: string) {
    super(null, n);
  }
  click(): void {
    trace('%s clicked', this.name());
    this.clicked();
  }
}

class Rec extends QObject {
  static {
    Q_OBJECT(this, { slots: ['num(int)', 'str(const QString&)', 'plain()', 'var(const QVariant&)'] });
  }

  constructor() {
    super(null, 'rec');
  }
  num(i: number): void {
    trace('  num(%d) sender=%s', i, this.sender()?.className());
  }
  str(s: string): void {
    trace('  str(%s)', s);
  }
  plain(): void {
    trace('  plain()');
  }
  var(v: unknown): void {
    trace('  var(%s)', String(v));
  }
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  using a = new Btn('a'),
    b = new Btn('b'),
    c = new Btn('c');
  using r = new Rec();
  using m = new QSignalMapper(null, 'm');
  m.setMapping(a, 1);
  m.setMapping(b, 'bee');
  m.setMapping(c, 3);
  m.setMapping(c, 'sea');
  QObject.connect(a, SIGNAL('clicked()'), m, SLOT('map()'));
  QObject.connect(b, SIGNAL('clicked()'), m, SLOT('map()'));
  QObject.connect(c, SIGNAL('clicked()'), m, SLOT('map()'));
  QObject.connect(m, SIGNAL('mapped(int)'), r, SLOT('num(int)'));
  QObject.connect(m, SIGNAL('mapped(const QString&)'), r, SLOT('str(const QString&)'));
  a.click();
  b.click();
  c.click();
  m.setMapping(a, 11);
  a.click();
  m.removeMappings(a);
  a.click();
  m.map();
  {
    const d = new Btn('d');
    m.setMapping(d, 4);
    QObject.connect(d, SIGNAL('clicked()'), m, SLOT('map()'));
    d.click();
    d.delete();
  }
  using s = new QSignal();
  trace('%d', s.connect(r, SLOT('plain()')));
  s.activate();
  trace('%d', s.connect(r, SLOT('var(const QVariant&)')));
  s.setValue(42);
  s.activate();
  trace('%d', s.disconnect(r, SLOT('plain()')));
  s.activate();
  s.block(true);
  s.activate();
  trace('blocked %d', s.isBlocked());
  return 0;
}

process.exitCode = main();
