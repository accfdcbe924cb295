// Names, classes, look-up of children, meta objects, normalised signatures, dumps.
import { Q_OBJECT, QApplication, QObject, QTimer, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

class Base extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['changed(int,const QString&)', 'changed(int)', 'ping()'],
      slots: ['set(int)', 'update()', 'prot(double)', 'priv(const QString&,bool)'],
    });
  }
  declare changed: (value: number, text?: string) => void;
  declare ping: () => void;

  static norm(s: string): void {
    trace('normalize [%s] -> [%s]', s, this.normalizeSignalSlot(s));
  }

  set(_value: number): void {}
  update(): void {}
  prot(_value: number): void {}
  priv(_text: string, _flag: boolean): void {}
}

class Derived extends Base {
  static {
    Q_OBJECT(this, {
      signals: ['pong(unsigned int,char*)'],
      slots: ['update()', 'extra(const QString*)', 'extra(const QString*,QObject*)'],
    });
  }
  declare pong: (value: number, text: string) => void;

  override update(): void {}
  extra(_text: string, _object: QObject | null = null): void {}
}

class Plain extends QObject {}

function meta(o: QObject, withSuper: boolean): void {
  const m = o.metaObject();
  trace(
    '%s: super=%s signals=%d/%d slots=%d/%d',
    m.className(),
    m.superClassName() ?? '0',
    m.numSignals(false),
    m.numSignals(true),
    m.numSlots(false),
    m.numSlots(true),
  );
  for (const s of m.signalNames(withSuper)) trace('  signal %s', s);
  for (const s of m.slotNames(withSuper)) trace('  slot %s', s);
}

function list(what: string, l: QObject[]): void {
  let s = '';
  for (const o of l) s += ' ' + o.name();
  trace('%s:%s', what, s);
}

/** The program's macro YES( x ). */
function yes(source: string, value: boolean): void {
  trace('%s: %s', source, value ? 'TRUE' : 'FALSE');
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  using root = new Base(null, 'root');
  const d = new Derived(root, 'one');
  const b = new Base(root, 'two');
  const t = new QTimer(b, 'one');
  const p = new Plain(d, null);
  new Derived(b, 'item_12');
  new Base(d, 'item_7');
  trace('# names and classes');
  trace('[%s] [%s] [%s]', root.name(), p.name(), p.name('fallback'));
  p.setName('plain');
  trace('[%s]', p.name());
  trace('%s %s %s', d.className(), p.className(), t.className());
  yes('d->inherits( "Base" )', d.inherits('Base'));
  yes('d->inherits( "QObject" )', d.inherits('QObject'));
  yes('d->inherits( "QTimer" )', d.inherits('QTimer'));
  yes('d->isA( "Base" )', d.isA('Base'));
  yes('d->isA( "Derived" )', d.isA('Derived'));
  yes('p->inherits( "Plain" )', p.inherits('Plain'));
  yes('d->inherits( "Qt" )', d.inherits('Qt'));
  yes('d->isWidgetType()', d.isWidgetType());
  trace('# child() and queryList()');
  trace('child(one): %s', root.child('one')?.className());
  trace('child(one,QTimer): %s', root.child('one', 'QTimer')?.className());
  trace('child(one,QTimer,FALSE): %s', root.child('one', 'QTimer', false) ? 'found' : '0');
  trace('child(none): %s', root.child('none') ? 'found' : '0');
  trace('child(0,Derived): %s', root.child(null, 'Derived')?.name() ?? '0');
  list('all', root.queryList());
  list('Base', root.queryList('Base'));
  list('Derived', root.queryList('Derived'));
  list('regexp item_[0-9]+', root.queryList(null, 'item_[0-9]+'));
  list('regexp one', root.queryList(null, 'one'));
  list('regexp tem', root.queryList(null, 'tem'));
  list('exact item_7', root.queryList(null, 'item_7', false));
  list('not recursive', root.queryList(null, null, true, false));
  trace('# meta objects');
  meta(b, false);
  meta(d, true);
  meta(t, false);
  meta(p, false);
  {
    const m = d.metaObject();
    trace(
      'findSignal: %d %d %d',
      m.findSignal('ping()', true),
      m.findSignal('ping()', false),
      m.findSignal('nosuch()', true),
    );
    yes('m->inherits( "Base" )', m.inherits('Base'));
    trace('%s', m.superClass()?.className());
  }
  trace('# normalised signatures');
  const signatures = [
    'a()',
    ' a ( ) ',
    'a( int )',
    'a(const QString &)',
    'a(const QString&)',
    'a(QString const &)',
    'a( const  QString  &  ,int )',
    'a(unsigned int)',
    'a( unsigned  int )',
    'a(const char*)',
    'a(const char *)',
    'a(char * const)',
    'a(QValueList<int> )',
    'a(QMap<QString, int>)',
    'a(const QMap<int,QValueList<QString> >&)',
    'a( int * , char & )',
    'a(int,int )',
    'const QString & a ( )',
    'a(struct tm *)',
    'a(const int)',
    'a(int a)',
    'a(void)',
  ];
  for (const signature of signatures) Base.norm(signature);
  return 0;
}

process.exitCode = main();
