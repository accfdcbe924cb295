import type { Duplex } from 'node:stream';
import { handleOf } from './undocumented.js';

/**
 * A number that changes while a stream's queue gets shorter. Node.js counts whole writes; libuv, where it tells, bytes.
 */
export function writeProgress(stream: Duplex): number {
  const queued = handleOf(stream)?.writeQueueSize;
  return stream.writableLength + (typeof queued === 'number' ? queued : 0);
}
