import { QObject, Q_OBJECT, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { arg, QRegExp, QTextStream, replace } from '@qt3/tools';
import { parseMessage, type IrcMessage } from './irc-message.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    IrcMessage: IrcMessage;
  }
}

/** The longest line that is waited for, in bytes. */
const LONGEST_LINE = 16 * 1024;

/** The longest delay between two attempts to connect, in milliseconds. */
const LONGEST_DELAY = 60_000;

/** How long the server may take to close after we have said that we leave, in milliseconds. */
const FAREWELL = 2000;

/** Where the server is, and how long it is waited for; times in milliseconds. */
export interface ConnectionOptions {
  readonly host: string;
  readonly port: number;
  readonly ping: number;
  readonly retry: number;
  readonly attempts: number;
}

/**
 * A connection to a server that sends lines, and is made again when it is lost.
 *
 * A server that is silent is asked whether it is there. After each failure in a row, the next attempt waits twice as long.
 */
export class IrcConnection extends QObject {
  static {
    Q_OBJECT(this, {
      signals: [
        'opened()',
        'received(const IrcMessage&)',
        'lost()',
        'infoChanged(const QString&)',
        'finished(int)',
      ],
      slots: [
        'connectToServer()',
        'socketConnected()',
        'socketReadyRead()',
        'socketConnectionClosed()',
        'socketClosed()',
        'socketError(int)',
        'silent()',
      ],
    });
  }

  /** The connection is open, once more perhaps. */
  declare opened: () => void;
  /** The server has sent a message; pings, and answers to ours, stay here. */
  declare received: (message: IrcMessage) => void;
  /** The connection is gone, and will be made again. */
  declare lost: () => void;
  /** Something happened: a line for a person. */
  declare infoChanged: (text: string) => void;
  /** It is over; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #options: ConnectionOptions;
  readonly #socket = new QSocket(this);
  readonly #silence = new QTimer(this);
  readonly #retry = new QTimer(this);
  #failures = 0;
  #isAsked = false;
  #isLeaving = false;
  #isOver = false;

  constructor(options: ConnectionOptions, parent: QObject | null = null) {
    super(parent);
    this.#options = options;
    this.#socket.setReadBufferSize(LONGEST_LINE);
    this.connect(this.#socket, SIGNAL('connected()'), SLOT('socketConnected()'));
    this.connect(this.#socket, SIGNAL('readyRead()'), SLOT('socketReadyRead()'));
    this.connect(this.#socket, SIGNAL('connectionClosed()'), SLOT('socketConnectionClosed()'));
    this.connect(this.#socket, SIGNAL('delayedCloseFinished()'), SLOT('socketClosed()'));
    this.connect(this.#socket, SIGNAL('error(int)'), SLOT('socketError(int)'));
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('silent()'));
    this.connect(this.#retry, SIGNAL('timeout()'), SLOT('connectToServer()'));
  }

  connectToServer(): void {
    const { host, port } = this.#options;
    this.infoChanged(arg(arg('Connecting to %1, port %2', host), port));
    this.#listen();
    this.#socket.connectToHost(host, port);
  }

  /** Sends a line; false when there is no connection. */
  sendLine(line: string): boolean {
    if (this.#socket.state() !== QSocket.Connected) return false;
    const stream = new QTextStream(this.#socket);
    stream.setEncoding(QTextStream.UnicodeUTF8);
    // What ends a line for the server would let a text be a command.
    stream.put(replace(line, new QRegExp('[\\r\\n\\x0000]'), ' '), '\r\n');
    return true;
  }

  /** The server has let us in: the next failure is the first again. */
  welcomed(): void {
    this.#failures = 0;
  }

  /** Ends the conversation: the server closes then, or we do when it takes too long. */
  leave(text: string): void {
    if (this.#isLeaving || !this.sendLine(`QUIT :${text}`)) {
      this.#finish(0);
      return;
    }
    this.#isLeaving = true;
    this.#silence.start(FAREWELL, true);
  }

  /** There is no use in going on. */
  fail(reason: string): void {
    if (this.#isOver) return;
    this.infoChanged(arg('Failed: %1', reason));
    this.#finish(1);
  }

  socketConnected(): void {
    this.#listen();
    this.opened();
  }

  socketReadyRead(): void {
    this.#listen();
    const stream = new QTextStream(this.#socket);
    stream.setEncoding(QTextStream.UnicodeUTF8);
    while (this.#socket.canReadLine() && !this.#isOver) {
      const message = parseMessage(stream.readLine() ?? '');
      if (message?.command === 'PING') this.sendLine(`PONG :${message.params.last()}`);
      else if (message !== null && message.command !== 'PONG') this.received(message);
    }
    if (this.#socket.bytesAvailable() >= LONGEST_LINE) this.#lose('the server sent a line without an end');
  }

  /** Waits for the server, from now on. */
  #listen(): void {
    this.#isAsked = false;
    if (!this.#isLeaving) this.#silence.start(this.#options.ping, true);
  }

  /** Nothing has come from the server for a while. */
  silent(): void {
    if (this.#isLeaving) this.#finish(0);
    else if (this.#isAsked || !this.sendLine(`PING :${this.#options.host}`))
      this.#lose('the server does not answer');
    else {
      this.#isAsked = true;
      this.#silence.start(this.#options.ping, true);
    }
  }

  socketConnectionClosed(): void {
    this.#lose('the server closed the connection');
  }

  socketClosed(): void {
    this.#lose('the connection was closed');
  }

  socketError(_code: number): void {
    this.#lose(this.#socket.lastError()?.message ?? 'no reason is known');
  }

  #lose(why: string): void {
    if (this.#isOver) return;
    if (this.#isLeaving) {
      this.#finish(0);
      return;
    }
    this.#hangUp();
    this.lost();
    this.#failures++;
    if (this.#failures >= this.#options.attempts) {
      this.fail(`${why}; giving up after ${this.#failures} attempts`);
      return;
    }
    const delay = Math.min(LONGEST_DELAY, this.#options.retry * 2 ** (this.#failures - 1));
    this.infoChanged(`Not connected: ${why}; trying again in ${delay / 1000} s`);
    this.#retry.start(delay, true);
  }

  /** Closes at once, whatever is pending: the server does not take it. */
  #hangUp(): void {
    this.#silence.stop();
    this.#socket.blockSignals(true);
    this.#socket.clearPendingData();
    this.#socket.close();
    this.#socket.readAll();
    this.#socket.blockSignals(false);
  }

  #finish(status: number): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#retry.stop();
    this.#hangUp();
    this.finished(status);
  }
}
