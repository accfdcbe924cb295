import type { QNetworkProtocol } from './qnetworkprotocol.js';

/** Makes objects of a protocol (Qt 3.3). Derive from it where a constructor alone does not do. */
export abstract class QNetworkProtocolFactoryBase {
  /** Makes an object of the protocol. */
  abstract createObject(): QNetworkProtocol;
}

/** C++'s template: makes objects of the class that it is given. */
export class QNetworkProtocolFactory<
  P extends QNetworkProtocol = QNetworkProtocol,
> extends QNetworkProtocolFactoryBase {
  readonly #Protocol: new () => P;

  /** @param Protocol - a class whose constructor needs no argument */
  constructor(Protocol: new () => P) {
    super();
    this.#Protocol = Protocol;
  }

  override createObject(): P {
    return new this.#Protocol();
  }
}
