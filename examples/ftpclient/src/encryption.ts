import { Q_OBJECT, QObject, SIGNAL } from '@qt3/core-signals';
import type { SocketUpgrade } from '@qt3/qnetwork';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { describeCheck } from '../../shared/certificate-text.js';

/** Whom to trust. */
export interface Trust {
  /** '' for the authorities that Node.js ships. */
  readonly caFile: string;
  readonly acceptAny: boolean;
}

/** Puts TLS over the connections of a QFtp: that of the commands, and those for data. */
export class Encryption extends QObject {
  static {
    Q_OBJECT(this, { signals: ['refused(const QString&)'] });
  }

  /** The server's identity could not be verified, and the connection ends: lines for a person. */
  declare refused: (text: string) => void;

  readonly #trust: Trust;

  constructor(trust: Trust, parent: QObject | null = null) {
    super(parent);
    this.#trust = trust;
  }

  /** For QFtp.startTls(). Servers want the session of the commands to be resumed for the data: it shows who it is. */
  readonly upgrade: SocketUpgrade = (socket, host, control) => {
    const ssl = new QtSSLSocket(QtSSLSocket.Client, socket, this);
    if (this.#trust.caFile !== '') ssl.setPathToCACertFile(this.#trust.caFile);
    ssl.setPeerVerifyName(host);
    if (control instanceof QtSSLSocket) ssl.setSession(control.session());
    this.connect(ssl, SIGNAL('certCheckFailed(int,const QString&)'), (code: number, text: string) => {
      if (this.#trust.acceptAny) return;
      this.refused(describeCheck(code, text, ssl.peerCertificate()));
      ssl.close();
    });
    ssl.sslConnect();
    return ssl;
  };
}
