import { Q_OBJECT, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import type { QtSSLSocket } from '@qt3/qtsslsocket';
import { GREETING, LINE_TOO_LONG, runCommand } from '../dos/command.js';
import { Session } from './session.js';

/** One client at the DOS prompt, from the beginning of the handshake on. */
export class DosSession extends Session {
  static {
    Q_OBJECT(this, { slots: ['acceptedClient()', 'checkCertError(int,const QString&)'] });
  }

  protected override readonly lineTooLong = LINE_TOO_LONG;
  readonly #ssl: QtSSLSocket;
  readonly #folder: string;

  /**
   * @param ssl - has its connection
   * @param folder - the folder that is drive C
   */
  constructor(ssl: QtSSLSocket, folder: string, parent: QObject | null = null) {
    super(ssl, ssl.socket() ?? ssl, parent);
    this.#ssl = ssl;
    this.#folder = folder;
    this.connect(ssl, SIGNAL('accepted()'), SLOT('acceptedClient()'));
    this.connect(
      ssl,
      SIGNAL('certCheckFailed(int,const QString&)'),
      SLOT('checkCertError(int,const QString&)'),
    );
  }

  /** The link is encrypted: the client gets its prompt. */
  acceptedClient(): void {
    this.log(`connected, with ${this.#ssl.protocol()}`);
    const certificate = this.#ssl.peerCertificate();
    if (certificate !== '') this.log(`shows the certificate ${certificate}`);
    this.#ssl.writeBlock(GREETING);
  }

  protected override answer(line: string): void {
    const { output, goesOn } = runCommand(line, this.#folder);
    this.#ssl.writeBlock(output);
    if (!goesOn) this.close();
  }

  /** The client has shown a certificate that is not good: it had better shown none. */
  checkCertError(_result: number, description: string): void {
    this.#ssl.close();
    this.leave(`refused: ${description}`);
  }

  protected override reason(): string {
    return this.#ssl.errorString();
  }
}
