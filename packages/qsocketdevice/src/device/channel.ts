import type { QHostAddress } from '@qt3/qsocket';
import type { SocketAddress } from './endpoint-address.js';
import type { Outcome } from './outcome.js';

/** How long a call may wait: in milliseconds, 0 for not at all, a negative number for no limit. */
export type Patience = number;

/** An open descriptor of a QSocketDevice, as a stream or for datagrams. */
export interface Channel {
  /** The descriptor. */
  readonly fd: number;
  /** 4 or 6; 0 for what is neither, a Unix domain socket for instance. */
  readonly family: 0 | 4 | 6;
  /** Whether the address may be in use by another socket, as setAddressReusable() says. */
  isReusable: boolean;
  /** How many watch it from the event loop: what arrives is seen there then, and the helper thread is not asked. */
  watchers: number;
  /** Whether it has been closed, by close() or because the connection is over. */
  readonly isClosed: boolean;
  /** The attempt to connect that is under way; `over` resolves when it has ended, however it did. */
  readonly connecting: { readonly over: Promise<void> } | null;

  bind(address: QHostAddress, port: number): Outcome;
  listen(backlog: number): Outcome;
  connect(address: QHostAddress, port: number, patience: Patience): Outcome;
  /** @returns the descriptor of a connection */
  accept(patience: Patience): Outcome;

  /** Reads into `data`. 0 is the end of a stream, or an empty datagram. */
  read(data: Uint8Array, most: number, patience: Patience): Outcome;
  /** Writes; `to` is for datagrams. */
  write(bytes: Uint8Array, patience: Patience, to: SocketAddress | null): Outcome;
  /** How many bytes can be read now, as far as is known; of datagrams, the size of the first. */
  available(): Outcome;
  /**
   * Waits until there is something to read, the end and an empty datagram included.
   *
   * @returns 1, or 0 when the time was up or nothing can come
   */
  wait(patience: Patience): Outcome;

  own(): SocketAddress;
  /** A stream's peer, or the sender of the datagram read last; a datagram socket's peer before that. */
  peer(): SocketAddress;

  bufferSize(which: 'receive' | 'send'): number;
  setBufferSize(which: 'receive' | 'send', bytes: number): void;

  /**
   * Calls `listener` from the event loop once there is something to read, or to accept, or the channel has been closed. The
   * process stays alive for it.
   *
   * @returns a function that takes the listener back
   */
  onceReadable(listener: () => void): () => void;

  /** Closes the descriptor; those who wait for something to read are called. */
  close(): void;
}
