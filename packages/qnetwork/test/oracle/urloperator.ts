// QUrlOperator, QNetworkProtocol, QNetworkOperation, QUrlInfo and QLocalFs: every signal, state and error of the operations on
// files, and of a protocol of our own.
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Q_OBJECT,
  qApp,
  QApplication,
  qInstallMsgHandler,
  QObject,
  QTimer,
  SIGNAL,
  SLOT,
} from '@qt3/core-signals';
import {
  QLocalFs,
  QNetworkOperation,
  QNetworkProtocol,
  QNetworkProtocolFactory,
  qInitNetworkProtocols,
  QUrl,
  QUrlInfo,
  QUrlOperator,
} from '@qt3/qnetwork';
import { trace, traceMessage } from '@qt3/test-support';
import { QDate, QDateTime, QDir, QFile, type QPtrList, QStringList, Qt, QTime, QValueList } from '@qt3/tools';

let top = ''; // a temporary folder, traced as TOP
function S(s: string): string {
  return (top === '' ? s : s.replaceAll(top, 'TOP')).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
const operation: Record<number, string> = {
  1: 'OpListChildren',
  2: 'OpMkDir',
  4: 'OpRemove',
  8: 'OpRename',
  32: 'OpGet',
  64: 'OpPut',
};
const state = ['StWaiting', 'StInProgress', 'StDone', 'StFailed', 'StStopped'];
const errors = [
  'NoError',
  'ErrValid',
  'ErrUnknownProtocol',
  'ErrUnsupported',
  'ErrParse',
  'ErrLoginIncorrect',
  'ErrHostNotFound',
  'ErrListChildren',
  'ErrMkDir',
  'ErrRemove',
  'ErrRename',
  'ErrGet',
  'ErrPut',
  'ErrFileNotExisting',
  'ErrPermissionDenied',
];
function error(e: number): string {
  return e === 77 ? '77' : errors[e]!;
}
function tell(o: QNetworkOperation | QUrlInfo | null): string {
  if (o === null) return 'no operation';
  return o instanceof QUrlInfo ? tellInfo(o) : tellOperation(o);
}
function tellOperation(o: QNetworkOperation): string {
  let s = `${operation[o.operation()]!} [${S(o.arg(0))}]`;
  if (o.arg(1) !== '') s += ` [${S(o.arg(1))}]`;
  if (o.rawArg(1).length > 0) s += ` raw ${o.rawArg(1).length}`;
  s += ` ${state[o.state()]!} ${error(o.errorCode())}`;
  if (o.protocolDetail() !== '') s += ` [${S(o.protocolDetail())}]`;
  return s;
}
function tellInfo(i: QUrlInfo): string {
  if (!i.isValid()) return 'invalid';
  const kinds = `${i.isDir() ? ' dir' : ''}${i.isFile() ? ' file' : ''}${i.isSymLink() ? ' link' : ''}`;
  const may = `${i.isReadable() ? 'r' : '-'}${i.isWritable() ? 'w' : '-'}${i.isExecutable() ? 'x' : '-'}`;
  const size = i.isFile() ? ` size ${i.size()}` : '';
  return `[${S(i.name())}]${kinds} ${may} ${i.permissions().toString(8)}${size}`;
}
/** Counts what happens. */
let moves = 0;
function busy(): void {
  moves++;
}
const SAY: typeof trace = (format, ...args) => {
  busy();
  trace(format, ...args);
};

class Watch extends QObject {
  static {
    Q_OBJECT(this, {
      slots: [
        'doIt()',
        'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
        'finished(QNetworkOperation*)',
        'start(QNetworkOperation*)',
        'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
        'removed(QNetworkOperation*)',
        'itemChanged(QNetworkOperation*)',
        'data(const QByteArray&,QNetworkOperation*)',
        'progress(int,int,QNetworkOperation*)',
        'nextCopy(const QPtrList<QNetworkOperation>&)',
        'connection(int,const QString&)',
      ],
    });
  }
  u: QUrlOperator | null;
  // What it does at the next signal of that name, or soon after it: "finished: get g", "start: soon stop".
  then = '';
  act = '';

  constructor(u: QUrlOperator, n = 'u') {
    super(null, n);
    this.u = u;
    this.connect(
      u,
      SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
      SLOT('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
    );
    this.connect(u, SIGNAL('finished(QNetworkOperation*)'), SLOT('finished(QNetworkOperation*)'));
    this.connect(u, SIGNAL('start(QNetworkOperation*)'), SLOT('start(QNetworkOperation*)'));
    this.connect(
      u,
      SIGNAL('createdDirectory(const QUrlInfo&,QNetworkOperation*)'),
      SLOT('createdDirectory(const QUrlInfo&,QNetworkOperation*)'),
    );
    this.connect(u, SIGNAL('removed(QNetworkOperation*)'), SLOT('removed(QNetworkOperation*)'));
    this.connect(u, SIGNAL('itemChanged(QNetworkOperation*)'), SLOT('itemChanged(QNetworkOperation*)'));
    this.connect(
      u,
      SIGNAL('data(const QByteArray&,QNetworkOperation*)'),
      SLOT('data(const QByteArray&,QNetworkOperation*)'),
    );
    this.connect(
      u,
      SIGNAL('dataTransferProgress(int,int,QNetworkOperation*)'),
      SLOT('progress(int,int,QNetworkOperation*)'),
    );
    this.connect(
      u,
      SIGNAL('startedNextCopy(const QPtrList<QNetworkOperation>&)'),
      SLOT('nextCopy(const QPtrList<QNetworkOperation>&)'),
    );
    this.connect(
      u,
      SIGNAL('connectionStateChanged(int,const QString&)'),
      SLOT('connection(int,const QString&)'),
    );
  }
  also(signal: string): void {
    const t = this.then;
    if (!t.startsWith(`${signal}:`)) return;
    this.then = '';
    this.act = t.slice(t.indexOf(':') + 2);
    if (this.act.startsWith('soon ')) {
      this.act = this.act.slice(5);
      QTimer.singleShot(0, this, SLOT('doIt()'));
    } else {
      this.doIt();
    }
  }
  doIt(): void {
    trace('%s does: %s', this.name(), this.act);
    const u = this.u!;
    if (this.act === 'stop') {
      u.stop();
    } else if (this.act === 'delete') {
      u.delete();
      this.u = null;
    } else if (this.act === 'delete later') {
      u.deleteLater();
    } else if (this.act === 'get g') {
      trace('%s', tell(u.get('g')));
    }
    trace('%s did', this.name());
  }
  newChildren(l: QValueList<QUrlInfo>, o: QNetworkOperation): void {
    SAY('%s newChildren %d: %s', this.name(), l.count(), tell(o));
    for (const i of l) trace('    %s', tell(i));
    this.also('newChildren');
  }
  finished(o: QNetworkOperation): void {
    SAY('%s finished: %s', this.name(), tell(o));
    this.also('finished');
  }
  start(o: QNetworkOperation): void {
    SAY('%s start: %s', this.name(), tell(o));
    this.also('start');
  }
  createdDirectory(i: QUrlInfo, o: QNetworkOperation): void {
    SAY('%s createdDirectory %s: %s', this.name(), tell(i), tell(o));
  }
  removed(o: QNetworkOperation): void {
    SAY('%s removed: %s', this.name(), tell(o));
  }
  itemChanged(o: QNetworkOperation): void {
    SAY('%s itemChanged: %s', this.name(), tell(o));
  }
  data(d: Uint8Array, o: QNetworkOperation): void {
    SAY('%s data %u: %s', this.name(), d.length, tell(o));
    this.also('data');
  }
  progress(done: number, total: number, o: QNetworkOperation): void {
    SAY('%s dataTransferProgress %d of %d: %s', this.name(), done, total, tell(o));
    this.also('dataTransferProgress');
  }
  nextCopy(l: QPtrList<QNetworkOperation>): void {
    SAY('%s startedNextCopy %u', this.name(), l.count());
    for (const o of l) trace('    %s', tell(o));
  }
  connection(s: number, d: string): void {
    SAY('%s connectionStateChanged %d [%s]', this.name(), s, S(d));
  }
}

/**
 * Runs the event loop until no signal has come for a while: counted in looks at it, since a loaded machine may take any time for
 * one of them.
 */
async function run(silence = 60): Promise<void> {
  const watch = async (): Promise<void> => {
    for (let quiet = 0; quiet < silence / 10; quiet++) {
      const seen = moves;
      await sleep(5);
      if (seen !== moves) quiet = -1;
    }
    qApp!.quit();
  };
  void watch();
  await qApp!.exec();
}
function put(name: string, size: number): void {
  const f = openSync(`${top}/${name}`, 'w', 0o644);
  let text = '';
  for (let i = 0; i < size; i++) text += String.fromCharCode(97 + (i % 26));
  writeSync(f, text);
  closeSync(f);
}

/** A protocol of our own: it connects after a while, and answers each operation from a timer. The host says how it behaves. */
class Mem extends QNetworkProtocol {
  static {
    Q_OBJECT(this, { slots: ['connected()', 'answer()'] });
  }
  static last: Mem | null = null;
  static copying = false;
  up = false;
  asked = 0;
  step = 0;
  readonly t = new QTimer();
  readonly c = new QTimer();
  readonly copies = Mem.copying; // those of a copy delete themselves ten seconds later: not traced

  constructor() {
    super();
    trace('  Mem()');
    Mem.last = this;
    this.connect(this.t, SIGNAL('timeout()'), SLOT('answer()'));
    this.connect(this.c, SIGNAL('timeout()'), SLOT('connected()'));
  }
  override destructor(): void {
    if (!this.copies || Mem.copying) trace('  ~Mem()');
    this.t.delete();
    this.c.delete();
  }
  override supportedOperations(): number {
    const P = QNetworkProtocol;
    return this.url()?.host() === 'readonly'
      ? P.OpGet | P.OpListChildren
      : P.OpListChildren | P.OpMkDir | P.OpRemove | P.OpRename | P.OpGet | P.OpPut;
  }
  override setUrl(u: QUrlOperator | null): void {
    trace('  setUrl [%s]', u === null ? '0' : S(u.toString()));
    super.setUrl(u);
  }
  override addOperation(o: QNetworkOperation): void {
    trace('  addOperation %s', tell(o));
    super.addOperation(o);
  }
  override stop(): void {
    trace('  stop');
    super.stop();
  }
  override clearOperationQueue(): void {
    trace('  clearOperationQueue');
    super.clearOperationQueue();
  }
  protected override checkConnection(o: QNetworkOperation): boolean {
    if (this.url()!.host() === 'down') {
      trace('  checkConnection %s', tell(o));
      o.setState(QNetworkProtocol.StFailed);
      o.setErrorCode(QNetworkProtocol.ErrHostNotFound);
      o.setProtocolDetail('no such host');
      return false;
    }
    if (this.asked++ === 0) {
      trace('  checkConnection %s', tell(o));
      this.c.start(20, true);
    }
    return this.up;
  }
  begin(what: string, o: QNetworkOperation): void {
    trace('  %s %s in progress %d', what, tell(o), this.operationInProgress() === o);
    o.setState(QNetworkProtocol.StInProgress);
    this.step = 0;
    this.t.start(10, true);
  }
  protected override operationListChildren(o: QNetworkOperation): void {
    this.begin('operationListChildren', o);
  }
  protected override operationMkDir(o: QNetworkOperation): void {
    this.begin('operationMkDir', o);
  }
  protected override operationRemove(o: QNetworkOperation): void {
    this.begin('operationRemove', o);
  }
  protected override operationRename(o: QNetworkOperation): void {
    this.begin('operationRename', o);
  }
  protected override operationGet(o: QNetworkOperation): void {
    this.begin('operationGet', o);
  }
  protected override operationPut(o: QNetworkOperation): void {
    this.begin('operationPut', o);
  }
  info(n: string, dir: boolean): QUrlInfo {
    const never = new QDateTime();
    return new QUrlInfo(n, 0o644, 'me', 'us', 7, never, never, dir, !dir, false, true, true, false);
  }
  connected(): void {
    this.up = true;
    busy();
    this.connectionStateChanged(QNetworkProtocol.ConHostFound, 'found');
    this.connectionStateChanged(QNetworkProtocol.ConConnected, 'connected');
  }
  answer(): void {
    busy();
    const o = this.operationInProgress();
    if (o === null) {
      trace('  nothing in progress');
      return;
    }
    const b = Buffer.alloc(3, 'm');
    if (o.arg(0).includes('fail')) {
      o.setState(QNetworkProtocol.StFailed);
      o.setErrorCode(77);
      o.setProtocolDetail('as you wish');
      this.finished(o);
      return;
    }
    switch (o.operation()) {
      case QNetworkProtocol.OpListChildren:
        if (this.step++ === 0) {
          this.start(o);
          const l = new QValueList<QUrlInfo>();
          l.append(this.info('one', false));
          l.append(this.info('two', true));
          this.newChildren(l, o);
          this.t.start(10, true);
          return;
        }
        this.newChild(this.info('three', false), o);
        break;
      case QNetworkProtocol.OpMkDir:
        this.newChild(this.info(o.arg(0), true), o);
        this.createdDirectory(this.info(o.arg(0), true), o);
        break;
      case QNetworkProtocol.OpRemove:
        this.removed(o);
        break;
      case QNetworkProtocol.OpRename:
        this.itemChanged(o);
        break;
      case QNetworkProtocol.OpGet:
        if (this.step++ < 2) {
          this.data(b, o);
          this.dataTransferProgress(this.step * 3, 6, o);
          this.t.start(10, true);
          return;
        }
        break;
      case QNetworkProtocol.OpPut:
        this.dataTransferProgress(o.rawArg(1).length, o.rawArg(1).length, o);
        break;
    }
    o.setState(QNetworkProtocol.StDone);
    this.finished(o);
  }
}
/** A protocol that reimplements nothing, and one that claims to support everything. */
class Base extends QNetworkProtocol {
  override destructor(): void {
    trace('  ~Base()');
  }
}
class Lazy extends Base {
  override supportedOperations(): number {
    return 127;
  }
  connection(): boolean {
    return this.checkConnection(null);
  }
}
class Gone extends QObject {
  static {
    Q_OBJECT(this, { slots: ['gone()'] });
  }
  constructor(o: QObject, n: string) {
    super(null, n);
    this.connect(o, SIGNAL('destroyed()'), SLOT('gone()'));
  }
  gone(): void {
    busy();
    trace('%s destroyed', this.name());
  }
}
class Direct extends QObject {
  static {
    Q_OBJECT(this, {
      slots: [
        'start(QNetworkOperation*)',
        'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
        'newChild(const QUrlInfo&,QNetworkOperation*)',
        'finished(QNetworkOperation*)',
        'removed(QNetworkOperation*)',
      ],
    });
  }
  constructor(p: QNetworkProtocol) {
    super();
    this.connect(p, SIGNAL('start(QNetworkOperation*)'), SLOT('start(QNetworkOperation*)'));
    this.connect(
      p,
      SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
      SLOT('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
    );
    this.connect(
      p,
      SIGNAL('newChild(const QUrlInfo&,QNetworkOperation*)'),
      SLOT('newChild(const QUrlInfo&,QNetworkOperation*)'),
    );
    this.connect(p, SIGNAL('finished(QNetworkOperation*)'), SLOT('finished(QNetworkOperation*)'));
    this.connect(p, SIGNAL('removed(QNetworkOperation*)'), SLOT('removed(QNetworkOperation*)'));
  }
  start(o: QNetworkOperation): void {
    SAY('protocol start: %s', tell(o));
  }
  newChildren(l: QValueList<QUrlInfo>, o: QNetworkOperation): void {
    SAY('protocol newChildren %d: %s', l.count(), tell(o));
  }
  newChild(i: QUrlInfo, o: QNetworkOperation): void {
    SAY('protocol newChild %s: %s', tell(i), tell(o));
  }
  finished(o: QNetworkOperation): void {
    SAY('protocol finished: %s', tell(o));
  }
  removed(o: QNetworkOperation): void {
    SAY('protocol removed: %s', tell(o));
  }
}
class Open extends QUrlOperator {
  valid(): boolean {
    return this.checkValid();
  }
  clear(): void {
    this.clearEntries();
  }
  clean(): void {
    this.reset();
  }
  again(s: string): boolean {
    return this.parse(s);
  }
  find(): void {
    this.getNetworkProtocol();
  }
  drop(): void {
    this.deleteNetworkProtocol();
  }
}
function bytes(n: number): Buffer {
  return Buffer.alloc(n, 'x');
}
/** What a call returned, and what came of it. */
async function DO(call: string, o: QNetworkOperation | null): Promise<void> {
  trace('%s -> %s', call, tell(o));
  await run();
}
async function COPY(call: string, l: QPtrList<QNetworkOperation>): Promise<void> {
  trace('%s -> %u', call, l.count());
  for (const o of l) trace('    %s', tell(o));
  await run();
}

new QApplication();
qInstallMsgHandler(traceMessage);
process.umask(0o022);
top = mkdtempSync('/tmp/oracle-operator-');
process.chdir(top);
mkdirSync('r', 0o755);
mkdirSync('r/d', 0o755);
put('r/b', 5);
put('r/a', 30);
put('r/.hidden', 1);
symlinkSync('a', 'r/l');
trace('# protocols');
trace('only local %d', QNetworkProtocol.hasOnlyLocalFileSystem());
for (let k = 0; k < 2; k++) {
  for (const n of ['file', 'ftp', 'http', 'nosuch', '', 'FILE']) {
    const p = QNetworkProtocol.getNetworkProtocol(n);
    trace('[%s] %s %d', n, p?.className() ?? 'none', p?.supportedOperations() ?? 0);
    p?.delete();
  }
  if (k === 0) {
    trace('only local %d', QNetworkProtocol.hasOnlyLocalFileSystem());
    trace('qInitNetworkProtocols()');
    qInitNetworkProtocols();
    trace('only local %d', QNetworkProtocol.hasOnlyLocalFileSystem());
  }
}
const base = `file:${top}/r`;

trace('# files');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  await DO('u.listChildren()', u.listChildren());
  await DO('u.mkdir( "new" )', u.mkdir('new'));
  await DO('u.get( "a" )', u.get('a'));
  await DO('u.put( bytes( 7 ), "p" )', u.put(bytes(7), 'p'));
  await DO('u.rename( "p", "q" )', u.rename('p', 'q'));
  await DO('u.remove( "q" )', u.remove('q'));
}
trace('# what fails');
{
  using u = new QUrlOperator(base);
  using none = new QUrlOperator(base + '/none');
  using file = new QUrlOperator(base + '/a');
  using _w = new Watch(u);
  using _v = new Watch(none, 'none');
  using _x = new Watch(file, 'file');
  await DO('none.listChildren()', none.listChildren());
  await DO('file.listChildren()', file.listChildren());
  await DO('u.mkdir( "new" )', u.mkdir('new'));
  await DO('u.mkdir( "a" )', u.mkdir('a'));
  await DO('u.mkdir( "x/y/z" )', u.mkdir('x/y/z'));
  await DO('u.mkdir( "" )', u.mkdir(''));
  await DO('none.mkdir( "x" )', none.mkdir('x'));
  await DO('u.remove( "none" )', u.remove('none'));
  await DO('u.rename( "none", "x" )', u.rename('none', 'x'));
  await DO('u.rename( "b", "none/x" )', u.rename('b', 'none/x'));
  await DO('u.get( "none" )', u.get('none'));
  await DO('u.put( bytes( 3 ), "none/x" )', u.put(bytes(3), 'none/x'));
  await DO('u.put( bytes( 3 ), "d" )', u.put(bytes(3), 'd'));
  await DO('u.put( bytes( 3 ) )', u.put(bytes(3)));
}
trace('# folders');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  await DO('u.mkdir( "new/sub" )', u.mkdir('new/sub'));
  await DO('u.remove( "new" )', u.remove('new'));
  await DO('u.remove( "new/sub" )', u.remove('new/sub'));
  await DO('u.remove( "new" )', u.remove('new'));
  await DO('u.rename( "d", "e" )', u.rename('d', 'e'));
  await DO('u.rename( "e", "d" )', u.rename('e', 'd'));
  await DO('u.mkdir( "e/" )', u.mkdir('e/'));
  await DO('u.rename( "d", "e" )', u.rename('d', 'e'));
  await DO('u.rename( "e", "d" )', u.rename('e', 'd'));
  await DO('u.rename( "a", "b2" )', u.rename('a', 'b2'));
  await DO('u.rename( "b", "b2" )', u.rename('b', 'b2'));
  await DO('u.rename( "b2", "a" )', u.rename('b2', 'a'));
  await DO('u.put( bytes( 5 ), "b" )', u.put(bytes(5), 'b'));
}
trace('# where it gets and puts');
{
  using u = new QUrlOperator(base + '/d');
  using f = new QUrlOperator(base + '/d/f');
  using _w = new Watch(u);
  using _v = new Watch(f, 'f');
  await DO('f.put( bytes( 4 ) )', f.put(bytes(4)));
  await DO('f.get()', f.get());
  await DO('u.get( "f" )', u.get('f'));
  await DO('u.get( "../a" )', u.get('../a'));
  await DO('u.get( top + "/r/a" )', u.get(top + '/r/a'));
  await DO('u.get( base + "/a" )', u.get(base + '/a'));
  await DO('u.put( bytes( 2 ), base + "/d/g" )', u.put(bytes(2), base + '/d/g'));
  await DO('u.put( bytes( 2 ), "../h" )', u.put(bytes(2), '../h'));
  await DO('u.get( "f?q#r" )', u.get('f?q#r'));
  await DO('u.put( bytes( 1 ), "a b" )', u.put(bytes(1), 'a b'));
  await DO('u.get( "a b" )', u.get('a b'));
  await DO('u.get( "a%20b" )', u.get('a%20b'));
  await DO('u.remove( "a b" )', u.remove('a b'));
  await DO('u.remove( top + "/r/h" )', u.remove(top + '/r/h'));
  await DO('u.remove( base + "/d/g" )', u.remove(base + '/d/g'));
  await DO('u.rename( top + "/r/d/f", "f2" )', u.rename(top + '/r/d/f', 'f2'));
  await DO('u.rename( "f2", top + "/r/d/f" )', u.rename('f2', top + '/r/d/f'));
  await DO('f.remove( "f" )', f.remove('f'));
  await DO('u.remove( "f" )', u.remove('f'));
}
trace('# sizes');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  await DO('u.put( bytes( 0 ), "empty" )', u.put(bytes(0), 'empty'));
  await DO('u.get( "empty" )', u.get('empty'));
  await DO('u.put( bytes( 1024 ), "block" )', u.put(bytes(1024), 'block'));
  await DO('u.get( "block" )', u.get('block'));
  await DO('u.put( bytes( 2500 ), "large" )', u.put(bytes(2500), 'large'));
  await DO('u.get( "large" )', u.get('large'));
  await DO('u.put( bytes( 10 ), "large" )', u.put(bytes(10), 'large'));
  await DO('u.get( "large" )', u.get('large'));
  unlinkSync('r/empty');
  unlinkSync('r/block');
  unlinkSync('r/large');
}
put('r/a', 30);
put('r/b', 5);
mkdirSync('r/e');
trace('# copy');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  await COPY(
    'u.copy( base + "/a", base + "/d", FALSE, TRUE )',
    u.copy(base + '/a', base + '/d', false, true),
  );
  await COPY('u.copy( QString( "a" ), base + "/d", FALSE, TRUE )', u.copy('a', base + '/d', false, true));
  await COPY('u.copy( base + "/b", base + "/d", TRUE )', u.copy(base + '/b', base + '/d', true));
  trace('moved: %d %d', QFile.exists(top + '/r/b'), QFile.exists(top + '/r/d/b'));
  await COPY(
    'u.copy( base + "/d/b", base + "/b", FALSE, FALSE )',
    u.copy(base + '/d/b', base + '/b', false, false),
  );
  trace('exists %d', QFile.exists(top + '/r/b'));
  await COPY(
    'u.copy( base + "/none", base + "/d", FALSE, TRUE )',
    u.copy(base + '/none', base + '/d', false, true),
  );
  await COPY(
    'u.copy( base + "/a", base + "/none", FALSE, TRUE )',
    u.copy(base + '/a', base + '/none', false, true),
  );
  await COPY('u.copy( base + "/a", QString( "d" ), FALSE, TRUE )', u.copy(base + '/a', 'd', false, true));
}
trace('# copy a list');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  const l = QStringList.from([base + '/a', base + '/b']);
  trace('copy');
  u.copy(l, base + '/e');
  trace('called');
  await run();
  trace('move');
  u.copy(l, base + '/d', true);
  await run();
  let m = QStringList.from([base + '/d/a', base + '/none', base + '/d/b']);
  trace('one is missing');
  u.copy(m, base);
  await run();
  trace('the destination is missing');
  m = QStringList.from([base + '/d/a', base + '/d/b']);
  u.copy(m, base + '/none');
  await run();
  trace('an empty list');
  u.copy(new QStringList(), base);
  await run();
}
trace('# list and info');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  trace('before: %s', tell(u.info('a')));
  await DO('u.listChildren()', u.listChildren());
  trace('a %s', tell(u.info('a')));
  trace('none %s', tell(u.info('none')));
  trace('. %s', tell(u.info('.')));
  trace('.. %s', tell(u.info('..')));
  trace('nothing %s', tell(u.info('')));
  trace('path %s', tell(u.info(top + '/r/a')));
  const i = new QUrlInfo(u, 'd');
  trace('QUrlInfo( u, d ) %s', tell(i));
  const n = new QUrlInfo(u, 'none');
  trace('QUrlInfo( u, none ) %s', tell(n));
  const f = new QUrlInfo(u, '');
  const g = new QUrlInfo(u, '.');
  const h = new QUrlInfo(u, '..');
  trace('QUrlInfo( u, nothing ) %s, ( u, . ) %s, ( u, .. ) %s', tell(f), tell(g), tell(h));
  {
    using v = new QUrlOperator(base);
    const i = new QUrlInfo(v, 'a');
    const j = new QUrlInfo(v, '');
    const k = new QUrlInfo(v, 'none');
    trace('not listed: QUrlInfo( v, a ) %s, ( v, nothing ) %s, ( v, none ) %s', tell(i), tell(j), tell(k));
  }
  await DO('u.remove( "a" )', u.remove('a'));
  trace('a is removed: %s', tell(u.info('a')));
  await DO('u.mkdir( "m" )', u.mkdir('m'));
  trace('m is made: %s', tell(u.info('m')));
  await DO('u.rename( "m", "n" )', u.rename('m', 'n'));
  trace('m %s', tell(u.info('m')));
  trace('n %s', tell(u.info('n')));
  await DO('u.put( bytes( 3 ), "a" )', u.put(bytes(3), 'a'));
  trace('a is put: %s', tell(u.info('a')));
  u.setPath(top);
  trace('other path: a %s d %s', tell(u.info('a')), tell(u.info('d')));
  rmdirSync('r/n');
}
trace('# name filter');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  trace('[%s]', S(u.nameFilter()));
  u.setNameFilter('a*');
  trace('[%s]', S(u.nameFilter()));
  await DO('u.listChildren()', u.listChildren());
  u.setNameFilter('a;*b');
  await DO('u.listChildren()', u.listChildren());
  u.setNameFilter('*.none');
  await DO('u.listChildren()', u.listChildren());
  u.setNameFilter('');
  trace('[%s]', S(u.nameFilter()));
  await DO('u.listChildren()', u.listChildren());
  using c = new QUrlOperator(u);
  u.setNameFilter('x');
  using d = new QUrlOperator(u);
  using e = new QUrlOperator();
  e.assign(u);
  trace('copies [%s] [%s] [%s]', S(c.nameFilter()), S(d.nameFilter()), S(e.nameFilter()));
}
trace('# isDir()');
{
  for (const n of ['', '/d', '/d/', '/a', '/none']) {
    using u = new QUrlOperator(base + n);
    const ok = { value: false };
    const r = u.isDir(ok);
    trace('[%s] %d ok %d without ok %d', n, r, ok.value, u.isDir());
  }
  for (const o of ['http://h/x', 'http://h/x/', 'nosuch:/x', 'relative']) {
    using u = new QUrlOperator(o);
    const ok = { value: false };
    const r = u.isDir(ok);
    trace('[%s] %d ok %d', o, r, ok.value);
  }
}
trace('# no protocol, not valid, not supported');
{
  using u = new QUrlOperator('nosuch://host/x');
  using e = new QUrlOperator();
  using h = new QUrlOperator('http://127.0.0.1/x');
  using _w = new Watch(u);
  using _v = new Watch(e, 'e');
  using _x = new Watch(h, 'h');
  await DO('u.listChildren()', u.listChildren());
  await DO('u.mkdir( "d" )', u.mkdir('d'));
  await DO('u.remove( "f" )', u.remove('f'));
  await DO('u.rename( "f", "g" )', u.rename('f', 'g'));
  await DO('u.get()', u.get());
  await DO('u.get( "f" )', u.get('f'));
  await DO('u.put( bytes( 1 ), "f" )', u.put(bytes(1), 'f'));
  await COPY(
    'u.copy( QString( "nosuch://host/a" ), base, FALSE, TRUE )',
    u.copy('nosuch://host/a', base, false, true),
  );
  await COPY(
    'u.copy( base + "/a", QString( "nosuch://host/" ), FALSE, TRUE )',
    u.copy(base + '/a', 'nosuch://host/', false, true),
  );
  await DO('e.listChildren()', e.listChildren());
  await DO('e.mkdir( "d" )', e.mkdir('d'));
  await DO('e.remove( "f" )', e.remove('f'));
  await DO('e.rename( "f", "g" )', e.rename('f', 'g'));
  await DO('e.get()', e.get());
  await DO('e.put( bytes( 1 ) )', e.put(bytes(1)));
  await DO('h.listChildren()', h.listChildren());
  await DO('h.mkdir( "d" )', h.mkdir('d'));
  await DO('h.remove( "f" )', h.remove('f'));
  await DO('h.rename( "f", "g" )', h.rename('f', 'g'));
  await COPY(
    'e.copy( base + "/a", base + "/d", FALSE, TRUE )',
    e.copy(base + '/a', base + '/d', false, true),
  );
}
trace('# a protocol of our own');
{
  QNetworkProtocol.registerNetworkProtocol('mem', new QNetworkProtocolFactory(Mem));
  trace('registered');
  {
    using u = new QUrlOperator('mem://host/dir');
    using _w = new Watch(u);
    trace('made');
    await DO('u.listChildren()', u.listChildren());
    trace('one %s', tell(u.info('one')));
    trace('three %s', tell(u.info('three')));
    const ok = { value: true };
    const dir = u.isDir(ok);
    trace('isDir %d ok %d', dir, ok.value);
    await DO('u.mkdir( "m" )', u.mkdir('m'));
    await DO('u.remove( "r" )', u.remove('r'));
    await DO('u.rename( "one", "uno" )', u.rename('one', 'uno'));
    trace('one %s', tell(u.info('one')));
    trace('uno %s', tell(u.info('uno')));
    await DO('u.get( "f" )', u.get('f'));
    await DO('u.put( bytes( 5 ), "p" )', u.put(bytes(5), 'p'));
    await DO('u.get( "fail" )', u.get('fail'));
    await DO('u.mkdir( "fail" )', u.mkdir('fail'));
  }
  trace('deleted');
}
trace('# its queue');
{
  using u = new QUrlOperator('mem://host/dir');
  using _w = new Watch(u);
  const a = u.mkdir('a')!;
  const b = u.mkdir('fail')!;
  const c = u.mkdir('c')!;
  trace('queued %s, %s, %s', state[a.state()], state[b.state()], state[c.state()]);
  await run();
  trace('another');
  u.remove('d');
  await run();
}
trace('# a host that is down');
{
  using u = new QUrlOperator('mem://down/dir');
  using _w = new Watch(u);
  u.mkdir('a');
  u.mkdir('b');
  await run(200);
  trace('later');
  u.mkdir('c');
  await run(200);
}
trace('# a read only host');
{
  using u = new QUrlOperator('mem://readonly/dir');
  using _w = new Watch(u);
  await DO('u.mkdir( "a" )', u.mkdir('a'));
  await DO('u.remove( "a" )', u.remove('a'));
  await DO('u.rename( "a", "b" )', u.rename('a', 'b'));
  await DO('u.put( bytes( 2 ), "a" )', u.put(bytes(2), 'a'));
  await DO('u.get( "a" )', u.get('a'));
  await COPY(
    'u.copy( base + "/a", QString( "mem://readonly/dir" ), FALSE, TRUE )',
    u.copy(base + '/a', 'mem://readonly/dir', false, true),
  );
}
trace('# copy between protocols');
Mem.copying = true;
{
  using u = new QUrlOperator();
  using _w = new Watch(u);
  await COPY(
    'u.copy( QString( "mem://host/dir/f" ), base + "/d", FALSE, TRUE )',
    u.copy('mem://host/dir/f', base + '/d', false, true),
  );
  trace('exists %d', QFile.exists(top + '/r/d/f'));
  await COPY(
    'u.copy( base + "/a", QString( "mem://host/dir" ), FALSE, TRUE )',
    u.copy(base + '/a', 'mem://host/dir', false, true),
  );
  await COPY(
    'u.copy( QString( "mem://host/fail" ), base + "/d", FALSE, TRUE )',
    u.copy('mem://host/fail', base + '/d', false, true),
  );
}
Mem.copying = false;
trace('# stop()');
{
  using u = new QUrlOperator('mem://host/dir');
  using _w = new Watch(u);
  trace('with nothing to do');
  u.stop();
  await run();
  trace('before the event loop');
  u.mkdir('a');
  u.mkdir('b');
  u.stop();
  trace('stopped');
  await run(150);
}
{
  using u = new QUrlOperator('mem://host/dir');
  using w = new Watch(u);
  trace('after start');
  w.then = 'start: soon stop';
  u.listChildren();
  u.mkdir('b');
  await run(150);
  trace('then another');
  u.mkdir('c');
  await run(150);
}
{
  using u = new QUrlOperator('mem://host/dir');
  using w = new Watch(u);
  trace('after data');
  w.then = 'data: soon stop';
  u.get('f');
  await run(150);
}
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  trace('local files');
  u.mkdir('never');
  u.stop();
  await run();
  trace('made %d', QFile.exists(top + '/r/never'));
}
trace('# a local queue');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  u.mkdir('q');
  u.mkdir('q');
  u.put(bytes(2), 'q/f');
  u.get('q/f');
  u.remove('q/f');
  u.remove('q');
  trace('queued');
  await run();
}
trace('# another operation in the slot');
{
  using u = new QUrlOperator('mem://host/dir');
  using w = new Watch(u);
  w.then = 'finished: get g';
  u.mkdir('a');
  u.mkdir('b');
  await run(150);
}
{
  using u = new QUrlOperator(base);
  using w = new Watch(u);
  w.then = 'finished: get g';
  u.get('a');
  await run();
}
trace('# deleted');
{
  const u = new QUrlOperator('mem://host/dir');
  using _w = new Watch(u);
  trace('with operations waiting');
  u.mkdir('a');
  u.mkdir('b');
  u.delete();
  await run(150);
}
{
  const u = new QUrlOperator('mem://host/dir');
  using w = new Watch(u);
  trace('with an operation in progress');
  w.then = 'start: soon delete';
  u.listChildren();
  u.mkdir('b');
  await run(150);
}
{
  const u = new QUrlOperator('mem://host/dir');
  using w = new Watch(u);
  trace('in the slot');
  w.then = 'finished: delete later';
  u.mkdir('a');
  u.mkdir('b');
  await run(150);
}
{
  const u = new QUrlOperator(base);
  using w = new Watch(u);
  trace('local, in the slot');
  w.then = 'finished: delete later';
  u.get('a');
  u.get('b');
  await run();
}
trace('# QNetworkOperation');
{
  const o = new QNetworkOperation(QNetworkProtocol.OpRename, 'from', 'to', 'third');
  trace(
    '%s [%s] state %s error %s detail [%s] class %s',
    tell(o),
    S(o.arg(2)),
    state[o.state()],
    error(o.errorCode()),
    S(o.protocolDetail()),
    o.className(),
  );
  trace(
    'arg 3 [%s] null %d arg -1 [%s] rawArg 0 %u null %d',
    S(o.arg(3)),
    true,
    S(o.arg(-1)),
    o.rawArg(0).length,
    true,
  );
  o.setArg(0, 'other');
  o.setArg(7, 'seventh');
  o.setArg(1, null);
  o.setRawArg(1, bytes(4));
  o.setState(QNetworkProtocol.StStopped);
  o.setErrorCode(77);
  o.setProtocolDetail('detail');
  trace('%s arg 7 [%s]', tell(o), S(o.arg(7)));
  using r = new QNetworkOperation(QNetworkProtocol.OpPut, bytes(1), bytes(2), bytes(3));
  trace(
    '%s raw %u %u %u %u',
    tell(r),
    r.rawArg(0).length,
    r.rawArg(1).length,
    r.rawArg(2).length,
    r.rawArg(3).length,
  );
  using _g = new Gone(o, 'operation');
  o.free();
  trace('freed');
  await run(100);
  trace('half a second later');
  await run(3000);
}
trace('# QUrlInfo');
{
  const n = new QUrlInfo();
  trace(
    'QUrlInfo() valid %d [%s] permissions %s owner [%s] group [%s] size %u modified null %d read null %d dir %d file %d link %d writable %d readable %d executable %d',
    n.isValid(),
    S(n.name()),
    n.permissions().toString(8),
    S(n.owner()),
    S(n.group()),
    n.size(),
    n.lastModified().isNull(),
    n.lastRead().isNull(),
    n.isDir(),
    n.isFile(),
    n.isSymLink(),
    n.isWritable(),
    n.isReadable(),
    n.isExecutable(),
  );
  const a = new QDateTime(new QDate(2001, 2, 3), new QTime(4, 5, 6));
  const b = new QDateTime(new QDate(2002, 3, 4), new QTime(5, 6, 7));
  const i = new QUrlInfo('name', 0o754, 'owner', 'group', 42, a, b, false, true, false, true, false, true);
  const u = new QUrlInfo(
    new QUrl('http://h/dir/file?q#r'),
    0,
    null,
    null,
    1,
    b,
    a,
    true,
    false,
    true,
    false,
    false,
    false,
  );
  const d = new QUrlInfo(
    new QUrl('http://h/dir/'),
    0,
    null,
    null,
    1,
    b,
    a,
    true,
    false,
    true,
    false,
    false,
    false,
  );
  INFO('of values', i);
  INFO('of a QUrl', u);
  INFO('of a QUrl with a slash', d);
  const c = new QUrlInfo(i);
  INFO('copy', c);
  trace(
    'equal %d %d %d, invalid ones %d %d',
    i.equals(c),
    i.equals(u),
    n.equals(i),
    n.equals(new QUrlInfo()),
    n.equals(n),
  );
  c.setName('new');
  c.setDir(true);
  c.setFile(false);
  c.setSymLink(true);
  c.setOwner('o');
  c.setGroup('g');
  c.setSize(43);
  c.setWritable(false);
  c.setReadable(true);
  c.setPermissions(0o111);
  c.setLastModified(b);
  INFO('changed', c);
  INFO('the original', i);
  c.assign(i);
  INFO('assigned', c);
  c.assign(n);
  trace('assigned an invalid one: valid %d', c.isValid());
  VALID('setName( "x" )', (x) => x.setName('x'));
  VALID('setDir( FALSE )', (x) => x.setDir(false));
  VALID('setFile( TRUE )', (x) => x.setFile(true));
  VALID('setSymLink( TRUE )', (x) => x.setSymLink(true));
  VALID('setOwner( "x" )', (x) => x.setOwner('x'));
  VALID('setGroup( "x" )', (x) => x.setGroup('x'));
  VALID('setSize( 5 )', (x) => x.setSize(5));
  VALID('setWritable( TRUE )', (x) => x.setWritable(true));
  VALID('setReadable( TRUE )', (x) => x.setReadable(true));
  VALID('setPermissions( 0600 )', (x) => x.setPermissions(0o600));
  VALID('setLastModified( a )', (x) => x.setLastModified(a));
  const y = new QUrlInfo(i);
  y.setName('other');
  y.setSize(7);
  y.setLastModified(b);
  for (const [what, by] of [
    ['Name', QDir.Name],
    ['Time', QDir.Time],
    ['Size', QDir.Size],
  ] as const)
    trace(
      'by %s: greater %d less %d equal %d, itself greater %d less %d equal %d',
      what,
      QUrlInfo.greaterThan(i, y, by),
      QUrlInfo.lessThan(i, y, by),
      QUrlInfo.equal(i, y, by),
      QUrlInfo.greaterThan(i, i, by),
      QUrlInfo.lessThan(i, i, by),
      QUrlInfo.equal(i, i, by),
    );
  y.assign(i);
  y.setName('other');
  trace('another name: equal %d', i.equals(y));
  y.assign(i);
  y.setPermissions(0);
  trace('other permissions: equal %d', i.equals(y));
  y.assign(i);
  y.setOwner('other');
  trace('another owner: equal %d', i.equals(y));
  y.assign(i);
  y.setLastModified(b);
  trace('another time: equal %d', i.equals(y));
}
trace('# a QUrlOperator is a QUrl');
{
  using e = new QUrlOperator();
  trace('QUrlOperator() valid %d [%s] name [%s]', e.isValid(), S(e.toString()), e.name());
  using u = new QUrlOperator('mem://host/dir?q#r');
  trace('valid %d [%s] path [%s]', u.isValid(), S(u.toString()), S(u.path()));
  using c = new QUrlOperator(u);
  trace('copy [%s]', S(c.toString()));
  using r = new QUrlOperator(u, '../x');
  trace('relative [%s]', S(r.toString()));
  using k = ((): QUrlOperator => {
    using f = new QUrlOperator('mem://host/d/f');
    return new QUrlOperator(f, 'x', true);
  })();
  trace('checkSlash [%s]', S(k.toString()));
  trace('assign a string');
  c.assign('mem://other/y');
  trace('[%s]', S(c.toString()));
  trace('assign an operator');
  c.assign(u);
  trace('[%s]', S(c.toString()));
  trace('assign another protocol');
  c.assign(base);
  trace('[%s]', S(c.toString()));
  trace('setPath');
  u.setPath('/p');
  trace('[%s]', S(u.toString()));
  trace('cdUp');
  const up = u.cdUp();
  trace('%d [%s]', up, S(u.toString()));
  trace('setProtocol');
  u.setProtocol('file');
  trace('[%s]', S(u.toString()));
  trace('setHost');
  r.setHost('h2');
  r.addPath('more');
  trace('[%s]', S(r.toString()));
  const s = r.toString();
  trace('string [%s] equal %d', S(s), r.isEqual(r));
  trace('end');
}
await run();
trace('# what its subclasses may call');
{
  using u = new Open('mem://host/dir');
  using _w = new Watch(u);
  trace('checkValid %d', u.valid());
  u.listChildren();
  await run(150);
  trace('one %s', tell(u.info('one')));
  u.clear();
  trace('cleared: one %s', tell(u.info('one')));
  trace('getNetworkProtocol');
  u.find();
  trace('deleteNetworkProtocol');
  u.drop();
  trace('without one');
  u.mkdir('x');
  await run();
  trace('reset');
  u.clean();
  trace('[%s]', S(u.toString()));
  trace('parse');
  const ok = u.again('mem://other/y');
  trace('%d [%s]', ok, S(u.toString()));
  trace('not valid');
  using n = new Open('://bad');
  using _v = new Watch(n, 'n');
  trace('checkValid %d', n.valid());
}
await run();
trace('# a protocol without reimplementations');
{
  using b = new Base();
  trace(
    'supported %d autoDelete %d url %d in progress %d',
    b.supportedOperations(),
    b.autoDelete(),
    b.url() !== null,
    b.operationInProgress() !== null,
  );
  using u = new QUrlOperator(base);
  b.setUrl(u);
  trace('url %d', b.url() === u);
  b.setAutoDelete(false);
  trace('autoDelete %d', b.autoDelete());
  using _d = new Direct(b);
  b.stop();
  b.clearOperationQueue();
  trace('nothing came of it');
}
{
  trace('one that claims to support everything');
  QNetworkProtocol.registerNetworkProtocol('lazy', new QNetworkProtocolFactory(Lazy));
  using u = new QUrlOperator('lazy://host/x');
  using _w = new Watch(u);
  const o = u.get('f')!;
  const p = u.mkdir('d')!;
  await run();
  trace('%s, %s', state[o.state()], state[p.state()]);
  using l = new Lazy();
  trace('checkConnection %d', l.connection());
  trace('stop');
  u.stop();
}
await run();
trace('# registered again');
{
  QNetworkProtocol.registerNetworkProtocol('twice', new QNetworkProtocolFactory(Base));
  let p = QNetworkProtocol.getNetworkProtocol('twice')!;
  trace('%s', p.className());
  p.delete();
  QNetworkProtocol.registerNetworkProtocol('twice', new QNetworkProtocolFactory(QLocalFs));
  p = QNetworkProtocol.getNetworkProtocol('twice')!;
  trace('%s', p.className());
  p.delete();
}
trace('# QLocalFs by itself');
{
  using u = new QUrlOperator(base);
  using _w = new Watch(u);
  using fs = new QLocalFs();
  trace('supported %d', fs.supportedOperations());
  fs.setUrl(u);
  using _d = new Direct(fs);
  fs.addOperation(new QNetworkOperation(QNetworkProtocol.OpListChildren, null, null, null));
  fs.addOperation(new QNetworkOperation(QNetworkProtocol.OpMkDir, 'z', null, null));
  fs.addOperation(new QNetworkOperation(QNetworkProtocol.OpRemove, 'z', null, null));
  trace('in progress %d', fs.operationInProgress() !== null);
  await run();
  trace('in progress %d', fs.operationInProgress() !== null);
}
trace('# deleting itself');
{
  const u = new QUrlOperator('mem://host/dir');
  using _w = new Watch(u);
  using _g = new Gone(u, 'operator');
  Mem.last!.setAutoDelete(true, 100);
  trace('autoDelete %d', Mem.last!.autoDelete());
  await run(300);
  trace('still there');
  u.mkdir('a');
  await run(800);
}

function INFO(what: string, i: QUrlInfo): void {
  trace(
    '%s: %s owner [%s] group [%s] size %u modified %s read %s',
    what,
    tell(i),
    S(i.owner()),
    S(i.group()),
    i.size(),
    S(i.lastModified().toString(Qt.ISODate)),
    S(i.lastRead().toString(Qt.ISODate)),
  );
}
function VALID(call: string, act: (x: QUrlInfo) => void): void {
  const x = new QUrlInfo();
  act(x);
  trace('%s on an invalid one: %s', call, tell(x));
}
process.chdir('/');
rmSync(top, { recursive: true });
