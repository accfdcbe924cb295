// Blocking loops over QSocket::waitForMore(): what they return and which states and signals a peer that sends, stops, ends or resets leaves behind.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qInstallMsgHandler } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { Peers, trace, traceMessage } from '@qt3/test-support';
import { run as runFor } from './run.js';

const app = new QApplication();
qInstallMsgHandler(traceMessage);
const peers = Peers.start(new URL('./peer-scripts.ts', import.meta.url));
const run = (most: number): Promise<void> => runFor(app, peers, most);

class Ear extends QObject {
  static {
    Q_OBJECT(this, {
      slots: ['connected()', 'readyRead()', 'closed()', 'delayed()', 'error(int)'],
    });
  }
  readonly s: QSocket;
  constructor(s: QSocket) {
    super();
    this.s = s;
    this.connect(s, SIGNAL('connected()'), SLOT('connected()'));
    this.connect(s, SIGNAL('readyRead()'), SLOT('readyRead()'));
    this.connect(s, SIGNAL('connectionClosed()'), SLOT('closed()'));
    this.connect(s, SIGNAL('delayedCloseFinished()'), SLOT('delayed()'));
    this.connect(s, SIGNAL('error(int)'), SLOT('error(int)'));
  }
  connected(): void {
    trace('    connected');
  }
  readyRead(): void {
    trace('    readyRead avail %lu', this.s.bytesAvailable());
  }
  closed(): void {
    trace('    connectionClosed state %d avail %lu', this.s.state(), this.s.bytesAvailable());
  }
  delayed(): void {
    trace('    delayedCloseFinished');
  }
  error(e: number): void {
    trace('    error %d state %d', e, this.s.state());
  }
}

async function open(s: QSocket, peer: string): Promise<void> {
  s.connectToHost('127.0.0.1', await peers.server(peer));
  await run(40);
  trace('state %d', s.state());
}

/** The time of the peers runs on its own from here on, since what follows blocks. */
const block = (): Promise<void> => peers.goOn();

function once(s: QSocket, msecs: number): void {
  const t = { value: true };
  const n = s.waitForMore(msecs, t);
  trace(
    'waitForMore(%d) -> %d timeout %d state %d avail %lu',
    msecs,
    n,
    t.value,
    s.state(),
    s.bytesAvailable(),
  );
}

trace('# not connected');
{
  using s = new QSocket();
  using _e = new Ear(s);
  once(s, 50);
}
trace('# a silent peer');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'silent');
  await block();
  once(s, 50);
  once(s, 0);
  await run(60);
}
trace('# two lines, read as they come');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'twoLines');
  await block();
  once(s, 1000);
  let l = s.readLine();
  trace('[%s]', l.trim());
  once(s, 1000);
  l = s.readLine();
  trace('[%s]', l.trim());
  once(s, 50);
  trace('to the event loop');
  await run(60);
}
trace('# two lines, the first is left unread');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'twoLines');
  await block();
  once(s, 1000);
  once(s, 1000);
  once(s, 50);
  trace('canReadLine %d', s.canReadLine());
  await run(60);
}
trace('# a piece of a line, then the end');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'pieceEnd');
  await block();
  once(s, 1000);
  once(s, 1000);
  once(s, 1000);
  once(s, 200);
  trace('to the event loop');
  await run(100);
  trace('state %d avail %lu', s.state(), s.bytesAvailable());
}
trace('# the usual loop until a line is there, bounded');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'pieceEnd');
  await block();
  let i = 0;
  while (!s.canReadLine() && s.state() === QSocket.Connected && i < 6) {
    once(s, 400);
    i++;
  }
  trace('left after %d', i);
  await run(100);
  trace('state %d avail %lu', s.state(), s.bytesAvailable());
}
trace('# the same, reading what there is');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'pieceEnd');
  await block();
  let got = '';
  let i = 0;
  while (s.state() === QSocket.Connected && i < 6) {
    once(s, 400);
    const b = Buffer.alloc(64);
    const n = s.readBlock(b, 63);
    if (n > 0) got += b.toString('latin1', 0, n);
    trace('readBlock %d', n);
    i++;
  }
  trace('left after %d [%s]', i, got);
  await run(100);
  trace('state %d', s.state());
}
trace('# nothing but the end');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'endOnly');
  await block();
  once(s, 1000);
  once(s, 200);
  trace('to the event loop');
  await run(100);
  trace('state %d', s.state());
}
trace('# a reset');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'rstLater');
  await block();
  once(s, 1000);
  once(s, 1000);
  once(s, 200);
  trace('to the event loop');
  await run(100);
  trace('state %d avail %lu', s.state(), s.bytesAvailable());
}
trace('# in a slot of readyRead()');
{
  using s = new QSocket();
  using _e = new Ear(s);
  await open(s, 'twoLines');
  await run(120);
  trace('avail %lu', s.bytesAvailable());
  await block();
  once(s, 500);
  trace('avail %lu', s.bytesAvailable());
  await run(100);
}
await peers.end();
