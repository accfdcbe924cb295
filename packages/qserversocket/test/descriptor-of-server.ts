import type { Server } from 'node:net';

/** The descriptor of a listening Node server. */
export function descriptorOf(server: Server): number {
  return (server as unknown as { _handle: { fd: number } })._handle.fd;
}
