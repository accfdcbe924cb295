import type { SignalInfo } from './members.js';
import type { Connection, ObjectModel } from './object-model.js';

/** The ends of a connection that could not be made, or of one that could not be removed, as the caller named them. */
export interface RefusedEnds {
  readonly sender: ObjectModel | null;
  readonly signal: unknown;
  readonly receiver: ObjectModel | null;
  readonly member: unknown;
}

/**
 * Sees what happens to objects. Everything is called synchronously, in the middle of the program: an observer must not throw,
 * and must not change anything.
 */
export interface Observer {
  /** The constructor of QObject is done, those of the classes derived from it are not. */
  objectMade(object: ObjectModel): void;
  /** delete() begins: the object has its connections and children still, and no destructor has run. */
  objectDying(object: ObjectModel): void;
  /** The object has been deleted; its name and class are still known. */
  objectDeleted(object: ObjectModel): void;
  /** An object is none of the program's: it is kept for the engine's sake. */
  objectPinned(object: object): void;
  connected(connection: Connection): void;
  /** A connection of once() or signalOf() has moved to the end of its list, and is another one now. */
  connectionMoved(from: Connection, to: Connection): void;
  disconnected(connection: Connection): void;
  /** connect() or disconnect() was refused. `messages` are the warnings, or the lines of the ConnectError. */
  connectRefused(ends: RefusedEnds, messages: readonly string[]): void;
  /** Returns what stands for the emission in the calls that belong to it. Signals without connections are emitted too. */
  emissionBegins(sender: ObjectModel, signal: SignalInfo, args: readonly unknown[]): unknown;
  slotBegins(emission: unknown, connection: Connection): void;
  /** A slot has returned. `called` is false for a connection of once() that has served another emission. */
  slotEnds(emission: unknown, connection: Connection, called: boolean): void;
  slotThrew(emission: unknown, connection: Connection, thrown: unknown): void;
  emissionEnds(emission: unknown): void;
  /** The state of a socket has changed. */
  stateChanged(object: object): void;
  /** Bytes have arrived. They are valid during the call only. */
  received(object: object, bytes: Uint8Array): void;
  /** Bytes, or text of Latin-1 characters, were accepted for writing. They are valid during the call only. */
  written(object: object, bytes: Uint8Array | string): void;
}

/** Who observes the objects of this process; null when there is none. See observe(). */
export const observation: { current: Observer | null } = { current: null };
