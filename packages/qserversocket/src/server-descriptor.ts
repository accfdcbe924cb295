import type { Server } from 'node:net';

/** The part of a `net.Server` that Node does not document. */
interface WithHandle {
  readonly _handle?: { readonly fd?: unknown } | null;
}

/** The operating system's descriptor of a listening server; -1 where Node does not tell. */
export function serverDescriptor(server: Server): number {
  const fd = (server as unknown as WithHandle)._handle?.fd;
  return typeof fd === 'number' ? fd : -1;
}
