import { QObject, Q_OBJECT, SIGNAL } from '@qt3/core-signals';
import { QFileInfo, QPtrList, type QValueList } from '@qt3/tools';
import { QUrl } from '../url/qurl.js';
import { takeUrl, withQUrl, type WithQUrl } from '../url/with-qurl.js';
import { FileCopy } from './file-copy.js';
import { OperationKind, OperationState, ProtocolError } from './protocol-codes.js';
import { protocols, type OperationQueue } from './protocol-registry.js';
import { QNetworkOperation } from './qnetworkoperation.js';
import { QUrlInfo } from './qurlinfo.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    QUrlOperator: QUrlOperator;
    'QPtrList<QNetworkOperation>': QPtrList<QNetworkOperation>;
  }
}

const QObjectAndQUrl: WithQUrl<typeof QObject> = withQUrl(QObject);

/** What a protocol that cannot carry out an operation does not support, in words. */
const UNSUPPORTED: Readonly<Record<number, string>> = {
  [OperationKind.OpListChildren]: 'listing directories',
  [OperationKind.OpMkDir]: 'creating new directories',
  [OperationKind.OpRemove]: 'removing files or directories',
  [OperationKind.OpRename]: 'renaming files or directories',
  [OperationKind.OpGet]: 'getting files',
  [OperationKind.OpPut]: 'putting files',
};

/**
 * A URL that can be worked on: listed, read, written, copied. Which operations there are depends on the protocol, for which an
 * object is made by QNetworkProtocol.getNetworkProtocol(). Call qInitNetworkProtocols() once for FTP and HTTP.
 *
 * Each operation returns at once. It is carried out from the event loop, one after the other, and reported by signals. What is not
 * supported emits finished() before the call returns, which is null then; on an invalid URL the call returns null and nothing is
 * emitted.
 *
 * In C++ it inherits QObject and QUrl. `copy()` without arguments is QUrl's; with arguments it is QUrlOperator's.
 *
 * Behaviour: Qt 3.3's QUrlOperator page, and the trace net/urloperator.
 */
export class QUrlOperator extends QObjectAndQUrl {
  static {
    Q_OBJECT(this, {
      className: 'QUrlOperator',
      signals: [
        'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
        'finished(QNetworkOperation*)',
        'start(QNetworkOperation*)',
        'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
        'removed(QNetworkOperation*)',
        'itemChanged(QNetworkOperation*)',
        'data(const QByteArray&,QNetworkOperation*)',
        'dataTransferProgress(int,int,QNetworkOperation*)',
        'startedNextCopy(const QPtrList<QNetworkOperation>&)',
        'connectionStateChanged(int,const QString&)',
      ],
    });
  }

  /** For editors: the class's signals are the keys. No object has it. */
  declare readonly qt_signals?: QObject['qt_signals'] &
    Readonly<
      Record<
        | 'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'
        | 'finished(QNetworkOperation*)'
        | 'start(QNetworkOperation*)'
        | 'createdDirectory(const QUrlInfo&,QNetworkOperation*)'
        | 'removed(QNetworkOperation*)'
        | 'itemChanged(QNetworkOperation*)'
        | 'data(const QByteArray&,QNetworkOperation*)'
        | 'dataTransferProgress(int,int,QNetworkOperation*)'
        | 'startedNextCopy(const QPtrList<QNetworkOperation>&)'
        | 'connectionStateChanged(int,const QString&)',
        true
      >
    >;

