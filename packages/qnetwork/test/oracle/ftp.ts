// QFtp against peers that say exact bytes in exact pieces: the commands that Qt sends, and every signal with the state at that
// moment. The peers refuse EPSV by themselves, which is asked before PASV and left out of what they tell (item 8).
import {
  Q_OBJECT,
  QApplication,
  QGuardedPtr,
  qInstallMsgHandler,
  QObject,
  SIGNAL,
  SLOT,
} from '@qt3/core-signals';
import { QFtp, type QUrlInfo } from '@qt3/qnetwork';
import { trace, traceMessage, tracePart } from '@qt3/test-support';
import { IO_ReadOnly, IO_ReadWrite, IO_WriteOnly, QBuffer, QDate, type QDateTime, Qt } from '@qt3/tools';
import { closedPort, Stage } from './stage.js';

const stage = new Stage();
/** Commands are numbered through the whole program: what is traced counts from the beginning of the scene. */
let base = 0;
function no(id: number): number {
  return id === 0 ? 0 : id - base;
}
const counter = new QFtp();
/** The beginning of a scene. */
function title(what: string, inside = '', when = ''): void {
  trace('# %s%s%s', what, inside, when);
  base = counter.cd('nowhere');
}
const st = ['Unconnected', 'HostLookup', 'Connecting', 'Connected', 'LoggedIn', 'Closing'];
const cm = [
  'None',
  'ConnectToHost',
  'Login',
  'Close',
  'List',
  'Cd',
  'Get',
  'Put',
  'Remove',
  'Mkdir',
  'Rmdir',
  'Rename',
  'RawCommand',
];
function esc(s: string): string {
  const names: Record<string, string> = { '\r': '\\r', '\n': '\\n' };
  return s.replace(
    /[^\0-~]|[\r\n]/g,
    (c) => names[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
function text(b: Uint8Array | QBuffer): string {
  if (b instanceof QBuffer)
    return `${b.buffer().length} bytes, open ${Number(b.isOpen())}, at ${b.at()} [${text(b.buffer())}]`;
  return b.length > 200 ? `${b.length} bytes` : esc(Buffer.from(b).toString('latin1'));
}
function bytes(s: string): Buffer {
  return Buffer.from(s, 'latin1');
}
function fromUtf8(s: string): string {
  return bytes(s).toString('utf8');
}
function time(t: QDateTime): string {
  return t.isValid() ? t.toString(Qt.ISODate) : 'never';
}

/** Traces each signal, with what can be asked at that moment; then does what was planned for it. */
class Log extends QObject {
  static {
    Q_OBJECT(this, {
      slots: [
        'stateChanged(int)',
        'listInfo(const QUrlInfo&)',
        'readyRead()',
        'progress(int,int)',
        'raw(int,const QString&)',
        'started(int)',
        'finished(int,bool)',
        'done(bool)',
      ],
    });
  }
  readonly f: QGuardedPtr<QFtp>;
  read = true;
  quiet = false;
  mute = false;
  keep = false;
  times = 0;
  port = 0;
  readonly infos: QUrlInfo[] = [];
  kept = '';
  readonly #plans: { when: string; what: string }[] = [];

  constructor(ftp: QFtp) {
    super();
    this.f = new QGuardedPtr(ftp);
    this.connect(ftp, SIGNAL('stateChanged(int)'), SLOT('stateChanged(int)'));
    this.connect(ftp, SIGNAL('listInfo(const QUrlInfo&)'), SLOT('listInfo(const QUrlInfo&)'));
    this.connect(ftp, SIGNAL('readyRead()'), SLOT('readyRead()'));
    this.connect(ftp, SIGNAL('dataTransferProgress(int,int)'), SLOT('progress(int,int)'));
    this.connect(ftp, SIGNAL('rawCommandReply(int,const QString&)'), SLOT('raw(int,const QString&)'));
    this.connect(ftp, SIGNAL('commandStarted(int)'), SLOT('started(int)'));
    this.connect(ftp, SIGNAL('commandFinished(int,bool)'), SLOT('finished(int,bool)'));
    this.connect(ftp, SIGNAL('done(bool)'), SLOT('done(bool)'));
  }
  get #ftp(): QFtp {
    return this.f.data()!;
  }
  line(s: string): void {
    stage.moved();
    if (this.mute) return;
    if (this.keep) this.kept += `${s}\n`;
    else trace('%s', s);
  }
  /** What to do, once, when a signal is seen whose line begins with `when`. */
  plan(when: string, what: string): void {
    this.#plans.push({ when, what });
  }
  at(what: string): void {
    const f = this.#ftp;
    this.line(
      `${esc(what)} {${st[f.state()]!} id=${no(f.currentId())} ${cm[f.currentCommand()]!}${f.currentDevice() === null ? '' : ' device'} more=${Number(f.hasPendingCommands())} avail=${f.bytesAvailable()} error=${f.error()}}`,
    );
  }
  all(what: string): void {
    this.at(what);
    this.line(`  [${esc(this.#ftp.errorString())}]`);
  }
  /** Words that ask for something; what they return is traced. */
  asks(a: string): number {
    const f = this.#ftp;
    const [c = '', x = '', y] = a.split(' ');
    const rest = a.slice(c.length + 1);
    switch (c) {
      case 'connect':
        return f.connectToHost('127.0.0.1', this.port);
      case 'login':
        return x === '' ? f.login() : f.login(x, y);
      case 'list':
        return f.list(rest);
      case 'cd':
        return f.cd(rest);
      case 'get':
        return f.get(rest);
      case 'put':
        return f.put(bytes(y!), x);
      case 'remove':
        return f.remove(rest);
      case 'mkdir':
        return f.mkdir(rest);
      case 'rmdir':
        return f.rmdir(rest);
      case 'rename':
        return f.rename(x, y!);
      case 'raw':
        return f.rawCommand(rest);
      case 'close':
        return f.close();
      default:
        return 0;
    }
  }
  readBlock(length: number): void {
    const c = Buffer.alloc(length + 1);
    const n = this.#ftp.readBlock(c, length);
    trace('  readBlock %ld [%s]', n, c.toString('latin1', 0, n));
    this.at('  then');
  }
  does(a: string): void {
    const f = this.#ftp;
    if (a === 'abort') {
      this.line('  abort');
      f.abort();
      this.at('  aborted');
    } else if (a === 'clear') {
      f.clearPendingCommands();
      this.at('  cleared');
    } else if (a === 'read3') {
      this.readBlock(3);
    } else if (a === 'deleteLater') {
      this.line('  deleteLater');
      f.deleteLater();
    } else if (a === 'deleteDevice') {
      // Devices are no QObjects here, and need not be deleted.
      trace('  delete device %d', f.currentDevice() !== null);
    } else if (a === 'read1') {
      this.readBlock(1);
    } else if (a !== 'shown') {
      this.line(`  ${a} -> ${no(this.asks(a))}`);
    }
  }
  queue(what: string): void {
    for (const a of what.split('; ')) if (a !== '') this.does(a);
  }
  /** Connects to port and logs in without tracing it; then the commands. */
  begin(p: number, what: string, show = false): void {
    this.port = p;
    if (!show) {
      this.mute = true;
      this.plan('commandFinished 2', 'shown');
      this.queue('connect; login');
    }
    this.queue(what);
  }
  saw(what: string): void {
    this.at(what);
    const i = this.#plans.findIndex(({ when }) => what.startsWith(when));
    if (i < 0) return;
    const [plan] = this.#plans.splice(i, 1);
    if (this.mute) {
      this.mute = false;
      this.at(what);
    }
    this.queue(plan!.what);
  }
  stateChanged(s: number): void {
    this.saw(`stateChanged ${st[s]!}`);
  }
  listInfo(i: QUrlInfo): void {
    if (this.quiet) {
      this.infos.push(i);
      return;
    }
    const kinds = `${i.isDir() ? 'dir' : ''}${i.isFile() ? 'file' : ''}${i.isSymLink() ? ' link' : ''}`;
    const may = `${i.isReadable() ? ' readable' : ''}${i.isWritable() ? ' writable' : ''}${i.isExecutable() ? ' executable' : ''}`;
    const s = `listInfo [${esc(i.name())}] ${kinds} permissions ${i.permissions().toString(8).padStart(3, '0')} owner [${esc(i.owner())}] group [${esc(i.group())}] size ${i.size()} modified ${time(i.lastModified())} read ${time(i.lastRead())}${may} valid ${Number(i.isValid())}`;
    if (this.#ftp.currentCommand() === QFtp.List && this.#ftp.state() === QFtp.LoggedIn) this.line(s);
    else this.at(s);
  }
  readyRead(): void {
    if (this.quiet) {
      this.#ftp.readAll();
      return;
    }
    this.saw('readyRead');
    const f = this.f.data();
    if (f === null || !this.read) return;
    const b = f.readAll();
    this.line(`  readAll ${b.length} [${text(b)}]`);
  }
  progress(a: number, b: number): void {
    this.times++;
    if (!this.quiet || a === b) this.saw(`dataTransferProgress ${a} of ${b}`);
  }
  raw(c: number, d: string): void {
    this.saw(`rawCommandReply ${c} [${d}]`);
  }
  started(i: number): void {
    this.saw(`commandStarted ${no(i)}`);
  }
  finished(i: number, e: boolean): void {
    if (e) this.line(`  [${esc(this.#ftp.errorString())}]`);
    this.saw(`commandFinished ${no(i)} error ${Number(e)}`);
  }
  done(e: boolean): void {
    stage.dones++;
    this.saw(`done error ${Number(e)}`);
  }
}
// What peers do again and again.
const HELLO = ['accept', '220 Hello\r\n'];
const LOGIN = [...HELLO, 'any line', '331 Password\r\n', 'any line', '230 In\r\n'];
const PASV = ['line', 'pasv', 'data'];
const TYPE = ['line', '200 Type\r\n'];
const OPENING = ['line', '150 Opening\r\n'];
const LIST = [...TYPE, ...PASV, ...OPENING];
const PUT = [...TYPE, ...PASV, 'line', '200 Allocated\r\n', ...OPENING];
const DONE = ['226 Done\r\n'];
const QUIT = ['line', '221 Bye\r\n', 'close'];
function GET(size: number): string[] {
  return ['line', `213 ${size}\r\n`, ...TYPE, ...PASV, ...OPENING];
}
async function scene(name: string, words: readonly string[], commands: string, show = false): Promise<void> {
  title(name);
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(words), commands, show);
  await stage.play();
  l.at('after');
  stage.curtain();
}
async function whole(name: string, words: readonly string[], commands: string): Promise<void> {
  await scene(name, words, commands, true);
}

/** A listing, and which entries it gives; only those are traced. */
async function listing(name: string, lines: string, more = ''): Promise<void> {
  const w = [
    ...LOGIN,
    'any line',
    '200 Type\r\n',
    'any line',
    'pasv',
    'data',
    'any line',
    '150 Opening\r\n',
    `data ${lines}`,
    `data ${more}`,
    'hang up',
    ...DONE,
  ];
  title(name);
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'list');
  await stage.play();
  stage.curtain();
}
/** Does something when a signal comes; what came before is not shown again. */
async function act(what: string, when: string): Promise<void> {
  const w = [
    ...LOGIN,
    ...GET(4),
    'data ab',
    'data cd',
    'hang up',
    ...DONE,
    'line',
    '250 Changed\r\n',
    'line',
    '200 Fine\r\n',
  ];
  title(what, ' in ', when);
  const f = new QFtp();
  using l = new Log(f);
  l.mute = true;
  l.port = await stage.peer(w);
  l.queue('connect; login; get f; cd d');
  l.plan(when, what);
  await stage.play(0);
  if (l.f.data() !== null) {
    l.at('after');
    f.delete();
  }
  stage.curtain();
}

new QApplication();
qInstallMsgHandler(traceMessage);
title('nothing asked');
{
  using f = new QFtp(null, 'ftp');
  using l = new Log(f);
  l.all('fresh');
  trace('name %s operations %d', f.name(), f.supportedOperations());
  trace('readAll %u', f.readAll().length);
  f.clearPendingCommands();
  l.at('cleared');
  f.abort();
  l.at('aborted');
  await stage.play(0);
  l.at('after');
  stage.curtain();
}
const alone = [
  'login',
  'cd d',
  'list',
  'get f',
  'put f x',
  'remove f',
  'mkdir d',
  'rmdir d',
  'rename a b',
  'raw NOOP',
];
for (const word of alone) {
  title(word, ' without a connection');
  using f = new QFtp();
  using l = new Log(f);
  l.queue(word);
  l.queue('cd e');
  await stage.play();
  l.at('after');
  stage.curtain();
}

// Connecting, logging in, closing.
{
  const w = ['accept', '220 Hello\r\n', 'line', '331 Password\r\n', 'line', '230 In\r\n', ...QUIT];
  await whole('the whole way', w, 'connect; login; close');
}
{
  const w = [
    'accept',
    '220-Hello\r\n you\r\n',
    '220 there\r\n',
    'line',
    '230-In\r\n230 without a password\r\n',
    ...QUIT,
  ];
  await whole('a name, no password wanted', w, 'connect; login joe; close');
}
{
  const w = [
    'accept',
    '120 Wait\r\n',
    '22',
    '0 He',
    'llo\r',
    '\n',
    'line',
    '331 Pass',
    'word\r\n',
    'line',
    '230 In\r\n',
    ...QUIT,
  ];
  await whole('a name and a password, replies in pieces', w, 'connect; login joe secret; close');
}
{
  const w = ['accept', '220 Hello\r\n', 'line', '530 Not you\r\n', 'line'];
  await whole('the name is refused', w, 'connect; login joe; cd d; close');
}
{
  const w = [
    'accept',
    '220 Hello\r\n',
    'line',
    '331 Password\r\n',
    'line',
    '530-Not\r\n530 you\r\n',
    'cue',
    'line',
    '331 Password\r\n',
    'line',
    '230 In\r\n',
    ...QUIT,
  ];
  title('the password is refused, and again');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'connect; login joe wrong; cd d', true);
  await stage.play();
  l.all('refused');
  l.queue('login joe right; close');
  await stage.play(2);
  l.all('after');
  stage.curtain();
}
{
  const w = ['accept', '220 Hello\r\n', 'line', '230 In\r\n', 'close', 'cue'];
  await whole('closed by the peer when idle', w, 'connect; login');
}
{
  const w = [...LOGIN, ...QUIT, 'cue', 'accept', '220 Again\r\n', 'line', '230 In\r\n', ...QUIT];
  title('closed, and connected again');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'close');
  await stage.play();
  l.queue('connect; login; close');
  await stage.play(2);
  stage.curtain();
}
{
  const w = [...LOGIN, 'cue', 'end'];
  const v = ['accept', '220 Elsewhere\r\n', 'line', '230 In\r\n'];
  title('connected elsewhere');
  using f = new QFtp();
  using l = new Log(f);
  const p = await stage.peer(w);
  const q = await stage.peer(v);
  l.begin(p, '');
  await stage.play();
  l.port = q;
  l.queue('connect; login');
  await stage.play(2);
  stage.curtain();
}
title('localhost');
{
  const w = [...HELLO, ...QUIT];
  using f = new QFtp();
  using _l = new Log(f);
  f.connectToHost('localhost', await stage.peer(w));
  f.close();
  await stage.play();
  stage.curtain();
}
title('refused');
{
  const port = await closedPort();
  using f = new QFtp();
  using l = new Log(f);
  l.begin(port, 'connect; login', true);
  await stage.play();
  l.all('after');
  stage.curtain();
}
title('no such host');
{
  using f = new QFtp();
  using l = new Log(f);
  f.connectToHost('no-such-host.invalid');
  f.login();
  await stage.play();
  l.all('after');
  stage.curtain();
}
{
  const w = [...LOGIN, 'line', '500 Stay\r\n', 'line'];
  await scene('closing is refused', w, 'close; cd d');
}

