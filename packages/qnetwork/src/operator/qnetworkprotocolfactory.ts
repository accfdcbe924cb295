import type { QNetworkProtocol } from './qnetworkprotocol.js';

/** Makes objects of a protocol (Qt 3.3). Derive from it where a constructor alone does not do. */
export abstract class QNetworkProtocolFactoryBase {
  /** Makes an object of the protocol. */
  abstract createObject(): QNetworkProtocol;
}

/** C++'s template: makes objects of the class that it is given. */
export class QNetworkProtocolFactory extends QNetworkProtocolFactoryBase {
  readonly #Protocol: new () => QNetworkProtocol;

  /** @param Protocol - a class whose constructor needs no argument */
  constructor(Protocol: new () => QNetworkProtocol) {
    super();
    this.#Protocol = Protocol;
  }

  override createObject(): QNetworkProtocol {
    return new this.#Protocol();
  }
}