  /** Entries were listed or made. */
  declare newChildren: (list: QValueList<QUrlInfo>, op: QNetworkOperation) => void;
  /** An operation has ended; its state says how. */
  declare finished: (op: QNetworkOperation) => void;
  /** Listing begins. */
  declare start: (op: QNetworkOperation) => void;
  /** mkdir() has made a folder. */
  declare createdDirectory: (info: QUrlInfo, op: QNetworkOperation) => void;
  /** remove() has removed something. */
  declare removed: (op: QNetworkOperation) => void;
  /** rename() has renamed something. */
  declare itemChanged: (op: QNetworkOperation) => void;
  /** A part of what get() reads has come. */
  declare data: (data: Uint8Array, op: QNetworkOperation) => void;
  /** `done` of `total` bytes have been transferred. */
  declare dataTransferProgress: (done: number, total: number, op: QNetworkOperation) => void;
  /** copy() of a list continues with a file: the operations for it. */
  declare startedNextCopy: (lst: QPtrList<QNetworkOperation>) => void;
  /** The connection is another one now: a value of QNetworkProtocol's `ConnectionState`, and words about it. */
  declare connectionStateChanged: (state: number, data: string) => void;

  #protocol: OperationQueue | null = null;
  #nameFilter = '*';
  #entries = new Map<string, QUrlInfo>();

  /**
   * @param url - a text that is parsed; another operator, whose URL is copied; nothing, for an invalid one. With a second
   *   argument: the base of a relative URL
   * @param relUrl - a URL that is looked at from `url`
   * @param checkSlash - whether `url` stands for a folder only if its path ends with a slash
   */
  constructor(url?: QUrl | string | null, relUrl?: string | null, checkSlash = false) {
    super();
    takeUrl(this, url, relUrl, checkSlash);
    this.connect(
      this,
      SIGNAL('newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)'),
      (list: QValueList<QUrlInfo>) => this.#addEntries(list),
    );
    this.connect(this, SIGNAL('itemChanged(QNetworkOperation*)'), (op: QNetworkOperation) =>
      this.#renameEntry(op),
    );
    if (url !== undefined) this.getNetworkProtocol();
  }

  /** C++'s destructor: the operations end silently. */
  destructor(): void {
    this.#protocol?.delete();
    this.#protocol = null;
  }

  /** C++'s `=`: takes the URL of another one, and a new protocol object; of an operator, its name filter too. */
  override assign(url: QUrl | string | null): this {
    super.assign(url);
    if (url instanceof QUrlOperator) {
      this.deleteNetworkProtocol();
      this.#nameFilter = url.#nameFilter;
      this.#entries = new Map(url.#entries);
    }
    this.getNetworkProtocol();
    return this;
  }

  /**
   * Lists the folder: start(), newChildren(), perhaps several times, and finished(). What is listed is known to info() then.
   *
   * @returns the operation, which lives until a second after finished(); null where it cannot be carried out
   */
  listChildren(): QNetworkOperation | null {
    if (!this.checkValid()) return null;
    return this.#begin(new QNetworkOperation(OperationKind.OpListChildren));
  }

  /**
   * Makes a folder in this one: newChildren(), createdDirectory(), finished().
   *
   * @returns the operation, or null
   */
  mkdir(dirname: string): QNetworkOperation | null {
    if (!this.checkValid()) return null;
    return this.#begin(new QNetworkOperation(OperationKind.OpMkDir, dirname));
  }

  /**
   * Removes a file, or an empty folder: removed(), finished().
   *
   * @param filename - a name in this folder, or the path or URL of a file
   * @returns the operation, or null
   */
  remove(filename: string): QNetworkOperation | null {
    if (!this.checkValid()) return null;
    return this.#begin(new QNetworkOperation(OperationKind.OpRemove, filename));
  }

  /**
   * Renames a file or a folder: itemChanged(), finished().
   *
   * @returns the operation, or null
   */
  rename(oldname: string, newname: string): QNetworkOperation | null {
    if (!this.checkValid()) return null;
    return this.#begin(new QNetworkOperation(OperationKind.OpRename, oldname, newname));
  }

  /**
   * Reads a file: data() for each part, dataTransferProgress(), finished().
   *
   * @param location - a URL that is looked at from this one; `''` is this one itself
   * @returns the operation, or null
   */
  get(location = ''): QNetworkOperation | null {
    if (!this.checkValid()) return null;
    return this.#begin(new QNetworkOperation(OperationKind.OpGet, this.#resolve(location)));
  }

