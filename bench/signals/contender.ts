/** A slot: a function that counts its calls and adds up its arguments. */
export type Slot = (...args: unknown[]) => void;

/** How many arguments a signal has. */
export type Arity = 0 | 1 | 3;

/** What takes part in the signal cases. `Emitter` is whatever make() makes. */
export interface SignalContender<Emitter extends object = object> {
  readonly name: string;
  /** An object with three signals: without an argument, with one, with three. */
  make(): Emitter;
  connect(emitter: Emitter, slot: Slot, arity: Arity): void;
  disconnect(emitter: Emitter, slot: Slot, arity: Arity): void;
  emit0(emitter: Emitter): void;
  emit1(emitter: Emitter, a: number): void;
  emit3(emitter: Emitter, a: number, b: number, c: number): void;
  /** Deletes an emitter: none of its slots is called again. Left out where emitters are left to the garbage collector. */
  destroy?(emitter: Emitter): void;
  /** Slots get the sender before the arguments. */
  readonly senderFirst?: boolean;
  /** Slots get three arguments as one object `{ a, b, c }`. */
  readonly packed3?: boolean;
}
