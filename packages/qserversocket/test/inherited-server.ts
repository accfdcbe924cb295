// Run with a descriptor 3: listens on it, says whether it does, sends back what the first client says, and ends.
import { closeSync, fstatSync } from 'node:fs';
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

const server = new Server();
server.setSocket(3);
console.log(`ok ${server.ok()}`);
if (!server.ok()) {
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
