// A slot that throws, in a process that continues: what has to follow the signal does, and no byte is lost.
import { once } from 'node:events';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { GuardedServer, noteUncaught, SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { connected, turn } from './connected.js';

/** Makes every emission of the signal end in an exception. */
function throwAt(socket: QSocket, signal: string): void {
  QObject.connect(socket, SIGNAL(signal), () => {
    throw new Error(signal);
  });
}

describe('QSocket, exceptions in slots', () => {
  it('hostFound(): the connection is made all the same', async () => {
    const server = await GuardedServer.listen((peer) => peer.resume().end());
    await noteUncaught(async (uncaught) => {
      for (const host of ['127.0.0.1', 'localhost']) {
        using socket = new QSocket();
        throwAt(socket, 'hostFound()');
        const opened = new SignalSpy(socket, SIGNAL('connected()'));
        const connect = (): void => socket.connectToHost(host, server.port);
        if (host === 'localhost') connect();
        else expect(connect).to.throw('hostFound()');
        await opened.wait();
        expect(socket.state()).to.equal(QSocket.Connected);
      }
      expect(uncaught).to.deep.equal(['hostFound()']);
    });
    await server.close();
  });

  it('connected() and readyRead(): what they wrote before leaves all the same', async () => {
    const server = await GuardedServer.listen((peer) => peer.pipe(peer));
    await noteUncaught(async (uncaught) => {
      using socket = new QSocket();
      const answers = ['connected()', 'readyRead()'].map((signal) => {
        QObject.connect(socket, SIGNAL(signal), () => {
          if (signal === 'connected()') socket.writeBlock('1');
          else if (uncaught.length === 1) socket.writeBlock('2');
          throw new Error(signal);
        });
        return signal;
      });
      socket.connectToHost('127.0.0.1', server.port);
      while (socket.bytesAvailable() < 2) await turn();
      expect(socket.readAll().toString()).to.equal('12');
      expect(uncaught).to.deep.equal([...answers, 'readyRead()']);
    });
    await server.close();
  });

  it('bytesWritten(): a close that waits for it is finished', async () => {
    const { socket, end } = await connected();
    await noteUncaught(async (uncaught) => {
      throwAt(socket, 'bytesWritten(int)');
      const finished = new SignalSpy(socket, SIGNAL('delayedCloseFinished()'));
      socket.writeBlock('hello');
      socket.close();
      await finished.wait();
      expect(socket.state()).to.equal(QSocket.Idle);
      await turn();
      expect(uncaught).to.deep.equal(['bytesWritten(int)']);
    });
    await end();
  });

  it('bytesWritten(): what waits behind leaves too', async () => {
    const { socket, peer, end } = await connected();
    await noteUncaught(async () => {
      throwAt(socket, 'bytesWritten(int)');
      const size = 20_000_000;
      for (let i = 0; i < 20; i++) socket.writeBlock(Buffer.alloc(size / 20));
      let got = 0;
      peer.on('data', (chunk: Buffer) => (got += chunk.length));
      while (got < size) await once(peer, 'data');
      expect(socket.bytesToWrite()).to.equal(0);
    });
    await end();
  });

  it('readyRead() of the last bytes: the connection that broke is over', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(4);
    const readyRead = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('12345678');
    await readyRead.wait();
    await noteUncaught(async (uncaught) => {
      throwAt(socket, 'readyRead()');
      const closed = new SignalSpy(socket, SIGNAL('connectionClosed()'));
      const gone = once(peer, 'close');
      peer.resetAndDestroy();
      await gone;
      // Only who writes, or reads on, hears of it.
      socket.writeBlock('anybody there?');
      await closed.wait();
      expect([socket.state(), socket.readAll().toString()]).to.deep.equal([QSocket.Idle, '12345678']);
      await turn();
      expect(uncaught).to.deep.equal(['readyRead()']);
    });
    await end();
  });
});

describe('QSocket, a connection that broke', () => {
  it('can be written to and closed by the slot that reads its last bytes', async () => {
    const { socket, peer, end } = await connected();
    socket.setReadBufferSize(4);
    const first = new SignalSpy(socket, SIGNAL('readyRead()'));
    peer.write('12345678');
    await first.wait();
    const written = new SignalSpy(socket, SIGNAL('bytesWritten(int)'));
    const gone = once(peer, 'close');
    peer.resetAndDestroy();
    await gone;
    const last = new Promise<void>((resolve) => {
      QObject.connect(socket, SIGNAL('readyRead()'), () => {
        const before = written.count;
        expect(socket.writeBlock('too late')).to.equal(8);
        socket.flush();
        expect(written.count).to.equal(before);
        socket.close();
        resolve();
      });
    });
    socket.writeBlock('anybody there?');
    await last;
    expect([socket.state(), socket.isOpen()]).to.deep.equal([QSocket.Idle, false]);
    await end();
  });
});
