import { Q_OBJECT, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { endl, QTextStream } from '@qt3/tools';
import { counted } from '../../../shared/counted.js';
import { place } from '../../../shared/serving.js';

/** The longest line, in bytes, its end included; also the most that is read ahead. */
const LONGEST_LINE = 64 * 1024;

/** A client with this number of bytes of answers to fetch gets no further ones. */
const MOST_UNSENT = 256 * 1024;

/** One client, from its connection to its end, at which it deletes itself. */
export class ClientSocket extends QSocket {
  static {
    Q_OBJECT(this, {
      signals: ['logged(const QString&)'],
      slots: ['readClient()', 'clientClosed()', 'closed()', 'failed(int)'],
    });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  readonly #peer: string;
  #line = 0;

  constructor(descriptor: number, parent: QObject | null = null) {
    super(parent);
    this.connect(this, SIGNAL('readyRead()'), SLOT('readClient()'));
    this.connect(this, SIGNAL('bytesWritten(int)'), SLOT('readClient()'));
    this.connect(this, SIGNAL('connectionClosed()'), SLOT('clientClosed()'));
    this.connect(this, SIGNAL('delayedCloseFinished()'), SLOT('closed()'));
    this.connect(this, SIGNAL('error(int)'), SLOT('failed(int)'));
    this.setReadBufferSize(LONGEST_LINE);
    this.setSocket(descriptor);
    this.#peer = place(this.peerAddress().toString(), this.peerPort());
  }

  /** Where the client is. */
  peer(): string {
    return this.#peer;
  }

  /** Answers whole lines, as long as the client fetches the answers. */
  readClient(): void {
    const stream = new QTextStream(this);
    // Bytes come back as they came, whatever they mean.
    stream.setEncoding(QTextStream.Latin1);
    while (this.canReadLine() && this.bytesToWrite() < MOST_UNSENT) {
      this.#line++;
      stream.put(this.#line, ': ', stream.readLine() ?? '', endl);
    }
    if (this.canReadLine() || this.bytesAvailable() < LONGEST_LINE || this.state() !== QSocket.Connected)
      return;
    this.logged(`${this.#peer} sent a line without an end`);
    stream.put('Line too long', endl);
    this.close();
    if (this.state() === QSocket.Idle) this.closed();
  }

  /** The client has closed. */
  clientClosed(): void {
    this.closed();
  }

  /** The link is broken. */
  failed(_code: number): void {
    this.logged(`${this.#peer} failed: ${this.lastError()?.message ?? 'no reason is known'}`);
    this.deleteLater();
  }

  /** It is over, and everything has been sent. */
  closed(): void {
    this.logged(`${this.#peer} left after ${counted(this.#line, 'line')}`);
    this.deleteLater();
  }
}
