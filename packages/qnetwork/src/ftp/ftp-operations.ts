import { QObject, SIGNAL } from '@qt3/core-signals';
import { QDateTime } from '@qt3/tools';
import { OperationKind, OperationState, ProtocolError } from '../operator/protocol-codes.js';
import type { QNetworkOperation } from '../operator/qnetworkoperation.js';
import { QNetworkProtocol } from '../operator/qnetworkprotocol.js';
import { QUrlInfo } from '../operator/qurlinfo.js';
import { QUrl } from '../url/qurl.js';
import { FtpCommand, FtpError, FtpState } from './ftp-codes.js';

/** What of QFtp carries out an operation. */
interface FtpClient extends QNetworkProtocol {
  readonly stateChanged: (state: number) => void;
  readonly listInfo: (info: QUrlInfo) => void;
  readonly readyRead: () => void;
  readonly dataTransferProgress: {
    (done: number, total: number): void;
    (done: number, total: number, op: QNetworkOperation): void;
  };
  readonly commandStarted: (id: number) => void;
  readonly commandFinished: (id: number, error: boolean) => void;
  readonly done: (error: boolean) => void;
  state(): number;
  error(): number;
  errorString(): string;
  currentCommand(): number;
  readAll(): Buffer;
  connectToHost(host: string, port?: number): number;
  login(user?: string | null, password?: string | null): number;
  cd(dir: string): number;
  list(dir?: string): number;
  get(file: string): number;
  put(data: Uint8Array, file: string): number;
  remove(file: string): number;
  mkdir(dir: string): number;
  rename(oldname: string, newname: string): number;
}

const FTP_PORT = 21;

const FAILURES: Readonly<Record<number, number>> = {
  [OperationKind.OpListChildren]: ProtocolError.ErrListChildren,
  [OperationKind.OpMkDir]: ProtocolError.ErrMkDir,
  [OperationKind.OpRemove]: ProtocolError.ErrRemove,
  [OperationKind.OpRename]: ProtocolError.ErrRename,
  [OperationKind.OpGet]: ProtocolError.ErrGet,
  [OperationKind.OpPut]: ProtocolError.ErrPut,
};

/** Carries out the operations that a QFtp is asked for as the protocol of a QUrlOperator, one after the other. */
export class FtpOperations {
  readonly #ftp: FtpClient;
  #operation: QNetworkOperation | null = null;
  #host = '';
  /** Whom the connection is for: `user:password@host:port`. */
  #login = '';
  /** The command that failed, of those that an operation takes. */
  #failed: number = FtpCommand.None;

