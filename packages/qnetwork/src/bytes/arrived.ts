import type { QSocket } from '@qt3/qsocket';
import { readWindowOf } from '@qt3/tools/internal';

/**
 * Takes out what has arrived on a socket. It is not copied where it lies in one piece, and is valid then only until the
 * calling slot returns.
 */
export function takeArrived(socket: QSocket): Buffer {
  const window = readWindowOf(socket);
  if (window === null || window.limit - window.position !== socket.size()) return socket.readAll();
  const bytes = window.bytes.subarray(window.position, window.limit);
  window.skip(bytes.length);
  return bytes;
}