  /**
   * Writes a file: dataTransferProgress(), finished().
   *
   * @param data - what is written. It is not copied, and must not change until finished()
   * @param location - a URL that is looked at from this one; `''` is this one itself
   * @returns the operation, or null
   */
  put(data: Uint8Array, location = ''): QNetworkOperation | null {
    if (!this.checkValid()) return null;
    const operation = new QNetworkOperation(OperationKind.OpPut, this.#resolve(location));
    operation.setRawArg(1, data);
    return this.#begin(operation);
  }

  #resolve(location: string): string {
    return (location === '' ? new QUrl(this) : new QUrl(this, location)).toString();
  }

  /** A QUrl with the same parts. */
  override copy(): QUrl;
  /**
   * Copies a file, also between protocols: the signals of a get() and of a put(), and for a move of a remove(), which is asked
   * for when the file has been written.
   *
   * @param from - a URL that is looked at from this one
   * @param to - a URL; nothing is looked up from this one
   * @param move - whether `from` is removed
   * @param toPath - whether `to` is a folder, in which the file keeps its name
   * @returns the operations, in this order; none where a protocol does not support one of them: finished() has said so
   */
  override copy(from: string, to: string, move?: boolean, toPath?: boolean): QPtrList<QNetworkOperation>;
  /**
   * Copies files into a folder, one after the other: startedNextCopy() for each, the first one before the call returns. Ends at
   * the first file that cannot be read.
   */
  override copy(from: Iterable<string>, to: string, move?: boolean): void;
  override copy(
    from?: string | Iterable<string>,
    to = '',
    move = false,
    toPath = true,
  ): QUrl | QPtrList<QNetworkOperation> | void {
    if (from === undefined) return new QUrl(this);
    if (typeof from === 'string') return this.#copyFile(from, to, move, toPath);
    this.#copyNext([...from], to, move);
  }

