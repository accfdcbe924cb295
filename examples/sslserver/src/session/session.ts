import { QObject, Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { place } from '../../../shared/serving.js';
import { quoted } from '../../../shared/strangers-text.js';
import { nextLine } from './next-line.js';

/** The most bytes that a line may have: eight times what DOS took, and twice what SMTP takes. */
const LONGEST_LINE = 1024;

/** The most that is read ahead of the line that is being answered. */
const READ_AHEAD = 4 * LONGEST_LINE;

/** With more than this on its way to the client, the next line waits: who does not read gets no further answers. */
const WRITE_AHEAD = 64 * 1024;

/** One client that says lines and gets answers, to the end of the connection. Deletes itself, and its socket, afterwards. */
export abstract class Session extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['logged(const QString&)'],
      slots: ['readData()', 'connectionClosed()', 'delayedCloseFinished()', 'error(int)'],
    });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  protected readonly socket: QSocket;
  /** Address and port of the client; the socket forgets them at the end. */
  readonly #client: string;
  #isOver = false;

  /**
   * @param socket - the session owns it from now on
   * @param plain - the socket that knows its peer: the one inside, as long as the link is not encrypted
   */
  constructor(socket: QSocket, plain: QSocket, parent: QObject | null = null) {
    super(parent);
    this.insertChild(socket);
    socket.setReadBufferSize(READ_AHEAD);
    this.socket = socket;
    this.#client = place(plain.peerAddress().toString(), plain.peerPort());
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readData()'));
    this.connect(socket, SIGNAL('bytesWritten(int)'), SLOT('readData()'));
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('connectionClosed()'));
    this.connect(socket, SIGNAL('delayedCloseFinished()'), SLOT('delayedCloseFinished()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('error(int)'));
  }

  /** The client has said a line. */
  protected abstract answer(line: string): void;

  /** The answer to a line that is too long. */
  protected abstract readonly lineTooLong: string;

  /** Answers what can be answered now; the rest when more has arrived, or what was written has left. */
  readData(): void {
    while (this.#canAnswer()) {
      const line = nextLine(this.socket, LONGEST_LINE);
      if (line.kind === 'incomplete') return;
      if (line.kind === 'too-long') {
        this.log(`error: a line of more than ${LONGEST_LINE} bytes`);
        this.socket.writeBlock(this.lineTooLong);
        this.close();
        return;
      }
      this.log(`says ${quoted(line.text)}`);
      this.answer(line.text);
    }
  }

  #canAnswer(): boolean {
    const isOpen = !this.#isOver && this.socket.state() === QSocket.Connected;
    return isOpen && this.socket.bytesToWrite() < WRITE_AHEAD;
  }

  /** Closes when everything has left; if it has already, no signal follows. */
  protected close(): void {
    this.socket.close();
    if (this.socket.state() === QSocket.Idle) this.delayedCloseFinished();
  }

  /** We have closed the connection. */
  delayedCloseFinished(): void {
    this.leave('left');
  }

  /** The client has closed the connection. */
  connectionClosed(): void {
    this.leave('left without a farewell');
  }

  error(_code: number): void {
    this.leave(`error: ${this.reason()}`);
  }

  /** What has gone wrong with the socket. */
  protected reason(): string {
    return this.socket.lastError()?.message ?? 'no reason is known';
  }

  protected leave(how: string): void {
    this.log(how);
    this.retire();
  }

  /** It is over, and there is nothing to say about it. */
  protected retire(): void {
    this.#isOver = true;
    this.deleteLater();
  }

  protected log(what: string): void {
    this.logged(`${this.#client} ${what}`);
  }
}
