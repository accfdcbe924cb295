// QSocketNotifier: when activated() is emitted and how often, on pipes and socket pairs; enabling, deleting and closing in slots; warnings.
import {
  Q_OBJECT,
  QApplication,
  QEvent,
  QObject,
  QTimer,
  SIGNAL,
  SLOT,
  qInstallMsgHandler,
  type QtMsgType,
} from '@qt3/core-signals';
import { QSocketNotifier } from '@qt3/qsocketdevice';
import { trace, traceMessage } from '@qt3/test-support';
import { close, get, pipe, put, socketpair, type Descriptors } from './descriptors.js';

using app = new QApplication();

// Descriptors are numbers that differ from run to run: a warning is traced with # instead.
function message(t: QtMsgType, m: string): void {
  traceMessage(t, m.replace(/[0-9]+/g, '#'));
}

async function run(most = 1000): Promise<void> {
  using t = new QTimer();
  QObject.connect(t, SIGNAL('timeout()'), app, SLOT('quit()'));
  t.start(most, true);
  await app.exec();
}

class Pair implements Descriptors {
  readonly a: number;
  readonly b: number;
  constructor(p: Descriptors) {
    this.a = p.a;
    this.b = p.b;
  }
  [Symbol.dispose](): void {
    close(this.a);
    close(this.b);
  }
}

async function pair(isPipe = false): Promise<Pair> {
  return new Pair(isPipe ? pipe() : await socketpair());
}

// What the slot does at an activation is a string, one letter for each: r read all, 1 read one byte, n nothing, d disable,
// e enable, D disable the other, R read the other's data, X delete the other, L delete the other later, x delete itself,
// l itself later, c close the descriptor, q quit. The last letters stay in force.
class Watch extends QObject {
  static {
    Q_OBJECT(this, { slots: ['activated(int)'] });
  }
  n: QSocketNotifier | null;
  readonly fd: number;
  count = 0;
  other: Watch | null = null;
  readonly todo: string[];

  constructor(name: string, n: QSocketNotifier, todo = 'r') {
    super(null, name);
    this.n = n;
    this.fd = n.socket();
    this.todo = todo.split(' ');
    this.connect(n, SIGNAL('activated(int)'), SLOT('activated(int)'));
  }

  read(w: Watch, most: number): void {
    const k = get(w.fd, most);
    if (k === null) trace('  read would block');
    else trace('  read %d [%s]', k.length, k.length < 20 ? k : '...');
  }

  activated(s: number): void {
    this.count++;
    trace('%s activated, same socket %d, sender %d', this.name(), s === this.fd, this.sender() === this.n);
    const t = this.todo[0] ?? 'n';
    if (this.todo.length > 1) this.todo.shift();
    for (const letter of t) this.do(letter);
  }

  private do(letter: string): void {
    const { n, other } = this;
    switch (letter) {
      case 'r':
        this.read(this, 65536);
        break;
      case '1':
        this.read(this, 1);
        break;
      case 'd':
        n?.setEnabled(false);
        break;
      case 'e':
        n?.setEnabled(true);
        break;
      case 'D':
        other?.n?.setEnabled(false);
        break;
      case 'R':
        if (other !== null) this.read(other, 65536);
        break;
      case 'X':
        if (other?.n) {
          other.n.delete();
          other.n = null;
          other.other = null;
        }
        break;
      case 'x':
        n?.delete();
        this.n = null;
        break;
      case 'l':
        n?.deleteLater();
        break;
      case 'c':
        close(this.fd);
        break;
      case 'q':
        app.quit();
        break;
      default:
    }
  }
}

class Filter extends QObject {
  eat = false;
  constructor(n: QSocketNotifier) {
    super();
    n.installEventFilter(this);
  }
  override eventFilter(_o: QObject, e: QEvent): boolean {
    trace('event %s', e.type() === QEvent.SockAct ? 'SockAct' : 'other');
    return this.eat;
  }
}

class Sub extends QSocketNotifier {
  override setEnabled(b: boolean): void {
    trace('setEnabled(%d)', b);
    super.setEnabled(b);
  }
}

function type(n: QSocketNotifier): string {
  return ['Read', 'Write', 'Exception'][n.type()] ?? '?';
}