// Getting.
{
  const w = [...LOGIN, ...GET(10), 'data hello', 'data there', 'hang up', ...DONE, ...QUIT];
  await scene('get', w, 'get a file; close');
}
{
  const w = [
    ...LOGIN,
    ...GET(10),
    'data hello',
    ...DONE,
    'data there',
    'hang up',
    ...GET(2),
    'data ab',
    'hang up',
    ...DONE,
    'turn',
  ];
  await scene('the reply before the data', w, 'get f; get g');
}
{
  const w = [
    ...LOGIN,
    'line',
    '213 2\r\n',
    ...TYPE,
    'line',
    'pasv 227 Passive %s\r\n',
    'data',
    ...OPENING,
    'data ab',
    'hang up',
    ...DONE,
    'line',
    '213 2\r\n',
    ...TYPE,
    'line',
    'pasv 227-Several\r\n227 lines, =%s.\r\n',
    'data',
    ...OPENING,
    'data cd',
    'hang up',
    ...DONE,
  ];
  await scene('other forms of 227', w, 'get f; get g');
}
{
  const w = [
    ...LOGIN,
    ...GET(9),
    'data abc',
    'hang up',
    ...DONE,
    ...GET(1),
    'data abc',
    'hang up',
    ...DONE,
    ...GET(0),
    'hang up',
    ...DONE,
  ];
  await scene('less, more, nothing', w, 'get f; get g; get h');
}
{
  const w = [
    ...LOGIN,
    ...GET(5),
    'data hello',
    'hang up',
    ...DONE,
    ...GET(3),
    'data abc',
    'hang up',
    ...DONE,
    'cue',
  ];
  title('by and by');
  using f = new QFtp();
  using l = new Log(f);
  l.read = false;
  l.plan('readyRead', 'read3');
  l.plan('commandFinished 3', 'read1');
  l.plan('commandStarted 4', 'read3');
  l.begin(await stage.peer(w), 'get f; get g');
  await stage.play();
  l.at('after');
  const b = f.readAll();
  trace('readAll %u [%s]', b.length, text(b));
  l.at('then');
  stage.curtain();
}
{
  const w = [
    ...LOGIN,
    ...GET(6),
    'data abc',
    'data def',
    'hang up',
    ...DONE,
    ...GET(2),
    'data gh',
    'hang up',
    ...DONE,
    ...GET(0),
    'hang up',
    ...DONE,
  ];
  title('into devices');
  using f = new QFtp();
  using l = new Log(f);
  const a = new QBuffer();
  const b = new QBuffer(bytes('12345'));
  const c = new QBuffer();
  a.open(IO_WriteOnly);
  b.open(IO_ReadWrite);
  b.at(2);
  c.open(IO_WriteOnly);
  l.begin(await stage.peer(w), '');
  f.get('f', a);
  f.get('g', b);
  f.get('h', c);
  l.plan('commandFinished 5', 'deleteDevice');
  await stage.play();
  trace('%s', text(a));
  trace('%s', text(b));
  stage.curtain();
}
{
  const w = [...LOGIN, ...GET(1000000), 'data many 1000000', 'hang up', ...DONE];
  title('get a megabyte');
  using f = new QFtp();
  using l = new Log(f);
  l.quiet = true;
  const a = new QBuffer();
  a.open(IO_WriteOnly);
  l.begin(await stage.peer(w), '');
  f.get('f', a);
  await stage.play();
  trace('%s', text(a));
  trace('several signals: %d', l.times > 5);
  stage.curtain();
}
{
  const w = [...LOGIN, 'line', '550 No size\r\n', ...TYPE, ...PASV, 'line', '550 No such file\r\n', 'line'];
  title('get is refused');
  using f = new QFtp();
  using l = new Log(f);
  l.quiet = true;
  l.begin(await stage.peer(w), 'get f; cd e');
  await stage.play();
  l.all('after');
  stage.curtain();
}
{
  const w = [...LOGIN, 'line', '213 5\r\n', 'line', '500 Type?\r\n', 'line'];
  await scene('the type is refused', w, 'get f; cd e');
}
{
  const w = [...LOGIN, 'line', '213 5\r\n', ...TYPE, 'line', '500 Passive?\r\n', 'line'];
  await scene('passive mode is refused', w, 'get f; cd e');
}
{
  const w = [...LOGIN, 'line', '213 5\r\n', ...TYPE, 'line', 'closed pasv', 'line'];
  await scene('the data connection is refused', w, 'get f; cd e');
}
{
  const w = [...LOGIN, ...GET(5), 'data hel', 'hang up', '426 Broken\r\n', 'cue', 'line', '250 Changed\r\n'];
  title('get is broken off by the peer, and another command');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'get f; cd e');
  await stage.play();
  l.all('broken');
  l.queue('cd g');
  await stage.play(2);
  l.all('after');
  stage.curtain();
}

