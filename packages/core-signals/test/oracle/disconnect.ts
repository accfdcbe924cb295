// disconnect(): every wildcard form, results, and the connectNotify()/disconnectNotify() calls that go with it.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { say, trace, traceMessage, unchecked } from './trace.js';

class Sender extends QObject {
  static {
    Q_OBJECT(this, { signals: ['a(int)', 'b()'] });
  }
  declare a: (v: number) => void;
  declare b: () => void;

  constructor() {
    super(null, 's');
  }

  fire(): void {
    trace('emit');
    this.a(1);
    this.b();
  }
  protected override connectNotify(sig: string | null): void {
    trace('connectNotify(%s)', sig ?? '0');
  }
  protected override disconnectNotify(sig: string | null): void {
    trace('disconnectNotify(%s)', sig ?? '0');
  }
}

class Receiver extends QObject {
  static {
    Q_OBJECT(this, { slots: ['x(int)', 'y()'] });
  }

  constructor(n: string) {
    super(null, n);
  }

  x(v: number): void {
    trace('  %s.x(%d)', this.name(), v);
  }
  y(): void {
    trace('  %s.y()', this.name());
  }
}

function wire(s: Sender, r: Receiver, q: Receiver): void {
  trace('# wire');
  QObject.connect(s, SIGNAL('a(int)'), r, SLOT('x(int)'));
  QObject.connect(s, SIGNAL('a( int )'), r, SLOT('y()'));
  QObject.connect(s, SIGNAL('b()'), r, SLOT('y()'));
  QObject.connect(s, SIGNAL('a(int)'), q, SLOT('x(int)'));
  QObject.connect(s, SIGNAL('b()'), q, SLOT('y()'));
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  using s = new Sender();
  using r = new Receiver('r');
  using q = new Receiver('q');
  wire(s, r, q);
  s.fire();
  say('s.disconnect()', s.disconnect());
  s.fire();
  say('s.disconnect()', s.disconnect());
  wire(s, r, q);
  say('s.disconnect( SIGNAL( a(int) ) )', s.disconnect(SIGNAL('a(int)')));
  s.fire();
  say('s.disconnect( SIGNAL( a(int) ) )', s.disconnect(SIGNAL('a(int)')));
  s.disconnect();
  wire(s, r, q);
  say('s.disconnect( &r )', s.disconnect(r));
  s.fire();
  s.disconnect();
  wire(s, r, q);
  say('s.disconnect( &r, SLOT( y() ) )', s.disconnect(r, SLOT('y()')));
  s.fire();
  s.disconnect();
  wire(s, r, q);
  say('QObject::disconnect( &s, SIGNAL( a(int) ), &r, 0 )', QObject.disconnect(s, SIGNAL('a(int)'), r, null));
  s.fire();
  s.disconnect();
  wire(s, r, q);
  say(
    'QObject::disconnect( &s, SIGNAL( b() ), &r, SLOT( y() ) )',
    QObject.disconnect(s, SIGNAL('b()'), r, SLOT('y()')),
  );
  s.fire();
  say(
    'QObject::disconnect( &s, SIGNAL( b() ), &r, SLOT( x(int) ) )',
    unchecked.disconnect(s, SIGNAL('b()'), r, SLOT('x(int)')),
  );
  say(
    'QObject::disconnect( &s, SIGNAL( nosuch() ), &r, 0 )',
    unchecked.disconnect(s, SIGNAL('nosuch()'), r, null),
  );
  say(
    'QObject::disconnect( &s, SIGNAL( b() ), &r, SLOT( nosuch() ) )',
    unchecked.disconnect(s, SIGNAL('b()'), r, SLOT('nosuch()')),
  );
  say(
    'QObject::disconnect( &s, SIGNAL( b() ), 0, SLOT( y() ) )',
    unchecked.disconnect(s, SIGNAL('b()'), null, SLOT('y()')),
  );
  say(
    'QObject::disconnect( (QObject *)0, SIGNAL( b() ), &r, SLOT( y() ) )',
    unchecked.disconnect(null, SIGNAL('b()'), r, SLOT('y()')),
  );
  say(
    'QObject::disconnect( &s, SIGNAL( b ), &r, SLOT( y() ) )',
    unchecked.disconnect(s, SIGNAL('b'), r, SLOT('y()')),
  );
  s.fire();
  return 0;
}

process.exitCode = main();
