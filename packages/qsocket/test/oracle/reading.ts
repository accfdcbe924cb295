// Reading: lines, single bytes, pushing back, skipping, limits, blocks; what each call returns.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { type QIODevice, QTextStream } from '@qt3/tools';
import { Peers, trace, traceMessage } from '@qt3/test-support';
import { run as runFor } from './run.js';

const app = new QApplication();
qInstallMsgHandler(traceMessage);
const peers = Peers.start(new URL('./peer-scripts.ts', import.meta.url));
const run = (most: number): Promise<void> => runFor(app, peers, most);

function show(s: string | null): string {
  return (s ?? '').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}
/** The text in a buffer up to its 0 byte, as C++ prints a char array. */
function chars(b: Buffer): string {
  return b.toString('latin1', 0, b.indexOf(0));
}

class Count extends QObject {
  static {
    Q_OBJECT(this, { slots: ['inc()'] });
  }
  n = 0;
  constructor(s: QSocket) {
    super();
    this.connect(s, SIGNAL('readyRead()'), SLOT('inc()'));
  }
  inc(): void {
    this.n++;
  }
}

trace('# lines');
{
  using s = new QSocket();
  s.connectToHost('127.0.0.1', await peers.server('lines'));
  await run(300);
  while (s.canReadLine()) {
    const l = s.readLine();
    trace('readLine [%s]', show(l));
  }
  trace('canReadLine %d', s.canReadLine());
  const l = s.readLine();
  // QString::null reads as "".
  trace('readLine [%s] null %d', show(l), l === '');
  trace('avail %lu', s.bytesAvailable());
}
trace('# readLine into a buffer');
{
  using s = new QSocket();
  s.connectToHost('127.0.0.1', await peers.server('lines'));
  await run(300);
  const b = Buffer.alloc(64);
  const d: QIODevice = s;
  let n = d.readLine(b, 4);
  trace('%ld [%s]', n, n > 0 ? show(chars(b)) : '');
  n = d.readLine(b, 64);
  trace('%ld [%s]', n, n > 0 ? show(chars(b)) : '');
  n = d.readLine(b, 64);
  trace('%ld [%s]', n, n > 0 ? show(chars(b)) : '');
}
trace('# bytes');
{
  using s = new QSocket();
  s.connectToHost('127.0.0.1', await peers.server('alphabet'));
  await run(300);
  trace('getch %c', s.getch());
  trace('getch %c', s.getch());
  trace('ungetch %d', s.ungetch('Z'.charCodeAt(0)));
  trace('avail %lu', s.bytesAvailable());
  const b = Buffer.alloc(8);
  trace('readBlock %ld', s.readBlock(b, 3));
  trace('[%s]', chars(b));
  trace('at(5) %d', s.at(5));
  trace('avail %lu at() %lu', s.bytesAvailable(), s.at());
  b.fill(0);
  trace('readBlock %ld', s.readBlock(b, 3));
  trace('[%s]', chars(b));
  trace('at(99) %d', s.at(99));
  trace('avail %lu', s.bytesAvailable());
  trace('at(0) %d', s.at(0));
  trace('atEnd %d size %lu', s.atEnd(), s.size());
  const all = s.readAll();
  trace('readAll %u', all.length);
  trace('atEnd %d', s.atEnd());
  trace('getch %d', s.getch());
  trace('readBlock %ld', s.readBlock(b, 3));
  trace('readAll %u', s.readAll().length);
  trace('ungetch %d', s.ungetch('Q'.charCodeAt(0)));
  trace('avail %lu', s.bytesAvailable());
  trace('getch %c', s.getch());
}
trace('# one readyRead a chunk');
{
  using s = new QSocket();
  using c = new Count(s);
  s.connectToHost('127.0.0.1', await peers.server('dribble'));
  await run(1000);
  trace('readyRead %d avail %lu canReadLine %d', c.n, s.bytesAvailable(), s.canReadLine());
  await run(500);
  trace('readyRead %d canReadLine %d avail %lu', c.n, s.canReadLine(), s.bytesAvailable());
  const l = s.readLine();
  trace('[%s]', show(l));
}
trace('# setReadBufferSize');
{
  using s = new QSocket();
  trace('default %lu', s.readBufferSize());
  s.setReadBufferSize(4096);
  trace('set %lu', s.readBufferSize());
  s.connectToHost('127.0.0.1', await peers.server('flood'));
  await run(400);
  trace('at most 4096 held: %d', s.bytesAvailable() <= 4096);
  let total = 0;
  for (let i = 0; i < 200 && total < 100000; i++) {
    total += s.readAll().length;
    await run(5);
  }
  trace('total %u', total);
}
trace('# a last line without newline');
{
  using s = new QSocket();
  s.connectToHost('127.0.0.1', await peers.server('tailNoNewline'));
  await run(300);
  trace('state %d canReadLine %d', s.state(), s.canReadLine());
  let l: string | null = s.readLine();
  trace('[%s]', show(l));
  trace('canReadLine %d avail %lu', s.canReadLine(), s.bytesAvailable());
  const ts = new QTextStream(s);
  l = ts.readLine();
  trace('QTextStream [%s]', show(l));
  trace('atEnd %d', ts.atEnd());
}
trace('# waitForMore');
{
  using s = new QSocket();
  s.connectToHost('127.0.0.1', await peers.server('dribble'));
  await run(20);
  const timeout = { value: false };
  await peers.goOn();
  let n = s.waitForMore(2000, timeout);
  trace('some %d timeout %d', n >= 2, timeout.value);
  s.readAll();
  await run(1800);
  s.readAll();
  n = s.waitForMore(50, timeout);
  trace('%lu timeout %d', n, timeout.value);
}
await peers.end();
