// Connections that change while a signal is being emitted; emission that recurses; sender().
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from './trace.js';

class Node extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['sig()', 'other()'],
      slots: [
        'hello()',
        'bye()',
        'connectPeer()',
        'disconnectPeer()',
        'disconnectSelf()',
        'deletePeer()',
        'recurse()',
        'nested()',
      ],
    });
  }
  declare sig: () => void;
  declare other: () => void;
  peer: Node | null = null;
  depth = 0;

  constructor(n: string) {
    super(null, n);
  }
  destructor(): void {
    trace('~%s', this.name());
  }

  fire(): void {
    trace('%s: emit', this.name());
    this.sig();
    trace('%s: emitted', this.name());
  }
  who(): QObject | null {
    return this.sender();
  }

  hello(): void {
    trace('  %s.hello() sender=%s', this.name(), this.sender()?.name() ?? '0');
  }
  bye(): void {
    trace('  %s.bye()', this.name());
  }
  connectPeer(): void {
    trace('  %s.connectPeer()', this.name());
    QObject.connect(this.sender() as Node, SIGNAL('sig()'), this.peer!, SLOT('hello()'));
  }
  disconnectPeer(): void {
    trace('  %s.disconnectPeer()', this.name());
    QObject.disconnect(this.sender() as Node, SIGNAL('sig()'), this.peer, null);
  }
  disconnectSelf(): void {
    trace('  %s.disconnectSelf()', this.name());
    QObject.disconnect(this.sender() as Node, SIGNAL('sig()'), this, SLOT('disconnectSelf()'));
  }
  deletePeer(): void {
    trace('  %s.deletePeer()', this.name());
    this.peer?.delete();
    this.peer = null;
  }
  recurse(): void {
    trace('  %s.recurse() depth=%d sender=%s', this.name(), this.depth, this.sender()?.name());
    if (this.depth++ < 2) (this.sender() as Node).fire();
    trace('  %s.recurse() back, sender=%s', this.name(), this.sender()?.name() ?? '0');
  }
  nested(): void {
    trace('  %s.nested() sender=%s', this.name(), this.sender()?.name());
    this.other();
    trace('  %s.nested() back, sender=%s', this.name(), this.sender()?.name() ?? '0');
  }
}

function main(): number {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  trace('# connecting while emitting, from the only slot');
  {
    using s = new Node('s'),
      r = new Node('r'),
      p = new Node('p');
    r.peer = p;
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('connectPeer()'));
    s.fire();
    s.fire();
  }
  trace('# connecting while emitting, from the first of two slots');
  {
    using s = new Node('s'),
      r = new Node('r'),
      p = new Node('p'),
      q = new Node('q');
    r.peer = p;
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('connectPeer()'));
    QObject.connect(s, SIGNAL('sig()'), q, SLOT('hello()'));
    s.fire();
  }
  trace('# disconnecting a later slot, an earlier slot, oneself');
  {
    using s = new Node('s'),
      r = new Node('r'),
      p = new Node('p'),
      q = new Node('q');
    r.peer = p;
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('disconnectPeer()'));
    QObject.connect(s, SIGNAL('sig()'), p, SLOT('hello()'));
    QObject.connect(s, SIGNAL('sig()'), q, SLOT('hello()'));
    s.fire();
  }
  {
    using s = new Node('s'),
      r = new Node('r'),
      p = new Node('p'),
      q = new Node('q');
    r.peer = p;
    QObject.connect(s, SIGNAL('sig()'), p, SLOT('hello()'));
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('disconnectPeer()'));
    QObject.connect(s, SIGNAL('sig()'), q, SLOT('hello()'));
    s.fire();
    s.fire();
  }
  {
    using s = new Node('s'),
      r = new Node('r'),
      q = new Node('q');
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('disconnectSelf()'));
    QObject.connect(s, SIGNAL('sig()'), q, SLOT('hello()'));
    s.fire();
    s.fire();
  }
  trace('# deleting a later receiver');
  {
    using s = new Node('s'),
      r = new Node('r'),
      q = new Node('q');
    r.peer = new Node('p');
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('deletePeer()'));
    QObject.connect(s, SIGNAL('sig()'), r.peer, SLOT('hello()'));
    QObject.connect(s, SIGNAL('sig()'), q, SLOT('hello()'));
    s.fire();
    s.fire();
  }
  trace('# recursion');
  {
    using s = new Node('s'),
      r = new Node('r'),
      q = new Node('q');
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('recurse()'));
    QObject.connect(s, SIGNAL('sig()'), q, SLOT('hello()'));
    s.fire();
  }
  trace('# sender(): nested, relayed, and when called directly');
  {
    using s = new Node('s'),
      r = new Node('r'),
      q = new Node('q');
    QObject.connect(s, SIGNAL('sig()'), r, SLOT('nested()'));
    QObject.connect(r, SIGNAL('other()'), q, SLOT('hello()'));
    s.fire();
    trace('outside: %s', r.who()?.name() ?? '0');
    q.hello();
  }
  {
    using s = new Node('s'),
      r = new Node('r'),
      q = new Node('q');
    QObject.connect(s, SIGNAL('sig()'), r, SIGNAL('other()'));
    QObject.connect(r, SIGNAL('other()'), q, SLOT('hello()'));
    s.fire();
  }
  return 0;
}

process.exitCode = main();
