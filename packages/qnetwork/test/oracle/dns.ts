// QDns against a small DNS server of its own: each record type, names that fail, answers that do not come, the cache, and what the
// server was asked. The C++ program makes itself a machine of its own by name spaces; here QDns gets what that machine's files
// say, and where the server is. Silence is waited out in 0.4 s instead of 1.5 s.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { Q_OBJECT, qApp, QApplication, qInstallMsgHandler, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QDns } from '@qt3/qnetwork';
import { QHostAddress } from '@qt3/qsocket';
import { trace, traceMessage } from '@qt3/test-support';

const TA = 1;
const TCNAME = 5;
const TPTR = 12;
const TMX = 15;
const TTXT = 16;
const TAAAA = 28;
const TSRV = 33;
type Zone = readonly (readonly [name: string, type: number, ttl: number, data: string])[];
const zone: Zone = [
  ['www.example.test', TA, 3600, '192.0.2.1'],
  ['multi.example.test', TA, 3600, '192.0.2.13'],
  ['multi.example.test', TA, 3600, '192.0.2.11'],
  ['multi.example.test', TA, 3600, '192.0.2.12'],
  ['six.example.test', TAAAA, 3600, '2001:db8::1'],
  ['both.example.test', TA, 3600, '192.0.2.4'],
  ['both.example.test', TAAAA, 3600, '2001:db8::4'],
  ['alias.example.test', TCNAME, 3600, 'www.example.test'],
  ['chain.example.test', TCNAME, 3600, 'alias.example.test'],
  ['other.example.test', TCNAME, 3600, 'www.example.test'],
  ['third.example.test', TCNAME, 3600, 'www.example.test'],
  ['mail.example.test', TMX, 3600, '30 third.example.test'],
  ['mail.example.test', TMX, 3600, '10 first.example.test'],
  ['mail.example.test', TMX, 3600, '20 second.example.test'],
  ['_http._tcp.example.test', TSRV, 3600, '5 10 8080 b.example.test'],
  ['_http._tcp.example.test', TSRV, 3600, '1 60 80 a.example.test'],
  ['text.example.test', TTXT, 3600, 'one string'],
  ['texts.example.test', TTXT, 3600, 'first|second'],
  ['texts.example.test', TTXT, 3600, 'third'],
  ['7.2.0.192.in-addr.arpa', TPTR, 3600, 'seven.example.test'],
  ['8.2.0.192.in-addr.arpa', TPTR, 3600, 'eight.example.test'],
  ['8.2.0.192.in-addr.arpa', TPTR, 3600, 'also.example.test'],
  ['7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.int', TPTR, 3600, 'six.int.test'],
  ['7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa', TPTR, 3600, 'six.arpa.test'],
  ['zero.example.test', TA, 0, '192.0.2.20'],
  ['short.example.test', TA, 1, '192.0.2.21'],
  ['plain.one.test', TA, 3600, '192.0.2.31'],
  ['second.two.test', TA, 3600, '192.0.2.32'],
  ['in.both', TA, 3600, '192.0.2.33'],
  ['in.both.one.test', TA, 3600, '192.0.2.34'],
  ['out.both', TA, 3600, '192.0.2.37'],
  ['out.both.one.test', TA, 3600, '192.0.2.38'],
  ['dot.example.test', TA, 3600, '192.0.2.35'],
  ['dot.example.test.one.test', TA, 3600, '192.0.2.36'],
  ['late.example.test', TA, 3600, '192.0.2.40'],
  ['late2.example.test', TA, 3600, '192.0.2.41'],
  ['cut.example.test', TA, 3600, '192.0.2.42'],
  ['otherid.example.test', TA, 3600, '192.0.2.43'],
  ['x1.example.test', TA, 3600, '192.0.2.51'],
  ['x2.example.test', TA, 3600, '192.0.2.52'],
  ['x3.example.test', TA, 3600, '192.0.2.53'],
  ['x4.example.test', TA, 3600, '192.0.2.54'],
  ['x5.example.test', TA, 3600, '192.0.2.55'],
  ['x6.example.test', TA, 3600, '192.0.2.56'],
  ['x7.example.test', TA, 3600, '192.0.2.57'],
  ['x8.example.test', TA, 3600, '192.0.2.58'],
  ['x9.example.test', TA, 3600, '192.0.2.59'],
];

