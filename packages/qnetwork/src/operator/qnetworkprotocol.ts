import { QObject, Q_OBJECT, QTimer, SIGNAL } from '@qt3/core-signals';
import { Fifo } from '@qt3/core-signals/internal';
import { QValueList } from '@qt3/tools';
import { ConnectionState, OperationKind, OperationState, ProtocolError } from './protocol-codes.js';
import { protocols } from './protocol-registry.js';
import type { QNetworkOperation } from './qnetworkoperation.js';
import type { QUrlInfo } from './qurlinfo.js';
import type { QUrlOperator } from './qurloperator.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    'QValueList<QUrlInfo>': QValueList<QUrlInfo>;
  }
}

/** How long checkConnection() is left alone when it has returned false: at first, and at most. */
const FIRST_CHECK_MS = 1;
const LAST_CHECK_MS = 16;

/** As many operations are started from within the end of the one before; the next one starts from the event loop. */
const NESTING = 100;

/** The signals that an operator passes on. */
const PASSED_ON = [
  'data(const QByteArray&,QNetworkOperation*)',
  'finished(QNetworkOperation*)',
  'start(QNetworkOperation*)',
  'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
  'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
  'removed(QNetworkOperation*)',
  'itemChanged(QNetworkOperation*)',
  'dataTransferProgress(int,int,QNetworkOperation*)',
  'connectionStateChanged(int,const QString&)',
] as const;

/**
 * What every protocol for QUrlOperator is derived from. It keeps a queue of operations and carries out one after the other:
 * override the `operation…()` functions that the protocol supports, and supportedOperations() to say which these are. Register
 * the class by registerNetworkProtocol().
 *
 * An operation function sets the state of the operation, emits what comes of it, and in the end finished(), at once or later.
 * The next operation starts within that.
 *
 * Behaviour: Qt 3.3's QNetworkProtocol page, and the trace net/urloperator.
 */
export class QNetworkProtocol extends QObject {
  static {
    Q_OBJECT(this, {
      className: 'QNetworkProtocol',
      signals: [
        'data(const QByteArray&,QNetworkOperation*)',
        'connectionStateChanged(int,const QString&)',
        'finished(QNetworkOperation*)',
        'start(QNetworkOperation*)',
        'newChild(const QUrlInfo&,QNetworkOperation*)',
        'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
        'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
        'removed(QNetworkOperation*)',
        'itemChanged(QNetworkOperation*)',
        'dataTransferProgress(int,int,QNetworkOperation*)',
      ],
    });
  }

  // State
  /** It waits to be started. */
  static readonly StWaiting: 0 = OperationState.StWaiting;
  /** It is being carried out. */
  static readonly StInProgress: 1 = OperationState.StInProgress;
  /** It ended well. */
  static readonly StDone: 2 = OperationState.StDone;
  /** It ended with an error. */
  static readonly StFailed: 3 = OperationState.StFailed;
  /** stop() ended it. */
  static readonly StStopped: 4 = OperationState.StStopped;

  // Operation
  /** Lists what a folder contains. */
  static readonly OpListChildren: 1 = OperationKind.OpListChildren;
  /** Makes a folder. */
  static readonly OpMkDir: 2 = OperationKind.OpMkDir;
  /** The old name of OpMkDir. */
  static readonly OpMkdir: 2 = OperationKind.OpMkDir;
  /** Removes a file or an empty folder. */
  static readonly OpRemove: 4 = OperationKind.OpRemove;
  /** Gives a file or a folder another name. */
  static readonly OpRename: 8 = OperationKind.OpRename;
  /** Reads a file. */
  static readonly OpGet: 32 = OperationKind.OpGet;
  /** Writes a file. */
  static readonly OpPut: 64 = OperationKind.OpPut;

  // ConnectionState
  /** The host's name was found. */
  static readonly ConHostFound: 0 = ConnectionState.ConHostFound;
  /** The connection is open. */
  static readonly ConConnected: 1 = ConnectionState.ConConnected;
  /** The connection is closed. */
  static readonly ConClosed: 2 = ConnectionState.ConClosed;

