// Run with a descriptor 3: listens on it in place of a port, says whether it does, sends back what the first client says, and ends.
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { closeSync, fstatSync } from 'node:fs';
import { connect } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';

class Server extends QServerSocket {
  override newConnection(fd: number): void {
    const socket = new QSocket();
    QObject.connect(socket, SIGNAL('readyRead()'), () => {
      socket.writeBlock(socket.readAll());
    });
    socket.setSocket(fd);
    this.delete();
  }
}

const server = new Server(0);
const port = server.port();
await new Promise(setImmediate);
subscribe('qt3.qserversocket.listening', () => console.log('listens'));
server.setSocket(3);
console.log(`ok ${server.ok()}`);
if (server.port() !== port) {
  const [error] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
  console.log(`before: ${error.code}`);
} else {
  server.delete();
  // From here on, a failure to listen would have closed it.
  await new Promise((resolve) => setImmediate(resolve));
  console.log(isOpen() ? 'still open' : 'closed');
}

function isOpen(): boolean {
  try {
    fstatSync(3);
    closeSync(3);
    return true;
  } catch {
    return false;
  }
}
