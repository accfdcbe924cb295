import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';

/** Writing stops when this many bytes are pending, and continues when half of them have left. */
const HIGH = 262144;

/** Every connection reads into this one: what it is given to has done with it when it returns. */
const shared = Buffer.allocUnsafeSlow(131072);

/** One end of a connection. */
export class Connection extends QObject {
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
