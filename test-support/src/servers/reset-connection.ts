import type { Socket } from 'node:net';

/**
 * Resets a connection; one whose end is still being sent is only closed. libuv refuses to reset that (EINVAL), and Node.js 20 to 26
 * then never closes the handle: its 'close' does not come, and the process spins when it should end.
 */
export function resetConnection(socket: Socket): void {
  if (socket.writableEnded && !socket.writableFinished) socket.destroy();
  else socket.resetAndDestroy();
}
