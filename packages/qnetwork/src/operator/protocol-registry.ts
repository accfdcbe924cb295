import type { QObject } from '@qt3/core-signals';
import type { QNetworkOperation } from './qnetworkoperation.js';

/** What a QUrlOperator needs of a QNetworkProtocol. */
export interface OperationQueue extends QObject {
  /** Works for another operator from now on, or for none. */
  setUrl(url: QObject | null): void;
  /** Which operations are supported: bits of `Operation`. */
  supportedOperations(): number;
  /** Appends an operation; it is started from the event loop. */
  addOperation(op: QNetworkOperation): void;
  /** Ends the operation in progress, and drops those that wait. */
  stop(): void;
}

/** Makes protocol objects of one kind. */
interface Factory {
  createObject(): OperationQueue;
}

/**
 * Protocols by name. What there is besides `file` has been registered. A QNetworkProtocol knows the operator that it works for;
 * an operator gets its protocol here, and does not know the class.
 */
export class ProtocolRegistry {
  readonly #factories = new Map<string, Factory>();
  #local: Factory | null = null;
  #used = false;

  /** Sets what makes the protocol `file`, which is there without being registered. */
  setLocal(factory: Factory): void {
    this.#local = factory;
  }

  /** Sets what makes the protocol of a name, in place of the former. */
  register(protocol: string, factory: Factory): void {
    this.#used = true;
    this.#factories.set(protocol, factory);
  }

  /** Makes a protocol object; null for a name that nothing is registered for. */
  make(protocol: string): OperationQueue | null {
    this.#used = true;
    const factory = this.#factories.get(protocol) ?? (protocol === 'file' ? this.#local : null);
    return factory?.createObject() ?? null;
  }

  /** Whether it has been used, and knows nothing but `file`. */
  hasOnlyLocal(): boolean {
    return this.#used && [...this.#factories.keys()].every((name) => name === 'file');
  }
}

/** The protocols of the process. */
export const protocols: ProtocolRegistry = new ProtocolRegistry();
