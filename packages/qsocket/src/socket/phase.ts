import type { Transport } from '../transport/transport.js';
import type { ConnectionKind } from './connection-kind.js';
import type { DelayedClose } from './delayed-close.js';
import { SocketState } from './socket-state.js';

/** There is no connection. What the last one brought can still be read. */
export interface Idle {
  readonly kind: 'idle';
  readonly state: typeof SocketState.Idle;
  readonly transport: null;
}
/** The host was given by its address, and hostFound() is being emitted. Left for Opening when its slots have run. */
export interface Finding {
  readonly kind: 'finding';
  readonly state: typeof SocketState.HostLookup;
  readonly transport: null;
}
/** The connection is being made; `state` says how far it is. Left when the transport is connected, or fails. */
export interface Opening {
  readonly kind: 'opening';
  /** HostLookup, Connecting, or a state of another kind's own. */
  state: number;
  readonly transport: Transport;
  readonly connectionKind: ConnectionKind | null;
}
/** There is a connection. Left when either side ends it, and when it breaks. */
export interface Open {
  readonly kind: 'open';
  readonly state: typeof SocketState.Connected;
  readonly transport: Transport;
  readonly connectionKind: ConnectionKind | null;
  /** The peer has ended, and what it sent before has not all fitted in the read buffer yet. */
  hasEnded: boolean;
}
/** close() was called with bytes to write. Left when they have been written, when it breaks, and when it stalls. */
export interface Closing {
  readonly kind: 'closing';
  readonly state: typeof SocketState.Closing;
  readonly transport: Transport;
  readonly delayedClose: DelayedClose;
}
/** The transport has failed, and readyRead() is being emitted for what it brought last. Left for Idle after that. */
export interface Broken {
  readonly kind: 'broken';
  readonly state: number;
  readonly transport: null;
}
/** The connection has another owner, who says what the socket shows. Left when that is over. */
export interface Detached {
  readonly kind: 'detached';
  readonly state: number;
  readonly transport: null;
}

/** What a socket's connection is in; a field of each phase exists in that phase only. */
export type Phase = Idle | Finding | Opening | Open | Closing | Broken | Detached;

export const idle: Idle = { kind: 'idle', state: SocketState.Idle, transport: null };
export const finding: Finding = { kind: 'finding', state: SocketState.HostLookup, transport: null };

/** The phase of a connection that is there. */
export function openPhase(transport: Transport, connectionKind: ConnectionKind | null): Open {
  return { kind: 'open', state: SocketState.Connected, transport, connectionKind, hasEnded: false };
}
