import { Q_OBJECT } from '@qt3/core-signals';
import { ReplyReader } from '../../../shared/reply-reader.js';
import { LineStartTls } from './start-tls.js';

/** FTP's AUTH TLS, for the control connection (RFC 4217). */
export class FtpStartTls extends LineStartTls {
  static {
    Q_OBJECT(this);
  }

  readonly #replies = new ReplyReader();
  #hasAsked = false;

  protected override hear(line: string): void {
    const reply = this.#replies.add(line);
    if (reply === null) return;
    if (reply === 'nonsense') {
      this.refuseLine('The server does not speak FTP', line);
    } else if (this.#hasAsked) {
      if (reply.code === 234) this.goAhead();
      else this.refuseLine('The server refuses AUTH TLS', line);
    } else if (reply.code === 220) {
      this.#hasAsked = true;
      this.say('AUTH TLS');
    } else if (reply.code !== 120) {
      // 120: ready in some minutes; its greeting follows.
      this.refuseLine('The server does not want to talk', line);
    }
  }
}
