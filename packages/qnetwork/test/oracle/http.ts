// QHttp against peers that say exact bytes in exact pieces: what is sent, and every signal with the state at that moment.
import {
  Q_OBJECT,
  QApplication,
  QGuardedPtr,
  qInstallMsgHandler,
  QObject,
  SIGNAL,
  SLOT,
} from '@qt3/core-signals';
import { QHttp, QHttpRequestHeader, type QHttpResponseHeader } from '@qt3/qnetwork';
import { trace, traceMessage, tracePart } from '@qt3/test-support';
import { IO_ReadOnly, IO_ReadWrite, IO_WriteOnly, QBuffer } from '@qt3/tools';
import { closedPort, Stage } from './stage.js';

const stage = new Stage();
/** Requests are numbered through the whole program: what is traced counts from the beginning of the scene. */
let base = 0;
function no(id: number): number {
  return id === 0 ? 0 : id - base;
}
const st = ['Unconnected', 'HostLookup', 'Connecting', 'Sending', 'Reading', 'Connected', 'Closing'];
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

/** Traces each signal, with what can be asked at that moment; then does what was planned for it. */
class Log extends QObject {
  static {
    Q_OBJECT(this, {
      slots: [
        'stateChanged(int)',
        'header(const QHttpResponseHeader&)',
        'readyRead(const QHttpResponseHeader&)',
        'sendProgress(int,int)',
        'readProgress(int,int)',
        'started(int)',
        'finished(int,bool)',
        'done(bool)',
      ],
    });
  }
  readonly h: QGuardedPtr<QHttp>;
  read = true;
  brief = false;
  quiet = false;
  mute = false;
  keep = false;
  sent = 0;
  got = 0;
  kept = '';
  readonly #plans: { when: string; what: string }[] = [];

