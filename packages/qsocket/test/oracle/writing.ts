// Writing: bytesWritten(), bytesToWrite(), flush(), large amounts, a slow reader, a peer that is gone.
import { Q_OBJECT, QApplication, QObject, SIGNAL, SLOT, qApp, qInstallMsgHandler } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { Peers, trace, traceMessage } from '@qt3/test-support';
import { run as runFor } from './run.js';

class Count extends QObject {
  static {
    Q_OBJECT(this, { slots: ['wrote(int)', 'done()', 'err(int)', 'gone()'] });
  }
  readonly s: QSocket;
  sum = 0;
  times = 0;
  talk = false;

  constructor(s: QSocket) {
    super();
    this.s = s;
    this.connect(s, SIGNAL('bytesWritten(int)'), SLOT('wrote(int)'));
    this.connect(s, SIGNAL('delayedCloseFinished()'), SLOT('done()'));
    this.connect(s, SIGNAL('error(int)'), SLOT('err(int)'));
    this.connect(s, SIGNAL('connectionClosed()'), SLOT('gone()'));
  }

  wrote(n: number): void {
    this.sum += n;
    this.times++;
    if (this.talk) trace('bytesWritten %d toWrite %lu', n, this.s.bytesToWrite());
  }
  done(): void {
    trace('delayedCloseFinished sum %lu state %d', this.sum, this.s.state());
    qApp?.quit();
  }
  err(e: number): void {
    trace('error %d', e);
  }
  gone(): void {
    trace('connectionClosed state %d', this.s.state());
    qApp?.quit();
  }
}

const app = new QApplication();
qInstallMsgHandler(traceMessage);
const peers = Peers.start(new URL('./peer-scripts.ts', import.meta.url));
const run = (most: number): Promise<void> => runFor(app, peers, most);

trace('# small writes');
{
  using s = new QSocket();
  using c = new Count(s);
  c.talk = true;
  s.connectToHost('127.0.0.1', await peers.server('soak'));
  await run(200);
  trace('writeBlock %ld', s.writeBlock('abc', 3));
  trace('toWrite %lu', s.bytesToWrite());
  trace('writeBlock %ld', s.writeBlock('defg', 4));
  trace('putch %d', s.putch('h'.charCodeAt(0)));
  trace('toWrite %lu', s.bytesToWrite());
  await run(200);
  trace('toWrite %lu sum %lu', s.bytesToWrite(), c.sum);
}
trace('# flush');
{
  using s = new QSocket();
  using c = new Count(s);
  c.talk = true;
  s.connectToHost('127.0.0.1', await peers.server('soak'));
  await run(200);
  s.writeBlock('abc', 3);
  s.flush();
  trace('flushed toWrite %lu', s.bytesToWrite());
  await run(100);
}
trace('# nothing');
{
  using s = new QSocket();
  using c = new Count(s);
  c.talk = true;
  s.connectToHost('127.0.0.1', await peers.server('soak'));
  await run(200);
  trace('writeBlock %ld', s.writeBlock('', 0));
  await run(100);
}
trace('# 4 MB to a slow reader, then close');
{
  using s = new QSocket();
  using c = new Count(s);
  s.connectToHost('127.0.0.1', await peers.server('slow'));
  await run(150);
  const b = Buffer.alloc(1000000, 'x');
  let n = 0;
  for (let i = 0; i < 4; i++) n += s.writeBlock(b, b.length);
  trace('writeBlock %ld', n);
  s.close();
  trace('state %d pending %d', s.state(), s.bytesToWrite() > 0);
  await run(5000);
  trace('sum %lu state %d', c.sum, s.state());
}
await peers.end();
