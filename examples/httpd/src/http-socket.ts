import { Q_OBJECT, QTimer, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QTextStream } from '@qt3/tools';
import { errorPage, welcomePage } from './pages.js';
import { RequestReader } from './request-reader.js';

/** The longest request, in bytes; a body, which no GET needs, does not count. */
const LONGEST_REQUEST = 16 * 1024;

/** One connection: one request, one answer. It deletes itself. */
export class HttpSocket extends QSocket {
  static {
    Q_OBJECT(this, {
      signals: ['answered(const QString&)'],
      slots: ['readRequest()', 'tooSlow()', 'discard()'],
    });
  }

  /** The request has been answered: a line for the log. */
  declare answered: (text: string) => void;

  readonly #request = new RequestReader();
  readonly #patience = new QTimer(this);
  #length = 0;

  constructor(descriptor: number, timeout: number, parent: QObject | null = null) {
    super(parent);
    this.connect(this, SIGNAL('readyRead()'), SLOT('readRequest()'));
    this.connect(this, SIGNAL('delayedCloseFinished()'), SLOT('discard()'));
    this.connect(this, SIGNAL('connectionClosed()'), SLOT('discard()'));
    this.connect(this, SIGNAL('error(int)'), SLOT('discard()'));
    this.connect(this.#patience, SIGNAL('timeout()'), SLOT('tooSlow()'));
    this.setReadBufferSize(LONGEST_REQUEST);
    this.setSocket(descriptor);
    this.#patience.start(timeout, true);
  }

  /** Reads the lines that are there; answers when they are all there, or make no sense. */
  readRequest(): void {
    if (this.state() !== QSocket.Connected) return;
    while (this.canReadLine() && this.#length <= LONGEST_REQUEST) {
      const line = this.readLine();
      this.#length += line.length;
      const status = this.#request.add(line);
      if (status === 0) continue;
      // Nothing may be touched after this: it may have deleted the socket.
      this.#answer(status);
      return;
    }
    if (this.#length + this.bytesAvailable() >= LONGEST_REQUEST) this.#answer(431);
  }

  tooSlow(): void {
    this.#answer(408);
  }

  /** C++: delete this. What has been written is still sent. */
  discard(): void {
    this.delete();
  }

  #answer(status: number): void {
    const { method, target } = this.#request;
    const page = status === 200 ? welcomePage(target) : errorPage(status);
    const os = new QTextStream(this);
    os.setEncoding(QTextStream.UnicodeUTF8);
    os.put('HTTP/1.0 ', status, ' ', page.title, '\r\n');
    os.put('Content-Type: text/html; charset="utf-8"\r\n');
    os.put('Content-Length: ', Buffer.byteLength(page.html), '\r\n');
    if (status === 405) os.put('Allow: GET\r\n');
    os.put('Connection: close\r\n\r\n', page.html);
    this.answered(`${this.peerAddress().toString()} ${status} ${method} ${target}`.trimEnd());

    this.#patience.stop();
    this.close();
    // The page may still be on its way; then delayedCloseFinished() follows.
    if (this.state() === QSocket.Idle) this.discard();
  }
}
