import { QObject, Q_OBJECT } from '@qt3/core-signals';
import { OperationState, ProtocolError } from './protocol-codes.js';

declare module '@qt3/core-signals' {
  interface CppTypes {
    QNetworkOperation: QNetworkOperation;
  }
}

/** How long an operation lives after free(), in milliseconds. */
const AFTERLIFE_MS = 1000;

/** What an argument is: a text, or bytes. */
export type OperationArgument = string | Uint8Array | null;

/**
 * An operation that a QUrlOperator has been asked for, and a QNetworkProtocol carries out: its arguments, its state, and what went
 * wrong.
 *
 * Behaviour: Qt 3.3's QNetworkOperation page, and the trace net/urloperator.
 */
export class QNetworkOperation extends QObject {
  static {
    Q_OBJECT(this, { className: 'QNetworkOperation' });
  }

  readonly #operation: number;
  readonly #args = new Map<number, string>();
  readonly #rawArgs = new Map<number, Uint8Array>();
  #state: number = OperationState.StWaiting;
  #errorCode: number = ProtocolError.NoError;
  #protocolDetail = '';
  #freed = false;

  /**
   * @param operation - a value of QNetworkProtocol's `Operation`
   * @param arg0 - the arguments: all of them texts, or all of them bytes
   */
  constructor(
    operation: number,
    arg0: OperationArgument = null,
    arg1: OperationArgument = null,
    arg2: OperationArgument = null,
  ) {
    super();
    this.#operation = operation;
    for (const [index, argument] of [arg0, arg1, arg2].entries()) {
      if (typeof argument === 'string') this.#args.set(index, argument);
      else if (argument !== null) this.#rawArgs.set(index, argument);
    }
  }

  /** The kind of operation: a value of QNetworkProtocol's `Operation`. */
  operation(): number {
    return this.#operation;
  }

  /** An argument that is a text; '' where there is none. */
  arg(num: number): string {
    return this.#args.get(num) ?? '';
  }

  /** Sets an argument that is a text. */
  setArg(num: number, arg: string | null): void {
    this.#args.set(num, arg ?? '');
  }

  /** An argument that is bytes; none where there is none. */
  rawArg(num: number): Uint8Array {
    return this.#rawArgs.get(num) ?? new Uint8Array();
  }

  /** Sets an argument that is bytes. They are not copied, and must not change afterwards. */
  setRawArg(num: number, arg: Uint8Array): void {
    this.#rawArgs.set(num, arg);
  }

  /** What has become of it: a value of QNetworkProtocol's `State`. */
  state(): number {
    return this.#state;
  }

  /** Sets what has become of it. */
  setState(state: number): void {
    this.#state = state;
  }

  /** What went wrong: a value of QNetworkProtocol's `Error`, or one of the protocol's own. */
  errorCode(): number {
    return this.#errorCode;
  }

  /** Sets what went wrong. */
  setErrorCode(errorCode: number): void {
    this.#errorCode = errorCode;
  }

  /** What went wrong, in words. */
  protocolDetail(): string {
    return this.#protocolDetail;
  }

  /** Says what went wrong in words. */
  setProtocolDetail(detail: string): void {
    this.#protocolDetail = detail;
  }

  /**
   * Deletes the operation in a second, which does not keep the process running. A protocol calls it for each operation that has
   * finished.
   */
  free(): void {
    if (this.#freed) return;
    this.#freed = true;
    setTimeout(() => this.delete(), AFTERLIFE_MS).unref();
  }
}