  constructor(http: QHttp) {
    super();
    this.h = new QGuardedPtr(http);
    this.connect(http, SIGNAL('stateChanged(int)'), SLOT('stateChanged(int)'));
    this.connect(
      http,
      SIGNAL('responseHeaderReceived(const QHttpResponseHeader&)'),
      SLOT('header(const QHttpResponseHeader&)'),
    );
    this.connect(
      http,
      SIGNAL('readyRead(const QHttpResponseHeader&)'),
      SLOT('readyRead(const QHttpResponseHeader&)'),
    );
    this.connect(http, SIGNAL('dataSendProgress(int,int)'), SLOT('sendProgress(int,int)'));
    this.connect(http, SIGNAL('dataReadProgress(int,int)'), SLOT('readProgress(int,int)'));
    this.connect(http, SIGNAL('requestStarted(int)'), SLOT('started(int)'));
    this.connect(http, SIGNAL('requestFinished(int,bool)'), SLOT('finished(int,bool)'));
    this.connect(http, SIGNAL('done(bool)'), SLOT('done(bool)'));
  }
  get #http(): QHttp {
    return this.h.data()!;
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
    const h = this.#http;
    this.line(
      `${esc(what)} {${st[h.state()]!} id=${no(h.currentId())} more=${Number(h.hasPendingRequests())} avail=${h.bytesAvailable()} error=${h.error()}}`,
    );
  }
  request(): void {
    const r = this.#http.currentRequest();
    const from = this.#http.currentSourceDevice() === null ? '' : ' from a device';
    const into = this.#http.currentDestinationDevice() === null ? '' : ' into a device';
    this.line(`  request ${r.isValid() ? `[${esc(r.toString())}]` : 'none'}${from}${into}`);
  }
  all(what: string): void {
    this.at(what);
    this.line(`  [${this.#http.errorString()}]`);
    this.request();
  }
  does(a: string): void {
    const h = this.#http;
    if (a === 'request') {
      this.request();
    } else if (a === 'abort') {
      this.line('  abort');
      h.abort();
      this.at('  aborted');
    } else if (a === 'close') {
      trace('  closeConnection %d', no(h.closeConnection()));
    } else if (a === 'clear') {
      h.clearPendingRequests();
      this.at('  cleared');
    } else if (a === 'read3') {
      const c = Buffer.alloc(4);
      const n = h.readBlock(c, 3);
      trace('  readBlock %ld [%s]', n, c.toString('latin1', 0, n));
      this.at('  then');
    } else if (a === 'delete') {
      this.line('  delete');
      h.delete();
    } else if (a === 'deleteLater') {
      this.line('  deleteLater');
      h.deleteLater();
    } else if (a === 'deleteDevices') {
      // Devices are no QObjects here, and need not be deleted.
      const [source, destination] = [h.currentSourceDevice(), h.currentDestinationDevice()];
      trace('  delete devices %d %d', source !== null, destination !== null);
    } else if (a.startsWith('get ')) {
      trace('  get %d', no(h.get(a.slice(4))));
      this.at('  then');
    } else if (a.startsWith('host ')) {
      trace('  setHost %d', no(h.setHost('127.0.0.1', Number(a.slice(5)))));
    }
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
    for (const a of plan!.what.split('; ')) this.does(a);
  }
  stateChanged(s: number): void {
    if (this.brief && (s === QHttp.Connecting || s === QHttp.Sending || s === QHttp.Reading)) return;
    this.saw(`stateChanged ${st[s]!}`);
  }
  header(r: QHttpResponseHeader): void {
    this.line(`  response [${esc(r.toString())}]`);
    this.saw(`responseHeaderReceived ${r.statusCode()}`);
  }
  readyRead(r: QHttpResponseHeader): void {
    if (this.quiet) {
      this.#http.readAll();
      return;
    }
    this.saw(`readyRead ${r.statusCode()}`);
    const h = this.h.data();
    if (h === null || !this.read) return;
    const b = h.readAll();
    this.line(`  readAll ${b.length} [${text(b)}]`);
  }
  sendProgress(a: number, b: number): void {
    this.sent++;
    if (!this.brief && (a === b || !this.quiet)) this.saw(`dataSendProgress ${a} of ${b}`);
  }
  readProgress(a: number, b: number): void {
    this.got++;
    if (!this.quiet || a === b) this.saw(`dataReadProgress ${a} of ${b}`);
  }
  started(i: number): void {
    this.saw(`requestStarted ${no(i)}`);
  }
  finished(i: number, e: boolean): void {
    if (e) this.line(`  [${this.#http.errorString()}]`);
    this.saw(`requestFinished ${no(i)} error ${Number(e)}`);
  }
  done(e: boolean): void {
    stage.dones++;
    this.saw(`done error ${Number(e)}`);
  }
}

const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;
function SIZED(n: number, body: string): string {
  return `${OK}Content-Length: ${n}\r\n\r\n${body}`;
}

/** The beginning of a scene. */
function title(what: string, inside = '', when = ''): void {
  trace('# %s%s%s', what, inside, when);
  using h = new QHttp();
  base = h.setHost('nowhere');
}

/** One to three requests to a peer that does the words. */
async function scene(
  name: string,
  words: readonly string[],
  second = '',
  third = '',
  brief = true,
): Promise<void> {
  title(name);
  using h = new QHttp('127.0.0.1', await stage.peer(words));
  using l = new Log(h);
  l.brief = brief;
  h.get('/1');
  if (second !== '') h.get(second);
  if (third !== '') h.get(third);
  await stage.play();
  stage.curtain();
}
async function full(name: string, words: readonly string[], second = '', third = ''): Promise<void> {
  await scene(name, words, second, third, false);
}

/** Does something when a signal comes, with a second request waiting; what came before is not shown again. */
async function act(what: string, when: string): Promise<void> {
  const w = [
    'accept',
    'request',
    `${OK}Content-Length: 4\r\n\r\nab`,
    'cd',
    'request',
    SIZED(2, 'ef'),
    'request',
    SIZED(2, 'gh'),
    'close',
  ];
  title(what, ' in ', when);
  const h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.mute = true;
  l.brief = what.startsWith('c');
  l.plan(when, what);
  h.get('/1');
  h.get('/2');
  await stage.play(0);
  if (l.h.data() !== null) {
    l.at('after');
    h.delete();
  }
  stage.curtain();
}

