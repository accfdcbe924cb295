// The rules of connecting and emitting, as simply as they can be written down, with no thought of speed: one list of all
// connections, searched again at every step.
import { OBJECTS, type Called, type Member, type Signal, type World } from './script.js';

export interface Thing {
  readonly name: string;
  life: 'alive' | 'dying' | 'dead';
  blocked: boolean;
}

export interface Link {
  /** Counts up: the order of connecting. */
  serial: number;
  /** Waits for the next emission that begins: only then it is connected. */
  isDeferred: boolean;
  readonly sender: Thing;
  readonly signal: Signal;
  /** The receiver, or a function's context. */
  readonly receiver: Thing | null;
  readonly target: Member | number;
  readonly once: boolean;
}

export class Reference implements World {
  #serial = 0;
  #links: Link[] = [];
  /** The connections that are being served, the innermost last. */
  readonly #serving: Link[] = [];
  readonly #things: Thing[];
  readonly #called: Called;
  readonly #argc: number;

  constructor(called: Called, argc: number) {
    this.#called = called;
    this.#argc = argc;
    this.#things = Array.from({ length: OBJECTS }, (_, i) => ({
      name: String(i),
      life: 'alive',
      blocked: false,
    }));
  }

  create(object: number): void {
    const { life, name } = this.#thing(object);
    if (life === 'dead') this.#things[object] = { name: `${name}'`, life: 'alive', blocked: false };
  }

  /** destroyed() comes even from a blocked object, and while all connections are there; then they go, whatever was thrown. */
  delete(object: number): void {
    const thing = this.#thing(object);
    if (thing.life !== 'alive') return;
    thing.life = 'dying';
    thing.blocked = false;
    try {
      this.#emit(thing, 'destroyed', 0);
    } finally {
      this.#links = this.#links.filter((link) => link.sender !== thing && link.receiver !== thing);
      thing.life = 'dead';
    }
  }

  block(object: number, on: boolean): void {
    this.#thing(object).blocked = on;
  }

  connect(sender: number, signal: Signal, receiver: number, member: Member): boolean {
    const has = signal === 'destroyed' ? 0 : this.#argc;
    const wants = { x: Math.min(this.#argc, 1), y: 0, b: this.#argc }[member];
    if (wants > has) return false;
    return this.#add(this.#thing(sender), signal, this.#thing(receiver), member, false);
  }

  connectFunction(
    sender: number,
    signal: Signal,
    target: number,
    context: number | null,
    once: boolean,
  ): boolean {
    return this.#add(
      this.#thing(sender),
      signal,
      context === null ? null : this.#thing(context),
      target,
      once,
    );
  }

  disconnect(sender: number, signal: Signal | null, receiver: number | null, member: Member | null): boolean {
    if (receiver === null && member !== null) return false;
    const to = receiver === null ? null : this.#thing(receiver);
    return this.#remove(
      (link) =>
        link.sender === this.#thing(sender) &&
        (signal === null || link.signal === signal) &&
        (to === null || link.receiver === to) &&
        (member === null || link.target === member),
    );
  }

  disconnectFunction(sender: number, signal: Signal | null, target: number): boolean {
    return this.#remove(
      (link) =>
        link.sender === this.#thing(sender) &&
        (signal === null || link.signal === signal) &&
        link.target === target,
    );
  }

  emit(sender: number, signal: Signal, value: number): void {
    this.#emit(this.#thing(sender), signal, value);
  }

  /** The sender of the innermost call that this object serves, as long as anything of that sender is connected to it. */
  sender(object: number): string {
    const thing = this.#thing(object);
    const serving = thing.life === 'dead' ? undefined : this.innermost(this.#serving, thing);
    const isConnected = this.#links.some(
      (link) => link.sender === serving?.sender && link.receiver === serving.receiver,
    );
    return serving && isConnected ? serving.sender.name : '-';
  }

  receivers(object: number, signal: Signal): number {
    return this.#links.filter((link) => link.sender === this.#thing(object) && link.signal === signal).length;
  }

  /** Whether signals that are emitted now reach no slot: asked once, when an emission begins. */
  protected isSilent(thing: Thing): boolean {
    return thing.blocked;
  }

  /**
   * Who comes after `link`, which has been served: the next one in the order of connecting among those that are connected now.
   * If `link` was the last when its turn came, none does.
   */
  protected next(link: Link, wasLast: boolean, list: readonly Link[]): Link | undefined {
    return wasLast ? undefined : list.find((other) => other.serial > link.serial);
  }

  protected innermost(serving: readonly Link[], thing: Thing): Link | undefined {
    return serving.findLast((link) => link.receiver === thing);
  }

  #emit(sender: Thing, signal: Signal, value: number): void {
    if (this.isSilent(sender)) return;
    this.#begin(sender, signal);
    let link = this.#list(sender, signal)[0];
    while (link) {
      const wasLast = this.#list(sender, signal).at(-1) === link;
      this.#serve(link, value);
      link = this.next(link, wasLast, this.#list(sender, signal));
    }
  }

  #begin(sender: Thing, signal: Signal): void {
    const isWaiting = (link: Link): boolean =>
      link.isDeferred && link.sender === sender && link.signal === signal;
    const waiting = this.#links.filter(isWaiting);
    this.#links = [...this.#links.filter((link) => !isWaiting(link)), ...waiting];
    for (const link of waiting) {
      link.isDeferred = false;
      link.serial = ++this.#serial;
    }
  }

  #serve(link: Link, value: number): void {
    if (link.once) this.#remove((other) => other === link);
    this.#serving.push(link);
    try {
      const { receiver, target, signal } = link;
      const name = receiver?.name ?? 'nobody';
      const first = signal === 'destroyed' || this.#argc === 0 ? '' : String(value);
      if (typeof target === 'number') this.#called(`f${target}(${first}) for ${name}`);
      else if (target === 'x') this.#called(`${name}.x(${first})`);
      else if (target === 'y') this.#called(`${name}.y()`);
      else if (receiver) this.#emit(receiver, target, value);
    } finally {
      this.#serving.pop();
    }
  }

  /** What an emission finds: the connections of the signal in the order of connecting. */
  #list(sender: Thing, signal: Signal): Link[] {
    return this.#links.filter((link) => link.sender === sender && link.signal === signal && !link.isDeferred);
  }

  #add(
    sender: Thing,
    signal: Signal,
    receiver: Thing | null,
    target: Member | number,
    once: boolean,
  ): boolean {
    if (sender.life === 'dead' || receiver?.life === 'dead') return false;
    const isDeferred = once && this.#serving.length > 0;
    this.#links.push({ serial: ++this.#serial, isDeferred, sender, signal, receiver, target, once });
    return true;
  }

  #remove(matches: (link: Link) => boolean): boolean {
    const before = this.#links.length;
    this.#links = this.#links.filter((link) => !matches(link));
    return this.#links.length < before;
  }

  #thing(object: number): Thing {
    return this.#things[object]!;
  }
}
