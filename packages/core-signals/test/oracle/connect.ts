// connect(): order of slots, duplicates, fewer arguments, signal to signal, results and warnings.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { say, trace, traceMessage, unchecked } from './trace.js';

class Sender extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['none()', 'one(int)', 'two(int,const QString&)', 'relay(int)'],
    });
  }
  declare none: () => void;
  declare one: (a: number) => void;
  declare two: (a: number, s: string) => void;
  declare relay: (a: number) => void;

  fire(a?: number, s?: string): void {
    if (a === undefined) {
      trace('emit none()');
      this.none();
    } else if (s === undefined) {
      trace('emit one(%d)', a);
      this.one(a);
    } else {
      trace('emit two(%d,%s)', a, s);
      this.two(a, s);
    }
  }
}

class Receiver extends QObject {
  static {
    Q_OBJECT(this, {
      slots: ['none()', 'one(int)', 'two(int,const QString&)', 'text(const QString&)'],
    });
  }

  constructor(n: string) {
    super(null, n);
  }

  none(): void {
    trace('%s.none()', this.name());
  }
  one(a: number): void {
    trace('%s.one(%d)', this.name(), a);
  }
  two(a: number, s: string): void {
    trace('%s.two(%d,%s)', this.name(), a, s);
  }
  text(s: string): void {
    trace('%s.text(%s)', this.name(), s);
  }
  notASlot(_a: number): void {}
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  using s = new Sender(null, 's');
  using a = new Receiver('a');
  using b = new Receiver('b');
  trace('# order of connection');
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( one(int) ) )',
    QObject.connect(s, SIGNAL('one(int)'), a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &b, SLOT( one(int) ) )',
    QObject.connect(s, SIGNAL('one(int)'), b, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( none() ) )',
    QObject.connect(s, SIGNAL('one(int)'), a, SLOT('none()')),
  );
  s.fire(1);
  trace('# duplicate connection');
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( one(int) ) )',
    QObject.connect(s, SIGNAL('one(int)'), a, SLOT('one(int)')),
  );
  s.fire(2);
  trace('# one disconnect');
  say(
    'QObject::disconnect( &s, SIGNAL( one(int) ), &a, SLOT( one(int) ) )',
    QObject.disconnect(s, SIGNAL('one(int)'), a, SLOT('one(int)')),
  );
  s.fire(3);
  say(
    'QObject::disconnect( &s, SIGNAL( one(int) ), &a, SLOT( one(int) ) )',
    QObject.disconnect(s, SIGNAL('one(int)'), a, SLOT('one(int)')),
  );
  trace('# fewer arguments, white space, const reference');
  say(
    'QObject::connect( &s, SIGNAL( two( int , const QString & ) ), &b, SLOT( two(int,const QString&) ) )',
    QObject.connect(s, SIGNAL('two( int , const QString & )'), b, SLOT('two(int,const QString&)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( two(int,const QString&) ), &b, SLOT( one( int ) ) )',
    QObject.connect(s, SIGNAL('two(int,const QString&)'), b, SLOT('one( int )')),
  );
  say(
    'QObject::connect( &s, SIGNAL( two(int,const QString&) ), &b, SLOT( none() ) )',
    QObject.connect(s, SIGNAL('two(int,const QString&)'), b, SLOT('none()')),
  );
  s.fire(4, 'four');
  trace('# signal to signal');
  say(
    'QObject::connect( &s, SIGNAL( two(int,const QString&) ), &s, SIGNAL( relay(int) ) )',
    QObject.connect(s, SIGNAL('two(int,const QString&)'), s, SIGNAL('relay(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( relay(int) ), &a, SLOT( one(int) ) )',
    QObject.connect(s, SIGNAL('relay(int)'), a, SLOT('one(int)')),
  );
  s.fire(5, 'five');
  trace('# what cannot be connected');
  say(
    'QObject::connect( &s, SIGNAL( nosuch(int) ), &a, SLOT( one(int) ) )',
    unchecked.connect(s, SIGNAL('nosuch(int)'), a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( nosuch(int) ) )',
    unchecked.connect(s, SIGNAL('one(int)'), a, SLOT('nosuch(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SIGNAL( nosuch(int) ) )',
    unchecked.connect(s, SIGNAL('one(int)'), a, SIGNAL('nosuch(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( notASlot(int) ) )',
    unchecked.connect(s, SIGNAL('one(int)'), a, SLOT('notASlot(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( none() ), &a, SLOT( one(int) ) )',
    unchecked.connect(s, SIGNAL('none()'), a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( text(const QString&) ) )',
    unchecked.connect(s, SIGNAL('one(int)'), a, SLOT('text(const QString&)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(const QString&) ), &a, SLOT( text(const QString&) ) )',
    unchecked.connect(s, SIGNAL('one(const QString&)'), a, SLOT('text(const QString&)')),
  );
  say(
    'QObject::connect( &s, SLOT( one(int) ), &a, SLOT( one(int) ) )',
    unchecked.connect(s, SLOT('one(int)'), a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one ), &a, SLOT( one(int) ) )',
    unchecked.connect(s, SIGNAL('one'), a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, SLOT( one ) )',
    unchecked.connect(s, SIGNAL('one(int)'), a, SLOT('one')),
  );
  say(
    'QObject::connect( &s, "one(int)", &a, SLOT( one(int) ) )',
    unchecked.connect(s, 'one(int)', a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), &a, "one(int)" )',
    unchecked.connect(s, SIGNAL('one(int)'), a, 'one(int)'),
  );
  say(
    'QObject::connect( (QObject *)0, SIGNAL( one(int) ), &a, SLOT( one(int) ) )',
    unchecked.connect(null, SIGNAL('one(int)'), a, SLOT('one(int)')),
  );
  say(
    'QObject::connect( &s, SIGNAL( one(int) ), (QObject *)0, SLOT( one(int) ) )',
    unchecked.connect(s, SIGNAL('one(int)'), null, SLOT('one(int)')),
  );
  s.setName(null);
  say(
    'QObject::connect( &s, SIGNAL( nosuch() ), &a, SLOT( none() ) )',
    unchecked.connect(s, SIGNAL('nosuch()'), a, SLOT('none()')),
  );
  say(
    'QObject::connect( &a, SIGNAL( destroyed() ), &s, SLOT( nosuch() ) )',
    unchecked.connect(a, SIGNAL('destroyed()'), s, SLOT('nosuch()')),
  );
  return 0;
}

process.exitCode = main();
