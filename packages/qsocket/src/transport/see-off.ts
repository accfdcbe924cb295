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
  socket.resume();
  socket.end();
  const guard = new Guard(socket);
  if (socket.writableFinished) guard.allSent();
  else socket.once('finish', () => guard.allSent());
}

/** Gives a connection up when it takes too long. */
class Guard {
  readonly #socket: Socket;
  #isSent = false;
  #progress: number;
  #timer: NodeJS.Timeout;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#progress = writeProgress(socket);
    this.#timer = setTimeout(timeIsUp, STUCK_AFTER, this).unref();
    socket.once('close', () => clearTimeout(this.#timer));
  }

  allSent(): void {
    this.#isSent = true;
    clearTimeout(this.#timer);
    // When the peer has ended before, the socket is about to go by itself.
    if (this.#socket.readableEnded) return;
    this.#socket.unref();
    this.#timer = setTimeout(timeIsUp, LINGER, this).unref();
  }

  timeIsUp(): void {
    const now = writeProgress(this.#socket);
    const isStuck = now === this.#progress;
    this.#progress = now;
    if (this.#isSent || isStuck) this.#socket.destroy();
    else this.#timer = setTimeout(timeIsUp, STUCK_AFTER, this).unref();
  }
}

function timeIsUp(guard: Guard): void {
  guard.timeIsUp();
}
