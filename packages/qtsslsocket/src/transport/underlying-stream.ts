import type { Duplex } from 'node:stream';
import type { Endpoint, Transport } from '@qt3/qsocket';
import { NetTransport, SocketEndpoint } from '@qt3/qsocket/internal';
import { TransportDuplex } from './transport-duplex.js';

/** What TLS is put on top of. */
export interface UnderlyingStream {
  /** Paused, with the bytes put back that had been read before. */
  readonly stream: Duplex;
  /** Where the connection below leads. */
  readonly endpoint: Endpoint;
}

/**
 * Makes an open transport ready for the TLS engine: the native way where there is a `net.Socket`, else through a stream.
 *
 * The order matters: first it is paused, or bytes that are put back would be lost; then the unread bytes are put back, the
 * last one first; only then may the engine be put on top.
 *
 * @param unread - bytes that came before the handshake and belong to it
 * @param unsent - plain text that was written and has not left
 * @returns null when the connection has just broken
 */
export function makeUnderlyingStream(
  transport: Transport,
  unread: readonly Uint8Array[],
  unsent: readonly Uint8Array[],
): UnderlyingStream | null {
  let stream: Duplex;
  let endpoint: Endpoint;
  if (transport instanceof NetTransport) {
    const socket = transport.release();
    if (socket === null) return null;
    stream = socket;
    endpoint = new SocketEndpoint(socket);
  } else {
    stream = new TransportDuplex(transport);
    endpoint = transport.endpoint;
  }
  stream.pause();
  for (const bytes of [...unread].reverse()) stream.unshift(bytes);
  for (const bytes of unsent) stream.write(bytes);
  return { stream, endpoint };
}