qInstallMsgHandler(message);
trace('# what it tells');
{
  using p = await pair();
  using parent = new QObject(null, 'parent');
  const t = [QSocketNotifier.Read, QSocketNotifier.Write, QSocketNotifier.Exception];
  for (let i = 0; i < 3; i++) {
    using n = new QSocketNotifier(p.a, t[i] ?? 0, parent, 'it');
    trace(
      '%s %d enabled %d same socket %d name %s parent %s class %s isA %d',
      type(n),
      n.type(),
      n.isEnabled(),
      n.socket() === p.a,
      n.name(),
      n.parent()?.name(),
      n.className(),
      n.inherits('QSocketNotifier'),
    );
    n.setEnabled(false);
    trace('disabled: enabled %d', n.isEnabled());
    n.setEnabled(false);
    n.setEnabled(true);
    n.setEnabled(true);
    trace('enabled twice: enabled %d', n.isEnabled());
  }
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  trace('default name [%s] parent %d', n.name(), n.parent() !== null);
  trace('signals %s slots %d', n.metaObject().signalNames()[0], n.metaObject().numSlots());
}
trace('# nothing to read');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n);
  await run(60);
  trace('count %d', w.count);
}
trace('# something to read, from a pipe');
{
  using p = await pair(true);
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'r');
  put(p.b, 'one');
  trace('count before the event loop %d', w.count);
  await run(60);
  put(p.b, 'two');
  await run(60);
  trace('count %d', w.count);
}
trace('# from a socket pair, while the loop runs');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'r rq');
  setTimeout(() => put(p.b, 'one'), 60);
  setTimeout(() => put(p.b, 'two'), 180);
  await run();
  trace('count %d', w.count);
}
trace('# unread data activate again and again');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'n n n r');
  put(p.b, 'data');
  await run(60);
  trace('count %d', w.count);
}
trace('# a byte at a time');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, '1');
  put(p.b, 'abc');
  await run(60);
  trace('count %d', w.count);
}
trace('# disabled from the start');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n);
  n.setEnabled(false);
  put(p.b, 'data');
  await run(60);
  trace('count %d', w.count);
  n.setEnabled(true);
  trace('count after setEnabled %d', w.count);
  await run(60);
  trace('count %d', w.count);
}
trace('# disabled in the slot');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'd r');
  put(p.b, 'data');
  await run(60);
  trace('count %d enabled %d', w.count, n.isEnabled());
  n.setEnabled(true);
  await run(60);
  trace('count %d', w.count);
}
trace('# disabled and enabled in the slot');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'de r');
  put(p.b, 'data');
  await run(60);
  trace('count %d enabled %d', w.count, n.isEnabled());
}
trace('# the other end is closed');
{
  const s = await socketpair();
  {
    using n = new QSocketNotifier(s.a, QSocketNotifier.Read);
    using w = new Watch('n', n, 'r r rd');
    put(s.b, 'last');
    close(s.b);
    await run(60);
    trace('count %d', w.count);
  }
  close(s.a);
}
trace('# write');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Write);
  using w = new Watch('n', n, 'd');
  await run(60);
  trace('count %d', w.count);
  n.setEnabled(true);
  await run(60);
  trace('count %d', w.count);
}
trace('# write to a full pipe');
{
  using p = await pair(true);
  const b = 'z'.repeat(65536);
  const fill = (): boolean => {
    try {
      return put(p.b, b) > 0;
    } catch {
      return false;
    }
  };
  while (fill());
  using n = new QSocketNotifier(p.b, QSocketNotifier.Write);
  using w = new Watch('n', n, 'd');
  await run(60);
  trace('count while full %d', w.count);
  while (get(p.a, 65536));
  await run(60);
  trace('count %d', w.count);
}
trace('# read and write on one descriptor');
{
  using p = await pair();
  using r = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using o = new QSocketNotifier(p.a, QSocketNotifier.Write);
  using w = new Watch('read', r, 'r');
  using v = new Watch('write', o, 'd');
  await run(60);
  trace('read %d write %d', w.count, v.count);
  put(p.b, 'data');
  await run(60);
  trace('read %d write %d', w.count, v.count);
}
// "# exception: out of band data of a TCP connection" is left out: Node.js neither sends nor reports any.
trace('# signals blocked');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n);
  put(p.b, 'data');
  n.blockSignals(true);
  await run(60);
  trace('count %d enabled %d', w.count, n.isEnabled());
  n.blockSignals(false);
  await run(60);
  trace('count %d', w.count);
}
trace('# an event filter');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n);
  using f = new Filter(n);
  put(p.b, 'data');
  await run(60);
  trace('count %d', w.count);
  const e = new QEvent(QEvent.SockAct);
  trace('sendEvent %d', QApplication.sendEvent(n, e));
  f.eat = true;
  trace('sendEvent %d', QApplication.sendEvent(n, e));
  f.eat = false;
  n.setEnabled(false);
  trace('sendEvent while disabled %d', QApplication.sendEvent(n, e));
  trace('count %d', w.count);
}
trace('# setEnabled is virtual, the constructor does not call it');
{
  using p = await pair();
  using n = new Sub(p.a, QSocketNotifier.Read);
  n.setEnabled(false);
  trace('enabled %d', n.isEnabled());
}
// Both of two are ready at the same moment; which comes first is not told, so each does the same to the other.
async function both(what: string, todo: string): Promise<void> {
  trace(`# two ready at once: ${what}`);
  using p = await pair();
  using q = await pair();
  const n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  const m = new QSocketNotifier(q.a, QSocketNotifier.Read);
  using w = new Watch('one', n, todo);
  using v = new Watch('one', m, todo);
  w.other = v;
  v.other = w;
  put(p.b, 'data');
  put(q.b, 'data');
  await run(60);
  trace('together %d', w.count + v.count);
  w.n?.delete();
  v.n?.delete();
}
await both('each is read', 'r');
await both('the first disables the other', 'Dr');
await both("the first reads the other's data too", 'rR');
await both('the first deletes the other', 'rX');
await both('the first quits', 'rq');
await both('each deletes itself', 'rx');
trace('# deleted in the slot');
{
  using p = await pair();
  const n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'x');
  put(p.b, 'data');
  await run(60);
  trace('count %d', w.count);
}
trace('# deleted later in the slot');
{
  using p = await pair();
  const n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'l');
  put(p.b, 'data');
  await run(60);
  trace('count %d', w.count);
}
trace('# deleted by its parent before the loop');
{
  using p = await pair();
  const parent = new QObject();
  const n = new QSocketNotifier(p.a, QSocketNotifier.Read, parent);
  using w = new Watch('n', n);
  put(p.b, 'data');
  parent.delete();
  await run(60);
  trace('count %d', w.count);
}
trace('# a second one on the same descriptor: a warning, and only the newest is activated');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using m = new QSocketNotifier(p.a, QSocketNotifier.Read);
  trace('enabled %d %d', n.isEnabled(), m.isEnabled());
  using w = new Watch('first', n);
  using v = new Watch('second', m);
  put(p.b, 'data');
  await run(60);
  trace('count %d %d', w.count, v.count);
  m.setEnabled(false);
  put(p.b, 'more');
  await run(60);
  trace('the second is disabled: count %d %d', w.count, v.count);
  n.setEnabled(false);
  n.setEnabled(true);
  await run(60);
  trace('the first is disabled and enabled: count %d %d', w.count, v.count);
  m.setEnabled(true);
  put(p.b, 'much');
  await run(60);
  trace('both again: count %d %d', w.count, v.count);
}
trace('# quit in the slot, executed again');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  using w = new Watch('n', n, 'q q r');
  put(p.b, 'data');
  await run();
  trace('count %d', w.count);
  await run();
  trace('count %d', w.count);
  await run(60);
  trace('count %d', w.count);
}
trace('# a second one after the first was disabled');
{
  using p = await pair();
  using n = new QSocketNotifier(p.a, QSocketNotifier.Read);
  n.setEnabled(false);
  using _m = new QSocketNotifier(p.a, QSocketNotifier.Read);
  trace('then the first is enabled again');
  n.setEnabled(true);
  n.setEnabled(false);
  trace('write, exception');
  using _o = new QSocketNotifier(p.a, QSocketNotifier.Write);
  using _o2 = new QSocketNotifier(p.a, QSocketNotifier.Write);
  using _e = new QSocketNotifier(p.a, QSocketNotifier.Exception);
  using _e2 = new QSocketNotifier(p.a, QSocketNotifier.Exception);
}
trace('# negative descriptors');
{
  using n = new QSocketNotifier(-1, QSocketNotifier.Read);
  trace('socket %d %s enabled %d', n.socket(), type(n), n.isEnabled());
  n.setEnabled(false);
  trace('disabled: enabled %d', n.isEnabled());
  n.setEnabled(true);
  trace('enabled: enabled %d', n.isEnabled());
  using m = new QSocketNotifier(-7, QSocketNotifier.Write);
  trace('socket %d enabled %d', m.socket(), m.isEnabled());
  await run(60);
  trace('after the loop: enabled %d %d', n.isEnabled(), m.isEnabled());
}
trace('# a descriptor that is not open');
{
  const closed = await pair();
  close(closed.a);
  close(closed.b);
  using n = new QSocketNotifier(closed.a, QSocketNotifier.Read);
  using w = new Watch('n', n);
  trace('enabled %d', n.isEnabled());
  await run(60);
  trace('after the loop: enabled %d count %d', n.isEnabled(), w.count);
  n.setEnabled(true);
  trace('enabled again %d', n.isEnabled());
  await run(60);
  trace('after the loop: enabled %d count %d', n.isEnabled(), w.count);
}
trace('# closed behind its back: write, exception');
{
  const { a, b } = await socketpair();
  using n = new QSocketNotifier(a, QSocketNotifier.Write);
  using m = new QSocketNotifier(b, QSocketNotifier.Exception);
  n.setEnabled(false);
  await run(30);
  close(a);
  close(b);
  n.setEnabled(true);
  m.setEnabled(false);
  await run(30);
  trace('write: enabled %d', n.isEnabled());
  m.setEnabled(true);
  await run(30);
  trace('exception: enabled %d', m.isEnabled());
}
trace('# closed in the slot');
{
  const s = await socketpair();
  {
    using n = new QSocketNotifier(s.a, QSocketNotifier.Read);
    using w = new Watch('n', n, 'c');
    put(s.b, 'data');
    await run(60);
    trace('count %d enabled %d', w.count, n.isEnabled());
  }
  close(s.b);
}
trace('# closed in the slot after being disabled');
{
  const s = await socketpair();
  {
    using n = new QSocketNotifier(s.a, QSocketNotifier.Read);
    using w = new Watch('n', n, 'dc');
    put(s.b, 'data');
    await run(60);
    trace('count %d enabled %d', w.count, n.isEnabled());
  }
  close(s.b);
}
process.exit(0);
