// QSocketDevice: what each call returns and leaves in error(), as a stream and as datagrams, valid and invalid, open and closed.
import { Q_OBJECT, QApplication, QObject, QTimer, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice, QSocketNotifier, setBroadcast } from '@qt3/qsocketdevice';
import { trace, traceMessage } from '@qt3/test-support';
import {
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Raw,
  IO_Truncate,
  IO_WriteOnly,
  QDataStream,
  QTextStream,
  endl,
  type QIODevice,
} from '@qt3/tools';
import { close, isClosed as closed, pipe, put, socketpair } from './descriptors.js';
import {
  closedPort,
  dup,
  kernelPort,
  mayBroadcast,
  ms,
  peerClient,
  reset,
  shutdown,
  socket,
  writeFromElsewhere,
} from './sockets.js';

const names = [
  'NoError',
  'AlreadyBound',
  'Inaccessible',
  'NoResources',
  'InternalError',
  'Impossible',
  'NoFiles',
  'ConnectionRefused',
  'NetworkFailure',
  'UnknownError',
];
function errorName(e: number): string {
  return names[e] ?? '?';
}

// A call with its result and the error after it.
function R(d: QSocketDevice, call: string, result: number): void {
  trace('%s -> %ld, %s', call, result, errorName(d.error()));
}
function B(d: QSocketDevice, call: string, result: boolean): void {
  trace('%s -> %s, %s', call, result ? 'TRUE' : 'FALSE', errorName(d.error()));
}
function V(d: QSocketDevice, call: string): void {
  trace('%s, %s', call, errorName(d.error()));
}

const any = new QHostAddress();
const loop = new QHostAddress(0x7f000001);
const any6 = new QHostAddress();
any6.setAddress('::');
const six = new QHostAddress();
six.setAddress('::1');

