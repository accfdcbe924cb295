import { closeSync, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { check, withTimeout, type Scale } from '@qt3/test-support';

class Server extends QServerSocket {
  accepted = 0;
  override newConnection(fd: number): void {
    this.accepted++;
    const socket = new QSocket(this);
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      socket.writeBlock(socket.readAll());
    });
    QObject.connect(socket, SIGNAL('connectionClosed()'), () => socket.deleteLater());
    socket.setSocket(fd);
  }
}

/** Uses up every descriptor that the process may have. */
function useUp(): number[] {
  const used: number[] = [];
  try {
    for (;;) used.push(openSync('/dev/null', 'r'));
  } catch {
    return used;
  }
}

async function echo(port: number): Promise<void> {
  using socket = new QSocket();
  const answer = new Promise<void>((resolve, reject) => {
    QObject.connect(socket, SIGNAL('readyRead()'), () => resolve());
    QObject.connect(socket, SIGNAL('error(int)'), (code: number) => reject(new Error(`error ${code}`)));
    QObject.connect(socket, SIGNAL('connectionClosed()'), () => reject(new Error('closed')));
  });
  socket.connectToHost('127.0.0.1', port);
  socket.writeBlock('hello');
  await withTimeout(answer, 5000, () => 'an echo');
}

/** The process runs out of descriptors: connecting fails with an error, the server continues, and recovers. */
export async function outOfDescriptors(_scale: Scale): Promise<string> {
  if (process.platform !== 'linux') return 'not here';
  using server = new Server(0);
  await echo(server.port());
  // The descriptors of that are closed a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const used = useUp();
  // Room for five connecting ends, which keep theirs; the server finds none for its own.
  for (const fd of used.splice(0, 5)) closeSync(fd);
  const clients: Socket[] = [];
  for (let i = 0; i < 5; i++)
    clients.push(
      connect({ port: server.port(), host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {}),
    );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const failure = await echo(server.port()).then(
    () => 'none',
    (error: unknown) => (error as Error).message,
  );
  check(failure !== 'none', 'connecting worked without a descriptor');
  for (const fd of used) closeSync(fd);
  for (const client of clients) client.destroy();
  check(server.ok(), 'the server has given up');
  for (let i = 0; i < 20; i++) await echo(server.port());
  return `refused with "${failure}", then ${server.accepted} accepted`;
}