// The server. What it was asked it writes into a list.
const asked: string[] = [];
function name(s: string): Buffer {
  const labels = s.split('.').map((l) => Buffer.concat([Buffer.from([l.length]), Buffer.from(l)]));
  return Buffer.concat([...labels, Buffer.alloc(1)]);
}
function u16(...values: number[]): Buffer {
  return Buffer.from(values.flatMap((v) => [v >> 8, v & 255]));
}
function record([owner, type, ttl, data]: Zone[number], question: string): Buffer {
  const words = data.split(' ');
  let d: Buffer;
  if (type === TA) d = Buffer.from(data.split('.').map(Number));
  else if (type === TAAAA) {
    const address = new QHostAddress();
    address.setAddress(data);
    d = Buffer.from(address.toIPv6Address());
  } else if (type === TCNAME || type === TPTR) d = name(data);
  else if (type === TMX) d = Buffer.concat([u16(Number(words[0])), name(words[1]!)]);
  else if (type === TSRV) d = Buffer.concat([u16(...words.slice(0, 3).map(Number)), name(words[3]!)]);
  else
    d = Buffer.concat(data.split('|').map((s) => Buffer.concat([Buffer.from([s.length]), Buffer.from(s)])));
  // A pointer to the question, where the name is the same.
  const own = owner === question ? u16(0xc00c) : name(owner);
  return Buffer.concat([own, u16(type, 1, 0, ttl, d.length), d]);
}
const server = createSocket('udp4');
const late = new Map([
  ['late.example.test', 0],
  ['late2.example.test', 0],
]);
const types = new Map([
  [TA, 'A'],
  [TAAAA, 'AAAA'],
  [TMX, 'MX'],
  [TSRV, 'SRV'],
  [TCNAME, 'CNAME'],
  [TPTR, 'PTR'],
  [TTXT, 'TXT'],
]);
server.on('message', (q, from) => {
  const labels: string[] = [];
  let i = 12;
  while (q[i]! > 0) {
    labels.push(q.toString('latin1', i + 1, i + 1 + q[i]!));
    i += 1 + q[i]!;
  }
  const shown = labels.join('.');
  const question = shown.toLowerCase();
  const type = q.readUInt16BE(i + 1);
  const end = i + 5;
  if (question === 'sync') {
    server.send(q, from.port, from.address);
    return;
  }
  asked.push(`${types.get(type) ?? '?'} ${shown}${(q[2]! & 1) === 0 ? ' (no recursion)' : ''}`);
  if (['never.example.test', 'silent.one.test', 'silent.two.one.test'].includes(question)) return;
  const count = late.get(question);
  if (count !== undefined) late.set(question, count + 1);
  if (count === 0) return;
  const a = Buffer.from(q.subarray(0, end));
  a[2] = 0x84 | (q[2]! & 1);
  a[3] = 0x80;
  a.writeUInt16BE(1, 4);
  a.fill(0, 6, 12);
  const records: Buffer[] = [];
  let known = false;
  if (question === 'servfail.example.test') {
    a[3] |= 2;
    known = true;
  } else if (question === 'refused.example.test') {
    a[3] |= 5;
    known = true;
  } else if (question === 'nodata.example.test') known = true;
  let w: string | null = question;
  for (let hop = 0; hop < 5 && w !== null; hop++) {
    let next: string | null = null;
    for (const r of zone)
      if (r[0] === w) {
        known = true;
        if (r[1] === type || r[1] === TCNAME) {
          records.push(record(r, question));
          if (r[1] === TCNAME && type !== TCNAME) next = r[3];
        }
      }
    w = next;
  }
  a.writeUInt16BE(records.length, 6);
  if (!known) a[3] |= 3;
  const answer = Buffer.concat([a, ...records]);
  if (question === 'otherid.example.test') {
    const other = Buffer.from(answer);
    other[0]! ^= 1;
    server.send(other, from.port, from.address);
    answer[answer.length - 1] = 44;
  }
  const cut = question === 'cut.example.test' ? 3 : 0;
  server.send(answer.subarray(0, answer.length - cut), from.port, from.address);
});
server.bind(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

/** What the server was asked since the last time; a question of our own makes sure that it has seen all former ones. */
async function wire(): Promise<void> {
  // What was asked just now leaves from the event loop.
  for (let i = 0; i < 30; i++) await turn();
  const own = createSocket('udp4');
  own.send(Buffer.concat([u16(0, 0, 1, 0, 0, 0), name('sync'), u16(TA, 1)]), port, '127.0.0.1');
  await once(own, 'message');
  own.close();
  tellAsked();
}
function tellAsked(): void {
  for (const line of asked.splice(0)) trace('  the server was asked %s', line);
}
/** Whether a slot has called quit() since run() was called. */
let quitted = false;
let runs = 0;
/** Runs the event loop for at least this many milliseconds, each long enough for what has come. */
async function run(most = 2000): Promise<void> {
  quitted = false;
  const mine = ++runs;
  const watch = async (): Promise<void> => {
    if (most === 0) await turn();
    // By the clock: on a busy machine a sleep is longer, and many of them would add up to more than questions take.
    for (const end = performance.now() + most; performance.now() < end && mine === runs;) await sleep(5);
    if (mine === runs) qApp!.quit();
  };
  void watch();
  await qApp!.exec();
  runs++;
}
/** As Qt 3 writes an address: toString() here gives the short form of IPv6 (docs/differences.md). */
function text(a: QHostAddress): string {
  if (a.isIPv4Address()) return a.toString();
  const bytes = Buffer.from(a.toIPv6Address());
  return [0, 2, 4, 6, 8, 10, 12, 14].map((i) => bytes.readUInt16BE(i).toString(16).toUpperCase()).join(':');
}
function show(d: QDns): void {
  const n = ['None', 'A', 'Aaaa', 'Mx', 'Srv', 'Cname', 'Ptr', 'Txt'];
  trace(
    '  %s [%s] working %d qualified [%s]',
    n[d.recordType()],
    d.label(),
    d.isWorking(),
    d.qualifiedNames().join(' '),
  );
  const addresses = [...d.addresses()].map(text);
  if (addresses.length > 0) trace('  addresses [%s]', addresses.join(' '));
  for (const m of d.mailServers()) trace('  mail server [%s] %d', m.name, m.priority);
  for (const s of d.servers())
    trace('  server [%s] priority %d weight %d port %d', s.name, s.priority, s.weight, s.port);
  for (const h of d.hostNames()) trace('  host name [%s]', h);
  for (const t of d.texts()) trace('  text [%s]', t);
}
/** What it does at resultsReady(): traces everything, or only counts it. */
class Watch extends QObject {
  static {
    Q_OBJECT(this, { slots: ['ready()'] });
  }
  readonly d: QDns;
  readonly all: boolean;
  readonly quit: boolean;
  remove = false;
  count = 0;
  readonly next: string[] = [];
  constructor(d: QDns, n = 'd', all = true, quit = true) {
    super(null, n);
    this.d = d;
    this.all = all;
    this.quit = quit;
    QObject.connect(d, SIGNAL('resultsReady()'), this, SLOT('ready()'));
  }
  ready(): void {
    // Here exec() returns a turn after quit(): what comes in between is what Qt would not have read yet.
    if (this.quit && quitted) return;
    this.count++;
    if (this.all) {
      trace('%s resultsReady', this.name());
      show(this.d);
    }
    if (this.remove) this.d.deleteLater();
    const next = this.next.shift();
    if (next !== undefined) {
      this.d.setLabel(next);
      trace('%s next [%s] isWorking %d', this.name(), this.d.label(), this.d.isWorking());
    } else if (this.quit) {
      quitted = true;
      qApp!.quit();
    }
  }
}
async function lookUp(label: string, t: number = QDns.A): Promise<void> {
  using d = new QDns(label, t);
  using w = new Watch(d);
  trace('look up [%s]', label);
  await run(1000);
  if (w.count === 0) {
    trace('no resultsReady');
    show(d);
  }
  await wire();
}
/** For names without results: they are not asked for, only counted. */
async function fail(label: string, t: number = QDns.A): Promise<void> {
  using d = new QDns(label, t);
  using w = new Watch(d, 'd', false);
  trace('look up [%s]', label);
  await run(1000);
  trace('  resultsReady %d qualified [%s]', w.count, d.qualifiedNames().join(' '));
  await wire();
}

QDns.qt_configure({
  servers: [`127.0.0.1:${port}`],
  domain: 'one.test',
  hosts:
    '127.0.0.1 localhost\n::1 localhost\n192.0.2.99 hosted.example.test hosted\n192.0.2.98 hosted.example.test\n',
  retryAfter: 400,
});
new QApplication();
qInstallMsgHandler(traceMessage);

trace('# addresses');
await lookUp('www.example.test');
await lookUp('multi.example.test');
await lookUp('six.example.test', QDns.Aaaa);
await lookUp('both.example.test');
await lookUp('both.example.test', QDns.Aaaa);

trace('# other records');
await lookUp('mail.example.test', QDns.Mx);
await lookUp('_http._tcp.example.test', QDns.Srv);
await lookUp('text.example.test', QDns.Txt);
await lookUp('texts.example.test', QDns.Txt);
await lookUp('7.2.0.192.in-addr.arpa', QDns.Ptr);
await lookUp('8.2.0.192.in-addr.arpa', QDns.Ptr);

trace('# aliases');
await lookUp('alias.example.test');
await lookUp('chain.example.test');
await lookUp('alias.example.test', QDns.Cname);
await lookUp('other.example.test', QDns.Cname);

trace('# canonicalName()');
{
  using d = new QDns('alias.example.test');
  trace('known from the addresses [%s]', d.canonicalName());
  using c = new QDns('chain.example.test');
  trace('of a chain [%s]', c.canonicalName());
  await wire();
  using o = new QDns('other.example.test', QDns.Cname);
  trace('known from the record [%s]', o.canonicalName());
  await wire();
  await run(100);
  using e = new QDns('third.example.test');
  trace('not known [%s]', e.canonicalName());
  await wire();
  await run(150);
  trace('then [%s]', e.canonicalName());
  await wire();
  using f = new QDns('www.example.test');
  trace('no alias [%s]', f.canonicalName());
  await wire();
  await run(150);
}

trace('# an address instead of a label');
{
  const six = new QHostAddress();
  six.setAddress('2001:db8::7');
  using d = new QDns(new QHostAddress(0xc0000207));
  using _w = new Watch(d);
  await run();
  await wire();
  using e = new QDns(new QHostAddress(0xc0000208), QDns.Ptr);
  trace('label [%s]', e.label());
  using f = new QDns();
  f.setLabel(new QHostAddress(0xc0000208));
  trace('label [%s] type %d', f.label(), f.recordType());
  using g = new QDns(six);
  trace('label [%s] type %d', g.label(), g.recordType());
  using h = new QDns(new QHostAddress(0xc0000208), QDns.A);
  trace('label [%s] type %d', h.label(), h.recordType());
  using n = new QDns(new QHostAddress());
  trace('label [%s]', n.label());
}
{
  const six = new QHostAddress();
  six.setAddress('2001:db8::7');
  using d = new QDns(six);
  using _w = new Watch(d);
  await run(150);
  await wire();
}

trace('# names');
await lookUp('plain');
await fail('second');
await fail('absent');
trace('asked at once');
{
  using d = new QDns('silent');
  using e = new QDns('silent.two');
  using w = new Watch(d, 'd', false, false);
  using v = new Watch(e, 'e', false, false);
  await run(150);
  trace('  resultsReady %d %d', w.count, v.count);
  await wire();
}
await lookUp('in.both');
{
  using d = new QDns('out.both');
  using w = new Watch(d, 'd', false, false);
  trace('look up [out.both]');
  await run(150);
  trace('  resultsReady %d', w.count);
  show(d);
  await wire();
}
await lookUp('dot.example.test.');
await lookUp('WWW.Example.TEST');
await lookUp('192.0.2.9');
await lookUp('::1', QDns.Aaaa);
await lookUp('localhost');
await lookUp('hosted.example.test');
await fail('hosted');
await lookUp('www.example.test', QDns.None);

trace('# when a question is sent');
{
  using d = new QDns('x1.example.test');
  using _w = new Watch(d);
  trace('constructed');
  tellAsked();
  await run(150);
  trace('in the event loop');
  await wire();
  using e = new QDns('x2.example.test');
  using v = new Watch(e, 'e', false, false);
  // A question leaves from the event loop: what is asked before the answer comes is asked before the server is.
  trace('isWorking %d', e.isWorking());
  const again = e.isWorking();
  const known = e.addresses().count();
  await wire();
  trace('again %d, addresses %d', again, known);
  await wire();
  await run(150);
  trace('count %d, isWorking %d', v.count > 0, e.isWorking());
  await wire();
  using f = new QDns('x3.example.test');
  using u = new Watch(f, 'f', false, false);
  trace('addresses %d', f.addresses().count());
  await wire();
  await run(150);
  trace('count %d, addresses %d', u.count > 0, f.addresses().count());
  await wire();
}

trace('# known already');
{
  using d = new QDns('x1.example.test');
  using w = new Watch(d, 'd', false, false);
  trace('isWorking %d addresses %d count %d', d.isWorking(), d.addresses().count(), w.count);
  await run(150);
  trace('count %d', w.count);
  await wire();
}

trace('# two at once');
{
  using d = new QDns('x4.example.test');
  using e = new QDns('x4.example.test');
  using w = new Watch(d, 'd', false, false);
  using v = new Watch(e, 'e', false, false);
  await run(150);
  trace('count %d %d addresses %d %d', w.count, v.count, d.addresses().count(), e.addresses().count());
  await wire();
}

trace('# time to live 0');
await lookUp('zero.example.test');
await lookUp('zero.example.test');
trace('# time to live 1 second');
await lookUp('short.example.test');
await run(1200);
await lookUp('short.example.test');

trace('# nothing to look up');
{
  using d = new QDns();
  using _w = new Watch(d);
  show(d);
  await run(100);
  d.setRecordType(QDns.A);
  show(d);
  await run(100);
}

trace('# a label without a type');
{
  using d = new QDns();
  using w = new Watch(d);
  d.setLabel('x6.example.test');
  show(d);
  await run(100);
  await wire();
  d.setRecordType();
  trace('type %d isWorking %d', d.recordType(), d.isWorking());
  await run(700);
  await wire();
  trace('count %d', w.count);
}

trace('# label and type changed before the event loop');
{
  using d = new QDns('x1.example.test', QDns.Mx);
  using w = new Watch(d);
  d.setLabel('x2.example.test');
  d.setRecordType(QDns.Aaaa);
  d.setLabel('x7.example.test');
  d.setRecordType(QDns.A);
  await run(700);
  await wire();
  await run(150);
  trace('count %d', w.count);
}

trace('# label changed while it is working');
{
  using d = new QDns('late.example.test');
  using w = new Watch(d, 'd', true, false);
  await run(150);
  await wire();
  d.setLabel('x8.example.test');
  trace('isWorking %d', d.isWorking());
  await run(700);
  await wire();
  trace('count %d', w.count);
  await lookUp('late.example.test');
}

trace('# one label after the other, set in the slot');
{
  using d = new QDns('x1.example.test');
  using w = new Watch(d);
  w.next.push('x9.example.test', 'x5.example.test');
  await run(150);
  await wire();
  trace('count %d', w.count);
}

trace('# deleted while it is working');
{
  const d = new QDns('nosuch1.example.test');
  using w = new Watch(d);
  await run(0);
  d.delete();
  await run(150);
  trace('count %d', w.count);
  await wire();
}
{
  const d = new QDns('nosuch2.example.test');
  using w = new Watch(d);
  d.delete();
  await run(150);
  trace('before the event loop: count %d', w.count);
  await wire();
}

trace('# deleted in the slot');
{
  const d = new QDns('www.example.test');
  using w = new Watch(d, 'd', true, false);
  w.remove = true;
  await run(150);
  trace('count %d', w.count);
}

trace('# no such name');
await lookUp('nosuch.example.test');
await lookUp('nosuch.example.test');
trace('# no such record');
await fail('www.example.test', QDns.Txt);
await fail('nodata.example.test');
trace('# a broken answer, an answer to another question');
await fail('cut.example.test');
await lookUp('otherid.example.test');

trace('# no answer to the first question');
await lookUp('late2.example.test');
trace('# no answer, a failing server, a refusing server');
{
  using a = new QDns('never.example.test');
  using b = new QDns('servfail.example.test');
  using c = new QDns('refused.example.test');
  using u = new Watch(a, 'a', false, false);
  using v = new Watch(b, 'b', false, false);
  using w = new Watch(c, 'c', false, false);
  await run(2000);
  trace(
    'after 10 seconds: resultsReady %d %d %d isWorking %d %d %d',
    u.count,
    v.count,
    w.count,
    a.isWorking(),
    b.isWorking(),
    c.isWorking(),
  );
  await run(1900);
  trace('after 16 seconds: resultsReady %d %d %d', u.count, v.count, w.count);
  await wire();
}
server.close();
