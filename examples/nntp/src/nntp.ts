import { Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { QNetworkProtocol, QUrl, type QNetworkOperation, type QUrlInfo } from '@qt3/qnetwork';
import { QSocket } from '@qt3/qsocket';
import { QValueList, section, startsWith, toInt } from '@qt3/tools';
import { articleInfo, groupInfo } from './entries.js';

const NNTP_PORT = 119;

/** The longest line that a server may send, in bytes. */
const LONGEST_LINE = 64 * 1024;

/** A command, and what becomes of the answer to it. */
interface Step {
  readonly line: string;
  /** The code of success. */
  readonly code: number;
  /** What the failure of the operation is when the server refuses. */
  readonly error: number;
  /** Set for an answer of many lines: gets each. */
  readonly each?: (line: string) => void;
  /** All of the answer has come; gets the text of its first line. */
  readonly then: (text: string) => void;
}

/**
 * News (RFC 3977) for QUrlOperator. The folder `/` has the groups, the folder of a group has its articles by number, and an article
 * can be read.
 */
export class Nntp extends QNetworkProtocol {
  static {
    Q_OBJECT(this, { slots: ['readLines()', 'connectionClosed()', 'connectionFailed(int)'] });
  }

  readonly #socket = new QSocket(this);
  #isGreeted = false;
  /** Why there is no connection; '' where it has not been tried. */
  #failure = '';
  #step: Step | null = null;
  #isInList = false;
  #text = '';
  /** What has been listed and not been reported. */
  #children: QUrlInfo[] = [];

  constructor() {
    super();
    this.#socket.setReadBufferSize(LONGEST_LINE);
    this.connect(this.#socket, SIGNAL('readyRead()'), SLOT('readLines()'));
    this.connect(this.#socket, SIGNAL('connectionClosed()'), SLOT('connectionClosed()'));
    this.connect(this.#socket, SIGNAL('error(int)'), SLOT('connectionFailed(int)'));
  }

  override supportedOperations(): number {
    return QNetworkProtocol.OpListChildren | QNetworkProtocol.OpGet;
  }

  /** Called again and again until there is a connection. */
  protected override checkConnection(op: QNetworkOperation): boolean {
    if (this.#isGreeted) return true;
    const url = this.url();
    if (this.#failure !== '') {
      op.setState(QNetworkProtocol.StFailed);
      op.setErrorCode(QNetworkProtocol.ErrHostNotFound);
      op.setProtocolDetail(this.#failure);
      this.#failure = '';
    } else if (this.#socket.state() === QSocket.Idle && url !== null) {
      this.#socket.connectToHost(url.host(), url.hasPort() ? url.port() : NNTP_PORT);
    }
    return false;
  }

  protected override operationListChildren(op: QNetworkOperation): void {
    op.setState(QNetworkProtocol.StInProgress);
    this.start(op);
    const error = QNetworkProtocol.ErrListChildren;
    const group = section(this.url()?.path() ?? '', '/', 1, 1);
    const end = (): void => this.#end(op);
    if (group === '') {
      const each = (line: string): void => void this.#children.push(groupInfo(line));
      this.#ask({ line: 'LIST ACTIVE', code: 215, error, each, then: end });
      return;
    }
    const each = (line: string): void => void this.#children.push(articleInfo(line));
    this.#select(group, error, (text) => {
      // How many there are, the first and the last.
      if (toInt(section(text, ' ', 0, 0)) === 0) end();
      else this.#ask({ line: `OVER ${section(text, ' ', 1, 1)}-`, code: 224, error, each, then: end });
    });
  }

  protected override operationGet(op: QNetworkOperation): void {
    op.setState(QNetworkProtocol.StInProgress);
    const path = new QUrl(op.arg(0)).path();
    const [group, number] = [section(path, '/', 1, 1), section(path, '/', 2, 2)];
    const error = QNetworkProtocol.ErrGet;
    const each = (line: string): void => this.data(Buffer.from(`${line}\n`, 'latin1'), op);
    this.#select(group, error, () => {
      const missing = QNetworkProtocol.ErrFileNotExisting;
      this.#ask({ line: `ARTICLE ${number}`, code: 220, error: missing, each, then: () => this.#end(op) });
    });
  }

  #select(group: string, error: number, then: (text: string) => void): void {
    this.#ask({ line: `GROUP ${group}`, code: 211, error, then });
  }

  #ask(step: Step): void {
    this.#step = step;
    if (/[^!-~ ]/.test(step.line)) this.#fail(step.error, 'A name has characters that news have not.');
    else this.#socket.writeBlock(`${step.line}\r\n`);
  }

  /** Reads what has come. A slot may have deleted this object, or stopped it. */
  readLines(): void {
    const socket = this.#socket;
    while (!this.isDeleted() && socket.canReadLine()) this.#hear(socket.readLine().replace(/\r?\n$/, ''));
    if (this.isDeleted()) return;
    this.#reportChildren();
    if (socket.bytesAvailable() >= LONGEST_LINE) this.#lose('The server sends a line without an end.');
  }

  #hear(line: string): void {
    const step = this.#step;
    if (this.#isInList) this.#hearPart(line);
    else if (!this.#isGreeted) this.#greet(line);
    else if (step === null || !/^\d{3}(?: |$)/.test(line)) this.#lose('The server does not speak NNTP.');
    else if (toInt(section(line, ' ', 0, 0)) !== step.code) this.#fail(step.error, section(line, ' ', 1));
    else if (step.each === undefined) this.#finishStep(section(line, ' ', 1));
    else this.#isInList = true;
  }

  #greet(line: string): void {
    this.#isGreeted = startsWith(line, '200') || startsWith(line, '201');
    if (!this.#isGreeted) this.#lose(`The server refuses: ${line}`);
    else this.connectionStateChanged(QNetworkProtocol.ConConnected, 'Connected');
  }

  /** A line of an answer of many: a dot ends it, and one that begins a line has another one before it. */
  #hearPart(line: string): void {
    if (line !== '.') {
      this.#step?.each?.(startsWith(line, '.') ? line.slice(1) : line);
      return;
    }
    this.#isInList = false;
    this.#finishStep(this.#text);
  }

  #finishStep(text: string): void {
    const step = this.#step;
    this.#step = null;
    step?.then(text);
  }

  #reportChildren(): void {
    const operation = this.operationInProgress();
    if (this.#children.length > 0 && operation !== null)
      this.newChildren(QValueList.from(this.#children.splice(0)), operation);
  }

  #end(op: QNetworkOperation): void {
    this.#reportChildren();
    if (this.operationInProgress() !== op) return;
    op.setState(QNetworkProtocol.StDone);
    this.finished(op);
  }

  #fail(code: number, detail: string): void {
    this.#step = null;
    const op = this.operationInProgress();
    if (op === null) return;
    op.setState(QNetworkProtocol.StFailed);
    op.setErrorCode(code);
    op.setProtocolDetail(detail);
    this.finished(op);
  }

  connectionClosed(): void {
    this.#lose('The server closed the connection.');
  }

  connectionFailed(_code: number): void {
    this.#lose(this.#socket.lastError()?.message ?? 'The connection broke.');
  }

  /** The operation under way fails; the next one connects anew. */
  #lose(reason: string): void {
    const wasGreeted = this.#isGreeted;
    this.#isGreeted = false;
    this.#isInList = false;
    this.#socket.close();
    this.#socket.clearPendingData();
    if (this.operationInProgress() !== null) this.#fail(QNetworkProtocol.ErrGet, reason);
    else if (!wasGreeted) this.#failure = reason;
  }
}