  // Error
  /** Nothing. */
  static readonly NoError: 0 = ProtocolError.NoError;
  /** The URL is not valid. */
  static readonly ErrValid: 1 = ProtocolError.ErrValid;
  /** There is no such protocol. */
  static readonly ErrUnknownProtocol: 2 = ProtocolError.ErrUnknownProtocol;
  /** The protocol does not support the operation, or is not known. */
  static readonly ErrUnsupported: 3 = ProtocolError.ErrUnsupported;
  /** The URL could not be parsed. */
  static readonly ErrParse: 4 = ProtocolError.ErrParse;
  /** The server refused user or password. */
  static readonly ErrLoginIncorrect: 5 = ProtocolError.ErrLoginIncorrect;
  /** The host's name was not found. */
  static readonly ErrHostNotFound: 6 = ProtocolError.ErrHostNotFound;
  /** The folder could not be listed. */
  static readonly ErrListChildren: 7 = ProtocolError.ErrListChildren;
  /** The old, misspelt name of ErrListChildren. */
  static readonly ErrListChlidren: 7 = ProtocolError.ErrListChildren;
  /** The folder could not be made. */
  static readonly ErrMkDir: 8 = ProtocolError.ErrMkDir;
  /** The old name of ErrMkDir. */
  static readonly ErrMkdir: 8 = ProtocolError.ErrMkDir;
  /** The file or folder could not be removed. */
  static readonly ErrRemove: 9 = ProtocolError.ErrRemove;
  /** The file or folder could not be renamed. */
  static readonly ErrRename: 10 = ProtocolError.ErrRename;
  /** The file could not be read. */
  static readonly ErrGet: 11 = ProtocolError.ErrGet;
  /** The file could not be written. */
  static readonly ErrPut: 12 = ProtocolError.ErrPut;
  /** There is no such file. */
  static readonly ErrFileNotExisting: 13 = ProtocolError.ErrFileNotExisting;
  /** The server does not permit it. */
  static readonly ErrPermissionDenied: 14 = ProtocolError.ErrPermissionDenied;

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] &
    Readonly<
      Record<
        | 'data(const QByteArray&,QNetworkOperation*)'
        | 'connectionStateChanged(int,const QString&)'
        | 'finished(QNetworkOperation*)'
        | 'start(QNetworkOperation*)'
        | 'newChild(const QUrlInfo&,QNetworkOperation*)'
        | 'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'
        | 'createdDirectory(const QUrlInfo&,QNetworkOperation*)'
        | 'removed(QNetworkOperation*)'
        | 'itemChanged(QNetworkOperation*)'
        | 'dataTransferProgress(int,int,QNetworkOperation*)',
        true
      >
    >;

  /** A part of what OpGet reads has come. */
  declare data: (data: Uint8Array, op: QNetworkOperation) => void;
  /** The connection is another one now: a value of `ConnectionState`, and words about it. */
  declare connectionStateChanged: (state: number, data: string) => void;
  /** An operation has ended; its state says how. */
  declare finished: (op: QNetworkOperation) => void;
  /** Listing begins. Other operations need not emit it. */
  declare start: (op: QNetworkOperation) => void;
  /** An entry was listed or made. The list of this one, newChildren(), is emitted by itself. */
  declare newChild: (info: QUrlInfo, op: QNetworkOperation) => void;
  /** Entries were listed. */
  declare newChildren: (list: QValueList<QUrlInfo>, op: QNetworkOperation) => void;
  /** OpMkDir has made a folder. */
  declare createdDirectory: (info: QUrlInfo, op: QNetworkOperation) => void;
  /** OpRemove has removed something. */
  declare removed: (op: QNetworkOperation) => void;
  /** OpRename has renamed something. */
  declare itemChanged: (op: QNetworkOperation) => void;
  /** `done` of `total` bytes have been transferred. */
  declare dataTransferProgress: (done: number, total: number, op: QNetworkOperation) => void;

  #url: QUrlOperator | null = null;
  readonly #queue = new Fifo<QNetworkOperation>();
  #inProgress: QNetworkOperation | null = null;
  #autoDeleteAfter = -1;
  #checkAfter = FIRST_CHECK_MS;
  #nesting = 0;
  readonly #starter: QTimer;
  readonly #remover: QTimer;

  /** Makes an object that works for no operator yet. */
  constructor(parent: QObject | null = null, name: string | null = null) {
    super(parent, name);
    this.#starter = new QTimer(this);
    this.#remover = new QTimer(this);
    this.connect(this.#starter, SIGNAL('timeout()'), () => this.#startNext());
    this.connect(this.#remover, SIGNAL('timeout()'), () => this.#removeMe());
    this.connect(this, SIGNAL('finished(QNetworkOperation*)'), (op: QNetworkOperation) => this.#ended(op));
    this.connect(
      this,
      SIGNAL('newChild(const QUrlInfo&,QNetworkOperation*)'),
      (info: QUrlInfo, op: QNetworkOperation) => this.newChildren(QValueList.from([info]), op),
    );
  }

  /** C++'s destructor: the operations end silently. */
  destructor(): void {
    this.#inProgress?.free();
    this.#inProgress = null;
    this.#dropQueue();
  }

  #dropQueue(): void {
    for (const operation of this.#queue.takeAll()) operation.free();
  }

  /** Works for another operator from now on, or for none: it passes the signals on. */
  setUrl(url: QUrlOperator | null): void {
    if (this.#url !== null) for (const signal of PASSED_ON) disconnect(this, signal, this.#url);
    this.#url = url;
    if (url !== null) for (const signal of PASSED_ON) connect(this, signal, url);
  }

  /** The operator that it works for. */
  url(): QUrlOperator | null {
    return this.#url !== null && !this.#url.isDeleted() ? this.#url : null;
  }

  /** The operation that is being carried out, or null. */
  operationInProgress(): QNetworkOperation | null {
    return this.#inProgress;
  }

  /**
   * Which operations are supported: bits of `Operation`. 0 unless overridden. This decides what a QUrlOperator passes on.
   */
  supportedOperations(): number {
    return 0;
  }

  /** Appends an operation to the queue. The first one is started from the event loop. */
  addOperation(op: QNetworkOperation): void {
    this.#queue.push(op);
    this.#remover.stop();
    if (this.#inProgress === null && !this.#starter.isActive()) this.#starter.start(0, true);
  }

  /** Drops the operations that are not in progress, without a signal. */
  clearOperationQueue(): void {
    this.#dropQueue();
    this.#starter.stop();
  }

  /**
   * Drops the operations that wait, and ends the one in progress: finished() with StStopped. It works for no operator then, and a
   * QUrlOperator takes a new object.
   */
  stop(): void {
    const operation = this.#inProgress;
    this.clearOperationQueue();
    if (operation === null) return;
    operation.setState(OperationState.StStopped);
    operation.setProtocolDetail(this.tr('Operation stopped by the user'));
    this.finished(operation);
    if (!this.isDeleted()) this.setUrl(null);
  }

  /**
   * Whether the object, and its operator with it, is deleted when it has had nothing to do for a while.
   *
   * @param i - how long that is, in milliseconds
   */
  setAutoDelete(b: boolean, i = 10_000): void {
    this.#autoDeleteAfter = b ? i : -1;
    this.#remover.stop();
  }

  /** Whether it is deleted when it has nothing to do. */
  autoDelete(): boolean {
    return this.#autoDeleteAfter >= 0;
  }

  /** Lets URLs with this protocol be served by what the factory makes. A name that is registered already gets the new one. */
  static registerNetworkProtocol(
    protocol: string,
    protocolFactory: { createObject(): QNetworkProtocol },
  ): void {
    protocols.register(protocol, protocolFactory);
  }

  /** Makes an object for a protocol; null for one that nothing is registered for. `file` is there always. */
  static getNetworkProtocol(protocol: string): QNetworkProtocol | null {
    // registerNetworkProtocol() takes nothing else.
    return protocols.make(protocol) as QNetworkProtocol | null;
  }

  /** Whether no protocol but `file` is registered; false before the first use, as in Qt. */
  static hasOnlyLocalFileSystem(): boolean {
    return protocols.hasOnlyLocal();
  }

  /** @internal Sets what serves `file` without being registered. */
  static qt_setLocalFileSystem(factory: { createObject(): QNetworkProtocol }): void {
    protocols.setLocal(factory);
  }

  /**
   * Whether the connection that the next operation needs is there. Override it to begin connecting; it is called again until it
   * returns true, some times in a hundredth of a second. To give up, set the operation's state to StFailed and return false: the
   * base class emits finished() and drops the operations behind it.
   */
  protected checkConnection(_op: QNetworkOperation | null): boolean {
    return true;
  }

  /** Calls the function for the kind of operation. */
  protected processOperation(op: QNetworkOperation): void {
    switch (op.operation()) {
      case OperationKind.OpListChildren:
        this.operationListChildren(op);
        break;
      case OperationKind.OpMkDir:
        this.operationMkDir(op);
        break;
      case OperationKind.OpRemove:
        this.operationRemove(op);
        break;
      case OperationKind.OpRename:
        this.operationRename(op);
        break;
      case OperationKind.OpGet:
        this.operationGet(op);
        break;
      case OperationKind.OpPut:
        this.operationPut(op);
        break;
      default:
        break;
    }
  }

  /** Lists the folder of url(): start(), newChild() or newChildren(), finished(). Override it. */
  protected operationListChildren(_op: QNetworkOperation): void {}
  /** Makes the folder arg(0) in that of url(): newChild(), createdDirectory(), finished(). Override it. */
  protected operationMkDir(_op: QNetworkOperation): void {}
  /** Removes arg(0) in the folder of url(): removed(), finished(). Override it. */
  protected operationRemove(_op: QNetworkOperation): void {}
  /** Renames arg(0) in the folder of url() to arg(1): itemChanged(), finished(). Override it. */
  protected operationRename(_op: QNetworkOperation): void {}
  /** Reads the URL arg(0): data(), dataTransferProgress(), finished(). Override it. */
  protected operationGet(_op: QNetworkOperation): void {}
  /** Writes rawArg(1) to the URL arg(0): dataTransferProgress(), finished(). Override it. */
  protected operationPut(_op: QNetworkOperation): void {}

  /** Starts the operation at the head of the queue. */
  #startNext(): void {
    const operation = this.#queue.first();
    if (operation === undefined || this.#inProgress !== null) return;
    const ready = this.checkConnection(operation);
    if (this.isDeleted() || this.#queue.first() !== operation) return;
    if (ready) {
      this.#checkAfter = FIRST_CHECK_MS;
      this.#queue.shift();
      this.#inProgress = operation;
      this.processOperation(operation);
    } else if (operation.state() === OperationState.StFailed) {
      this.#checkAfter = FIRST_CHECK_MS;
      this.clearOperationQueue();
      this.finished(operation);
    } else {
      this.#starter.start(this.#checkAfter, true);
      this.#checkAfter = Math.min(this.#checkAfter * 2, LAST_CHECK_MS);
    }
  }

  /** The first to hear of finished(): the next operation is under way before any slot sees that this one has ended. */
  #ended(operation: QNetworkOperation): void {
    operation.free();
    if (this.#inProgress === operation) this.#inProgress = null;
    if (this.#queue.size === 0) {
      if (this.#autoDeleteAfter >= 0) this.#remover.start(this.#autoDeleteAfter, true);
      return;
    }
    if (this.#nesting >= NESTING) {
      this.#starter.start(0, true);
      return;
    }
    this.#nesting++;
    try {
      this.#startNext();
    } finally {
      this.#nesting--;
    }
  }

  #removeMe(): void {
    const url = this.url();
    if (url === null) this.delete();
    else url.delete();
  }
}

/** QObject.connect() and disconnect() for signals that are known as texts only, to the signal of the same name. */
const untyped = QObject as unknown as Record<
  'connect' | 'disconnect',
  (sender: QObject, signal: string, receiver: QObject, member: string) => boolean
>;

function connect(protocol: QNetworkProtocol, signal: string, url: QObject): void {
  untyped.connect(protocol, `2${signal}`, url, `2${signal}`);
}

function disconnect(protocol: QNetworkProtocol, signal: string, url: QObject): void {
  untyped.disconnect(protocol, `2${signal}`, url, `2${signal}`);
}
