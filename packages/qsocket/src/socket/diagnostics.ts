import { channel, type Channel } from 'node:diagnostics_channel';
import { observation } from '@qt3/core-signals/internal';
import type { QObject } from '@qt3/core-signals';

// An import of node:util would load all that its getters load.
const log = process.getBuiltinModule('node:util').debuglog('qt3');

/** Writes a line about an object to standard error when the program runs with NODE_DEBUG=qt3. */
export function debugLine(object: QObject, text: string): void {
  if (log.enabled) log('%s "%s": %s', object.className(), object.name(), text);
}

/** Something that subscribers of a channel of `node:diagnostics_channel` learn, and the line that NODE_DEBUG=qt3 writes. */
export class Diagnostic<M extends Readonly<Record<string, unknown>>> {
  readonly #channel: Channel;

  /** @param name - of the channel: `qt3.` and what it is about */
  constructor(name: string) {
    this.#channel = channel(name);
  }

  /** Whether anybody wants to know. */
  get isWanted(): boolean {
    return this.#channel.hasSubscribers || log.enabled;
  }

  publish(about: QObject, message: M, text: string): void {
    if (this.#channel.hasSubscribers) this.#channel.publish(message);
    debugLine(about, text);
  }
}

/** What subscribers of `qt3.qsocket.state` get: a QSocket, and the state in which it is now. */
interface StateMessage {
  readonly [key: string]: unknown;
  readonly socket: QObject;
  readonly state: number;
}

const stateChange = new Diagnostic<StateMessage>('qt3.qsocket.state');
const stateNames = ['Idle', 'HostLookup', 'Connecting', 'Connected', 'Closing', 'Handshaking'];
/** Only kept while anybody wants to know. */
const lastStates = new WeakMap<QObject, number>();

/** A QSocket may have got another state. */
export function reportState(socket: QObject, state: number): void {
  observation.current?.stateChanged(socket);
  if (!stateChange.isWanted || (lastStates.get(socket) ?? 0) === state) return;
  lastStates.set(socket, state);
  stateChange.publish(socket, { socket, state }, stateNames[state] ?? String(state));
}
