// sender() when connections go in the middle of an emission: null as soon as no connection from that sender to this receiver
// is left.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

const SLOTS = [
  'hello()',
  'bye()',
  'dropAll()',
  'dropMe()',
  'dropThis()',
  'dropSig()',
  'dropBye()',
  'dropReconnect()',
  'nested()',
  'inner()',
  'dropOther()',
] as const;
type Slot = 'dropAll' | 'dropMe' | 'dropThis' | 'dropSig' | 'dropBye' | 'dropReconnect';

class Node extends QObject {
  static {
    Q_OBJECT(this, { signals: ['sig()', 'sig2(int)', 'done()'], slots: SLOTS });
  }
  declare sig: () => void;
  declare sig2: (n: number) => void;
  declare done: () => void;
  other: Node | null = null;

  constructor(n: string) {
    super(null, n);
  }
  who(): string {
    return this.sender()?.name() ?? '0';
  }
  fire(): void {
    this.sig();
    this.done();
  }
  fire2(): void {
    this.sig2(1);
  }

  hello(): void {
    trace('  %s.hello sender=%s', this.name(), this.who());
  }
  bye(): void {
    trace('  %s.bye sender=%s', this.name(), this.who());
  }
  dropAll(): void {
    trace('  dropAll %s', this.who());
    this.sender()!.disconnect();
    trace('  after %s', this.who());
  }
  dropMe(): void {
    trace('  dropMe %s', this.who());
    QObject.disconnect(this.sender()!, null, this, null);
    trace('  after %s', this.who());
  }
  dropThis(): void {
    trace('  dropThis %s', this.who());
    QObject.disconnect(this.sender() as Node, SIGNAL('sig()'), this, SLOT('dropThis()'));
    trace('  after %s', this.who());
  }
  dropSig(): void {
    trace('  dropSig %s', this.who());
    QObject.disconnect(this.sender() as Node, SIGNAL('sig()'), null, null);
    trace('  after %s', this.who());
  }
  dropBye(): void {
    trace('  dropBye %s', this.who());
    const b = QObject.disconnect(this.sender() as Node, SIGNAL('sig()'), this, SLOT('bye()'));
    trace('  %d after %s', b, this.who());
  }
  dropReconnect(): void {
    trace('  dropReconnect %s', this.who());
    const s = this.sender() as Node;
    QObject.disconnect(s, null, this, null);
    trace('  after %s', this.who());
    QObject.connect(s, SIGNAL('sig()'), this, SLOT('hello()'));
    trace('  after connect %s', this.who());
  }
  nested(): void {
    trace('  nested %s', this.who());
    if (this.other) {
      QObject.connect(this.other, SIGNAL('sig()'), this, SLOT('inner()'));
      this.other.fire();
      trace('  after inner emission %s', this.who());
    }
  }
  inner(): void {
    trace('  inner %s', this.who());
    this.other!.disconnect();
    trace('  inner after %s', this.who());
  }
  dropOther(): void {
    trace('  dropOther %s', this.who());
    this.other!.disconnect(this);
    trace('  after %s', this.who());
  }
}

function four(slot: Slot): void {
  trace(`# ${slot}`);
  using s = new Node('s'),
    a = new Node('a'),
    b = new Node('b');
  QObject.connect(s, SIGNAL('sig()'), a, SLOT(`${slot}()`));
  QObject.connect(s, SIGNAL('sig()'), a, SLOT('bye()'));
  QObject.connect(s, SIGNAL('sig()'), b, SLOT('hello()'));
  QObject.connect(s, SIGNAL('done()'), b, SLOT('bye()'));
  s.fire();
  s.fire();
}

function alone(slot: Slot): void {
  trace(`# alone ${slot}`);
  using s = new Node('s'),
    a = new Node('a');
  QObject.connect(s, SIGNAL('sig()'), a, SLOT(`${slot}()`));
  s.fire();
}

function twoSignals(slot: Slot): void {
  trace(`# two signals, ${slot}`);
  using s = new Node('s'),
    a = new Node('a');
  QObject.connect(s, SIGNAL('sig()'), a, SLOT(`${slot}()`));
  QObject.connect(s, SIGNAL('sig2(int)'), a, SLOT('bye()'));
  s.fire();
  s.fire2();
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  for (const slot of ['dropAll', 'dropMe', 'dropThis', 'dropSig', 'dropBye', 'dropReconnect'] as const)
    four(slot);
  for (const slot of ['dropAll', 'dropMe', 'dropThis', 'dropSig', 'dropReconnect'] as const) alone(slot);
  for (const slot of ['dropThis', 'dropSig', 'dropMe'] as const) twoSignals(slot);
  {
    trace('# twice connected, dropThis drops both');
    using s = new Node('s'),
      a = new Node('a');
    QObject.connect(s, SIGNAL('sig()'), a, SLOT('dropThis()'));
    QObject.connect(s, SIGNAL('sig()'), a, SLOT('dropThis()'));
    s.fire();
  }
  {
    trace('# nested');
    using s = new Node('s'),
      o = new Node('o'),
      a = new Node('a');
    a.other = o;
    QObject.connect(s, SIGNAL('sig()'), a, SLOT('nested()'));
    s.fire();
  }
  {
    trace('# other sender dropped');
    using s = new Node('s'),
      o = new Node('o'),
      a = new Node('a');
    a.other = o;
    QObject.connect(s, SIGNAL('sig()'), a, SLOT('dropOther()'));
    QObject.connect(o, SIGNAL('sig()'), a, SLOT('hello()'));
    s.fire();
  }
  {
    trace('# signal to signal, the middle is dropped');
    using s = new Node('s'),
      m = new Node('m'),
      a = new Node('a');
    QObject.connect(s, SIGNAL('sig()'), m, SIGNAL('sig()'));
    QObject.connect(m, SIGNAL('sig()'), a, SLOT('dropAll()'));
    s.fire();
  }
  return 0;
}

process.exitCode = main();
