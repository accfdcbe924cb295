// Closing and deleting a link inside each of its signals, at either end, direct and upgraded.
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { QtSSLSocket } from '../../src/index.js';
import { Credentials } from '../support/credentials.js';
import { Recorder } from '../support/recorder.js';
import { watch } from '../support/watch.js';

type End = 'client' | 'server';

const signals = [
  'hostFound()',
  'connected()',
  'accepted()',
  'certCheckFailed(int,const QString&)',
  'readyRead()',
  'bytesWritten(int)',
  'connectionClosed()',
  'delayedCloseFinished()',
  'error(int)',
  'destroyed()',
] as const;
type Signal = (typeof signals)[number];

const deeds: readonly (readonly [string, (socket: QtSSLSocket) => void])[] = [
  ['close()', (socket) => socket.close()],
  ['delete()', (socket) => socket.delete()],
  ['deleteLater()', (socket) => socket.deleteLater()],
];

describe('A slot that stops its link', () => {
  let credentials: Credentials;

  before(async () => {
    credentials = await Credentials.create();
    await credentials.issue('stranger', { names: ['stranger.example'] });
  });

  after(() => credentials.remove());

  /** Lets the two ends live so that the signal is emitted at that end. */
  function live(client: QtSSLSocket, server: QtSSLSocket, at: End, signal: Signal): void {
    const [near, far] = at === 'client' ? [client, server] : [server, client];
    client.setPathToCACertFile(credentials.caFile);
    credentials.show(server);
    // The other end accepts whatever this one shows.
    QObject.connect(far, SIGNAL('certCheckFailed(int,const QString&)'), () => {});
    if (signal === 'certCheckFailed(int,const QString&)') {
      if (at === 'client') {
        credentials.show(server, 'stranger');
      } else {
        // The name of a client is not checked: its certificate has to be of another authority.
        credentials.show(client);
        server.setPathToCACertFile(credentials.folder.pathTo('stranger.pem'));
      }
    }
    if (signal === 'error(int)') {
      far.setMinimumProtocol('TLSv1.2');
      far.setMaximumProtocol('TLSv1.2');
      near.setMinimumProtocol('TLSv1.3');
    }
    for (const [end, established] of [
      [client, 'connected()'],
      [server, 'accepted()'],
    ] as const) {
      QObject.connect(end, SIGNAL(established as string), () => {
        end.writeBlock('hello');
        if (end === near && signal === 'delayedCloseFinished()') near.close();
        if (end === near && signal === 'destroyed()') near.deleteLater();
        if (end === far && signal === 'connectionClosed()') far.close();
      });
    }
  }

  for (const direct of [true, false]) {
    for (const at of ['client', 'server'] as const) {
      for (const signal of signals) {
        if (signal === (at === 'client' ? 'accepted()' : 'connected()')) continue;
        // Only the end that looks a host up hears of that, if it does so by itself.
        if (signal === 'hostFound()' && (at === 'server' || !direct)) continue;
        for (const [verb, deed] of deeds) {
          it(`${direct ? 'direct' : 'upgraded'} ${at}: ${verb} in ${signal}`, async () => {
            const recorder = await Recorder.start();
            const [client, server] = [new QtSSLSocket(), new QtSSLSocket(QtSSLSocket.Server)];
            const near = at === 'client' ? client : server;
            live(client, server, at, signal);
            let emitted = 0;
            const stopped = new Promise<void>((resolve) => {
              QObject.connect(near, SIGNAL(signal as string), () => {
                if (emitted++ > 0) return;
                deed(near);
                resolve();
              });
            });
            const { log } = watch(near);
            const inners = await start(recorder, client, server, direct);
            await stopped;
            if (verb !== 'close()' && signal !== 'destroyed()') {
              if (verb === 'deleteLater()') await new Promise((resolve) => setImmediate(resolve));
              expect(near.isDeleted()).to.equal(true);
            }
            // A deleted socket says nothing more, a closed one at most that its last byte has left.
            const heard = log.length;
            if (near.state() === QSocket.Closing) {
              await new SignalSpy(near, SIGNAL('delayedCloseFinished()')).wait();
              expect(log.slice(heard)).to.deep.equal([`delayedCloseFinished ${QSocket.Idle}`]);
            }
            expect(near.state()).to.equal(QSocket.Idle);
            const silent = log.length;
            await recorder.close();
            expect(log.length).to.equal(silent);
            for (const socket of [client, server, ...inners()]) socket.delete();
          });
        }
      }
    }
  }
});

/** Connects the two; returns the plain sockets inside of them. */
async function start(
  recorder: Recorder,
  client: QtSSLSocket,
  server: QtSSLSocket,
  direct: boolean,
): Promise<() => QSocket[]> {
  const inners: QSocket[] = [];
  const accept = (inner: QSocket): void => {
    inners.push(inner);
    server.setSocket(inner);
    server.sslAccept();
  };
  if (direct) {
    recorder.accept(accept);
    client.connectToHost('localhost', recorder.port);
  } else {
    const plain = await recorder.pair();
    inners.push(plain.client);
    accept(plain.server);
    client.setSocket(plain.client);
    client.sslConnect();
  }
  return () => inners;
}
