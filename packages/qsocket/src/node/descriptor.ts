import type { Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { handleOf } from './undocumented.js';

/**
 * The operating system's descriptor of a socket or a listening server; -1 where Node.js does not give it (Windows, a closed
 * socket).
 */
export function descriptorOf(owner: Duplex | Server): number {
  const fd = handleOf(owner)?.fd;
  return typeof fd === 'number' ? fd : -1;
}
