// QServerSocket: ok(), ports and addresses, newConnection() and what the accepted QSocket sees.
import {
  Q_OBJECT,
  QApplication,
  type QObject,
  QTimer,
  SIGNAL,
  SLOT,
  qInstallMsgHandler,
} from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { endl, QTextStream } from '@qt3/tools';
import { Peers, trace, traceMessage } from '@qt3/test-support';
import { inheritListener } from './inherited-listener.js';

class Conn extends QSocket {
  static {
    Q_OBJECT(this, { slots: ['readClient()', 'closed()', 'never()', 'delayed()', 'err(int)'] });
  }
  line = 0;

  constructor(fd: number, p: QObject) {
    super(p, 'conn');
    this.connect(this, SIGNAL('readyRead()'), SLOT('readClient()'));
    this.connect(this, SIGNAL('connectionClosed()'), SLOT('closed()'));
    this.connect(this, SIGNAL('connected()'), SLOT('never()'));
    this.connect(this, SIGNAL('hostFound()'), SLOT('never()'));
    this.connect(this, SIGNAL('delayedCloseFinished()'), SLOT('delayed()'));
    this.connect(this, SIGNAL('error(int)'), SLOT('err(int)'));
    this.setSocket(fd);
    trace(
      'setSocket: state %d open %d same fd %d peer %s:%s local %s:%s peerName [%s]',
      this.state(),
      this.isOpen(),
      this.socket() === fd,
      this.peerAddress().toString(),
      this.peerPort() ? 'port' : '0',
      this.address().toString(),
      this.port() ? 'port' : '0',
      this.peerName(),
    );
  }

  override destructor(): void {
    trace('~Conn');
  }

  readClient(): void {
    const ts = new QTextStream(this);
    while (this.canReadLine()) {
      const s = ts.readLine();
      trace('read [%s]', s);
      ts.put(this.line++, ': ', s ?? '', endl);
      if (s === 'bye') {
        this.close();
        trace('close: state %d toWrite %lu', this.state(), this.bytesToWrite());
      }
    }
  }
  closed(): void {
    trace('connectionClosed: state %d', this.state());
    this.deleteLater();
  }
  never(): void {
    trace('never');
  }
  delayed(): void {
    trace('delayedCloseFinished: state %d', this.state());
    this.deleteLater();
  }
  err(e: number): void {
    trace('error %d', e);
  }
}

class Server extends QServerSocket {
  override newConnection(fd: number): void {
    trace('newConnection fd %s', fd > 2 ? 'ok' : 'bad');
    new Conn(fd, this);
  }
}

const inherited = await inheritListener(import.meta.url);
const app = new QApplication();
qInstallMsgHandler(traceMessage);
const peers = Peers.start(new URL('./peer-scripts.ts', import.meta.url));
async function run(most: number): Promise<void> {
  using timer = new QTimer();
  timer.connect(timer, SIGNAL('timeout()'), app, SLOT('quit()'));
  timer.start(most, true);
  await peers.during(most, () => app.exec());
}

trace('# listening');
const s = new Server(0, 1, null, 'server');
trace(
  'ok %d port %s address %s fd %s',
  s.ok(),
  s.port() ? 'port' : '0',
  s.address().toString(),
  s.socket() > 2 ? 'yes' : 'no',
);
trace('# port in use');
{
  using t = new Server(s.port(), 1, null, 'server');
  trace('ok %d port %d address %s socket %d', t.ok(), t.port(), t.address().toString(), t.socket());
}
trace('# one address');
{
  using t = new Server(new QHostAddress(0x7f000001), 0);
  trace('ok %d address %s', t.ok(), t.address().toString());
}
trace('# empty');
{
  using t = new Server();
  trace('ok %d port %d socket %d', t.ok(), t.port(), t.socket());
  const { fd: l, port } = inherited;
  t.setSocket(l);
  trace('setSocket: ok %d same port %d same fd %d', t.ok(), t.port() === port, t.socket() === l);
  await peers.client('chat', port);
  await run(800);
}
trace('# a chat');
await peers.client('chat', s.port());
await run(800);
trace('# the server closes');
await peers.client('bye', s.port());
await run(800);
trace('# deleting the server deletes its children');
await peers.client('stay', s.port());
await run(300);
s.delete();
trace('deleted');
await peers.end();