  constructor(ftp: FtpClient) {
    this.#ftp = ftp;
    ftp.connect(ftp, SIGNAL('stateChanged(int)'), (state: number) => this.#stateChanged(state));
    ftp.connect(ftp, SIGNAL('commandStarted(int)'), () => this.#commandStarted());
    ftp.connect(ftp, SIGNAL('commandFinished(int,bool)'), (_id: number, error: boolean) => {
      if (error) this.#failed = ftp.currentCommand();
    });
    QObject.connect(ftp, SIGNAL('listInfo(const QUrlInfo&)'), (info: QUrlInfo) => {
      const operation = this.#current();
      if (operation !== null) ftp.newChild(info, operation);
    });
    ftp.connect(ftp, SIGNAL('readyRead()'), () => {
      const operation = this.#current();
      if (operation !== null) ftp.data(ftp.readAll(), operation);
    });
    ftp.connect(ftp, SIGNAL('dataTransferProgress(int,int)'), (done: number, total: number) => {
      const operation = this.#current();
      if (operation !== null) ftp.dataTransferProgress(done, total, operation);
    });
    ftp.connect(ftp, SIGNAL('done(bool)'), (error: boolean) => this.#done(error));
  }

  /** Connects and logs in where that has not been done, and asks for what the operation is. */
  begin(operation: QNetworkOperation): void {
    const ftp = this.#ftp;
    operation.setState(OperationState.StInProgress);
    this.#operation = operation;
    this.#failed = FtpCommand.None;
    const folder = this.#ftp.url();
    const isTransfer =
      operation.operation() === OperationKind.OpGet || operation.operation() === OperationKind.OpPut;
    const url = isTransfer || folder === null ? new QUrl(operation.arg(0)) : new QUrl(folder);
    this.#connectFor(url);
    const path = url.path();
    if (!isTransfer) ftp.cd(path === '' ? '/' : path);
    switch (operation.operation()) {
      case OperationKind.OpListChildren:
        ftp.list();
        break;
      case OperationKind.OpMkDir:
        ftp.mkdir(operation.arg(0));
        break;
      case OperationKind.OpRemove:
        ftp.remove(pathOf(operation.arg(0)));
        break;
      case OperationKind.OpRename:
        ftp.rename(operation.arg(0), operation.arg(1));
        break;
      case OperationKind.OpGet:
        ftp.get(path);
        break;
      default:
        ftp.put(operation.rawArg(1), path);
        break;
    }
  }

  #connectFor(url: QUrl): void {
    const port = url.hasPort() ? url.port() : FTP_PORT;
    const login = `${url.user()}:${url.password()}@${url.host()}:${port}`;
    if (this.#ftp.state() === FtpState.LoggedIn && this.#login === login) return;
    this.#login = login;
    this.#host = url.host();
    this.#ftp.connectToHost(url.host(), port);
    if (url.hasUser()) this.#ftp.login(url.user(), url.password());
    else this.#ftp.login();
  }

  /** The operation under way, if nothing has ended it. */
  #current(): QNetworkOperation | null {
    if (this.#operation !== this.#ftp.operationInProgress()) this.#operation = null;
    return this.#operation;
  }

  #commandStarted(): void {
    const operation = this.#current();
    if (operation !== null && this.#ftp.currentCommand() === FtpCommand.List) this.#ftp.start(operation);
  }

  #stateChanged(state: number): void {
    if (this.#operation === null) return;
    if (state === FtpState.Connecting)
      this.#ftp.connectionStateChanged(QNetworkProtocol.ConHostFound, `Host ${this.#host} found`);
    else if (state === FtpState.Connected)
      this.#ftp.connectionStateChanged(QNetworkProtocol.ConConnected, `Connected to host ${this.#host}`);
    else if (state === FtpState.Unconnected)
      this.#ftp.connectionStateChanged(QNetworkProtocol.ConClosed, `Connection to ${this.#host} closed`);
  }

  #done(error: boolean): void {
    const operation = this.#current();
    if (operation === null) return;
    this.#operation = null;
    operation.setState(error ? OperationState.StFailed : OperationState.StDone);
    if (error) {
      operation.setErrorCode(this.#errorOf(operation));
      operation.setProtocolDetail(this.#ftp.errorString());
    } else {
      this.#report(operation);
    }
    this.#ftp.finished(operation);
  }

  #errorOf(operation: QNetworkOperation): number {
    if (this.#ftp.error() === FtpError.HostNotFound) return ProtocolError.ErrHostNotFound;
    if (this.#failed === FtpCommand.Login) return ProtocolError.ErrLoginIncorrect;
    return FAILURES[operation.operation()]!;
  }

  /** Says what has been done, beyond that it has. */
  #report(operation: QNetworkOperation): void {
    switch (operation.operation()) {
      case OperationKind.OpMkDir: {
        const info = folderInfo(operation.arg(0));
        this.#ftp.newChild(info, operation);
        this.#ftp.createdDirectory(info, operation);
        break;
      }
      case OperationKind.OpRemove:
        this.#ftp.removed(operation);
        break;
      case OperationKind.OpRename:
        this.#ftp.itemChanged(operation);
        break;
      default:
        break;
    }
  }
}

/** A name in the folder, or the path of a URL. A name may contain what divides a URL. */
function pathOf(argument: string): string {
  return argument.startsWith('ftp:') ? new QUrl(argument).path() : argument;
}

/** What is known of a folder that was made now. */
function folderInfo(name: string): QUrlInfo {
  const now = QDateTime.currentDateTime();
  return new QUrlInfo(name, 0, '', '', 0, now, now, true, false, false, true, true, true);
}
