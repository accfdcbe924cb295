// Uses @qt3/qsocket and @qt3/qserversocket as a program does that has installed them: says something, hears it again.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QHostAddress, QSocket } from '@qt3/qsocket';

class EchoServer extends QServerSocket {
  static {
    Q_OBJECT(this, { slots: ['echo()'] });
  }

  override newConnection(descriptor: number): void {
    const socket = new QSocket(this);
    this.connect(socket, SIGNAL('readyRead()'), SLOT('echo()'));
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('deleteLater()'));
    socket.setSocket(descriptor);
  }

  echo(): void {
    const socket = this.sender();
    if (socket instanceof QSocket) socket.writeBlock(socket.readAll());
  }
}

const server = new EchoServer(new QHostAddress(0x7f000001), 0);
const socket = new QSocket();
QObject.connect(socket, SIGNAL('connected()'), () => {
  socket.writeBlock('hello\n');
});
QObject.connect(socket, SIGNAL('readyRead()'), () => {
  if (!socket.canReadLine()) return;
  console.log(`echoed ${socket.readLine().trim()}`);
  socket.close();
});
QObject.connect(socket, SIGNAL('error(int)'), (code) => {
  console.error('error', code);
  process.exitCode = 1;
});
// @ts-expect-error -- a port is a number: types that were not found would let this pass
if (process.argv.includes('never')) socket.connectToHost('127.0.0.1', '80');
// At once with Node.js, except in a worker of a cluster; a moment later with Deno.
void server.whenListening().then(() => socket.connectToHost('127.0.0.1', server.port()));