// Putting.
{
  const w = [...LOGIN, ...PUT, 'upload', ...DONE, ...PUT, 'upload', ...DONE, ...QUIT];
  title('put');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'put f contents');
  f.put(new Uint8Array(), 'empty');
  f.close();
  await stage.play();
  stage.curtain();
}
{
  const w = [...LOGIN, ...PUT, 'upload', ...DONE, ...PUT, 'upload', ...DONE];
  title('put from devices');
  using f = new QFtp();
  using l = new Log(f);
  const a = new QBuffer(bytes('abcde'));
  const b = new QBuffer(bytes('12345'));
  b.open(IO_ReadOnly);
  l.begin(await stage.peer(w), '');
  f.put(a, 'f');
  f.put(b, 'g');
  l.plan('commandFinished 4', 'deleteDevice');
  await stage.play();
  trace('%s', text(a));
  stage.curtain();
}
{
  const w = [...LOGIN, ...PUT, 'upload', ...DONE, ...PUT, 'upload', ...DONE];
  title('put a megabyte');
  using f = new QFtp();
  using l = new Log(f);
  l.quiet = true;
  const b = Buffer.alloc(1000000, 'x');
  const a = new QBuffer(b);
  l.begin(await stage.peer(w), '');
  f.put(b, 'f');
  f.put(a, 'g');
  await stage.play();
  trace('several signals: %d', l.times > 5);
  stage.curtain();
}
{
  const w = [...LOGIN, ...TYPE, ...PASV, 'line', '502 Allocate?\r\n', ...OPENING, 'upload', ...DONE];
  await scene('ALLO is refused', w, 'put f contents');
}
{
  const w = [...LOGIN, ...TYPE, ...PASV, 'line', '200 Allocated\r\n', 'line', '553 Not here\r\n', 'line'];
  await scene('put is refused', w, 'put f contents; cd e');
}
{
  const w = [...LOGIN, ...PUT, 'upload', '552 Full\r\n', 'line'];
  await scene('put fails at the end', w, 'put f contents; cd e');
}

