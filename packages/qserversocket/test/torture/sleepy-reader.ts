import { QObject, SIGNAL, QTimer } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { ByteStream, check, type Scale } from '@qt3/test-support';

const MB = 1024 * 1024;

/** Sends a lot to a reader that sleeps; the memory of both, which are in this process, stays bounded. */
export async function sleepyReader({ short, seed }: Scale): Promise<string> {
  const total = (short ? 128 : 1024) * MB;
  const incoming = new ByteStream(seed, total);
  const outgoing = new ByteStream(seed, total);
  let most = 0;
  let naps = 0;
  const before = process.memoryUsage.rss();
  let done: () => void = () => {};
  let failed: (error: unknown) => void = () => {};
  const finished = new Promise<void>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });

  class Server extends QServerSocket {
    override newConnection(fd: number): void {
      const socket = new QSocket(this);
      socket.setReadBufferSize(256 * 1024);
      let asleep = false;
      const read = (): void => {
        if (asleep) return;
        try {
          incoming.verify(socket.readAll(), 'reader');
        } catch (error) {
          failed(error);
        }
        if (incoming.done >= (naps + 1) * (total / 50)) {
          naps++;
          asleep = true;
          setTimeout(() => {
            asleep = false;
            read();
          }, 20);
        }
      };
      QObject.connect(socket, SIGNAL('readyRead()'), read);
      QObject.connect(socket, SIGNAL('connectionClosed()'), () => {
        asleep = false;
        read();
        done();
      });
      socket.setSocket(fd);
    }
  }
  using server = new Server(0);
  using socket = new QSocket();
  const write = (): void => {
    while (!outgoing.isComplete && socket.bytesToWrite() < MB) socket.writeBlock(outgoing.make(65536));
    if (outgoing.isComplete && socket.state() === QSocket.Connected) socket.close();
  };
  QObject.connect(socket, SIGNAL('connected()'), write);
  QObject.connect(socket, SIGNAL('bytesWritten(int)'), write);
  using timer = new QTimer();
  QObject.connect(timer, SIGNAL('timeout()'), () => (most = Math.max(most, process.memoryUsage.rss())));
  timer.start(10);
  socket.connectToHost('127.0.0.1', server.port());
  await finished;
  check(incoming.isComplete, `${incoming.done} of ${total} bytes`);
  const grown = (most - before) / MB;
  check(grown < 100, `memory grew by ${Math.round(grown)} MB`);
  return `${total / MB} MB, ${naps} naps, memory grew by ${Math.round(grown)} MB`;
}
