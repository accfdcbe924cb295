// Events: sendEvent, postEvent, filters, custom events, timers, zero timers and the order between them.
import {
  Q_OBJECT,
  QApplication,
  QCustomEvent,
  QEvent,
  QObject,
  QTimer,
  type QTimerEvent,
  SIGNAL,
  SLOT,
  qApp,
  qInstallMsgHandler,
} from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

class Obj extends QObject {
  static {
    Q_OBJECT(this, { slots: ['tick()', 'post()'] });
  }
  swallow = false;
  left = 3;

  constructor(n: string) {
    super(null, n);
  }

  override event(e: QEvent): boolean {
    if (e.type() >= QEvent.User) trace('  %s.event(User+%d)', this.name(), e.type() - QEvent.User);
    return super.event(e);
  }
  override eventFilter(o: QObject, e: QEvent): boolean {
    if (e.type() >= QEvent.User) {
      trace(
        '  %s.eventFilter(%s,User+%d) -> %s',
        this.name(),
        o.name(),
        e.type() - QEvent.User,
        this.swallow ? 'TRUE' : 'FALSE',
      );
      return this.swallow;
    }
    return false;
  }
  protected override customEvent(e: QCustomEvent): void {
    trace(
      '  %s.customEvent(User+%d, %s)',
      this.name(),
      e.type() - QEvent.User,
      e.data() ? String(e.data()) : '0',
    );
  }
  protected override timerEvent(e: QTimerEvent): void {
    trace('  %s.timerEvent %d left', this.name(), --this.left);
    if (!this.left) this.killTimer(e.timerId());
  }

  tick(): void {
    trace('  %s.tick()', this.name());
  }
  post(): void {
    trace('  %s.post()', this.name());
    QApplication.postEvent(this, new QCustomEvent(QEvent.User + 9));
  }
}

class Quitter extends QObject {
  constructor() {
    super();
    // 5 in the C++ program: see the other timers.
    this.startTimer(40);
  }
  protected override timerEvent(_e: QTimerEvent): void {
    this.killTimers();
    qApp?.exit(7);
  }
}

async function main(): Promise<number> {
  using app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  using a = new Obj('a'),
    f = new Obj('f'),
    g = new Obj('g');
  trace('# sendEvent is immediate, postEvent waits for the loop');
  {
    const e = new QCustomEvent(QEvent.User + 1, 'sent');
    trace('send -> %d', QApplication.sendEvent(a, e));
  }
  QApplication.postEvent(a, new QCustomEvent(QEvent.User + 2, 'posted'));
  trace('posted');
  app.processEvents();
  trace('# filters: the last installed is asked first');
  a.installEventFilter(f);
  a.installEventFilter(g);
  {
    const e = new QCustomEvent(QEvent.User + 3);
    trace('send -> %d', QApplication.sendEvent(a, e));
  }
  g.swallow = true;
  {
    const e = new QCustomEvent(QEvent.User + 4);
    trace('send -> %d', QApplication.sendEvent(a, e));
  }
  a.installEventFilter(f);
  {
    const e = new QCustomEvent(QEvent.User + 5);
    trace('send -> %d', QApplication.sendEvent(a, e));
  }
  a.removeEventFilter(g);
  a.removeEventFilter(f);
  {
    const e = new QCustomEvent(QEvent.User + 6);
    QApplication.sendEvent(a, e);
  }
  trace('# removePostedEvents');
  QApplication.postEvent(a, new QCustomEvent(QEvent.User + 7));
  QApplication.removePostedEvents(a);
  app.processEvents();
  trace('none came');
  trace('# timers');
  // Four times the intervals of the C++ program, in the same order: a busy machine may hold this one up for 5 ms.
  a.startTimer(40);
  using t = new QTimer();
  QObject.connect(t, SIGNAL('timeout()'), f, SLOT('tick()'));
  trace('active %d', t.isActive());
  t.start(60, true);
  trace('active %d', t.isActive());
  QTimer.singleShot(240, app, SLOT('quit()'));
  trace('exec -> %d', await app.exec());
  trace('active %d', t.isActive());
  trace('# zero timer, posted event and deleteLater in one turn');
  a.left = 1;
  QTimer.singleShot(0, g, SLOT('post()'));
  QApplication.postEvent(g, new QCustomEvent(QEvent.User + 8));
  QTimer.singleShot(40, app, SLOT('quit()'));
  await app.exec();
  trace('# exit code');
  QTimer.singleShot(0, g, SLOT('tick()'));
  using _q = new Quitter();
  trace('exec -> %d', await app.exec());
  return 0;
}

process.exitCode = await main();
