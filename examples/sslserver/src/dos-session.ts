import { QObject, Q_OBJECT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import type { QtSSLSocket } from '@qt3/qtsslsocket';
import { quoted } from '../../shared/strangers-text.js';
import { GREETING, LINE_TOO_LONG, runCommand } from './dos/command.js';
import { nextLine } from './next-line.js';

/** The most bytes that a command may have: eight times what DOS took. */
const LONGEST_LINE = 1024;

/** The most that is read ahead of the command that is being answered. */
const READ_AHEAD = 4 * LONGEST_LINE;

/** With more than this on its way to the client, the next command waits: who does not read gets no further answers. */
const WRITE_AHEAD = 64 * 1024;

/** One client at the DOS prompt, from the accepted connection to its end. Deletes itself, and its socket, afterwards. */
export class DosSession extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['logged(const QString&)'],
      slots: [
        'acceptedClient()',
        'connectionClosed()',
        'delayedCloseFinished()',
        'readData()',
        'error(int)',
        'checkCertError(int,const QString&)',
      ],
    });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  readonly #socket: QtSSLSocket;
  readonly #folder: string;
  /** Address and port of the client; the socket forgets them at the end. */
  readonly #client: string;

  /**
   * @param socket - connected; the session owns it from now on
   * @param folder - the folder that is drive C
   */
  constructor(socket: QtSSLSocket, folder: string, parent: QObject | null = null) {
    super(parent);
    this.insertChild(socket);
    socket.setReadBufferSize(READ_AHEAD);
    this.#socket = socket;
    this.#folder = folder;
    // Until the link stands, only the socket inside knows its peer.
    const plain = socket.socket() ?? socket;
    this.#client = `${plain.peerAddress().toString()}:${plain.peerPort()}`;
  }

  /** The link is encrypted: the client gets its prompt. */
  acceptedClient(): void {
    this.#log(`connected, with ${this.#socket.protocol()}`);
    const certificate = this.#socket.peerCertificate();
    if (certificate !== '') this.#log(`shows the certificate ${certificate}`);
    this.#socket.writeBlock(GREETING);
  }

  /** Answers what can be answered now; the rest when more has arrived, or what was written has left. */
  readData(): void {
    while (this.#socket.state() === QSocket.Connected && this.#socket.bytesToWrite() < WRITE_AHEAD) {
      const line = nextLine(this.#socket, LONGEST_LINE);
      if (line.kind === 'incomplete') return;
      if (line.kind === 'too-long') {
        this.#log(`error: a line of more than ${LONGEST_LINE} bytes`);
        this.#socket.writeBlock(LINE_TOO_LONG);
        this.#close();
        return;
      }
      this.#run(line.text);
    }
  }

  #run(line: string): void {
    this.#log(`says ${quoted(line)}`);
    const { output, goesOn } = runCommand(line, this.#folder);
    this.#socket.writeBlock(output);
    if (!goesOn) this.#close();
  }

  /** Closes when everything has left; if it has already, nobody will tell. */
  #close(): void {
    this.#socket.close();
    if (this.#socket.state() === QSocket.Idle) this.delayedCloseFinished();
  }

  /** We have closed the connection. */
  delayedCloseFinished(): void {
    this.#leave('left');
  }

  /** The client has closed the connection. */
  connectionClosed(): void {
    this.#leave('left, without EXIT');
  }

  error(_code: number): void {
    this.#leave(`error: ${this.#socket.errorString()}`);
  }

  /** The client has shown a certificate that is not good: it had better shown none. */
  checkCertError(_result: number, description: string): void {
    this.#socket.close();
    this.#leave(`refused: ${description}`);
  }

  #leave(how: string): void {
    this.#log(how);
    this.deleteLater();
  }

  #log(what: string): void {
    this.logged(`${this.#client} ${what}`);
  }
}
