import { Q_OBJECT, SIGNAL, type QObject } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { LOOPBACK } from './loopback.js';
import type { QtSSLSocket } from '@qt3/qtsslsocket';

/** Gives its first client some bytes over TLS and closes: a data connection of FTP. It ends with its parent. */
export class OneOffServer extends QServerSocket {
  static {
    Q_OBJECT(this, { signals: ['failed(const QString&)'] });
  }

  /** The bytes did not go out; the argument says why. */
  declare failed: (reason: string) => void;

  readonly #bytes: string;
  readonly #makeLink: () => QtSSLSocket;
  #used = false;

  constructor(bytes: string, makeLink: () => QtSSLSocket, parent: QObject) {
    super(LOOPBACK, 0, 1, parent);
    this.#bytes = bytes;
    this.#makeLink = makeLink;
  }

  override newConnection(descriptor: number): void {
    if (this.#used) return;
    this.#used = true;
    const ssl = this.#makeLink();
    this.connect(ssl, SIGNAL('error(int)'), () => this.failed(`data connection: ${ssl.errorString()}`));
    this.connect(ssl, SIGNAL('accepted()'), () => {
      ssl.writeBlock(this.#bytes);
      ssl.close();
    });
    ssl.setSocket(descriptor);
    ssl.sslAccept();
  }
}
