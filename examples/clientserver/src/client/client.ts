import { QObject, Q_OBJECT, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { endl, QTextStream } from '@qt3/tools';
import type { ClientOptions } from './options.js';

/** The most that waits for a server that is slow to take it. */
const MOST_UNSENT = 64 * 1024;

/** Time without progress after which a line is printed, in milliseconds. */
const STALL = 500;

/** The longest line that is waited for. */
const LONGEST_LINE = 256 * 1024;

/** Sends lines to a server, and reports which lines come back. */
export class Client extends QObject {
  static {
    Q_OBJECT(this, {
      signals: [
        'received(const QString&)',
        'infoChanged(const QString&)',
        'full()',
        'drained()',
        'finished(int)',
      ],
      slots: [
        'sendToServer(const QString&)',
        'nothingMoreToSend()',
        'closeConnection()',
        'stalled()',
        'socketConnected()',
        'socketReadyRead()',
        'socketBytesWritten(int)',
        'socketConnectionClosed()',
        'socketClosed()',
        'socketError(int)',
      ],
    });
  }

  /** A line has come from the server. */
  declare received: (line: string) => void;
  /** Something happened: a line for a person. */
  declare infoChanged: (text: string) => void;
  /** What is sent now only waits; drained() follows. */
  declare full: () => void;
  /** There is a connection, or nothing waits: lines are welcome. */
  declare drained: () => void;
  /** It is over; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #options: ClientOptions;
  readonly #socket = new QSocket(this);
  readonly #stream = new QTextStream(this.#socket);
  readonly #silence = new QTimer(this);
  readonly #stall = new QTimer(this);
  #isFull = false;

  constructor(options: ClientOptions, parent: QObject | null = null) {
    super(parent);
    this.#options = options;
    this.#stream.setEncoding(QTextStream.UnicodeUTF8);
    this.#socket.setReadBufferSize(LONGEST_LINE);

    this.connect(this.#socket, SIGNAL('connected()'), SLOT('socketConnected()'));
    this.connect(this.#socket, SIGNAL('readyRead()'), SLOT('socketReadyRead()'));
    this.connect(this.#socket, SIGNAL('bytesWritten(int)'), SLOT('socketBytesWritten(int)'));
    this.connect(this.#socket, SIGNAL('connectionClosed()'), SLOT('socketConnectionClosed()'));
    this.connect(this.#socket, SIGNAL('delayedCloseFinished()'), SLOT('socketClosed()'));
    this.connect(this.#socket, SIGNAL('error(int)'), SLOT('socketError(int)'));
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('closeConnection()'));
    this.connect(this.#stall, SIGNAL('timeout()'), SLOT('stalled()'));
  }

  connectToServer(): void {
    this.infoChanged(`Trying ${this.#options.host}, port ${this.#options.port}`);
    this.#socket.connectToHost(this.#options.host, this.#options.port);
  }

  socketConnected(): void {
    this.infoChanged('Connected');
    this.drained();
  }

  sendToServer(line: string): void {
    if (this.#socket.state() !== QSocket.Connected) return;
    this.#stream.put(line, endl);
    if (this.#isFull || this.#socket.bytesToWrite() < MOST_UNSENT) return;
    this.#isFull = true;
    this.#stall.start(STALL, true);
    this.full();
  }

  stalled(): void {
    this.infoChanged('The server takes no more; the input waits');
  }

  socketBytesWritten(_count: number): void {
    this.#stillAlive();
    if (this.#stall.isActive()) this.#stall.start(STALL, true);
    if (!this.#isFull || this.#socket.bytesToWrite() > 0) return;
    this.#isFull = false;
    this.#stall.stop();
    this.drained();
  }

  socketReadyRead(): void {
    this.#stillAlive();
    while (this.#socket.canReadLine()) this.received(this.#stream.readLine() ?? '');
    if (this.#socket.bytesAvailable() < LONGEST_LINE) return;
    this.infoChanged('Failed: the server sent a line without an end');
    this.#finish(1);
  }

  /** The server may still answer. */
  nothingMoreToSend(): void {
    if (this.#socket.state() === QSocket.Connected) this.#silence.start(this.#options.patience, true);
  }

  #stillAlive(): void {
    if (this.#silence.isActive()) this.#silence.start(this.#options.patience, true);
  }

  closeConnection(): void {
    this.#stall.stop();
    const isConnected = this.#socket.state() === QSocket.Connected;
    this.#silence.stop();
    this.#socket.close();
    if (this.#socket.state() === QSocket.Closing) {
      // What is pending is sent first; delayedCloseFinished() follows.
      this.infoChanged(`Closing, ${this.#socket.bytesToWrite()} bytes are still to be sent`);
    } else if (isConnected) {
      // There was nothing pending, and there is no delay.
      this.socketClosed();
    } else {
      this.infoChanged('Stopped before there was a connection');
      this.#finish(1);
    }
  }

  socketClosed(): void {
    this.infoChanged('Connection closed');
    this.#finish(0);
  }

  socketConnectionClosed(): void {
    const rest = this.#stream.read();
    if (rest !== '') this.received(rest);
    this.infoChanged('Connection closed by the server');
    this.#finish(0);
  }

  socketError(_code: number): void {
    this.infoChanged(`Failed: ${this.#socket.lastError()?.message ?? 'no reason is known'}`);
    this.#finish(1);
  }

  #finish(status: number): void {
    this.#silence.stop();
    this.#stall.stop();
    this.#socket.deleteLater();
    this.finished(status);
  }
}
