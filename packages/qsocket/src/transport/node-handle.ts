import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** The part of a `net.Socket` that Node does not document; everything here tells what happens without it. */
interface WithHandle {
  readonly _handle?: { readonly fd?: unknown; readonly writeQueueSize?: unknown } | null;
}

/** The operating system's descriptor of a socket; -1 where Node does not tell (Windows, a closed socket). */
export function descriptorOf(socket: Socket): number {
  const fd = (socket as unknown as WithHandle)._handle?.fd;
  return typeof fd === 'number' ? fd : -1;
}

/**
 * A number that changes while a stream's queue gets shorter. Node counts whole writes; libuv, where it tells, bytes.
 */
export function writeProgress(stream: Duplex): number {
  const queued = (stream as unknown as WithHandle)._handle?.writeQueueSize;
  return stream.writableLength + (typeof queued === 'number' ? queued : 0);
}
