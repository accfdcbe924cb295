import { Q_OBJECT } from '@qt3/core-signals';
import { quoted } from '../../../shared/strangers-text.js';
import { StartTls } from './start-tls.js';

/** The length of the message, 8, and a number that no version of the protocol has. */
const SSL_REQUEST = Buffer.of(0, 0, 0, 8, 4, 210, 22, 47);

/** PostgreSQL's SSLRequest: eight bytes, answered with a letter (PostgreSQL's manual, "SSL Session Encryption"). */
export class PostgresStartTls extends StartTls {
  static {
    Q_OBJECT(this);
  }

  override begin(): void {
    this.socket.writeBlock(SSL_REQUEST);
  }

  override readData(): void {
    // One byte, and no more: the next one belongs to TLS.
    const letter = this.isOver ? -1 : this.socket.getch();
    if (letter === -1) return;
    switch (String.fromCharCode(letter)) {
      case 'S':
        this.goAhead();
        break;
      case 'N':
        this.refuse('The server is not set up for TLS.');
        break;
      case 'E':
        this.refuse('The server knows nothing of TLS.');
        break;
      default:
        this.refuse(`The server does not speak PostgreSQL's protocol: ${quoted(this.#all(letter))}`);
    }
  }

  #all(letter: number): string {
    return Buffer.concat([Buffer.of(letter), this.socket.readAll()])
      .toString('latin1')
      .trimEnd();
  }
}
