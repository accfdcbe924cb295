import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Transport } from '@qt3/qsocket';
import { descriptorOf, NetTransport, salvage } from '@qt3/qsocket/internal';
import { TransportDuplex } from './transport-duplex.js';

/** Where an encrypted connection leads, as the connection below it knows. */
export type Addresses = Pick<
  Transport,
  'descriptor' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort'
>;

/** What TLS is put on top of. */
export interface Carrier {
  /** Paused, with everything in it that was read too early. */
  readonly stream: Duplex;
  readonly addresses: Addresses;
}

/**
 * Makes an open transport ready for the TLS engine: the native way where there is a `net.Socket`, else through a stream.
 *
 * The order matters: paused first, or bytes that are put back would flow to nobody; then the unread bytes, last one first;
 * only then may the engine be put on top.
 *
 * @param unread - bytes that came before the handshake and belong to it
 * @param unsent - plain text that was written and has not left
 * @returns null when the connection has just broken
 */
export function makeCarrier(
  transport: Transport,
  unread: readonly Uint8Array[],
  unsent: readonly Uint8Array[],
): Carrier | null {
  let stream: Duplex;
  let addresses: Addresses;
  if (transport instanceof NetTransport) {
    const socket = transport.release();
    if (socket === null) return null;
    stream = socket;
    addresses = new SocketAddresses(socket);
  } else {
    stream = new TransportDuplex(transport);
    addresses = transport;
  }
  stream.pause();
  for (const bytes of [...unread].reverse()) stream.unshift(bytes);
  for (const bytes of unsent) stream.write(bytes);
  return { stream, addresses };
}

/** The addresses of a socket, asked for when they are wanted. */
export class SocketAddresses implements Addresses {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get descriptor(): number {
    return descriptorOf(this.#socket);
  }

  /** What has arrived and has not been read, encrypted; for when the connection is about to be destroyed. */
  salvage(): Buffer {
    return salvage(this.#socket);
  }

  get localAddress(): string {
    return this.#socket.localAddress ?? '';
  }

  get localPort(): number {
    return this.#socket.localPort ?? 0;
  }

  get remoteAddress(): string {
    return this.#socket.remoteAddress ?? '';
  }

  get remotePort(): number {
    return this.#socket.remotePort ?? 0;
  }
}