// Listing.
{
  const w = [
    ...LOGIN,
    ...LIST,
    'data -rw-r--r--   1 joe  users   1234 Jan  2  2003 a\r\n-rw-r--r--   1 joe',
    'data   users   56 Jan  2  2003 b\r\n',
    'hang up',
    ...DONE,
    ...LIST,
    'hang up',
    ...DONE,
    ...QUIT,
  ];
  await scene('list', w, 'list; list sub dir; close');
}
{
  const w = [
    ...LOGIN,
    ...LIST,
    ...DONE,
    'data -rw-r--r--   1 joe  users   1234 Jan  2  2003 a\r\n',
    'hang up',
    ...LIST,
    'hang up',
    ...DONE,
  ];
  await scene('the reply before the list', w, 'list; list d');
}
{
  const w = [...LOGIN, 'line', '200 Type\r\n', ...PASV, 'line', '550 No such directory\r\n', 'line'];
  await scene('list is refused', w, 'list d; cd e');
}
await listing(
  'kinds',
  'total 12\r\ndrwxr-xr-x   2 root  root   4096 Jan  2  2003 dir\r\n-rw-r--r--   1 joe  users   1234 Feb 29  2004 file\r\nlrwxrwxrwx   1 a b 4 Mar 03 2004 link -> to/target\r\nlrwxrwxrwx   1 a b 4 Mar  3  2004 noarrow\r\n-rw-r--r--   1 a b 4 Mar  3  2004 a -> b\r\ncrw-rw-rw-   1 root  sys  3, 4 Jan  2  2003 device\r\nprw-rw-rw-   1 root  sys  0 Jan  2  2003 pipe\r\nsrw-rw-rw-   1 root  sys  0 Jan  2  2003 socket\r\ndrwxr-xr-x   2 root  root   4096 Jan  2  2003 .\r\ndrwxr-xr-x   3 root  root   4096 Jan  2  2003 ..\r\n',
);
await listing(
  'permissions',
  '-rw-rw-r--   1 ann  users   1 Jan  2  2003 a\r\n----------   1 anonymous  users   1 Jan  2  2003 b\r\n-rw-------   1 anonymous  users   1 Jan  2  2003 c\r\n-rwxrwxrwx   1 anonymous  users   1 Jan  2  2003 d\r\n--w--w--w-   1 ann  users   1 Jan  2  2003 e\r\n---x--x--x   1 ann  users   1 Jan  2  2003 f\r\n-r--rw-rwx   1 ann  users   1 Jan  2  2003 g\r\ndrwx------   2 ann  users   1 Jan  2  2003 h\r\ndrwxr-xr-x+  2 ann  users   1 Jan  2  2003 i\r\n',
);
await listing(
  'names, owners, sizes, months',
  '-rw-r--r--   1 1000  1001 0 jan  2  2003 name with spaces\r\n-rw-r--r--   1 a.b-c  d_e 2147483647 Dec 31 1999 .hidden\r\n-rw-r--r--   1 a  b 1 May  1  2001 t\xe4\r\n-rw-r--r-- 1 a b 1 Oct 10 1970 x\r\n-rw-r--r--     12   a    b     1    Nov     9    2004    y\r\n',
  '-rw-r--r--   1 a  b 1 Jun  1  2001 line feed\n-rw-r--r--   1 a  b 1 Jul  1  2001 z\n',
);
await listing(
  'lines that are none',
  '\r\ngarbage\r\n-rw-r--r--\r\n-rw-r--r--   1 joe  users   1234 Jan  2  2003\r\nfile: x\r\n+i8388621.29609,m824255902,/,\tdev\r\n',
  'd [RWCEAFMS] user 512 Jan 16 18:53 netware\r\ndrwxr-xr-x   2 root  root   4096 2003-01-02 10:11 iso\r\n-rw-r--r--1joe\r\n-rw-r--r--   1 joe  users   1 Jan  2  2003 the only one\r\n',
);
title('time of day: the last such day that is not in the future');
{
  const m = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const a = QDate.currentDate().addDays(-2);
  let b = QDate.currentDate().addDays(2);
  if (b.day() === 29) b = b.addDays(2);
  const day = (d: QDate): string => m[d.month()]! + ' ' + String(d.day()).padStart(2);
  const t =
    'data -rw-r--r--   1 a  b 1 ' +
    day(a) +
    ' 10:11 past\r\n-rw-r--r--   1 a  b 1 ' +
    day(b) +
    ' 23:59 future\r\n';
  const w = [...LOGIN, ...LIST, t, 'hang up', ...DONE];
  using f = new QFtp();
  using l = new Log(f);
  l.quiet = true;
  l.begin(await stage.peer(w), 'list');
  await stage.play();
  const x = l.infos[0]!.lastModified();
  const y = l.infos[1]!.lastModified();
  trace('%s: day %d time %s', l.infos[0]!.name(), x.date().equals(a), x.time().toString());
  trace(
    '%s: day %d time %s',
    l.infos[1]!.name(),
    y.date().equals(new QDate(b.year() - 1, b.month(), b.day())),
    y.time().toString(),
  );
  stage.curtain();
}

