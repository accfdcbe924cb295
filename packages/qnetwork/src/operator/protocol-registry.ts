/** Makes protocol objects of one kind. */
interface Factory<P> {
  createObject(): P;
}

/** Protocols by name. What there is besides `file` has been registered. */
export class ProtocolRegistry<P> {
  readonly #factories = new Map<string, Factory<P>>();
  #local: Factory<P> | null = null;
  #used = false;

  /** Sets what makes the protocol `file`, which is there without being registered. */
  setLocal(factory: Factory<P>): void {
    this.#local = factory;
  }

  /** Sets what makes the protocol of a name, in place of the former. */
  register(protocol: string, factory: Factory<P>): void {
    this.#used = true;
    this.#factories.set(protocol, factory);
  }

  /** Makes a protocol object; null for a name that nothing is registered for. */
  make(protocol: string): P | null {
    this.#used = true;
    const factory = this.#factories.get(protocol) ?? (protocol === 'file' ? this.#local : null);
    return factory?.createObject() ?? null;
  }

  /** Whether it has been used, and knows nothing but `file`. */
  hasOnlyLocal(): boolean {
    return this.#used && [...this.#factories.keys()].every((name) => name === 'file');
  }
}
