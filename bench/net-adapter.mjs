// How the harness drives the sockets: as ported code would, with QServerSocket, QSocket, QtSSLSocket and their signals.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';

/** Writing stops when so much is pending, and goes on when half of it has left. */
const HIGH = 262144;

/** Every connection reads into this one: what it is given to has done with it when it returns. */
const shared = Buffer.allocUnsafeSlow(131072);

/** One end of a connection. */
class Conn extends QObject {
  static {
    Q_OBJECT(this, {
      slots: ['readData()', 'readLines()', 'wrote()', 'closed()'],
    });
  }

  constructor(socket) {
    super();
    this.take(socket);
  }

  /** The socket, or the one that has taken it over. */
  take(socket) {
    this.socket = socket;
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('closed()'));
    this.connect(socket, SIGNAL('delayedCloseFinished()'), SLOT('closed()'));
  }

  onData(handler) {
    this.data = handler;
    this.connect(this.socket, SIGNAL('readyRead()'), SLOT('readData()'));
    if (this.socket.bytesAvailable() > 0) this.readData();
  }

  onLine(handler) {
    this.line = handler;
    this.connect(this.socket, SIGNAL('readyRead()'), SLOT('readLines()'));
    if (this.socket.canReadLine()) this.readLines();
  }

  onDrain(handler) {
    this.drain = handler;
    this.connect(this.socket, SIGNAL('bytesWritten(int)'), SLOT('wrote()'));
  }

  onClose(handler) {
    (this.closers ??= []).push(handler);
  }

  write(bytes) {
    this.socket.writeBlock(bytes);
    this.full = this.socket.bytesToWrite() > HIGH;
    return !this.full;
  }

  writeStr(text) {
    this.socket.writeBlock(text);
  }

  end() {
    this.socket.close();
    if (this.socket.state() === QSocket.Idle) this.closed();
  }

  destroy() {
    this.socket.delete();
    this.delete();
  }

  info() {
    const { socket } = this;
    return socket instanceof QtSSLSocket ? { cipher: socket.cipher(), reused: socket.isSessionReused() } : {};
  }

  readData() {
    const { socket } = this;
    while (socket.bytesAvailable() > 0) {
      const n = socket.readBlock(shared);
      this.data(n === shared.length ? shared : shared.subarray(0, n));
    }
  }

  readLines() {
    const { socket, line } = this;
    while (socket.canReadLine()) line(socket.readLine().slice(0, -1));
  }

  wrote() {
    if (!this.full || this.socket.bytesToWrite() > HIGH / 2) return;
    this.full = false;
    this.drain();
  }

  closed() {
    const { closers } = this;
    this.closers = undefined;
    closers?.forEach((handler) => handler());
    this.socket.deleteLater();
    this.deleteLater();
  }
}

/** QtSSLSocket takes paths: the harness's PEM texts go into files, once each. */
class PemFiles {
  #folder = null;
  #paths = new Map();

  path(pem) {
    const text = String(pem);
    let path = this.#paths.get(text);
    if (path === undefined) {
      this.#folder ??= this.#makeFolder();
      path = join(this.#folder, `${this.#paths.size}.pem`);
      writeFileSync(path, text);
      this.#paths.set(text, path);
    }
    return path;
  }

  #makeFolder() {
    const folder = mkdtempSync(join(tmpdir(), 'qt3-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
}
const files = new PemFiles();

function secure(mode, plain, q) {
  const socket = new QtSSLSocket(mode, plain);
  socket.setMinimumProtocol('TLSv1.3');
  if (mode === QtSSLSocket.Server) {
    socket.setPathToCertificate(files.path(q.tls.cert));
    socket.setPathToPrivateKey(files.path(q.tls.key));
  } else if (q.tls.caFolder !== undefined) {
    socket.setPathToCACertDir(q.tls.caFolder);
  } else {
    socket.setPathToCACertFile(files.path(q.tls.ca.join('\n')));
  }
  return socket;
}

/** The server's side of a TLS connection, until it is ready: perhaps with a line in clear before. */
class Accepting extends QObject {
  static {
    Q_OBJECT(this, { slots: ['readPlain()', 'accepted()', 'failed(int)'] });
  }

  constructor(plain, q, onConn) {
    super();
    Object.assign(this, { plain, q, onConn });
    if (q.kind === 'starttls') this.connect(plain, SIGNAL('readyRead()'), SLOT('readPlain()'));
    else this.upgrade();
  }

  readPlain() {
    if (!this.plain.canReadLine()) return;
    if (this.plain.readLine() !== 'STARTTLS\n') throw new Error('STARTTLS was expected');
    this.plain.writeBlock('OK\n');
    this.upgrade();
  }

  upgrade() {
    const socket = secure(QtSSLSocket.Server, this.plain, this.q);
    this.socket = socket;
    this.connect(socket, SIGNAL('accepted()'), SLOT('accepted()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.sslAccept();
  }

  accepted() {
    this.onConn(new Conn(this.socket));
    this.deleteLater();
  }

  failed() {
    // The client is told as well, and what it says counts.
    this.socket.deleteLater();
    this.deleteLater();
  }
}

class Server extends QServerSocket {
  constructor(q, onConn) {
    super(new QHostAddress('127.0.0.1'), 0);
    Object.assign(this, { q, onConn });
  }

  newConnection(fd) {
    const socket = new QSocket();
    socket.setSocket(fd);
    if (this.q.kind === 'tcp') this.onConn(new Conn(socket));
    else new Accepting(socket, this.q, this.onConn);
  }
}

/** The client's side until it is ready. */
class Connecting extends QObject {
  static {
    Q_OBJECT(this, { slots: ['connectedPlain()', 'readPlain()', 'ready()', 'failed(int)'] });
  }

  constructor(q, port, onReady, onError) {
    super();
    Object.assign(this, { q, onReady, onError });
    const direct = q.kind === 'tls';
    const socket = direct ? secure(QtSSLSocket.Client, null, q) : new QSocket();
    this.conn = new Conn(socket);
    const next = q.kind === 'starttls' ? SLOT('connectedPlain()') : SLOT('ready()');
    this.connect(socket, SIGNAL('connected()'), next);
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.connectToHost('127.0.0.1', port);
  }

  connectedPlain() {
    const { socket } = this.conn;
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readPlain()'));
    socket.writeBlock('STARTTLS\n');
  }

  readPlain() {
    const plain = this.conn.socket;
    if (!plain.canReadLine()) return;
    if (plain.readLine() !== 'OK\n') throw new Error('OK was expected');
    const socket = secure(QtSSLSocket.Client, plain, this.q);
    this.conn.take(socket);
    this.connect(socket, SIGNAL('connected()'), SLOT('ready()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.sslConnect();
  }

  ready() {
    this.onReady(this.conn);
    this.deleteLater();
  }

  failed() {
    const { socket } = this.conn;
    this.onError(new Error(socket.errorString?.() ?? socket.lastError()?.message));
  }
}

export const netAdapters = [
  {
    name: 'qt3',
    kinds: ['tcp', 'tls', 'starttls'],
    async listen(q, onConn) {
      const server = new Server(q, onConn);
      return { port: server.port(), close: () => server.delete() };
    },
    connect: (q, port, onReady, onError) => new Connecting(q, port, onReady, onError).conn,
  },
];
