import type { Duplex } from 'node:stream';
import { handleOf } from './undocumented.js';

/**
 * A number that gets smaller whenever the kernel takes bytes, as long as nothing more is written to the stream. Node.js
 * counts whole writes; where libuv gives the number, this counts bytes, and also those that TLS on top of the stream writes.
 */
export function writeProgress(stream: Duplex): number {
  const handle = handleOf(stream);
  return stream.writableLength + numberOf(handle?.writeQueueSize) - numberOf(handle?.bytesWritten);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
