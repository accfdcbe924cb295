import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { QtSSLSocket } from '../../src/index.js';
import type { Credentials } from '../support/credentials.js';

/** What a client sends in plain text before the handshake, where that is wanted, and the answer. */
export const START = 'STARTTLS\n';
export const GO_AHEAD = 'go ahead\n';

/** How an echo server treats its connections. */
export interface EchoOptions {
  /** The handshake begins when the client has asked for it in plain text, not at once. */
  readonly upgrade?: boolean;
  /** For the handshake, in milliseconds. */
  readonly timeLimit?: number;
}

/** A QServerSocket whose connections become links that send back what they get. */
export class EchoServer extends QServerSocket {
  readonly #credentials: Credentials;
  readonly #options: EchoOptions;
  /** Connections there have been, and links of which the handshake succeeded. */
  connections = 0;
  accepted = 0;
  /** Connections that are there, handshake or not, and the most of them at once. */
  open = 0;
  most = 0;
  /** Handshakes that have begun and not ended. */
  pending = 0;
  /** Bytes sent back. */
  echoed = 0;
  /** How often each error() came. */
  readonly errors = new Map<number, number>();
  #watcher: () => void = () => {};

  constructor(credentials: Credentials, options: EchoOptions = {}) {
    super(0, 511);
    this.#credentials = credentials;
    this.#options = options;
  }

  override newConnection(fd: number): void {
    this.connections++;
    this.open++;
    this.most = Math.max(this.most, this.open);
    const link = new QtSSLSocket(QtSSLSocket.Server, null, this);
    const inner = new QSocket(link);
    inner.setSocket(fd);
    link.setSocket(inner);
    this.#credentials.show(link);
    if (this.#options.timeLimit !== undefined) link.setHandshakeTimeout(this.#options.timeLimit);
    let secured = false;
    const end = (): void => {
      this.open--;
      if (!secured) this.pending--;
      link.deleteLater();
      this.#watcher();
    };
    QObject.connect(link, SIGNAL('accepted()'), () => {
      secured = true;
      this.pending--;
      this.accepted++;
      this.#watcher();
    });
    QObject.connect(link, SIGNAL('readyRead()'), () => {
      const bytes = link.readAll();
      this.echoed += bytes.length;
      link.writeBlock(bytes);
    });
    QObject.connect(link, SIGNAL('connectionClosed()'), end);
    QObject.connect(link, SIGNAL('error(int)'), (code: number) => {
      this.errors.set(code, (this.errors.get(code) ?? 0) + 1);
      end();
    });
    this.pending++;
    if (this.#options.upgrade === true) this.#upgrade(inner, link, end);
    else link.sslAccept();
    this.#watcher();
  }

  #upgrade(inner: QSocket, link: QtSSLSocket, end: () => void): void {
    QObject.connect(inner, SIGNAL('readyRead()'), () => {
      if (!inner.canReadLine()) return;
      inner.readLine();
      inner.writeBlock(GO_AHEAD);
      link.sslAccept();
    });
    QObject.connect(inner, SIGNAL('connectionClosed()'), end);
    QObject.connect(inner, SIGNAL('error(int)'), end);
  }

  /** Whether there has been an error(). */
  hasErrors(): boolean {
    return this.errors.size > 0;
  }

  /** Resolves when `holds` does; it is asked whenever a connection comes, is accepted or ends. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.#watcher = resolve));
  }
}
