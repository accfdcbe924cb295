import { writeSync } from 'node:fs';
import { hasSocketDescriptors, isSocket } from '@qt3/qsocket/internal';

/**
 * Whether a descriptor may be one to listen on. What is no socket, or has a connection, is not: Node would close it when
 * it fails to listen, and it has another owner.
 */
export function mayListen(fd: number): boolean {
  if (!hasSocketDescriptors()) return true;
  try {
    if (!isSocket(fd)) return false;
    // Sends nothing; a socket without a connection does not even take that.
    writeSync(fd, new Uint8Array(0));
    return false;
  } catch {
    // Whatever else is wrong with it shows when it is opened.
    return true;
  }
}
