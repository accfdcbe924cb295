import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QSocketDevice } from '@qt3/qsocketdevice';
import { expect } from 'chai';
import type { LogPage, SocketDetails, SocketPage } from '../../src/page/protocol.js';
import { Inspected } from '../inspected.js';

class Counter extends QObject {
  static {
    Q_OBJECT(this, { signals: ['counted(int,QString)'], slots: ['count(int,QString)'] });
  }
  declare counted: (n: number, text: string) => void;
  sum = 0;

  count(n: number, _text: string): void {
    this.sum += n;
  }
}

/** Bytes of memory that are in use after a garbage collection. */
function used(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('A QSocketDevice in the inspector', () => {
  it('is a socket among the others, though it is no QObject', async () => {
    const inspected = await Inspected.start({ bytes: 'plain' });
    const [one, other] = [
      new QSocketDevice(QSocketDevice.Datagram),
      new QSocketDevice(QSocketDevice.Datagram),
    ];
    const loopback = new QHostAddress(0x7f000001);
    expect(other.bind(loopback, 0)).to.equal(true);
    expect(one.writeBlock('hello', 5, loopback, other.port())).to.equal(5);
    const bytes = new Uint8Array(16);
    expect(other.readBlock(bytes)).to.equal(5);
    const { rows } = await inspected.ask<SocketPage>('sockets');
    expect(rows.map(({ className, written, received }) => [className, written, received])).to.eql([
      ['QSocketDevice', 5, 0],
      ['QSocketDevice', 0, 5],
    ]);
    expect(rows[1]).to.include({ state: 'Valid', local: `127.0.0.1:${String(other.port())}` });
    const details = await inspected.ask<SocketDetails>(`socket?id=${String(rows[1]!.id)}`);
    expect(details.facts).to.include({ Kind: 'datagram', Blocking: 'yes' });
    expect(details.lastReceived).to.equal(Buffer.from('hello').toString('hex'));
    one.close();
    other.close();
    inspected.stop();
  });
});

describe('The inspector under load', function () {
  this.timeout(120_000);

  it('keeps as much of 400,000 emissions as was asked for, and no more', async () => {
    const inspected = await Inspected.start({ events: 20_000 });
    const a = new Counter(null, 'a');
    const b = new Counter(null, 'b');
    QObject.connect(a, SIGNAL('counted(int,QString)'), b, SLOT('count(int,QString)'));
    const emit = (count: number): void => {
      // Each text is a part of a larger one, which must not be kept for it.
      for (let i = 0; i < count; i++) a.counted(1, `${'large '.repeat(50)}${String(i)}`.slice(0, 100));
    };
    emit(100_000);
    const before = used();
    emit(300_000);
    const grown = used() - before;
    expect(b.sum).to.equal(400_000);
    expect(grown).to.be.below(3_000_000);
    const page = await inspected.ask<LogPage>('log?tail=1&count=10');
    expect(page.total).to.equal(20_000);
    expect(page.dropped).to.be.above(700_000);
    inspected.stop();
    a.delete();
    b.delete();
  });

  it('shows a thousand sockets, and forgets most of them when they are gone', async () => {
    const peers = new Set<Socket>();
    const server = createServer((peer) => peers.add(peer)).listen(0, '127.0.0.1', 1024);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const inspected = await Inspected.start();
    const sockets = Array.from({ length: 1000 }, () => new QSocket());
    await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<void>((resolve) => {
            QObject.connect(socket, SIGNAL('connected()'), () => {
              socket.writeBlock('hello');
              resolve();
            });
            socket.connectToHost('127.0.0.1', port);
          }),
      ),
    );
    const page = await inspected.ask<SocketPage>('sockets?from=950');
    expect(page.total).to.equal(1000);
    expect(page.rows).to.have.lengthOf(50);
    expect(page.rows.map(({ state, written }) => `${state} ${String(written)}`)).to.eql(
      Array<string>(50).fill('Connected 5'),
    );
    for (const socket of sockets) socket.delete();
    expect((await inspected.ask<SocketPage>('sockets')).total).to.equal(200);
    inspected.stop();
    for (const peer of peers) peer.destroy();
    server.close();
  });
});
