import type { Server } from 'node:net';
import { canMakeSocketsOfHandles, handleOf, type NativeHandle } from '@qt3/qsocket/internal';

/**
 * Takes a listening server's connections before Node makes sockets of them: a QSocket needs another kind of socket, and
 * making two for each connection costs more than all the rest.
 *
 * This is the one place that depends on `onconnection`. Where there is no such thing, or Node makes no sockets of
 * native connections, and for a connection that cannot be used, the server continues in Node's own way, by its 'connection' and 'error' events.
 *
 * @param accept - gets each connection
 */
export function acceptHandles(server: Server, accept: (handle: NativeHandle) => void): void {
  const native = handleOf(server);
  const original = native?.onconnection;
  if (native === null || typeof original !== 'function' || !canMakeSocketsOfHandles()) return;
  native.onconnection = function (status, handle) {
    if (status === 0 && typeof handle?.fd === 'number' && handle.fd >= 0) accept(handle);
    else original.call(this, status, handle);
  };
}
