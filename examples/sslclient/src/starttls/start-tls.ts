import { QObject, Q_OBJECT, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import type { QSocket } from '@qt3/qsocket';
import { quoted } from '../../../shared/strangers-text.js';

/** How long the server may take for all that comes before TLS, in milliseconds. */
export const PATIENCE = 30_000;

/** What a server may say without ending a line. */
const LONGEST_LINE = 4096;

/**
 * The part of a conversation that comes before TLS, and agrees on it, over a plain QSocket. It begins when that is connected,
 * and is over with one of its signals. The go-ahead is the last thing it reads: what lies behind that is left to the
 * QtSSLSocket, which does not let plain text pass for a part of the encrypted conversation.
 */
export abstract class StartTls extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['ready()', 'refused(const QString&)'],
      slots: ['begin()', 'readData()', 'tooSlow()'],
    });
  }

  /** Both ends agree: the next byte belongs to TLS. */
  declare ready: () => void;
  /** There will be no TLS; the reason is a sentence for a person. */
  declare refused: (reason: string) => void;

  protected readonly socket: QSocket;
  readonly #patience = new QTimer(this);
  #isOver = false;

  /**
   * @param socket - not connected yet, or connecting
   * @param patience - how long the server may take, in milliseconds
   */
  constructor(socket: QSocket, parent: QObject | null = null, patience: number = PATIENCE) {
    super(parent);
    this.socket = socket;
    this.connect(socket, SIGNAL('connected()'), SLOT('begin()'));
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readData()'));
    this.connect(this.#patience, SIGNAL('timeout()'), SLOT('tooSlow()'));
    this.#patience.start(patience, true);
  }

  /** The connection is open. In most protocols it is the server that speaks first. */
  begin(): void {}

  /** Something has arrived. Each protocol has its own; a slot has to be there at run time, so it cannot be abstract. */
  readData(): void {}

  tooSlow(): void {
    this.refuse('The server takes too long. It may expect TLS from the first byte on, without --starttls.');
  }

  protected get isOver(): boolean {
    return this.#isOver;
  }

  protected goAhead(): void {
    this.#end();
    this.ready();
  }

  protected refuse(reason: string): void {
    if (this.#isOver) return;
    this.#end();
    this.refused(reason);
  }

  #end(): void {
    this.#isOver = true;
    this.#patience.stop();
  }
}

/** A protocol of lines. */
export abstract class LineStartTls extends StartTls {
  static {
    Q_OBJECT(this);
  }

  override readData(): void {
    while (!this.isOver && this.socket.canReadLine()) this.hear(this.socket.readLine().replace(/\r?\n$/, ''));
    if (!this.isOver && this.socket.bytesAvailable() > LONGEST_LINE)
      this.refuse('The server sends a line without an end.');
  }

  /** The server has said a line. */
  protected abstract hear(line: string): void;

  protected say(line: string): void {
    this.socket.writeBlock(`${line}\r\n`);
  }

  /** The server says something that does not belong here. */
  protected refuseLine(what: string, line: string): void {
    this.refuse(`${what}: ${quoted(line)}`);
  }
}
