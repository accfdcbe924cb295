// Run with a connected socket as descriptor 3: greets, says what it sees, repeats a line, and closes.
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';

const socket = new QSocket();
QObject.connect(socket, SIGNAL('readyRead()'), () => {
  if (!socket.canReadLine()) return;
  socket.writeBlock(socket.readLine());
  socket.close();
});
socket.setSocket(3);
socket.writeBlock(`state ${socket.state()} fd ${socket.socket()} peer ${socket.peerAddress().toString()}\n`);