function place(a: QHostAddress): string {
  if (a.equals(any)) return 'any';
  if (a.equals(loop)) return 'loopback';
  if (a.equals(any6)) return 'any6';
  return a.equals(six) ? 'loopback6' : 'other';
}
function port(p: number, expected: number): string {
  return p === 0 ? '0' : p === expected ? 'port' : 'other';
}
function protocol(d: QSocketDevice): string {
  const p = d.protocol();
  return p === QSocketDevice.IPv4 ? 'IPv4' : p === QSocketDevice.IPv6 ? 'IPv6' : 'Unknown';
}
function at(what: string, d: QSocketDevice, peer = 0, own = 0): void {
  trace(
    '%s: valid %d %s %s fd %s own %s:%s peer %s:%s %s',
    what,
    d.isValid(),
    d.type() === QSocketDevice.Stream ? 'Stream' : 'Datagram',
    protocol(d),
    d.socket() > 2 ? 'yes' : d.socket() === -1 ? '-1' : '?',
    place(d.address()),
    port(d.port(), own === 0 ? kernelPort(d.socket()) : own),
    place(d.peerAddress()),
    port(d.peerPort(), peer),
    errorName(d.error()),
  );
}
function flags(what: string, d: QIODevice): void {
  trace(
    '%s: open %d inactive %d mode %x state %x flags %x readable %d writable %d both %d sequential %d direct %d combined %d buffered %d raw %d synchronous %d asynchronous %d translated %d status %d',
    what,
    d.isOpen(),
    d.isInactive(),
    d.mode(),
    d.state(),
    d.flags(),
    d.isReadable(),
    d.isWritable(),
    d.isReadWrite(),
    d.isSequentialAccess(),
    d.isDirectAccess(),
    d.isCombinedAccess(),
    d.isBuffered(),
    d.isRaw(),
    d.isSynchronous(),
    d.isAsynchronous(),
    d.isTranslated(),
    d.status(),
  );
}
function strlen(b: Uint8Array): number {
  const end = b.indexOf(0);
  return end < 0 ? b.length : end;
}
function show(b: Uint8Array, n: number): string {
  let r = '';
  for (const byte of b.subarray(0, n))
    r += byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`;
  return r;
}
function read(what: string, d: QSocketDevice, most: number): void {
  const b = Buffer.alloc(70000);
  const n = d.readBlock(b, most);
  const text = n > 0 && n < 40 ? show(b, n) : n >= 40 ? '...' : '';
  trace('%s readBlock %d -> %ld [%s], %s status %d', what, most, n, text, errorName(d.error()), d.status());
}

class Open extends QSocketDevice {
  set(e: number): void {
    this.setError(e);
  }
}

// A connected pair: c wrote to the listener l, a is what it accepted.
class Pair {
  readonly l = new QSocketDevice();
  readonly c = new QSocketDevice();
  readonly a = new QSocketDevice(-1, QSocketDevice.Stream);
  constructor() {
    this.l.bind(loop, 0);
    this.l.listen(5);
    this.c.connect(loop, this.l.port());
    this.a.setSocket(this.l.accept(), QSocketDevice.Stream);
  }
  put(s: string): void {
    this.c.writeBlock(s, s.length);
    this.a.waitForMore(2000);
  }
  [Symbol.dispose](): void {
    for (const d of [this.a, this.c, this.l]) d.delete();
  }
}

// Two datagram devices on loopback ports.
class Mail {
  readonly a = new QSocketDevice(QSocketDevice.Datagram);
  readonly b = new QSocketDevice(QSocketDevice.Datagram);
  constructor() {
    this.a.bind(loop, 0);
    this.b.bind(loop, 0);
    this.a.setBlocking(false);
    this.b.setBlocking(false);
  }
  send(s: string): void {
    this.a.writeBlock(s, s.length, loop, this.b.port());
    ms(5);
  }
  [Symbol.dispose](): void {
    for (const d of [this.b, this.a]) d.delete();
  }
}

using app = new QApplication();
async function run(most = 2000): Promise<void> {
  using t = new QTimer();
  QObject.connect(t, SIGNAL('timeout()'), app, SLOT('quit()'));
  t.start(most, true);
  await app.exec();
}

// Reads datagrams from the event loop, until left of them have come.
class Receiver extends QObject {
  static {
    Q_OBJECT(this, { slots: ['come(int)'] });
  }
  readonly d: QSocketDevice;
  readonly from: number;
  left = 0;
  readonly n: QSocketNotifier;
  constructor(d: QSocketDevice, from: number) {
    super();
    this.d = d;
    this.from = from;
    this.n = new QSocketNotifier(d.socket(), QSocketNotifier.Read);
    this.connect(this.n, SIGNAL('activated(int)'), SLOT('come(int)'));
  }
  destructor(): void {
    this.n.delete();
  }
  come(s: number): void {
    trace('activated, same socket %d', s === this.d.socket());
    read('', this.d, 99);
    trace('from %s', port(this.d.peerPort(), this.from));
    if (--this.left === 0) app.quit();
  }
}

// Accepts from the event loop, reads, answers and waits for the end.
class Acceptor extends QObject {
  static {
    Q_OBJECT(this, { slots: ['come()', 'data()'] });
  }
  readonly s: QSocketDevice;
  readonly a = new QSocketDevice(-1, QSocketDevice.Stream);
  readonly n: QSocketNotifier;
  r: QSocketNotifier | null = null;
  constructor(s: QSocketDevice) {
    super();
    this.s = s;
    this.n = new QSocketNotifier(s.socket(), QSocketNotifier.Read);
    this.connect(this.n, SIGNAL('activated(int)'), SLOT('come()'));
  }
  destructor(): void {
    this.r?.delete();
    this.n.delete();
    this.a.delete();
  }
  come(): void {
    const fd = this.s.accept();
    trace('activated, accept %s', fd > 2 ? 'yes' : '-1');
    this.a.setSocket(fd, QSocketDevice.Stream);
    this.a.setBlocking(false);
    trace('accept again %d', this.s.accept());
    this.r = new QSocketNotifier(fd, QSocketNotifier.Read);
    this.connect(this.r, SIGNAL('activated(int)'), SLOT('data()'));
  }
  data(): void {
    const b = Buffer.alloc(16);
    const k = this.a.readBlock(b, 16);
    trace('activated, readBlock %ld [%s] valid %d', k, k > 0 ? show(b, k) : '', this.a.isValid());
    if (k > 0) this.a.writeBlock('ok', 2);
    else {
      this.r?.setEnabled(false);
      app.quit();
    }
  }
}

qInstallMsgHandler(traceMessage);

trace('# constructed');
{
  using d = new QSocketDevice();
  at('QSocketDevice()', d);
  flags('flags', d);
  trace('blocking %d reusable %d', d.blocking(), d.addressReusable());
}
{
  using d = new QSocketDevice(QSocketDevice.Stream);
  at('Stream', d);
}
{
  using d = new QSocketDevice(QSocketDevice.Datagram);
  at('Datagram', d);
  flags('flags', d);
  trace('blocking %d reusable %d', d.blocking(), d.addressReusable());
  trace('may broadcast %d', mayBroadcast(d));
}
{
  using d = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv4, 0);
  at('Stream IPv4', d);
}
{
  using d = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv6, 0);
  at('Stream IPv6', d);
}
{
  using d = new QSocketDevice(QSocketDevice.Datagram, QSocketDevice.IPv6, 0);
  at('Datagram IPv6', d);
}
{
  using d = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.Unknown, 0);
  at('Stream Unknown', d);
}

trace('# around a descriptor');
{
  const s = socket('tcp4');
  using d = new QSocketDevice(s, QSocketDevice.Stream);
  at('TCP', d);
  trace('same %d', d.socket() === s);
  flags('flags', d);
}
{
  using d = new QSocketDevice(socket('udp4'), QSocketDevice.Datagram);
  at('UDP', d);
  trace('may broadcast %d', mayBroadcast(d));
}
{
  using d = new QSocketDevice(socket('udp4'), QSocketDevice.Stream);
  at('UDP as Stream', d);
}
{
  using d = new QSocketDevice(socket('tcp6'), QSocketDevice.Stream);
  at('TCP of IPv6', d);
}
{
  const p = await socketpair();
  using d = new QSocketDevice(p.a, QSocketDevice.Stream);
  at('UNIX', d);
  R(d, 'd.writeBlock( "abc", 3 )', d.writeBlock('abc', 3));
  R(d, 'd.bytesAvailable()', d.bytesAvailable());
  put(p.b, 'xy');
  R(d, 'd.bytesAvailable()', d.bytesAvailable());
  read('UNIX', d, 9);
  close(p.b);
}
{
  const p = pipe();
  using d = new QSocketDevice(p.a, QSocketDevice.Stream);
  at('pipe', d);
  put(p.b, 'xy');
  R(d, 'd.bytesAvailable()', d.bytesAvailable());
  read('pipe', d, 9);
  close(p.b);
}
{
  using d = new QSocketDevice(-1, QSocketDevice.Stream);
  at('-1', d);
  flags('flags', d);
}
{
  const s = socket('tcp4');
  close(s);
  using d = new QSocketDevice(s, QSocketDevice.Stream);
  at('closed', d);
}

trace('# open() and close()');
{
  using d = new Open();
  trace('asked before: %s', protocol(d));
  d.close();
  trace('closed: %s', protocol(d));
  using e = new Open();
  e.close();
  trace('closed, not asked before: %s', protocol(e));
}
{
  using d = new Open();
  const fd = d.socket();
  B(d, 'd.open( IO_ReadOnly )', d.open(IO_ReadOnly));
  flags('read only', d);
  B(d, 'd.open( IO_WriteOnly )', d.open(IO_WriteOnly));
  B(d, 'd.open( IO_ReadWrite | IO_Raw | IO_Truncate )', d.open(IO_ReadWrite | IO_Raw | IO_Truncate));
  B(d, 'd.open( 0 )', d.open(0));
  flags('after all', d);
  d.flush();
  V(d, 'd.flush()');
  d.close();
  V(d, 'd.close()');
  at('closed', d);
  flags('closed', d);
  trace('descriptor closed %d', closed(fd));
  d.close();
  V(d, 'd.close()');
  d.flush();
  V(d, 'd.flush()');
  B(d, 'd.open( IO_ReadWrite )', d.open(IO_ReadWrite));
  at('opened again', d);
  flags('opened again', d);
}

trace('# closed');
{
  using d = new Open();
  d.close();
  const c = Buffer.from('abc\0\0\0\0\0');
  const t = { value: true };
  const f = { value: false };
  R(d, 'd.readBlock( c, 3 )', d.readBlock(c, 3));
  R(d, 'd.readBlock( 0, 3 )', d.readBlock(null, 3));
  R(d, 'd.readBlock( c, 0 )', d.readBlock(c, 0));
  R(d, 'd.writeBlock( c, 3 )', d.writeBlock(c, 3));
  R(d, 'd.writeBlock( 0, 3 )', d.writeBlock(null, 3));
  R(d, 'd.writeBlock( c, 0 )', d.writeBlock(c, 0));
  R(d, 'd.writeBlock( c, 3, loop, 9 )', d.writeBlock(c, 3, loop, 9));
  R(d, 'd.getch()', d.getch());
  R(d, "d.putch( 'x' )", d.putch(120));
  R(d, "d.ungetch( 'x' )", d.ungetch(120));
  R(d, 'd.bytesAvailable()', d.bytesAvailable());
  R(d, 'd.waitForMore( 0 )', d.waitForMore(0));
  R(d, 'd.waitForMore( 0, &t )', d.waitForMore(0, t));
  R(d, 'd.waitForMore( 0, &f )', d.waitForMore(0, f));
  trace('timeout was TRUE %d was FALSE %d', t.value, f.value);
  B(d, 'd.atEnd()', d.atEnd());
  R(d, 'd.size()', d.size());
  R(d, 'd.at()', d.at());
  B(d, 'd.at( 3 )', d.at(3));
  B(d, 'd.reset()', d.reset());
  R(d, 'd.readAll().size()', d.readAll().length);
  R(d, '( (QIODevice &)d ).readLine( c, 8 )', d.readLine(c, 8));
  trace('[%s]', show(c, 3));
  B(d, 'd.blocking()', d.blocking());
  d.setBlocking(false);
  V(d, 'd.setBlocking( FALSE )');
  B(d, 'd.addressReusable()', d.addressReusable());
  d.setAddressReusable(true);
  V(d, 'd.setAddressReusable( TRUE )');
  R(d, 'd.receiveBufferSize()', d.receiveBufferSize());
  d.setReceiveBufferSize(9999);
  V(d, 'd.setReceiveBufferSize( 9999 )');
  R(d, 'd.sendBufferSize()', d.sendBufferSize());
  d.setSendBufferSize(9999);
  V(d, 'd.setSendBufferSize( 9999 )');
  B(d, 'd.bind( loop, 0 )', d.bind(loop, 0));
  B(d, 'd.listen( 5 )', d.listen(5));
  R(d, 'd.accept()', d.accept());
  B(d, 'd.connect( loop, 9 )', d.connect(loop, 9));
  at('after all', d);
}

trace('# a closed datagram device');
{
  using d = new Open(QSocketDevice.Datagram);
  d.close();
  const c = Buffer.from('abc\0\0\0\0\0');
  R(d, 'd.writeBlock( c, 3, loop, 9 )', d.writeBlock(c, 3, loop, 9));
  R(d, 'd.writeBlock( c, 3 )', d.writeBlock(c, 3));
  R(d, 'd.readBlock( c, 3 )', d.readBlock(c, 3));
  R(d, 'd.bytesAvailable()', d.bytesAvailable());
  B(d, 'd.bind( loop, 0 )', d.bind(loop, 0));
  at('after all', d);
}

trace('# setError()');
{
  using d = new Open();
  d.set(QSocketDevice.NoFiles);
  V(d, 'd.set( QSocketDevice::NoFiles )');
  d.set(QSocketDevice.NetworkFailure);
  V(d, 'd.set( QSocketDevice::NetworkFailure )');
  d.set(QSocketDevice.NoError);
  V(d, 'd.set( QSocketDevice::NoError )');
  d.set(QSocketDevice.NoFiles);
  V(d, 'd.set( QSocketDevice::NoFiles )');
  B(d, 'd.bind( loop, 0 )', d.bind(loop, 0));
  d.close();
  V(d, 'd.close()');
}

trace('# not connected');
{
  using d = new Open();
  const c = Buffer.from('abc\0\0\0\0\0');
  R(d, 'd.readBlock( c, 0 )', d.readBlock(c, 0));
  R(d, 'd.readBlock( c, 3 )', d.readBlock(c, 3));
  at('after readBlock', d);
}
{
  using d = new Open();
  const c = Buffer.from('abc\0\0\0\0\0');

  R(d, 'd.writeBlock( 0, 3 )', d.writeBlock(null, 3));
  R(d, 'd.writeBlock( c, 0 )', d.writeBlock(c, 0));
  at('after writeBlock of nothing', d);
  R(d, 'd.writeBlock( c, 3 )', d.writeBlock(c, 3));
  at('after writeBlock', d);
  R(d, 'd.writeBlock( c, 3 )', d.writeBlock(c, 3));
}
{
  using d = new Open();
  R(d, 'd.getch()', d.getch());
}
{
  using d = new Open();
  R(d, "d.putch( 'x' )", d.putch(120));
  at('after putch', d);
}
{
  using d = new Open();
  R(d, "d.ungetch( 'x' )", d.ungetch(120));
  R(d, 'd.bytesAvailable()', d.bytesAvailable());
  B(d, 'd.atEnd()', d.atEnd());
  R(d, 'd.size()', d.size());
  R(d, 'd.at()', d.at());
  B(d, 'd.at( 3 )', d.at(3));
  R(d, 'd.at()', d.at());
}
{
  using d = new Open();
  const t = { value: false };
  R(d, 'd.waitForMore( 0, &t )', d.waitForMore(0, t));
  trace('timeout %d', t.value);
  at('after waitForMore', d);
}
{
  using d = new Open();
  R(d, 'd.writeBlock( "abc", 3, loop, 9 )', d.writeBlock('abc', 3, loop, 9));
  R(d, 'd.accept()', d.accept());
  B(d, 'd.listen( 5 )', d.listen(5));
}
{
  using d = new Open();
  R(d, 'd.accept()', d.accept());
  at('after accept', d);
}

trace('# a stream: bind, listen, connect, accept');
{
  using s = new Open();
  B(s, 's.bind( loop, 0 )', s.bind(loop, 0));
  at('bound', s);
  B(s, 's.bind( loop, 0 )', s.bind(loop, 0));
  at('bound again', s);
}
{
  using s = new Open();
  B(s, 's.bind( any, 0 )', s.bind(any, 0));
  at('bound to any', s);
}
{
  using s = new Open();
  using c = new Open();
  s.bind(loop, 0);
  B(s, 's.listen( 5 )', s.listen(5));
  at('listening', s);
  B(s, 's.listen( 5 )', s.listen(5));
  R(s, 's.readBlock( 0, 0 )', s.readBlock(null, 0));
  B(c, 'c.connect( loop, s.port() )', c.connect(loop, s.port()));
  at('client', c, s.port());
  const fd = s.accept();
  trace('accept -> %s, %s', fd > 2 ? 'yes' : '-1', errorName(s.error()));
  using a = new QSocketDevice(fd, QSocketDevice.Stream);
  at('accepted', a, c.port());
  flags('accepted', a);
  trace('blocking %d reusable %d', a.blocking(), a.addressReusable());
  at('server', s);
  B(c, 'c.connect( loop, s.port() )', c.connect(loop, s.port()));
  B(c, 'c.bind( loop, 0 )', c.bind(loop, 0));
  B(c, 'c.listen( 5 )', c.listen(5));
  R(c, 'c.accept()', c.accept());
  B(s, 's.connect( loop, s.port() )', s.connect(loop, s.port()));
  at('server', s, s.port());
}

trace('# what cannot be bound');
{
  using s = new Open();
  using t = new Open();
  using u = new Open();
  using v = new Open();
  using w = new Open();
  s.bind(loop, 0);
  s.listen(5);
  B(t, 't.bind( loop, s.port() )', t.bind(loop, s.port()));
  at('port in use', t);
  B(t, 't.bind( loop, 0 )', t.bind(loop, 0));
  at('then another', t);
  B(u, 'u.bind( QHostAddress( 0xcb007101 ), 0 )', u.bind(new QHostAddress(0xcb007101), 0));
  at('foreign address', u);
  v.setAddressReusable(true);
  V(v, 'v.setAddressReusable( TRUE )');
  B(v, 'v.bind( loop, s.port() )', v.bind(loop, s.port()));
  B(w, 'w.bind( six, 0 )', w.bind(six, 0));
  at('IPv6', w);
}

trace('# what cannot be connected');
{
  const port = closedPort();
  using c = new Open();
  using d = new Open();
  using e = new Open();
  using _f = new Open();
  B(c, 'c.connect( loop, port )', c.connect(loop, port));
  at('refused', c, port);
  B(c, 'c.connect( loop, port )', c.connect(loop, port));
  at('refused again', c, port);
  {
    using s = new Open();
    s.bind(loop, 0);
    s.listen(5);
    B(c, 'c.connect( loop, s.port() )', c.connect(loop, s.port()));
    at('then connected', c, s.port());
  }
  B(d, 'd.connect( QHostAddress( 0x7fffffff ), 9 )', d.connect(new QHostAddress(0x7fffffff), 9));
  at('broadcast', d, 9);
  B(e, 'e.connect( any, 0 )', e.connect(any, 0));
  at('port 0', e);
}

trace('# not blocking');
{
  using s = new Open();
  using c = new Open();
  using d = new Open();
  s.bind(loop, 0);
  s.listen(5);
  s.setBlocking(false);
  trace('blocking %d', s.blocking());
  R(s, 's.accept()', s.accept());
  c.setBlocking(false);
  trace('blocking %d', c.blocking());
  B(c, 'c.connect( loop, s.port() )', c.connect(loop, s.port()));
  B(c, 'c.connect( loop, s.port() )', c.connect(loop, s.port()));
  at('client', c, s.port());
  const port = closedPort();
  d.setBlocking(false);
  B(d, 'd.connect( loop, port )', d.connect(loop, port));
  B(d, 'd.connect( loop, port )', d.connect(loop, port));
  at('refused', d, port);
  d.setBlocking(true);
  trace('blocking %d', d.blocking());
  using a = new QSocketDevice(s.accept(), QSocketDevice.Stream);
  trace('accepted: blocking %d', a.blocking());
  a.setBlocking(false);
  const b = Buffer.alloc(70000);
  b.fill('z');
  read('nothing there', a, 9);
  at('accepted', a, c.port());
  R(a, 'a.getch()', a.getch());
  let n;
  let last = 0;
  let k = 0;
  while ((n = a.writeBlock(b, b.length)) === b.length) k++;
  trace('writeBlock until full: some %d, then less %d, %s', k > 0, n < b.length, errorName(a.error()));
  for (let i = 0; i < 50 && last >= 0; i++) last = a.writeBlock(b, b.length);
  trace('full: writeBlock -> %ld, %s', last, errorName(a.error()));
}

trace('# reading a stream');
{
  using p = new Pair();
  const t = { value: true };
  p.put('hello world');
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  B(p.a, 'p.a.atEnd()', p.a.atEnd());
  R(p.a, 'p.a.size()', p.a.size());
  R(p.a, 'p.a.at()', p.a.at());
  R(p.a, 'p.a.waitForMore( 0 )', p.a.waitForMore(0));
  R(p.a, 'p.a.waitForMore( -1, &t )', p.a.waitForMore(-1, t));
  trace('timeout %d', t.value);
  read('part', p.a, 5);
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  R(p.a, 'p.a.getch()', p.a.getch());
  R(p.a, "p.a.ungetch( ' ' )", p.a.ungetch(32));
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  read('nothing', p.a, 0);
  B(p.a, 'p.a.at( 3 )', p.a.at(3));
  B(p.a, 'p.a.reset()', p.a.reset());
  read('rest', p.a, 99);
  B(p.a, 'p.a.atEnd()', p.a.atEnd());
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  R(p.a, 'p.a.waitForMore( 20 )', p.a.waitForMore(20));
  t.value = false;
  R(p.a, 'p.a.waitForMore( 20, &t )', p.a.waitForMore(20, t));
  trace('timeout %d', t.value);
  R(p.c, "p.c.putch( 'x' )", p.c.putch(120));
  R(p.c, 'p.c.putch( 300 )', p.c.putch(300));
  R(p.c, 'p.c.putch( -1 )', p.c.putch(-1));
  const b = Buffer.from('a\0c');
  R(p.c, '( (QIODevice &)p.c ).writeBlock( b )', p.c.writeBlock(b));
  R(p.c, '( (QIODevice &)p.c ).writeBlock( QByteArray() )', p.c.writeBlock(new Uint8Array(0)));
  p.a.waitForMore(2000);
  ms(20);
  read('all', p.a, 99);
}

trace('# data that come while it waits');
{
  using p = new Pair();
  const t = { value: true };
  await writeFromElsewhere(await dup(p.c.socket()));
  p.c.close();
  R(p.a, 'p.a.waitForMore( 2000, &t )', p.a.waitForMore(2000, t));
  trace('timeout %d', t.value);
  read('', p.a, 99);
  read('blocking', p.a, 99);
  R(p.a, 'p.a.waitForMore( -1, &t )', p.a.waitForMore(-1, t));
  trace('timeout %d', t.value);
  read('', p.a, 99);
  trace('valid %d', p.a.isValid());
}

trace('# lines and all');
{
  using p = new Pair();
  const d = p.a;
  const b = Buffer.alloc(64);
  p.put('first\nsecond\r\n\nrest');
  R(p.a, 'd.readLine( b, 4 )', d.readLine(b, 4));
  trace('[%s]', show(b, strlen(b)));
  R(p.a, 'd.readLine( b, 64 )', d.readLine(b, 64));
  trace('[%s]', show(b, strlen(b)));
  R(p.a, 'd.readLine( b, 64 )', d.readLine(b, 64));
  trace('[%s]', show(b, strlen(b)));
  R(p.a, 'd.readLine( b, 1 )', d.readLine(b, 1));
  trace('[%s]', show(b, strlen(b)));
  R(p.a, 'd.readLine( b, 64 )', d.readLine(b, 64));
  trace('[%s]', show(b, strlen(b)));
  p.a.setBlocking(false);
  R(p.a, 'd.readLine( b, 64 )', d.readLine(b, 64));
  trace('without newline [%s]', show(b, strlen(b)));
  R(p.a, 'd.readLine( b, 64 )', d.readLine(b, 64));
  p.put('one two');
  let a = d.readAll();
  trace('readAll %u [%s], %s', a.length, show(a, a.length), errorName(p.a.error()));
  a = d.readAll();
  trace('readAll %u, %s', a.length, errorName(p.a.error()));
}

trace('# streams on a device');
{
  using p = new Pair();
  {
    const ts = new QTextStream(p.c);
    ts.put('answer ', 42, endl, 'more\n');
  }
  {
    const ds = new QDataStream(p.c);
    ds.writeInt32(7).writeQString('x');
  }
  p.c.close();
  p.a.waitForMore(2000);
  ms(20);
  const b = Buffer.alloc(64);
  for (let i = 0; i < 2; i++) {
    R(p.a, '( (QIODevice &)p.a ).readLine( b, 64 )', p.a.readLine(b, 64));
    trace('[%s]', show(b, strlen(b)));
  }
  const ds = new QDataStream(p.a);
  const i = ds.readInt32();
  const l = ds.readQString();
  trace('%d [%s] atEnd %d, %s', i, l, ds.atEnd(), errorName(p.a.error()));
}

trace('# the other end closes');
{
  using p = new Pair();
  const t = { value: true };
  p.put('last');
  p.c.close();
  ms(20);
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  R(p.a, 'p.a.waitForMore( 1000, &t )', p.a.waitForMore(1000, t));
  trace('timeout %d', t.value);
  read('', p.a, 99);
  at('all read', p.a, kernelPort(p.a.socket(), true));
  t.value = true;
  R(p.a, 'p.a.waitForMore( 1000, &t )', p.a.waitForMore(1000, t));
  trace('timeout %d', t.value);
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  B(p.a, 'p.a.atEnd()', p.a.atEnd());
  read('', p.a, 99);
  R(p.a, 'p.a.getch()', p.a.getch());
  trace('valid %d', p.a.isValid());
  read('', p.a, 99);
  const a = p.a.readAll();
  trace('readAll %u, %s', a.length, errorName(p.a.error()));
  trace('valid %d open %d', p.a.isValid(), p.a.isOpen());
}

trace('# the other end shuts down its writing');
{
  using p = new Pair();
  await shutdown(p.c);
  ms(20);
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  trace('valid %d', p.a.isValid());
  ms(20);
  read('other', p.c, 9);
  read('other', p.c, 9);
}

trace('# writing with unread data from an end that closed');
{
  using p = new Pair();
  p.put('last');
  p.c.close();
  ms(20);
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  trace('valid %d', p.a.isValid());
  read('', p.a, 9);
  trace('valid %d', p.a.isValid());
}

trace('# writing after the other end closed');
{
  using p = new Pair();
  p.c.close();
  ms(20);
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  trace('valid %d', p.a.isValid());
  ms(20);
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  at('then', p.a);
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
}

trace('# the other end resets');
{
  using p = new Pair();
  const c = p.c.port();
  p.put('last');
  reset(p.c);
  ms(20);
  const t = { value: true };
  R(p.a, 'p.a.bytesAvailable()', p.a.bytesAvailable());
  R(p.a, 'p.a.waitForMore( 1000, &t )', p.a.waitForMore(1000, t));
  trace('timeout %d', t.value);
  read('', p.a, 99);
  at('after', p.a, c);
  read('', p.a, 99);
  trace('valid %d', p.a.isValid());
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  trace('valid %d', p.a.isValid());
}

trace('# reset, then written first');
{
  using p = new Pair();
  reset(p.c);
  ms(20);
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  trace('valid %d', p.a.isValid());
  R(p.a, 'p.a.writeBlock( "abc", 3 )', p.a.writeBlock('abc', 3));
  trace('valid %d', p.a.isValid());
}

// '# the descriptor is closed behind its back' is left out.
trace('# datagrams');
{
  using m = new Mail();
  at('a', m.a);
  R(m.a, 'm.a.writeBlock( "hello", 5, loop, m.b.port() )', m.a.writeBlock('hello', 5, loop, m.b.port()));
  m.b.waitForMore(2000);
  R(m.b, 'm.b.bytesAvailable()', m.b.bytesAvailable());
  B(m.b, 'm.b.atEnd()', m.b.atEnd());
  at('before reading', m.b);
  read('', m.b, 99);
  at('after reading', m.b, m.a.port());
  R(m.b, 'm.b.bytesAvailable()', m.b.bytesAvailable());
  B(m.b, 'm.b.atEnd()', m.b.atEnd());
  R(
    m.b,
    'm.b.writeBlock( "answer", 6, m.b.peerAddress(), m.b.peerPort() )',
    m.b.writeBlock('answer', 6, m.b.peerAddress(), m.b.peerPort()),
  );
  m.a.waitForMore(2000);
  read('', m.a, 99);
  at('a', m.a, m.b.port());
  read('nothing there', m.a, 99);
  at('a', m.a, m.b.port());
  const t = { value: false };
  R(m.a, 'm.a.waitForMore( 20, &t )', m.a.waitForMore(20, t));
  trace('timeout %d', t.value);
}

trace('# several queued, an empty one, too small a buffer');
{
  using m = new Mail();
  m.send('one');
  m.send('');
  m.send('three');
  m.send('abcdefghij');
  m.send('last');
  const t = { value: true };
  R(m.b, 'm.b.bytesAvailable()', m.b.bytesAvailable());
  read('', m.b, 99);
  R(m.b, 'm.b.bytesAvailable()', m.b.bytesAvailable());
  B(m.b, 'm.b.atEnd()', m.b.atEnd());
  R(m.b, 'm.b.waitForMore( 1000, &t )', m.b.waitForMore(1000, t));
  trace('timeout %d', t.value);
  read('empty', m.b, 99);
  trace('valid %d', m.b.isValid());
  at('after the empty one', m.b, m.a.port());
  read('', m.b, 99);
  read('cut', m.b, 4);
  R(m.b, 'm.b.bytesAvailable()', m.b.bytesAvailable());
  R(m.b, 'm.b.getch()', m.b.getch());
  read('nothing left', m.b, 99);
}
{
  using m = new Mail();
  m.send('one');
  m.send('two');
  m.send('three');
  const a = m.b.readAll();
  trace('readAll %u [%s]', a.length, show(a, a.length));
  m.send('line\nmore');
  const b = Buffer.alloc(16);
  R(m.b, '( (QIODevice &)m.b ).readLine( b, 16 )', m.b.readLine(b, 16));
  trace('[%s]', show(b, strlen(b)));
  m.send('zero');
  read('0 bytes', m.b, 0);
  read('', m.b, 99);
}

trace('# from whom');
{
  using m = new Mail();
  using c = new QSocketDevice(QSocketDevice.Datagram);
  c.bind(loop, 0);
  m.send('a');
  c.writeBlock('c', 1, loop, m.b.port());
  ms(5);
  read('', m.b, 99);
  trace('from a %d from c %d', m.b.peerPort() === m.a.port(), m.b.peerPort() === c.port());
  read('', m.b, 99);
  trace('from a %d from c %d', m.b.peerPort() === m.a.port(), m.b.peerPort() === c.port());
}

trace('# an unbound sender');
{
  using m = new Mail();
  using c = new QSocketDevice(QSocketDevice.Datagram);
  at('before', c);
  R(c, 'c.writeBlock( "hi", 2, loop, m.b.port() )', c.writeBlock('hi', 2, loop, m.b.port()));
  at('after', c);
  trace('the kernel bound it %d', kernelPort(c.socket()) !== 0);
  m.b.waitForMore(2000);
  read('', m.b, 9);
  trace('from it %d', m.b.peerPort() === kernelPort(c.socket()));
  B(c, 'c.bind( loop, 0 )', c.bind(loop, 0));
  at('bind', c);
}

trace('# sizes');
{
  using m = new Mail();
  const b = Buffer.alloc(70000);
  b.fill('z');
  R(m.a, 'm.a.writeBlock( b, 9000, loop, m.b.port() )', m.a.writeBlock(b, 9000, loop, m.b.port()));
  m.b.waitForMore(2000);
  R(m.b, 'm.b.bytesAvailable()', m.b.bytesAvailable());
  read('', m.b, b.length);
  R(m.a, 'm.a.writeBlock( b, 65507, loop, m.b.port() )', m.a.writeBlock(b, 65507, loop, m.b.port()));
  m.b.waitForMore(2000);
  read('', m.b, b.length);
  R(m.a, 'm.a.writeBlock( b, 65508, loop, m.b.port() )', m.a.writeBlock(b, 65508, loop, m.b.port()));
  at('a', m.a);
  R(m.a, 'm.a.writeBlock( b, 0, loop, m.b.port() )', m.a.writeBlock(b, 0, loop, m.b.port()));
  m.b.waitForMore(2000);
  read('', m.b, 9);
  R(m.a, 'm.a.writeBlock( 0, 3, loop, m.b.port() )', m.a.writeBlock(null, 3, loop, m.b.port()));
}

trace('# no address');
{
  using m = new Mail();
  R(m.a, 'm.a.writeBlock( "abc", 3 )', m.a.writeBlock('abc', 3));
  at('a', m.a);
  R(m.a, "m.a.putch( 'x' )", m.a.putch(120));
  R(m.a, 'm.a.writeBlock( "abc", 3, loop, 0 )', m.a.writeBlock('abc', 3, loop, 0));
  R(m.a, 'm.a.writeBlock( "abc", 3, any, m.b.port() )', m.a.writeBlock('abc', 3, any, m.b.port()));
  B(m.a, 'm.a.listen( 5 )', m.a.listen(5));
  R(m.a, 'm.a.accept()', m.a.accept());
  at('a', m.a);
}

trace('# connected datagrams');
{
  using m = new Mail();
  B(m.a, 'm.a.connect( loop, m.b.port() )', m.a.connect(loop, m.b.port()));
  at('a', m.a, m.b.port());
  R(m.a, 'm.a.writeBlock( "abc", 3 )', m.a.writeBlock('abc', 3));
  R(m.a, "m.a.putch( 'x' )", m.a.putch(120));
  m.b.waitForMore(2000);
  ms(5);
  read('', m.b, 9);
  read('', m.b, 9);
  using c = new QSocketDevice(QSocketDevice.Datagram);
  c.bind(loop, 0);
  c.writeBlock('stranger', 8, loop, m.a.port());
  m.b.writeBlock('friend', 6, loop, m.a.port());
  m.a.waitForMore(2000);
  read('', m.a, 99);
  read('', m.a, 99);
  at('a', m.a, m.b.port());
  R(m.a, 'm.a.writeBlock( "c?", 2, loop, c.port() )', m.a.writeBlock('c?', 2, loop, c.port()));
  c.waitForMore(200);
  R(c, 'c.bytesAvailable()', c.bytesAvailable());
  at('a', m.a, m.b.port());
  B(m.a, 'm.a.connect( loop, c.port() )', m.a.connect(loop, c.port()));
  R(m.a, 'm.a.writeBlock( "c!", 2 )', m.a.writeBlock('c!', 2));
  c.waitForMore(2000);
  read('c', c, 9);
}

trace('# nobody listens');
{
  let port;
  {
    using u = new QSocketDevice(QSocketDevice.Datagram);
    u.bind(loop, 0);
    port = u.port();
  }
  using m = new Mail();
  B(m.a, 'm.a.connect( loop, port )', m.a.connect(loop, port));
  at('a', m.a, port);
  R(m.a, 'm.a.writeBlock( "abc", 3 )', m.a.writeBlock('abc', 3));
  at('a', m.a, port);
  ms(20);
  R(m.a, 'm.a.bytesAvailable()', m.a.bytesAvailable());
  R(m.b, 'm.b.writeBlock( "abc", 3, loop, port )', m.b.writeBlock('abc', 3, loop, port));
  ms(20);
  read('not connected', m.b, 9);
}

trace('# broadcast');
{
  using m = new Mail();
  const all = new QHostAddress(0x7fffffff);
  trace('may broadcast %d', mayBroadcast(m.a));
  using r = new QSocketDevice(QSocketDevice.Datagram);
  r.bind(any, 0);
  R(m.a, 'm.a.writeBlock( "all", 3, all, r.port() )', m.a.writeBlock('all', 3, all, r.port()));
  trace('may broadcast %d', mayBroadcast(m.a));
  setBroadcast(m.a, true);
  R(m.a, 'm.a.writeBlock( "all", 3, all, r.port() )', m.a.writeBlock('all', 3, all, r.port()));
  r.waitForMore(1000);
  read('', r, 9);
}

trace('# sharing a port');
{
  using a = new QSocketDevice(QSocketDevice.Datagram);
  using b = new QSocketDevice(QSocketDevice.Datagram);
  using c = new QSocketDevice(QSocketDevice.Datagram);
  a.setAddressReusable(true);
  trace('reusable %d', a.addressReusable());
  B(a, 'a.bind( loop, 0 )', a.bind(loop, 0));
  B(b, 'b.bind( loop, a.port() )', b.bind(loop, a.port()));
  c.setAddressReusable(true);
  B(c, 'c.bind( loop, a.port() )', c.bind(loop, a.port()));
  c.setAddressReusable(false);
  trace('reusable %d', c.addressReusable());
}

trace('# buffer sizes');
{
  using d = new Open();
  using e = new Open(QSocketDevice.Datagram);
  trace('receive %d send %d', d.receiveBufferSize() > 1000, d.sendBufferSize() > 1000);
  d.setReceiveBufferSize(20000);
  V(d, 'd.setReceiveBufferSize( 20000 )');
  d.setSendBufferSize(30000);
  V(d, 'd.setSendBufferSize( 30000 )');
  trace('at least: receive %d send %d', d.receiveBufferSize() >= 20000, d.sendBufferSize() >= 30000);
  e.setReceiveBufferSize(20000);
  e.setSendBufferSize(30000);
  trace('at least: receive %d send %d', e.receiveBufferSize() >= 20000, e.sendBufferSize() >= 30000);
  const big = e.receiveBufferSize();
  e.setReceiveBufferSize(5000);
  V(e, 'e.setReceiveBufferSize( 5000 )');
  trace('smaller: receive %d', e.receiveBufferSize() < big);
  e.setReceiveBufferSize(0);
  V(e, 'e.setReceiveBufferSize( 0 )');
  trace('0: receive %d', e.receiveBufferSize() > 0);
}

trace('# addresses used again');
{
  let port;
  {
    using l = new QSocketDevice();
    using c = new QSocketDevice();
    l.setAddressReusable(true);
    V(l, 'l.setAddressReusable( TRUE )');
    trace('reusable %d', l.addressReusable());
    l.bind(loop, 0);
    l.listen(5);
    c.connect(loop, (port = l.port()));
    using a = new QSocketDevice(l.accept(), QSocketDevice.Stream);
    trace('accepted: reusable %d', a.addressReusable());
    a.close();
    ms(20);
    c.close();
    ms(20);
  }
  using t = new Open();
  B(t, 't.bind( loop, port )', t.bind(loop, port));
  using u = new Open();
  u.setAddressReusable(true);
  B(u, 'u.bind( loop, port )', u.bind(loop, port));
  u.setAddressReusable(false);
  V(u, 'u.setAddressReusable( FALSE )');
  trace('reusable %d', u.addressReusable());
}

trace('# setSocket()');
{
  using p = new Pair();
  using d = new Open();
  const old = d.socket();
  const fd = await dup(p.a.socket());
  d.setSocket(fd, QSocketDevice.Stream);
  V(d, 'd.setSocket( fd, QSocketDevice::Stream )');
  trace('same %d the old one closed %d', d.socket() === fd, closed(old));
  at('d', d, p.c.port());
  flags('d', d);
  p.c.writeBlock('hello', 5);
  d.waitForMore(2000);
  read('', d, 9);
  d.setSocket(socket('udp4'), QSocketDevice.Datagram);
  V(d, 'd.setSocket( ::socket( AF_INET, SOCK_DGRAM, 0 ), QSocketDevice::Datagram )');
  trace('the former closed %d', closed(fd));
  at('d', d);
  B(d, 'd.bind( loop, 0 )', d.bind(loop, 0));
  at('d', d);
  d.setSocket(-1, QSocketDevice.Stream);
  V(d, 'd.setSocket( -1, QSocketDevice::Stream )');
  at('-1', d);
  flags('-1', d);
  d.setSocket(await dup(p.a.socket()), QSocketDevice.Stream);
  V(d, 'd.setSocket( ::dup( p.a.socket() ), QSocketDevice::Stream )');
  at('again', d, p.c.port());
  d.close();
  V(d, 'd.close()');
  d.setSocket(await dup(p.a.socket()), QSocketDevice.Stream);
  V(d, 'd.setSocket( ::dup( p.a.socket() ), QSocketDevice::Stream )');
  at('after close()', d, p.c.port());
  flags('after close()', d);
  d.set(QSocketDevice.NoFiles);
  d.setSocket(await dup(p.a.socket()), QSocketDevice.Stream);
  V(d, 'd.setSocket( ::dup( p.a.socket() ), QSocketDevice::Stream )');
  d.close();
  V(d, 'd.close()');
  at('closed', d);
}

trace('# the destructor closes');
{
  let fd;
  {
    using d = new Open();
    fd = d.socket();
  }
  trace('closed %d', closed(fd));
  fd = socket('tcp4');
  {
    using _d = new QSocketDevice(fd, QSocketDevice.Stream);
  }
  trace('closed %d', closed(fd));
  {
    using d = new Open();
    fd = await dup(d.socket());
  }
  trace('a copy closed %d', closed(fd));
  close(fd);
}

trace('# without privileges');
{
  process.seteuid?.(65534);
  using s = new Open();
  using d = new Open(QSocketDevice.Datagram);
  B(s, 's.bind( loop, 80 )', s.bind(loop, 80));
  at('s', s);
  B(d, 'd.bind( loop, 80 )', d.bind(loop, 80));
  process.seteuid?.(0);
}

// '# without descriptors' is left out.
trace('# a socket notifier');
{
  using m = new Mail();
  using r = new Receiver(m.b, m.a.port());
  m.a.writeBlock('one', 3, loop, m.b.port());
  m.a.writeBlock('', 0, loop, m.b.port());
  m.a.writeBlock('two', 3, loop, m.b.port());
  r.left = 3;
  await run();
  trace('all');
  r.left = 2;
  setTimeout(() => m.a.writeBlock('three', 5, loop, m.b.port()), 50);
  setTimeout(() => m.a.writeBlock('four', 4, loop, m.b.port()), 100);
  await run();
}

trace('# a socket notifier for a listening device');
{
  using s = new QSocketDevice();
  s.bind(loop, 0);
  s.listen(5);
  s.setBlocking(false);
  using _a = new Acceptor(s);
  peerClient(s.port());
  await run();
}

trace('# IPv6');
{
  using s = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv6, 0);
  using c = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv6, 0);
  B(s, 's.bind( six, 0 )', s.bind(six, 0));
  at('bound', s);
  B(s, 's.listen( 5 )', s.listen(5));
  B(c, 'c.connect( six, s.port() )', c.connect(six, s.port()));
  at('client', c, s.port());
  using a = new QSocketDevice(s.accept(), QSocketDevice.Stream);
  at('accepted', a, c.port());
  R(c, 'c.writeBlock( "hello", 5 )', c.writeBlock('hello', 5));
  a.waitForMore(2000);
  read('', a, 9);
  using t = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv6, 0);
  B(t, 't.bind( any6, 0 )', t.bind(any6, 0));
  at('any', t);
  B(t, 't.listen( 5 )', t.listen(5));
  using v = new QSocketDevice();
  B(v, 'v.connect( loop, t.port() )', v.connect(loop, t.port()));
  at('IPv4 client of it', v, t.port());
  using w = new QSocketDevice(t.accept(), QSocketDevice.Stream);
  trace('accepted from %s', w.peerAddress().toString());
  using x = new QSocketDevice();
  B(x, 'x.connect( six, s.port() )', x.connect(six, s.port()));
  at('IPv4 device', x);
  using y = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv6, 0);
  B(y, 'y.bind( loop, 0 )', y.bind(loop, 0));
  at('IPv6 device', y);
  using z = new QSocketDevice(QSocketDevice.Stream, QSocketDevice.IPv6, 0);
  B(z, 'z.connect( loop, t.port() )', z.connect(loop, t.port()));
  at('IPv6 device', z, t.port());
}

trace('# IPv6 datagrams');
{
  using a = new QSocketDevice(QSocketDevice.Datagram, QSocketDevice.IPv6, 0);
  using b = new QSocketDevice(QSocketDevice.Datagram, QSocketDevice.IPv6, 0);
  B(a, 'a.bind( six, 0 )', a.bind(six, 0));
  B(b, 'b.bind( six, 0 )', b.bind(six, 0));
  at('a', a);
  R(a, 'a.writeBlock( "hello", 5, six, b.port() )', a.writeBlock('hello', 5, six, b.port()));
  b.waitForMore(2000);
  read('', b, 9);
  at('b', b, a.port());
  using c = new QSocketDevice(QSocketDevice.Datagram);
  R(c, 'c.writeBlock( "hello", 5, six, b.port() )', c.writeBlock('hello', 5, six, b.port()));
  at('IPv4 device', c);
  R(a, 'a.writeBlock( "hello", 5, loop, b.port() )', a.writeBlock('hello', 5, loop, b.port()));
}
process.exit(0);
