import type { Socket } from 'node:net';

/** Waits until a connection has closed, also by an error, which `once(socket, 'close')` would throw. */
export async function closed(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => {
    socket
      .on('error', () => undefined)
      .once('close', () => {
        resolve();
      });
  });
}
