import type { Socket } from 'node:net';
import { writeProgress } from './node-handle.js';

/** How long an ended connection may go without getting rid of any byte before it is given up, in milliseconds. */
const STUCK_AFTER = 30_000;

/** How long the peer may take to close its side once it has been sent everything, in milliseconds. */
const LINGER = 10_000;

/**
 * Ends a connection that nobody owns any more, so that the peer gets every byte and no descriptor stays for ever.
 *
 * A socket that is closed while input lies unread sends a reset, and a reset may destroy what the peer has not read yet.
 * So input is read and dropped until the peer ends too. A peer that stops reading, or that never ends, is given up
 * after a while. Once everything has been sent, the connection no longer keeps the process alive.
 *
 * @param socket - with an error listener, and with `allowHalfOpen`; it is destroyed in the end
 */
export function seeOff(socket: Socket): void {
  if (socket.destroyed) return;
  let before = -1;
  const giveUpWhenStuck = (): void => {
    const now = writeProgress(socket);
    if (now === before) socket.destroy();
    before = now;
  };
  let timer = setInterval(giveUpWhenStuck, STUCK_AFTER).unref();
  const sent = (): void => {
    clearInterval(timer);
    socket.unref();
    timer = setTimeout(() => socket.destroy(), LINGER).unref();
  };
  const gone = (): void => {
    clearInterval(timer);
  };
  socket.once('finish', sent).once('close', gone);
  socket.resume();
  socket.end();
}