// The small commands.
{
  const w = [
    ...LOGIN,
    'line',
    '250 a\r\n',
    'line',
    '250 b\r\n',
    'line',
    '257 c\r\n',
    'line',
    '250 d\r\n',
    'line',
    '350 e\r\n',
    'line',
    '250 f\r\n',
  ];
  await scene('cd, remove, mkdir, rmdir, rename', w, 'cd a dir; remove f; mkdir m; rmdir r; rename from to');
}
const small = ['cd d', 'remove f', 'mkdir d', 'rmdir d', 'rename a b'];
for (const word of small) {
  const w = [...LOGIN, 'line', '550-It\r\n550 is no\r\n', 'line'];
  await scene(word + ' is refused', w, word + '; cd e');
}
{
  const w = [...LOGIN, 'line', '350 And?\r\n', 'line', '553 No\r\n', 'line'];
  await scene('the second half of rename is refused', w, 'rename a b; cd e');
}
{
  const w = [
    ...LOGIN,
    'line',
    '211 One\r\n',
    'line',
    '214-Some\r\n lines\r\n214-of text\r\n214 here\r\n',
    'line',
    '150 First\r\n',
    '226 then\r\n',
    'line',
    '350 More\r\n',
    'line',
    '250 \r\n',
    ...QUIT,
  ];
  await scene('raw commands', w, 'raw stat; raw HELP me; raw LIST; raw RNFR x; raw A; close');
}
title('outside of ASCII');
{
  const w = [...LOGIN, 'line', '250 t\xe4 \xc3\xa4\r\n', 'line', '550 t\xe4 \xc3\xa4\r\n'];
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), '');
  f.rawCommand(fromUtf8('X t\xc3\xa4 \xe2\x82\xac'));
  f.cd(fromUtf8('t\xc3\xa4 \xe2\x82\xac'));
  await stage.play();
  stage.curtain();
}
{
  const w = [...LOGIN, 'line', '500-What\r\n500 now\r\n', 'line'];
  await scene('a raw command is refused', w, 'raw FOO bar; cd e');
}
{
  const w = [...LOGIN, 'line', '421 Going away\r\n', 'line'];
  await scene('421 in reply to a raw command', w, 'raw NOOP; cd e');
}

