// Object trees: order of destruction, destroyed(), blockSignals(), deleteLater(), child events, reparenting.
import {
  Q_OBJECT,
  QApplication,
  type QChildEvent,
  QObject,
  QTimer,
  SIGNAL,
  SLOT,
  qInstallMsgHandler,
} from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

class Obj extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['sig()'],
      slots: ['gone()', 'gone(QObject*)', 'hit()', 'suicide()'],
    });
  }
  declare sig: () => void;

  destructor(): void {
    trace('~%s', this.name());
  }
  fire(): void {
    this.sig();
  }

  gone(o?: QObject): void {
    if (o === undefined) trace('  %s.gone() sender=%s', this.name(), this.sender()?.name() ?? '0');
    else trace('  %s.gone(%s)', this.name(), o.name());
  }
  hit(): void {
    trace('  %s.hit()', this.name());
  }
  suicide(): void {
    trace('  %s.suicide()', this.name());
    this.deleteLater();
    this.deleteLater();
  }

  protected override childEvent(e: QChildEvent): void {
    trace('  %s.childEvent(%s %s)', this.name(), e.inserted() ? 'inserted' : 'removed', e.child().name());
  }
}

function list(o: QObject): void {
  const l = o.children();
  if (!l) {
    trace('children of %s: 0', o.name());
    return;
  }
  let s = '';
  for (const c of l) s += ' ' + c.name();
  trace('children of %s:%s', o.name(), s);
}

async function main(): Promise<number> {
  using app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  trace('# destruction of a tree');
  {
    using w = new Obj(null, 'watch');
    const root = new Obj(null, 'root');
    const a = new Obj(root, 'a');
    const b = new Obj(root, 'b');
    const aa = new Obj(a, 'aa');
    QObject.connect(root, SIGNAL('destroyed()'), w, SLOT('gone()'));
    QObject.connect(root, SIGNAL('destroyed(QObject*)'), w, SLOT('gone(QObject*)'));
    QObject.connect(aa, SIGNAL('destroyed()'), w, SLOT('gone()'));
    QObject.connect(b, SIGNAL('destroyed()'), w, SLOT('gone()'));
    list(root);
    list(a);
    list(aa);
    app.sendPostedEvents();
    trace('delete root');
    root.delete();
    trace('deleted');
  }
  trace('# blockSignals');
  {
    using w = new Obj(null, 'watch');
    const o = new Obj(null, 'o');
    QObject.connect(o, SIGNAL('sig()'), w, SLOT('hit()'));
    QObject.connect(o, SIGNAL('destroyed()'), w, SLOT('gone()'));
    o.fire();
    o.blockSignals(true);
    trace('blocked=%d', o.signalsBlocked());
    o.fire();
    o.blockSignals(false);
    o.fire();
    o.blockSignals(true);
    o.delete();
  }
  trace('# reparenting');
  {
    using p = new Obj(null, 'p'),
      q = new Obj(null, 'q');
    const c = new Obj(p, 'c');
    new Obj(p, 'd');
    app.sendPostedEvents();
    list(p);
    list(q);
    trace('q.insertChild(c)');
    q.insertChild(c);
    app.sendPostedEvents();
    list(p);
    list(q);
    trace('parent of c: %s', c.parent()?.name());
    trace('q.removeChild(c)');
    q.removeChild(c);
    trace('parent of c: %s', c.parent()?.name() ?? '0');
    list(q);
    c.delete();
  }
  trace('# deleteLater');
  {
    using w = new Obj(null, 'watch');
    const o = new Obj(null, 'o');
    QObject.connect(w, SIGNAL('sig()'), o, SLOT('suicide()'));
    QObject.connect(o, SIGNAL('destroyed()'), w, SLOT('gone()'));
    w.fire();
    trace('after emit');
    w.fire();
    trace('before the event loop');
    QTimer.singleShot(20, app, SLOT('quit()'));
    await app.exec();
    trace('after the event loop');
    w.fire();
  }
  trace('# tree roots');
  {
    using one = new Obj(null, 'one'),
      _two = new Obj(null, 'two');
    new Obj(one, 'kid');
    let s = '';
    for (const o of QObject.objectTrees()) if (o.inherits('Obj')) s += ' ' + o.name();
    trace('roots:%s', s);
  }
  return 0;
}

process.exitCode = await main();