new QApplication();
qInstallMsgHandler(traceMessage);
title('nothing asked');
{
  using h = new QHttp(null, 'web');
  using l = new Log(h);
  trace('name %s operations %d', h.name(), h.supportedOperations());
  l.all('fresh');
  const c = Buffer.alloc(4);
  trace('readBlock %ld', h.readBlock(c, 4));
  trace('readAll %u', h.readAll().length);
  h.clearPendingRequests();
  l.at('cleared');
  h.abort();
  l.at('aborted');
  await stage.play(0);
  l.at('after');
}
title('no host');
{
  using h = new QHttp();
  using l = new Log(h);
  trace('get %d', no(h.get('/')));
  trace('get %d', no(h.get('/')));
  l.all('asked');
  await stage.play();
  l.all('after');
  stage.curtain();
}
title('setHost alone');
{
  using h = new QHttp();
  using l = new Log(h);
  trace('setHost %d', no(h.setHost('127.0.0.1', 1)));
  l.all('asked');
  await stage.play();
  l.all('after');
  stage.curtain();
}
title('get');
{
  const w = ['accept', 'request', OK + 'Content-Length: 5\r\nContent-Type: text/plain\r\n\r\nhello', 'close'];
  using h = new QHttp();
  using l = new Log(h);
  l.plan('requestStarted', 'request');
  l.plan('requestStarted', 'request');
  l.plan('responseH', 'request');
  l.plan('requestF', 'request');
  l.plan('done', 'request');
  trace('setHost %d', no(h.setHost('127.0.0.1', await stage.peer(w))));
  trace('get %d', no(h.get('/a?b=c')));
  l.all('asked');
  await stage.play();
  l.all('after');
  stage.curtain();
}
// Bodies.
await full('in pieces', [
  'accept',
  'request',
  'HTTP/1.1 20',
  '0 OK\r\nContent-Len',
  'gth: 9\r\n\r',
  '\n',
  'hel',
  'lo ',
  'you',
  'close',
]);
await full(
  'three on one connection',
  ['accept', 'request', SIZED(1, '1'), 'request', SIZED(0, ''), 'request', SIZED(3, '333'), 'close'],
  '/2',
  '/3',
);
await full(
  'until the end',
  [
    'accept',
    'request',
    'HTTP/1.0 200 OK\r\n\r\nhel',
    'lo',
    'close',
    'accept',
    'request',
    OK + 'Connection: Keep-Alive\r\n\r\n',
    'x',
    'close',
    'accept',
    'request',
    OK + '\r\n',
    'close',
  ],
  '/2',
  '/3',
);
await full(
  'the peer wants to close',
  [
    'accept',
    'request',
    OK + 'Connection: close\r\nContent-Length: 3\r\n\r\nab',
    'c',
    'end',
    'close',
    'accept',
    'request',
    OK + 'connection: CLOSE\r\nContent-Length: 2\r\n\r\nab',
    'end',
    'close',
    'accept',
    'request',
    OK + 'Connection: close, x\r\nContent-Length: 2\r\n\r\nab',
    'close',
  ],
  '/2',
  '/3',
);
await scene('1.0 with a length', [
  'accept',
  'request',
  'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab',
  'close',
]);
await scene(
  'codes that are no errors',
  [
    'accept',
    'request',
    'HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nno!',
    'request',
    'HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n',
    'request',
    'HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n',
    'close',
  ],
  '/2',
  '/3',
);
await scene('line feeds only, folded and repeated keys', [
  'accept',
  'request',
  'HTTP/1.1 200 OK\nContent-Length: 2\nX: a\n b\nY: z\nx: c\n\nab',
  'close',
]);
await scene('more than the length', ['accept', 'request', SIZED(4, 'abcdefghij'), 'close']);
await scene('a length that is no number', ['accept', 'request', OK + 'Content-Length: x\r\n\r\nab', 'close']);
// Chunks.
await scene(
  'chunks at once',
  [
    'accept',
    'request',
    CHUNKED + '5\r\nhello\r\n3\r\nyou\r\n0\r\n\r\n',
    'request',
    CHUNKED + '0\r\n\r\n',
    'request',
    SIZED(1, '3'),
    'close',
  ],
  '/2',
  '/3',
);
await scene(
  'chunks in pieces',
  [
    'accept',
    'request',
    CHUNKED,
    '5',
    '\r',
    '\nhel',
    'lo',
    '\r',
    '\n',
    '1',
    '0\r\n0123456789abcdef\r\n',
    '0\r\n\r\n',
    'request',
    SIZED(1, '2'),
    'close',
  ],
  '/2',
);
await scene('chunk sizes and a trailer', [
  'accept',
  'request',
  CHUNKED + 'A\r\n0123456789\r\n',
  'b\r\n0123456789a\r\n',
  '3;name=value\r\nabc\r\n',
  '0002\r\nde\r\n',
  '0\r\nTrailer: x\r\n\r\n',
  'close',
]);
await scene('chunks and a length', [
  'accept',
  'request',
  OK + 'Transfer-Encoding: Chunked\r\nContent-Length: 3\r\n\r\n2\r\nab\r\n0\r\n\r\n',
  'close',
]);
await scene('no chunk size', [
  'accept',
  'request',
  CHUNKED + '2\r\nab\r\n',
  'zz\r\ncd\r\n0\r\n\r\n',
  'end',
  'close',
]);
await scene('a chunk that is longer than its size', [
  'accept',
  'request',
  CHUNKED + '2\r\nabcd\r\n',
  'end',
  'close',
]);
// No bodies.
title('head');
{
  const w = ['accept', 'request', SIZED(7, ''), 'request', CHUNKED, 'request', OK + '\r\n', 'close'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  trace('head %d', no(h.head('/1')));
  h.head('/2');
  h.head('/3');
  await stage.play();
  stage.curtain();
}
await scene(
  '204 and 304',
  [
    'accept',
    'request',
    'HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n',
    'request',
    'HTTP/1.1 304 Not Modified\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    'close',
  ],
  '/2',
);
await scene(
  '100',
  [
    'accept',
    'request',
    'HTTP/1.1 100 Continue\r\n\r\n',
    SIZED(2, 'ab'),
    'request',
    'HTTP/1.1 100 Continue\r\nX: y\r\n\r\n' + SIZED(2, 'cd'),
    'request',
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Again\r\n\r',
    '\n' + SIZED(2, 'ef'),
    'close',
  ],
  '/2',
  '/3',
);
// What Qt sends.
title('post bytes');
{
  const w = [
    'accept',
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(2, 'ok'),
    'request',
    'HTTP/1.1 100 Continue\r\n\r\n',
    SIZED(2, 'ok'),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.plan('requestStarted', 'request');
  trace('post %d', no(h.post('/1', bytes('a=1&b=2'))));
  h.post('/2', new Uint8Array());
  h.post('/3', bytes('x'));
  await stage.play();
  stage.curtain();
}
title('post from a device');
{
  const w = ['accept', 'request', SIZED(2, 'ok'), 'request', SIZED(2, 'ok'), 'close'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.plan('requestStarted', 'request');
  const a = new QBuffer(bytes('12345678'));
  const b = new QBuffer(bytes('90'));
  b.open(IO_ReadOnly);
  h.post('/1', a);
  h.post('/2', b);
  await stage.play();
  trace('%s', text(a));
  trace('%s', text(b));
  stage.curtain();
}
title('into a device');
{
  const w = [
    'accept',
    'request',
    OK + 'Content-Length: 6\r\n\r\nabc',
    'def',
    'request',
    SIZED(2, 'gh'),
    'request',
    SIZED(2, 'ij'),
    'request',
    SIZED(0, ''),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  l.plan('requestStarted', 'request');
  const a = new QBuffer();
  const b = new QBuffer();
  const c = new QBuffer(bytes('12345678'));
  const d = new QBuffer();
  b.open(IO_WriteOnly);
  c.open(IO_ReadWrite);
  c.at(3);
  h.get('/1', a);
  h.get('/2', b);
  h.post('/3', bytes('body'), c);
  h.get('/4', d);
  await stage.play();
  trace('closed before: %s', text(a));
  trace('open before: %s', text(b));
  trace('at 3 before: %s', text(c));
  trace('nothing: %s', text(d));
  stage.curtain();
}
title('from a device into another, both deleted');
{
  const w = [
    'accept',
    'request',
    CHUNKED + '3\r\nabc\r\n',
    '2\r\nde\r\n0\r\n\r\n',
    'request',
    OK + '\r\nfg',
    'h',
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  l.plan('requestStarted', 'request');
  l.plan('requestFinished', 'deleteDevices');
  const b = new QBuffer();
  h.post('/1', new QBuffer(bytes('from')), new QBuffer());
  h.get('/2', b);
  await stage.play();
  trace('%s', text(b));
  stage.curtain();
}
title('own headers');
{
  const w = [
    'accept',
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(9, ''),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  for (let i = 0; i < 6; i++) l.plan('requestStarted', 'request');
  const r = new QHttpRequestHeader('OPTIONS', '*', 1, 0);
  r.setValue('X-Own', 'yes');
  h.request(r);
  r.setRequest('PUT', '/p');
  r.setValue('Host', 'elsewhere');
  r.setContentType('text/plain');
  h.request(r, bytes('12345'));
  r.setContentLength(2);
  h.request(r, bytes('12345'));
  const b = new QBuffer(bytes('device'));
  r.removeValue('content-length');
  h.request(r, b);
  const g = new QHttpRequestHeader('DELETE', '/g');
  g.setContentLength(0);
  g.setValue('Connection', 'close');
  const to = new QBuffer();
  h.request(g, null, to);
  h.request(new QHttpRequestHeader('HEAD', '/h'));
  trace('still [%s]', esc(g.toString()));
  await stage.play();
  trace('%s', text(to));
  stage.curtain();
}
title('odd paths');
{
  const w = [
    'accept',
    'request',
    SIZED(0, ''),
    'request',
    SIZED(0, ''),
    'request',
    SIZED(0, ''),
    'request',
    SIZED(0, ''),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.mute = true;
  h.get('');
  h.get('no/slash');
  h.get('/a b\xe4%20');
  h.get('http://other.example/x');
  await stage.play();
  stage.curtain();
}
title('outside of ASCII');
{
  const w = [
    'accept',
    'request',
    'HTTP/1.1 200 Gr\xfc\xdf\xc3\xa4\r\nA: \xe4\xc3\xa4\r\nContent-Length: 0\r\n\r\n',
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  const r = new QHttpRequestHeader('GET', '/t\u00e4 \u20ac');
  r.setValue('X', 't\u00e4 \u20ac');
  h.request(r);
  await stage.play();
  stage.curtain();
}
title('localhost');
{
  const w = ['accept', 'request', SIZED(2, 'ok'), 'close'];
  using h = new QHttp('localhost', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  h.get('/1');
  await stage.play();
  stage.curtain();
}
// Reading what came.
title('by and by');
{
  const w = [
    'accept',
    'request',
    OK + 'Content-Length: 8\r\n\r\nabcd',
    'efgh',
    'request',
    SIZED(3, 'xyz'),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  l.read = false;
  h.get('/1');
  l.plan('readyRead', 'read3');
  l.plan('requestFinished', 'read3');
  l.plan('done', 'read3');
  l.plan('done', 'read3');
  h.get('/2');
  await stage.play();
  l.at('after');
  trace('readAll %u', h.readAll().length);
  stage.curtain();
}
title('afterwards');
{
  const w = [
    'accept',
    'request',
    SIZED(4, 'abcd'),
    'close',
    'cue',
    'accept',
    'request',
    OK + '\r\nef',
    'gh',
    'close',
    'cue',
    'accept',
    'request',
    CHUNKED + '2\r\nij\r\n',
    '2\r\nkl\r\n0\r\n\r\n',
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  l.read = false;
  for (let i = 1; i < 4; i++) {
    h.get('/');
    await stage.play(i);
    l.at('after');
    const b = h.readAll();
    const c = Buffer.alloc(4);
    trace('readAll %u [%s] readBlock %ld', b.length, text(b), h.readBlock(c, 1));
  }
  stage.curtain();
}
title('a megabyte');
{
  const w = [
    'accept',
    'request',
    SIZED(1000000, ''),
    'many 1000000',
    'turn',
    'request',
    SIZED(2, 'ok'),
    'request',
    SIZED(2, 'ok'),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.quiet = true;
  const to = new QBuffer();
  h.get('/1', to);
  const b = Buffer.alloc(1000000, 'y');
  h.post('/2', b);
  const d = new QBuffer(b);
  h.post('/3', d);
  await stage.play();
  trace('%s', text(to));
  trace('several signals: %d %d', l.sent > 5, l.got > 5);
  stage.curtain();
}
// What fails.
title('refused');
{
  const port = await closedPort();
  using h = new QHttp('127.0.0.1', port);
  using l = new Log(h);
  h.get('/1');
  h.get('/2');
  await stage.play();
  l.all('after');
  stage.curtain();
}
title('no such host');
{
  using h = new QHttp('no-such-host.invalid');
  using l = new Log(h);
  h.get('/1');
  h.get('/2');
  await stage.play();
  l.all('after');
  stage.curtain();
}
await full('closed after the request', ['accept', 'request', 'close'], '/2');
await full('closed in the body', ['accept', 'request', OK + 'Content-Length: 10\r\n\r\nabcd', 'close'], '/2');
await full(
  'closed after the second request',
  ['accept', 'request', SIZED(1, '1'), 'request', 'close'],
  '/2',
  '/3',
);
await full('garbage', ['accept', 'request', 'garbage\r\n\r\n', 'end', 'close'], '/2');
await scene('a header without a colon', ['accept', 'request', OK + 'no colon\r\n\r\n', 'end', 'close']);
await scene(
  'more than the length, and another request',
  ['accept', 'request', SIZED(4, 'ab'), 'cdefghij', 'request', SIZED(1, '2'), 'end', 'close'],
  '/2',
);
title('an error, then another request in done');
{
  const port = await closedPort();
  const w = ['accept', 'request', SIZED(2, 'ok'), 'close'];
  using h = new QHttp('127.0.0.1', port);
  using l = new Log(h);
  h.get('/1');
  h.get('/2');
  const again = `host ${await stage.peer(w)}; get /3`;
  l.plan('done error 1', again);
  await stage.play(2);
  l.all('after');
  stage.curtain();
}
title('an error, then another request in requestFinished');
{
  const w = ['accept', 'request', 'garbage\r\n\r\n', 'end', 'close'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  h.get('/1');
  l.plan('requestFinished', 'get /3');
  await stage.play();
  l.all('after');
  stage.curtain();
}
// Breaking off.
await act('abort', 'dataSendProgress');
await act('abort', 'responseHeaderReceived');
await act('abort', 'readyRead');
await act('abort', 'stateChanged Connected');
await act('abort', 'done');
title('abort before the event loop');
{
  const w = ['accept'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  h.get('/1');
  h.get('/2');
  h.abort();
  l.at('aborted');
  await stage.play(0);
  l.at('after');
  stage.curtain();
}
title('abort in the body, then another request');
{
  const w = [
    'accept',
    'request',
    OK + 'Content-Length: 5\r\n\r\nab',
    'cue',
    'end',
    'cue',
    'accept',
    'request',
    SIZED(2, 'ok'),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  h.get('/1');
  h.get('/2');
  l.read = false;
  await stage.play(0);
  h.abort();
  l.all('aborted');
  const b = h.readAll();
  trace('readAll %u', b.length);
  await stage.play();
  l.all('later');
  trace('get %d', no(h.get('/3')));
  await stage.play(2);
  l.all('after');
  stage.curtain();
}
title('abort when idle');
{
  const w = ['accept', 'request', SIZED(2, 'ok'), 'cue', 'request', SIZED(2, 'ok'), 'close'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  h.get('/1');
  await stage.play();
  h.abort();
  l.at('aborted');
  h.get('/2');
  await stage.play(2);
  stage.curtain();
}
title('closeConnection when idle');
{
  const w = ['accept', 'request', SIZED(2, 'ok'), 'cue', 'end', 'close'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  h.get('/1');
  await stage.play();
  trace('closeConnection %d', no(h.closeConnection()));
  l.all('asked');
  await stage.play(2);
  l.at('after');
  stage.curtain();
}
title('closeConnection in the queue');
{
  const w = [
    'accept',
    'request',
    SIZED(2, 'ok'),
    'end',
    'close',
    'accept',
    'request',
    SIZED(2, 'ok'),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  h.get('/1');
  h.closeConnection();
  h.get('/2');
  await stage.play();
  stage.curtain();
}
await act('close', 'readyRead');
await act('close', 'done');
await act('clear', 'requestStarted');
await act('clear', 'requestFinished');
await act('get /3', 'requestFinished');
await act('get /3', 'done');
await act('deleteLater', 'readyRead');
await act('delete', 'done');
title('clearPendingRequests before the event loop');
{
  const w = ['accept', 'request', SIZED(2, 'ok'), 'request', SIZED(2, 'ok'), 'close'];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  l.brief = true;
  h.get('/1');
  h.get('/2');
  h.get('/3');
  h.clearPendingRequests();
  l.at('cleared');
  h.get('/4');
  await stage.play();
  stage.curtain();
}
title('deleted with a request under way');
{
  const w = ['accept', 'request', OK + 'Content-Length: 4\r\n\r\nab', 'cue', 'end'];
  const h = new QHttp('127.0.0.1', await stage.peer(w));
  const l = new Log(h);
  l.brief = true;
  h.get('/1');
  h.get('/2');
  await stage.play(0);
  h.delete();
  trace('deleted');
  await stage.play(0);
  stage.curtain();
}
title('deleted by the parent when idle');
{
  const w = ['accept', 'request', SIZED(2, 'ok'), 'cue', 'end'];
  const p = new QObject();
  const h = new QHttp('127.0.0.1', await stage.peer(w), p, 'child');
  using l = new Log(h);
  l.brief = true;
  trace('%s %d', h.name(), h.parent() === p);
  h.get('/1');
  await stage.play();
  p.delete();
  trace('deleted');
  await stage.play(0);
  stage.curtain();
}
// Hosts and connections.
title('the peer closes when idle, then another request');
{
  const w = [
    'accept',
    'request',
    SIZED(2, 'ok'),
    'close',
    'cue',
    'accept',
    'request',
    SIZED(2, 'ok'),
    'close',
  ];
  using h = new QHttp('127.0.0.1', await stage.peer(w));
  using l = new Log(h);
  h.get('/1');
  await stage.play();
  l.at('closed');
  h.get('/2');
  await stage.play(2);
  stage.curtain();
}
title('setHost in between');
{
  const w = ['accept', 'request', SIZED(1, '1'), 'request', SIZED(1, '2'), 'end', 'close'];
  const v = ['accept', 'request', SIZED(1, '3'), 'end', 'accept', 'request', SIZED(1, '4'), 'close'];
  const p = await stage.peer(w);
  const q = await stage.peer(v);
  using h = new QHttp('127.0.0.1', p);
  using _l = new Log(h);
  h.get('/1');
  h.setHost('127.0.0.1', p);
  h.get('/2');
  h.setHost('127.0.0.1', q);
  h.get('/3');
  h.setHost('localhost', q);
  h.get('/4');
  await stage.play();
  stage.curtain();
}
title('two at once');
{
  const w = ['accept', 'request', OK + 'Content-Length: 4\r\n\r\na1', 'a2', 'close'];
  const v = ['accept', 'request', OK + 'Content-Length: 4\r\n\r\nb1', 'b2', 'close'];
  using a = new QHttp('127.0.0.1', await stage.peer(w));
  using b = new QHttp('127.0.0.1', await stage.peer(v));
  using la = new Log(a);
  using lb = new Log(b);
  la.keep = lb.keep = true;
  const x = a.get('/a');
  const y = b.get('/b');
  const z = a.head('/a2');
  trace('ids %d %d %d', 0, y - x, z - x);
  a.clearPendingRequests();
  await stage.play(2);
  tracePart('%s--\n%s', la.kept, lb.kept);
  stage.curtain();
}
