import { Q_OBJECT, QTimer, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import type { QSocket } from '@qt3/qsocket';
import { Session } from './session.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    QSocket: QSocket;
  }
}

/**
 * What comes before TLS with --starttls, in the words of SMTP: as much as it takes to be asked for STARTTLS (RFC 3207), and not
 * a word more.
 */
export class PlainSession extends Session {
  static {
    Q_OBJECT(this, { signals: ['upgrade(QSocket*)'], slots: ['tooSlow()'] });
  }

  /** The client wants TLS, and may begin with it. The session has done with the socket, which is its receiver's now. */
  declare upgrade: (socket: QSocket) => void;

  protected override readonly lineTooLong = '500 Line too long\r\n';
  readonly #patience = new QTimer(this);

  /** @param timeout - how long the client may take until it wants TLS, in milliseconds */
  constructor(socket: QSocket, timeout: number, parent: QObject | null = null) {
    super(socket, socket, parent);
    this.connect(this.#patience, SIGNAL('timeout()'), SLOT('tooSlow()'));
    this.#patience.start(timeout, true);
  }

  /** The client does not know what to do before it has been greeted. */
  greet(): void {
    this.log('connected, in plain text');
    this.#reply('220 localhost sslserver, behind STARTTLS');
  }

  tooSlow(): void {
    this.log('error: takes too long');
    this.#reply('421 You take too long');
    this.close();
  }

  protected override answer(line: string): void {
    const [, verb = '', argument = ''] = /^(\S*)\s*(.*)$/.exec(line) ?? [];
    switch (verb.toUpperCase()) {
      case 'EHLO':
        this.#reply('250-localhost');
        this.#reply('250 STARTTLS');
        break;
      case 'STARTTLS':
        if (argument === '') this.#upgrade();
        else this.#reply('501 STARTTLS stands alone');
        break;
      case 'NOOP':
        this.#reply('250 Still here');
        break;
      case 'QUIT':
        this.#reply('221 Goodbye');
        this.close();
        break;
      default:
        this.#reply('530 STARTTLS comes first');
    }
  }

  /** What has arrived behind STARTTLS stays in the socket: it has to be the beginning of the handshake. */
  #upgrade(): void {
    this.#reply('220 Go ahead');
    this.#patience.stop();
    this.retire();
    this.upgrade(this.socket);
  }

  #reply(line: string): void {
    this.socket.writeBlock(`${line}\r\n`);
  }
}
