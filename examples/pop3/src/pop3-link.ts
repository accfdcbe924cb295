import { Q_OBJECT } from '@qt3/core-signals';
import { LineClient, LineStatus } from '../../shared/line-client.js';
import { quoted } from '../../shared/strangers-text.js';

/**
 * The client's end of POP3 (RFC 1939), one command at a time: `+OK` and `-ERR`, and answers of many lines, whose end is a line
 * with a dot, and whose lines have a dot more where one begins them.
 */
export abstract class Pop3Link extends LineClient {
  static {
    Q_OBJECT(this);
  }

  #listFollows = false;
  #isInList = false;

  /** The command was carried out; when lines follow, they have all come. */
  protected abstract succeeded(): void;

  /** The server refuses; the text is its reason. */
  protected abstract refused(text: string): void;

  /** A line of an answer of many lines. */
  protected abstract lineCame(line: string): void;

  /** The server wants to hear something before it answers (RFC 5034). */
  protected abstract asked(): void;

  /** Sends a command, in UTF-8. */
  protected command(line: string, listFollows = false): void {
    this.#listFollows = listFollows;
    this.send(Buffer.from(`${line}\r\n`, 'utf8'));
  }

  protected override hear(line: string): void {
    if (this.#isInList) this.#hearPart(line);
    else if (/^\+(?: |$)/.test(line)) this.asked();
    else this.#hearStatus(line);
  }

  #hearPart(line: string): void {
    if (line !== '.') {
      this.lineCame(line.startsWith('.') ? line.slice(1) : line);
      return;
    }
    this.#isInList = false;
    this.succeeded();
  }

  #hearStatus(line: string): void {
    const [, status = '', text = ''] = /^(\+OK|-ERR)(?: (.*))?$/i.exec(line) ?? [];
    if (status === '') this.finish(LineStatus.Failed, `The server does not speak POP3: ${quoted(line)}`);
    else if (status.startsWith('-')) this.refused(text);
    else if (this.#listFollows) this.#isInList = true;
    else this.succeeded();
  }
}
