// Uses @qt3/qtsslsocket as a program does that has installed it: a server and a client, from the certificate,
// the key and the authority named on the command line; the certificate is for 127.0.0.1.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';

const [certificate = '', key = '', authority = ''] = process.argv.slice(2);

class SecureServer extends QServerSocket {
  static {
    Q_OBJECT(this, {});
  }

  override newConnection(descriptor: number): void {
    const plain = new QSocket(this);
    plain.setSocket(descriptor);
    const socket = new QtSSLSocket(QtSSLSocket.Server, plain, this);
    socket.setPathToCertificate(certificate);
    socket.setPathToPrivateKey(key);
    QObject.connect(socket, SIGNAL('accepted()'), () => {
      socket.writeBlock('hello\n');
    });
    QObject.connect(socket, SIGNAL('connectionClosed()'), this, SLOT('deleteLater()'));
    socket.sslAccept();
  }
}

const server = new SecureServer(new QHostAddress(0x7f000001), 0);
const socket = new QtSSLSocket();
socket.setPathToCACertFile(authority);
QObject.connect(socket, SIGNAL('readyRead()'), () => {
  if (!socket.canReadLine()) return;
  console.log(`heard ${socket.readLine().trim()} over ${socket.protocol()}`);
  socket.close();
});
QObject.connect(socket, SIGNAL('error(int)'), () => {
  console.error(socket.errorString());
  process.exit(1);
});
// @ts-expect-error -- a port is a number: types that were not found would let this pass
if (process.argv.includes('never')) socket.connectToHost('127.0.0.1', '80');
socket.connectToHost('127.0.0.1', server.port());
