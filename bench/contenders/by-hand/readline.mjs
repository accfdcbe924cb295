// Lines from sockets as Node.js offers them: node:readline over node:net.
import net from 'node:net';
import { createInterface } from 'node:readline';

const loopback = '127.0.0.1';

/** An end that closes at once resets the other one: that is no error here. */
const ignore = () => undefined;

class LineConnection {
  constructor(socket) {
    this.socket = socket;
  }

  onLine(handler) {
    createInterface({ input: this.socket }).on('line', handler);
  }

  onClose(handler) {
    this.socket.on('close', handler);
  }

  writeStr(text) {
    return this.socket.write(text, 'latin1');
  }

  end() {
    this.socket.end();
  }

  destroy() {
    this.socket.destroy();
  }
}

export const netAdapters = [
  {
    name: 'by hand',
    kinds: ['tcp'],
    listen(_order, onConnection) {
      const server = net.createServer({ noDelay: true }, (socket) => {
        socket.on('error', ignore);
        onConnection(new LineConnection(socket));
      });
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, loopback, () =>
          resolve({ port: server.address().port, close: () => server.close() }),
        );
      });
    },
    connect(_order, port, onReady, onError) {
      const socket = net.connect({ port, host: loopback, noDelay: true });
      const connection = new LineConnection(socket);
      socket.on('error', onError);
      socket.once('connect', () => onReady(connection));
      return connection;
    },
  },
];