// Breaking off.
{
  const w = [
    ...LOGIN,
    ...GET(10),
    'data hello',
    'cue',
    'line',
    '426 Aborted\r\n',
    '226 ABOR is done\r\n',
    'hang up',
    'cue',
    'line',
    '250 Changed\r\n',
  ];
  title('abort in get, then another command');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'get f; cd d');
  await stage.play(0);
  f.abort();
  l.all('aborted');
  await stage.play();
  l.all('later');
  l.queue('cd e');
  await stage.play(2);
  l.all('after');
  stage.curtain();
}
{
  const w = [
    ...LOGIN,
    ...GET(10),
    'data hello',
    'cue',
    'line',
    'data there',
    'hang up',
    ...DONE,
    '226 ABOR is done\r\n',
  ];
  title('abort in get, too late');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'get f; cd d');
  await stage.play(0);
  f.abort();
  await stage.play();
  l.all('after');
  stage.curtain();
}
{
  const w = [
    ...LOGIN,
    ...TYPE,
    ...PASV,
    'line',
    '200 Allocated\r\n',
    'line',
    'cue',
    'line',
    '426 Aborted\r\n',
    '226 ABOR is done\r\n',
  ];
  title('abort in put');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'put f contents; cd d');
  await stage.play(0);
  f.abort();
  l.all('aborted');
  await stage.play();
  l.all('after');
  stage.curtain();
}
{
  const w = [
    ...LOGIN,
    'line',
    'cue',
    'line',
    '250 Changed\r\n',
    '225 ABOR is done\r\n',
    'cue',
    'line',
    '250 Changed\r\n',
  ];
  title('abort in cd');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'cd d; cd e');
  await stage.play(0);
  f.abort();
  await stage.play();
  l.all('later');
  l.queue('cd f');
  await stage.play(2);
  stage.curtain();
}
{
  const w = [...LOGIN, 'cue', 'line', '250 Changed\r\n'];
  title('abort when idle');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), '');
  await stage.play();
  f.abort();
  l.all('aborted');
  l.queue('cd e');
  await stage.play(2);
  stage.curtain();
}
{
  const w = [...LOGIN, 'line', 'cue', '250 Changed\r\n', 'line'];
  title('clearPendingCommands');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'cd d; cd e');
  await stage.play(0);
  l.at('before');
  f.clearPendingCommands();
  l.at('cleared');
  await stage.play();
  stage.curtain();
}
{
  const w = [
    ...LOGIN,
    ...GET(10),
    'data hello',
    'line',
    'hang up',
    '426 Aborted\r\n',
    '226 ABOR is done\r\n',
  ];
  title('abort in readyRead');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'get f; cd d');
  l.plan('readyRead', 'abort');
  await stage.play();
  l.all('after');
  stage.curtain();
}
await act('clear', 'commandStarted 3');
await act('clear', 'commandFinished 3');
await act('raw NOOP', 'commandFinished 3');
await act('raw NOOP', 'done');
await act('deleteLater', 'readyRead');
await act('deleteLater', 'done');
{
  const w = [...LOGIN, 'line', '550 No\r\n', 'cue', 'line', '250 Changed\r\n'];
  title('another command after an error');
  using f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'cd d; cd e');
  await stage.play();
  l.queue('cd f');
  await stage.play(2);
  l.all('after');
  stage.curtain();
}
title('deleted with a command under way');
{
  const w = [...LOGIN, ...GET(10), 'data hello', 'cue', 'line'];
  const f = new QFtp();
  using l = new Log(f);
  l.begin(await stage.peer(w), 'get f; cd d');
  await stage.play(0);
  f.delete();
  trace('deleted');
  await stage.play(0);
  stage.curtain();
}
title('deleted by the parent when idle');
{
  const w = [...LOGIN, 'cue', 'line'];
  const p = new QObject();
  const f = new QFtp(p, 'child');
  using l = new Log(f);
  trace('%s %d', f.name(), f.parent() === p);
  l.begin(await stage.peer(w), '');
  await stage.play(0);
  p.delete();
  trace('deleted');
  await stage.play(0);
  stage.curtain();
}
title('two at once');
{
  const w = [...LOGIN, ...GET(4), 'data a1', 'data a2', 'hang up', ...DONE, ...QUIT];
  const v = [...LOGIN, ...GET(4), 'data b1', 'data b2', 'hang up', ...DONE, ...QUIT];
  using a = new QFtp();
  using b = new QFtp();
  using la = new Log(a);
  using lb = new Log(b);
  la.keep = lb.keep = true;
  la.port = await stage.peer(w);
  lb.port = await stage.peer(v);
  la.queue('connect; login');
  lb.queue('connect; login');
  la.queue('get fa; close');
  lb.queue('get fb; close');
  await stage.play(2);
  tracePart('%s--\n%s', la.kept, lb.kept);
  stage.curtain();
}
