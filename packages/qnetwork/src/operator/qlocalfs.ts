import { Q_OBJECT } from '@qt3/core-signals';
import { IO_ReadOnly, IO_WriteOnly, QDir, QFile, QFileInfo, QValueList } from '@qt3/tools';
import { QUrl } from '../url/qurl.js';
import { OperationKind, OperationState, ProtocolError } from './protocol-codes.js';
import type { QNetworkOperation } from './qnetworkoperation.js';
import { QNetworkProtocol } from './qnetworkprotocol.js';
import { QUrlInfo } from './qurlinfo.js';

/** Files are read and written in blocks of this many bytes, each with a signal, as in Qt. */
const BLOCK = 1024;

/** QUrlInfo's bits are those of a file's mode. */
const PERMISSIONS = 0o777;

/**
 * The protocol `file`: every operation on the files of this machine. Each is carried out at once when its turn comes, and blocks
 * until it is done.
 *
 * Behaviour: Qt 3.3's QLocalFs page, and the trace net/urloperator.
 */
export class QLocalFs extends QNetworkProtocol {
  static {
    Q_OBJECT(this, { className: 'QLocalFs' });
  }

  override supportedOperations(): number {
    return (
      OperationKind.OpListChildren |
      OperationKind.OpMkDir |
      OperationKind.OpRemove |
      OperationKind.OpRename |
      OperationKind.OpGet |
      OperationKind.OpPut
    );
  }

  protected override operationListChildren(op: QNetworkOperation): void {
    op.setState(OperationState.StInProgress);
    const path = this.#path();
    const dir = new QDir(path);
    const filter = this.url()?.nameFilter() ?? '';
    if (filter !== '') dir.setNameFilter(filter);
    dir.setMatchAllDirs(true);
    const entries = new QFileInfo(path).isDir() ? dir.entryInfoList(QDir.All | QDir.Hidden) : null;
    if (entries === null) {
      this.#fail(op, ProtocolError.ErrListChildren, `Could not read directory\n${path}`);
      return;
    }
    this.start(op);
    if (this.isDeleted()) return;
    this.newChildren(QValueList.from(entries.toArray().map(infoOf)), op);
    this.#end(op);
  }

  protected override operationMkDir(op: QNetworkOperation): void {
    op.setState(OperationState.StInProgress);
    const name = localName(op.arg(0));
    const dir = new QDir(this.#path());
    if (name === '' || !dir.mkdir(name)) {
      this.#fail(op, ProtocolError.ErrMkDir, `Could not create directory\n${op.arg(0)}`);
      return;
    }
    const info = infoOf(new QFileInfo(dir, name));
    this.newChild(info, op);
    op.setState(OperationState.StDone);
    this.createdDirectory(info, op);
    this.finished(op);
  }

  protected override operationRemove(op: QNetworkOperation): void {
    op.setState(OperationState.StInProgress);
    const name = localName(op.arg(0));
    const dir = new QDir(this.#path());
    if (!dir.remove(name) && !dir.rmdir(name)) {
      this.#fail(op, ProtocolError.ErrRemove, `Could not remove file or directory\n${op.arg(0)}`);
      return;
    }
    op.setState(OperationState.StDone);
    this.removed(op);
    this.finished(op);
  }

  protected override operationRename(op: QNetworkOperation): void {
    op.setState(OperationState.StInProgress);
    const dir = new QDir(this.#path());
    if (!dir.rename(localName(op.arg(0)), localName(op.arg(1)))) {
      this.#fail(op, ProtocolError.ErrRename, `Could not rename\n${op.arg(0)}\nto\n${op.arg(1)}`);
      return;
    }
    op.setState(OperationState.StDone);
    this.itemChanged(op);
    this.finished(op);
  }

  protected override operationGet(op: QNetworkOperation): void {
    op.setState(OperationState.StInProgress);
    const path = new QUrl(op.arg(0)).path();
    const file = new QFile(path);
    if (!file.open(IO_ReadOnly)) {
      this.#fail(op, ProtocolError.ErrGet, `Could not open\n${path}`);
      return;
    }
    try {
      this.#read(file, op);
    } finally {
      file.close();
    }
    this.#end(op);
  }

  /** Emits what a file holds. The progress stays one block behind, as in Qt. */
  #read(file: QFile, op: QNetworkOperation): void {
    const size = file.size();
    this.dataTransferProgress(0, size, op);
    let done = 0;
    while (size - done >= BLOCK && !this.#isStopped(op)) {
      if (!this.#readBlock(file, BLOCK, op)) return;
      this.dataTransferProgress(done, size, op);
      done += BLOCK;
    }
    if (size === 0 || this.#isStopped(op)) return;
    if (done < size && !this.#readBlock(file, size - done, op)) return;
    if (size > BLOCK) this.dataTransferProgress(done, size, op);
    this.dataTransferProgress(size, size, op);
  }

  #readBlock(file: QFile, length: number, op: QNetworkOperation): boolean {
    const block = Buffer.alloc(length);
    const count = file.readBlock(block);
    if (count <= 0) return false;
    this.data(block.subarray(0, count), op);
    return !this.#isStopped(op);
  }

  protected override operationPut(op: QNetworkOperation): void {
    op.setState(OperationState.StInProgress);
    const path = new QUrl(op.arg(0)).path();
    const file = new QFile(path);
    if (!file.open(IO_WriteOnly)) {
      this.#fail(op, ProtocolError.ErrPut, `Could not write\n${path}`);
      return;
    }
    let complete: boolean;
    try {
      complete = this.#write(file, op);
    } finally {
      file.close();
    }
    if (complete) this.#end(op);
    else this.#fail(op, ProtocolError.ErrPut, `Could not write\n${path}`);
  }

  /** Returns whether everything was written. */
  #write(file: QFile, op: QNetworkOperation): boolean {
    const bytes = op.rawArg(1);
    this.dataTransferProgress(0, bytes.length, op);
    let done = 0;
    do {
      const block = bytes.subarray(done, done + BLOCK);
      if (file.writeBlock(block, block.length) !== block.length) return false;
      done += block.length;
      this.dataTransferProgress(done, bytes.length, op);
    } while (done < bytes.length && !this.#isStopped(op));
    return true;
  }

  /** Whether a slot has stopped the operation, or deleted the object. */
  #isStopped(op: QNetworkOperation): boolean {
    return this.operationInProgress() !== op || this.isDeleted();
  }

  #path(): string {
    return this.url()?.path() ?? '';
  }

  #end(op: QNetworkOperation): void {
    if (this.#isStopped(op)) return;
    op.setState(OperationState.StDone);
    this.finished(op);
  }

  #fail(op: QNetworkOperation, code: number, detail: string): void {
    op.setState(OperationState.StFailed);
    op.setErrorCode(code);
    op.setProtocolDetail(detail);
    this.finished(op);
  }
}

/** A name in the folder, or the path of a URL. A name may contain what divides a URL. */
function localName(argument: string): string {
  return argument.startsWith('file:') ? new QUrl(argument).path(false) : argument;
}

/** What is known of a file; of a link, what it leads to. */
function infoOf(file: QFileInfo): QUrlInfo {
  let permissions = 0;
  for (let bit = 1; bit < PERMISSIONS; bit <<= 1) if (file.permission(bit)) permissions |= bit;
  return new QUrlInfo(
    file.fileName(),
    permissions,
    String(file.ownerId()),
    String(file.groupId()),
    file.size(),
    file.lastModified(),
    file.lastRead(),
    file.isDir(),
    file.isFile(),
    file.isSymLink(),
    file.isWritable(),
    file.isReadable(),
    file.isExecutable(),
  );
}