  #copyNext(rest: string[], to: string, move: boolean): void {
    const from = rest.shift();
    if (from === undefined || this.isDeleted()) return;
    const operations = this.#copyFile(from, to, move, true, () => this.#copyNext(rest, to, move));
    if (operations.count() > 0) this.startedNextCopy(operations);
  }

  #copyFile(
    from: string,
    to: string,
    move: boolean,
    toPath: boolean,
    written: (() => void) | null = null,
  ): QPtrList<QNetworkOperation> {
    const source = new QUrlOperator(this, from);
    const sourceUrl = source.toString();
    const name = source.fileName();
    const target = new QUrlOperator(to);
    const targetUrl = toPath ? `${to}${to.endsWith('/') ? '' : '/'}${name}` : to;
    const needed = OperationKind.OpGet | (move ? OperationKind.OpRemove : 0);
    const reader = source.getNetworkProtocol();
    const writer = target.getNetworkProtocol();
    if (!supports(reader, needed) || !supports(writer, OperationKind.OpPut)) {
      const protocol = source.protocol();
      source.delete();
      target.delete();
      const operation = new QNetworkOperation(OperationKind.OpGet, from, to);
      const what = reader === null ? null : 'copying or moving files or directories';
      this.#refuse(operation, protocol, what);
      return new QPtrList();
    }
    source.setPath(source.dirPath());
    const copy = new FileCopy(
      this,
      { operator: source, protocol: reader, url: sourceUrl },
      { operator: target, protocol: writer, url: targetUrl },
      move,
      written,
    );
    return QPtrList.from(copy.operations);
  }

  /**
   * Whether the URL is a folder. A local file is looked at; of another protocol that is not known: true, with `ok` false.
   *
   * @param ok - becomes whether the answer is known
   */
  isDir(ok: { value: boolean } = { value: false }): boolean {
    ok.value = this.isLocalFile();
    return ok.value ? new QFileInfo(this.path()).isDir() : true;
  }

  /** Sets which names listChildren() lists: patterns as `*.txt;*.html`. Folders are listed always. */
  setNameFilter(nameFilter: string): void {
    this.#nameFilter = nameFilter;
  }

  /** Which names are listed; `*` at first. */
  nameFilter(): string {
    return this.#nameFilter;
  }

  /**
   * What is known of an entry since it was listed or made; an invalid QUrlInfo where nothing is. `.` and `..` are readable folders
   * always.
   */
  info(entry: string): QUrlInfo {
    const name = entry.trim();
    const known = this.#entries.get(name);
    if (known !== undefined) return known.copy();
    const info = new QUrlInfo();
    if (name === '.' || name === '..') {
      info.setName(name);
      info.setDir(true);
      info.setFile(false);
      info.setWritable(false);
    }
    return info;
  }

  /** Ends the operation in progress with StStopped and drops those that wait. Continues with a new protocol object. */
  stop(): void {
    if (this.#protocol === null) return;
    this.#protocol.stop();
    if (!this.isDeleted()) this.getNetworkProtocol();
  }

  override setPath(path: string | null): void {
    super.setPath(path);
    this.#protocol?.setUrl(this);
  }

  override cdUp(): boolean {
    super.cdUp();
    this.#protocol?.setUrl(this);
    return true;
  }

  override reset(): void {
    super.reset();
    this.deleteNetworkProtocol();
    this.#nameFilter = '*';
    this.clearEntries();
  }

  override parse(url: string | null): boolean {
    const understood = super.parse(url);
    this.getNetworkProtocol();
    return understood;
  }

  /** Whether operations can be asked for: the URL is valid. */
  protected checkValid(): boolean {
    return this.isValid();
  }

  /** Forgets what info() knows. */
  protected clearEntries(): void {
    this.#entries.clear();
  }

  /** Makes the object for the protocol, in place of the present one, which is deleted. */
  protected getNetworkProtocol(): OperationQueue | null {
    this.#protocol?.delete();
    this.#protocol = protocols.make(this.protocol());
    this.#protocol?.setUrl(this);
    return this.#protocol;
  }

  /** Lets go of the object for the protocol, which is deleted from the event loop. */
  protected deleteNetworkProtocol(): void {
    this.#protocol?.deleteLater();
    this.#protocol = null;
  }

  #begin(operation: QNetworkOperation): QNetworkOperation | null {
    const protocol = this.#protocol ?? this.getNetworkProtocol();
    if (protocol === null) {
      this.#refuse(operation, this.protocol(), null);
      return null;
    }
    if (!supports(protocol, operation.operation())) {
      this.#refuse(operation, this.protocol(), UNSUPPORTED[operation.operation()]!);
      return null;
    }
    if (operation.operation() === OperationKind.OpListChildren) this.clearEntries();
    protocol.addOperation(operation);
    return operation;
  }

  /** @param what - what the protocol does not support; null where there is no such protocol */
  #refuse(operation: QNetworkOperation, protocol: string, what: string | null): void {
    const reason = what === null ? 'is not supported' : `does not support ${what}`;
    operation.setState(OperationState.StFailed);
    operation.setErrorCode(ProtocolError.ErrUnsupported);
    operation.setProtocolDetail(`The protocol \`${protocol}' ${reason}`);
    this.finished(operation);
    operation.free();
  }

  #addEntries(list: QValueList<QUrlInfo>): void {
    for (const info of list) this.#entries.set(info.name().trim(), info.copy());
  }

  #renameEntry(operation: QNetworkOperation): void {
    if (operation.operation() !== OperationKind.OpRename) return;
    const info = this.#entries.get(operation.arg(0).trim());
    if (info === undefined) return;
    this.#entries.delete(operation.arg(0).trim());
    info.setName(operation.arg(1));
    this.#entries.set(operation.arg(1).trim(), info);
  }
}

function supports(protocol: OperationQueue | null, operations: number): protocol is OperationQueue {
  return protocol !== null && (protocol.supportedOperations() & operations) === operations;
}
