// QSocket as a client: every signal with the state, the byte counts and the addresses at that moment.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qApp, qInstallMsgHandler } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { Peers, trace, traceMessage, tracePart } from '@qt3/test-support';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { run as runFor } from './run.js';

const names = ['Idle', 'HostLookup', 'Connecting', 'Connected', 'Closing'];

class Watch extends QObject {
  static {
    Q_OBJECT(this, {
      slots: [
        'hostFound()',
        'connected()',
        'readyRead()',
        'connectionClosed()',
        'delayedCloseFinished()',
        'error(int)',
      ],
    });
  }
  readonly s: QSocket;
  readOnReady = true;
  closeOnReady = false;
  quitOnClose = true;

  constructor(s: QSocket) {
    super();
    this.s = s;
    this.connect(s, SIGNAL('hostFound()'), SLOT('hostFound()'));
    this.connect(s, SIGNAL('connected()'), SLOT('connected()'));
    this.connect(s, SIGNAL('readyRead()'), SLOT('readyRead()'));
    this.connect(s, SIGNAL('connectionClosed()'), SLOT('connectionClosed()'));
    this.connect(s, SIGNAL('delayedCloseFinished()'), SLOT('delayedCloseFinished()'));
    this.connect(s, SIGNAL('error(int)'), SLOT('error(int)'));
  }

  // Addresses and the descriptor are traced only while there is a connection: elsewhere they depend on the platform.
  at(what: string): void {
    const s = this.s;
    const state = s.state();
    tracePart('%s: %s', what, names[state]);
    if (state !== QSocket.HostLookup && state !== QSocket.Connecting)
      tracePart(' avail=%lu', s.bytesAvailable());
    tracePart(' toWrite=%lu open=%d peerName=[%s]', s.bytesToWrite(), s.isOpen(), s.peerName());
    if (state >= QSocket.Connected) {
      tracePart(
        ' peer=%s:%s local=%s:%s fd=%s',
        s.peerAddress().toString(),
        s.peerPort() ? 'port' : '0',
        s.address().toString(),
        s.port() ? 'port' : '0',
        s.socket() >= 0 ? 'yes' : '-1',
      );
    }
    tracePart('\n');
  }

  hostFound(): void {
    this.at('hostFound');
  }
  connected(): void {
    this.at('connected');
  }
  readyRead(): void {
    this.at('readyRead');
    if (this.closeOnReady) {
      this.s.close();
      this.at('closed in readyRead');
      return;
    }
    if (this.readOnReady) {
      const b = this.s.readAll();
      trace('readAll %u [%s]', b.length, b.toString('latin1'));
    }
  }
  connectionClosed(): void {
    this.at('connectionClosed');
    if (this.quitOnClose) qApp?.quit();
  }
  delayedCloseFinished(): void {
    this.at('delayedCloseFinished');
    qApp?.quit();
  }
  error(e: number): void {
    this.at('error');
    trace('error %d', e);
    qApp?.quit();
  }
}

const app = new QApplication();
qInstallMsgHandler(traceMessage);
const peers = Peers.start(new URL('./peer-scripts.ts', import.meta.url));
const run = (most = 4000): Promise<void> => runFor(app, peers, most);

trace('# before any connection');
{
  using s = new QSocket(null, 's');
  using w = new Watch(s);
  w.at('fresh');
  const c = Buffer.alloc(4);
  trace('readBlock %ld', s.readBlock(c, 4));
  trace('writeBlock %ld', s.writeBlock('abc', 3));
  trace('getch %d', s.getch());
  trace('putch %d', s.putch('x'.charCodeAt(0)));
  trace('ungetch %d', s.ungetch('y'.charCodeAt(0)));
  trace('canReadLine %d readLine [%s]', s.canReadLine(), s.readLine());
  trace('atEnd %d size %lu at %lu', s.atEnd(), s.size(), s.at());
  s.close();
  w.at('closed');
}
trace('# connect, read, the peer closes');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('hello'));
  w.at('connectToHost');
  await run();
  w.at('after');
  const c = Buffer.alloc(4);
  trace('readBlock %ld', s.readBlock(c, 4));
  trace('writeBlock %ld', s.writeBlock('abc', 3));
}
trace('# unread data when the peer closes');
{
  using s = new QSocket();
  using w = new Watch(s);
  w.readOnReady = false;
  s.connectToHost('127.0.0.1', await peers.server('lateTail'));
  await run();
  w.at('after');
  trace('canReadLine %d', s.canReadLine());
  const b = s.readAll();
  trace('readAll %u', b.length);
  w.at('read');
  s.close();
  w.at('closed');
}
trace('# by name');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('localhost', await peers.server('lateTail'));
  w.at('connectToHost');
  await run();
}
trace('# refused');
{
  const l = createServer().listen(0, '127.0.0.1');
  await once(l, 'listening');
  const { port } = l.address() as AddressInfo;
  l.close();
  await once(l, 'close');
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', port);
  w.at('connectToHost');
  await run();
  w.at('after');
}
trace('# no such host');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('no-such-host.invalid', 7);
  w.at('connectToHost');
  await run(15000);
  w.at('after');
}
trace('# close with nothing pending');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('stay'));
  await run(150);
  w.at('before');
  s.close();
  w.at('closed');
  await run(200);
  w.at('later');
}
trace('# close with data pending');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('listen5'));
  await run(150);
  trace('writeBlock %ld', s.writeBlock('12345', 5));
  w.at('written');
  s.close();
  w.at('close called');
  trace('writeBlock %ld', s.writeBlock('67', 2));
  await run();
  w.at('after');
}
trace('# clearPendingData before close');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('stay'));
  await run(150);
  s.writeBlock('12345', 5);
  s.clearPendingData();
  w.at('cleared');
  s.close();
  w.at('closed');
}
trace('# close while connecting');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('stay'));
  s.close();
  w.at('closed');
  await run(200);
  w.at('later');
}
trace('# write while connecting');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('listen5'));
  trace('writeBlock %ld', s.writeBlock('12345', 5));
  w.at('written');
  await run();
  w.at('after');
}
trace('# connectToHost again while connected');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('stay'));
  await run(150);
  s.connectToHost('127.0.0.1', await peers.server('lateTail'));
  w.at('connectToHost');
  await run();
  w.at('after');
}
trace('# close in readyRead');
{
  using s = new QSocket();
  using w = new Watch(s);
  w.closeOnReady = true;
  s.connectToHost('127.0.0.1', await peers.server('hello'));
  await run(600);
  w.at('after');
}
trace('# reset by the peer');
{
  using s = new QSocket();
  using w = new Watch(s);
  s.connectToHost('127.0.0.1', await peers.server('rst'));
  await run();
  w.at('after');
}
await peers.end();
