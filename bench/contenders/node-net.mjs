import net from 'node:net';
import tls from 'node:tls';

/** All contenders speak the same version, so that they do the same work. */
const versions = { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' };
const loopback = '127.0.0.1';

/** An end that closes at once resets the other one: that is no error here. */
const ignore = () => undefined;

class NodeConnection {
  #closeHandlers = [];

  constructor(socket) {
    this.socket = socket;
    this.#followClose();
  }

  /** TLS on the connection: from now on this is what speaks. */
  upgrade(socket) {
    this.socket = socket;
    this.#followClose();
  }

  #followClose() {
    const { socket } = this;
    socket.on('close', () => {
      // The plain socket closes when the one above it does.
      if (socket === this.socket) for (const handler of this.#closeHandlers) handler();
    });
  }

  onData(handler) {
    this.socket.on('data', handler);
  }

  onDrain(handler) {
    this.socket.on('drain', handler);
  }

  onClose(handler) {
    this.#closeHandlers.push(handler);
  }

  write(bytes) {
    return this.socket.write(bytes);
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

  info() {
    const { socket } = this;
    if (!(socket instanceof tls.TLSSocket)) return {};
    return { cipher: socket.getCipher().standardName, reused: socket.isSessionReused() };
  }
}

const kept = new Map();

/** Makes it once and keeps it, as a program that knows about the price does. */
function once(name, make) {
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name);
}

function serverContext({ cert, tls: { cert: certificate, key } }) {
  return once(`server ${cert}`, () => tls.createSecureContext({ cert: certificate, key, ...versions }));
}

function clientContext({ ca, fresh, tls: { ca: authorities } }) {
  const make = () => tls.createSecureContext({ ca: authorities, ...versions });
  return fresh ? make() : once(`client ${ca}`, make);
}

/** Calls back with the first line that comes; nothing else is expected with it. */
function firstLine(socket, handler) {
  let got = '';
  const collect = (bytes) => {
    got += bytes.latin1Slice();
    if (!got.endsWith('\n')) return;
    socket.removeListener('data', collect);
    handler(got);
  };
  socket.on('data', collect);
}

const servers = {
  tcp: (_order, onConnection) =>
    net.createServer({ noDelay: true }, (socket) => {
      socket.on('error', ignore);
      onConnection(new NodeConnection(socket));
    }),

  tls: (order, onConnection) => {
    const { cert, key } = order.tls;
    return tls.createServer({ cert, key, noDelay: true, ...versions }, (socket) => {
      socket.on('error', ignore);
      onConnection(new NodeConnection(socket));
    });
  },

  starttls: (order, onConnection) =>
    net.createServer({ noDelay: true }, (plain) => {
      plain.on('error', ignore);
      firstLine(plain, (line) => {
        if (line !== 'STARTTLS\n') return plain.destroy();
        plain.write('OK\n');
        const socket = new tls.TLSSocket(plain, { isServer: true, secureContext: serverContext(order) });
        socket.on('error', ignore);
        socket.once('secure', () => onConnection(new NodeConnection(socket)));
      });
    }),
};

const clients = {
  tcp: (_order, port, onReady, onError) => {
    const socket = net.connect({ port, host: loopback, noDelay: true });
    const connection = new NodeConnection(socket);
    socket.on('error', onError);
    socket.once('connect', () => onReady(connection));
    return connection;
  },

  tls: (order, port, onReady, onError) => {
    const secureContext = clientContext(order);
    const socket = tls.connect({
      port,
      host: loopback,
      servername: 'localhost',
      secureContext,
      noDelay: true,
    });
    const connection = new NodeConnection(socket);
    socket.on('error', onError);
    socket.once('secureConnect', () => onReady(connection));
    return connection;
  },

  starttls: (order, port, onReady, onError) => {
    const plain = net.connect({ port, host: loopback, noDelay: true });
    const connection = new NodeConnection(plain);
    plain.on('error', onError);
    plain.once('connect', () => plain.write('STARTTLS\n'));
    firstLine(plain, (line) => {
      if (line !== 'OK\n') return onError(new Error(`'OK' was expected, not '${line}'`));
      const socket = tls.connect({
        socket: plain,
        servername: 'localhost',
        secureContext: clientContext(order),
      });
      connection.upgrade(socket);
      socket.on('error', onError);
      socket.once('secureConnect', () => onReady(connection));
    });
    return connection;
  },
};

export const netAdapters = [
  {
    name: 'node',
    kinds: ['tcp', 'tls', 'starttls'],
    listen(order, onConnection) {
      const server = servers[order.kind](order, onConnection);
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, loopback, () =>
          resolve({ port: server.address().port, close: () => server.close() }),
        );
      });
    },
    connect: (order, port, onReady, onError) => clients[order.kind](order, port, onReady, onError),
  },
];
