import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { check, settledHoldings, type Scale } from '@qt3/test-support';

class Server extends QServerSocket {
  override newConnection(fd: number): void {
    const socket = new QSocket(this);
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      if (!socket.canReadLine()) return;
      socket.writeBlock(socket.readLine());
      socket.close();
    });
    QObject.connect(socket, SIGNAL('delayedCloseFinished()'), () => socket.deleteLater());
    socket.setSocket(fd);
  }
}

/** One connection after another: connect, a line, its echo, the end. */
async function run(count: number, port: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise<void>((resolve, reject) => {
      const socket = new QSocket();
      let got = '';
      QObject.connect(socket, SIGNAL('readyRead()'), () => (got += socket.readLine()));
      QObject.connect(socket, SIGNAL('connectionClosed()'), () => {
        if (got === `line ${i}\n`) resolve();
        else reject(new Error(`connection ${i}: got "${got}"`));
        socket.deleteLater();
      });
      QObject.connect(socket, SIGNAL('error(int)'), (code: number) =>
        reject(new Error(`connection ${i}: error ${code}`)),
      );
      socket.connectToHost('127.0.0.1', port);
      socket.writeBlock(`line ${i}\n`);
    });
  }
}

/** Thousands of short connections, one after another; no descriptor and no heap is left over. */
export async function manyShort({ short }: Scale): Promise<string> {
  const count = short ? 2000 : 20_000;
  using server = new Server(0);
  await run(500, server.port());
  const before = await settledHoldings();
  await run(count, server.port());
  const after = await settledHoldings();
  const heap = after.heap - before.heap;
  const descriptors = after.descriptors - before.descriptors;
  check(descriptors <= 0, `${descriptors} descriptors left over`);
  check((server.children()?.length ?? 0) === 0, `${server.children()?.length ?? 0} sockets left over`);
  check(heap < 2e6 + count * 20, `heap grew by ${heap} bytes`);
  return `${count} connections, heap grew by ${Math.round(heap / 1024)} KiB`;
}
