import { QObject, SIGNAL } from '@qt3/core-signals';
import { OperationKind, OperationState } from './protocol-codes.js';
import { QNetworkOperation } from './qnetworkoperation.js';

/** How long an end of a copy is kept when it has nothing left to do, in milliseconds; as in Qt. */
const AFTERLIFE_MS = 10_000;

/** What a copy needs of a QUrlOperator: the signals of its operations. */
interface Operator extends QObject {
  finished(op: QNetworkOperation): void;
  data(data: Uint8Array, op: QNetworkOperation): void;
  dataTransferProgress(done: number, total: number, op: QNetworkOperation): void;
  connectionStateChanged(state: number, data: string): void;
}

/** One end of a copy. It has no other owner than the copy. */
export interface CopyEnd {
  readonly operator: Operator;
  readonly protocol: { addOperation(op: QNetworkOperation): void };
  /** The URL of the file. */
  readonly url: string;
}

/**
 * The copy of one file: what one operator reads, another one writes when all of it has come. The operator that was asked for it
 * emits the signals of both.
 */
export class FileCopy {
  readonly #get: QNetworkOperation;
  readonly #put: QNetworkOperation;
  /** Asked for when the file has been written; null where it stays. */
  readonly #remove: QNetworkOperation | null;
  readonly #source: CopyEnd;
  readonly #target: CopyEnd;
  #parts: Uint8Array[] = [];
  /** The ends that still have something to do. */
  readonly #busy: Set<Operator>;

  /**
   * Begins the copy.
   *
   * @param asked - the operator that was asked for it: when it is deleted, the copy ends silently
   * @param written - called when the file has been written, or could not be
   */
  constructor(
    asked: Operator,
    source: CopyEnd,
    target: CopyEnd,
    move: boolean,
    written: (() => void) | null,
  ) {
    this.#source = source;
    this.#target = target;
    this.#get = new QNetworkOperation(OperationKind.OpGet, source.url);
    this.#put = new QNetworkOperation(OperationKind.OpPut, target.url);
    this.#remove = move ? new QNetworkOperation(OperationKind.OpRemove, source.url) : null;
    this.#busy = new Set([source.operator, target.operator]);
    this.#listen(asked, written);
    source.protocol.addOperation(this.#get);
  }

  /** The operations in their order. */
  get operations(): QNetworkOperation[] {
    return [this.#get, this.#put, ...(this.#remove === null ? [] : [this.#remove])];
  }

  #listen(asked: Operator, written: (() => void) | null): void {
    const { operator: source } = this.#source;
    const { operator: target } = this.#target;
    const data = SIGNAL('data(const QByteArray&,QNetworkOperation*)');
    const connectionStateChanged = SIGNAL('connectionStateChanged(int,const QString&)');
    const dataTransferProgress = SIGNAL('dataTransferProgress(int,int,QNetworkOperation*)');
    const finished = SIGNAL('finished(QNetworkOperation*)');
    QObject.connect(source, data, (bytes: Uint8Array) => void this.#parts.push(bytes), asked);
    QObject.connect(source, data, asked, data);
    QObject.connect(source, connectionStateChanged, asked, connectionStateChanged);
    QObject.connect(source, finished, (op: QNetworkOperation) => this.#sourceFinished(op), asked);
    QObject.connect(target, finished, (op: QNetworkOperation) => this.#targetFinished(op), asked);
    for (const end of [source, target]) {
      QObject.connect(end, dataTransferProgress, asked, dataTransferProgress);
      QObject.connect(end, finished, asked, finished);
    }
    QObject.connect(target, finished, () => written?.(), asked);
    QObject.connect(asked, SIGNAL('destroyed()'), () => {
      for (const end of this.#busy) end.delete();
    });
  }

  #sourceFinished(operation: QNetworkOperation): void {
    const isRead = operation === this.#get && operation.state() === OperationState.StDone;
    if (isRead) {
      this.#put.setRawArg(1, concatenate(this.#parts));
      this.#parts = [];
      this.#target.protocol.addOperation(this.#put);
      if (this.#remove !== null) return;
    }
    if (operation === this.#get && !isRead) {
      this.#put.free();
      this.#remove?.free();
      this.#retire(this.#target);
    }
    this.#retire(this.#source);
  }

  #targetFinished(operation: QNetworkOperation): void {
    if (this.#remove !== null) {
      if (operation.state() === OperationState.StDone) {
        this.#source.protocol.addOperation(this.#remove);
      } else {
        this.#remove.free();
        this.#retire(this.#source);
      }
    }
    this.#retire(this.#target);
  }

  /** Deletes an end later, which does not keep the process running. */
  #retire({ operator }: CopyEnd): void {
    this.#busy.delete(operator);
    setTimeout(() => operator.delete(), AFTERLIFE_MS).unref();
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
