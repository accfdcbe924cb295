// Whatever a slot does with the socket that calls it: nothing crashes, nothing is emitted that is no longer true.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { SIGNAL, QObject } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, MessageSpy, noteUncaught } from '@qt3/test-support';
import { expect } from 'chai';
import { standsStill, turn } from './connected.js';

const signals = [
  'hostFound()',
  'connected()',
  'readyRead()',
  'bytesWritten(int)',
  'connectionClosed()',
  'delayedCloseFinished()',
  'error(int)',
] as const;

/** Makes a socket go through a life in which it emits the signal. */
function live(socket: QSocket, signal: (typeof signals)[number], port: number): void {
  socket.connectToHost('127.0.0.1', signal === 'error(int)' ? 1 : port);
  if (signal === 'bytesWritten(int)' || signal === 'delayedCloseFinished()') socket.writeBlock('hello');
  if (signal === 'delayedCloseFinished()') {
    QObject.connect(socket, SIGNAL('connected()'), () => {
      socket.close();
    });
  }
}

/** Greets, and ends when it has been greeted, or soon. */
function host(peer: Socket): void {
  peer.write('hello');
  peer.resume();
  setTimeout(() => peer.end(), 20);
}

const deeds: Record<string, (socket: QSocket, port: number) => void> = {
  'closes it': (socket) => {
    socket.close();
  },
  'deletes it': (socket) => {
    socket.delete();
  },
  'deletes it later': (socket) => {
    socket.deleteLater();
  },
  'connects it again': (socket, port) => {
    socket.connectToHost('127.0.0.1', port);
  },
  'connects it again by name': (socket, port) => {
    socket.connectToHost('localhost', port);
  },
  'writes and closes it': (socket) => {
    if (socket.isOpen()) socket.writeBlock('x'.repeat(100_000));
    socket.close();
  },
  'writes and flushes it': (socket) => {
    if (!socket.isOpen()) return;
    socket.writeBlock('more');
    socket.flush();
  },
  'reads and pushes back': (socket) => {
    if (!socket.isOpen()) return;
    socket.readAll();
    socket.ungetch(120);
  },
  'limits the buffer': (socket) => {
    socket.setReadBufferSize(1);
  },
  'closes and connects it again': (socket, port) => {
    socket.close();
    socket.connectToHost('127.0.0.1', port);
  },
  'drops what is pending': (socket) => {
    socket.clearPendingData();
  },
};

describe('QSocket, slots', () => {
  for (const signal of signals) {
    for (const [name, deed] of Object.entries(deeds)) {
      it(`${signal}: a slot ${name}`, async () => {
        using messages = new MessageSpy();
        const server = await GuardedServer.listen(host);
        const socket = new QSocket();
        let times = 0;
        const done = new Promise<void>((resolve) => {
          QObject.connect(socket, SIGNAL(signal as string), () => {
            expect(socket.isDeleted()).to.equal(false);
            if (times++ > 0) return;
            // After the deed, this signal has not been emitted for another connection by accident.
            const before = socket.state();
            deed(socket, server.port);
            if (name === 'closes it')
              expect(socket.state()).to.be.oneOf([QSocket.Idle, QSocket.Closing, before]);
            resolve();
          });
        });
        live(socket, signal, server.port);
        await done;
        const emitted = times;
        if (name.startsWith('deletes it')) {
          await turn();
          expect(socket.isDeleted()).to.equal(true);
          expect(times).to.equal(emitted);
        }
        // What is under way ends before it is deleted.
        await standsStill(() => times + socket.state() + socket.bytesAvailable() + socket.bytesToWrite());
        socket.delete();
        await server.close();
        expect(messages.texts).to.deep.equal([]);
      });
    }
  }

  it('an exception in a slot does not harm the socket', async () => {
    const server = await GuardedServer.listen((peer) => {
      peer.resume().write('one');
      setTimeout(() => peer.end('two'), 20);
    });
    await noteUncaught(async (uncaught) => {
      using socket = new QSocket();
      for (const signal of ['connected()', 'readyRead()', 'bytesWritten(int)', 'connectionClosed()']) {
        QObject.connect(socket, SIGNAL(signal), () => {
          throw new Error(signal);
        });
      }
      socket.connectToHost('127.0.0.1', server.port);
      socket.writeBlock('x');
      while (uncaught.length < 5) await once(process, 'uncaughtException');
      expect(uncaught).to.have.members([
        'connected()',
        'bytesWritten(int)',
        'readyRead()',
        'readyRead()',
        'connectionClosed()',
      ]);
      expect(socket.state()).to.equal(QSocket.Idle);
      expect(socket.readAll().toString()).to.equal('onetwo');
    });
    await server.close();
  });
});
