import type { Socket } from 'node:net';
import { keepSpecimen } from '@qt3/core-signals/internal';
import { writeProgress } from './node-handle.js';

/** How often the connections that are leaving are looked at, in milliseconds. */
const ROUND = 5_000;

/** How many rounds a connection may go without getting rid of any byte before it is given up: half a minute. */
const STUCK_AFTER = 6;

/** How many rounds the peer may take to close its side once it has been sent everything: ten seconds, and what is left of one. */
const LINGER = 3;

/**
 * Connections that have been ended and are not gone. One clock serves them all: a timer for each would cost a short
 * connection more than everything else here.
 */
const leaving = new Map<Socket, Leaving>();
let clock: NodeJS.Timeout | null = null;

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
  const connection = new Leaving(socket);
  leaving.set(socket, connection);
  keepSpecimen('Leaving', connection);
  clock ??= setInterval(look, ROUND).unref();
  socket.on('close', forget).on('finish', allSent);
  socket.resume();
  if (socket.writableFinished) allSent.call(socket);
  else socket.end();
}

/** How it goes with a connection that is leaving. */
class Leaving {
  isSent = false;
  /** What was still to be written when it was last less than before. */
  progress: number;
  /** Rounds since then, or since everything was sent. */
  rounds = 0;

  constructor(socket: Socket) {
    this.progress = writeProgress(socket);
  }
}

function forget(this: Socket): void {
  leaving.delete(this);
}

function allSent(this: Socket): void {
  // When the peer has ended before, the socket is about to go by itself.
  if (this.readableEnded) return;
  const connection = leaving.get(this);
  if (connection === undefined) return;
  connection.isSent = true;
  connection.rounds = 0;
  this.unref();
}

/** One round: gives the connections up that take too long. Called by the clock. */
export function look(): void {
  for (const [socket, connection] of leaving) {
    const now = connection.isSent ? connection.progress : writeProgress(socket);
    connection.rounds = now === connection.progress ? connection.rounds + 1 : 0;
    connection.progress = now;
    if (connection.rounds >= (connection.isSent ? LINGER : STUCK_AFTER)) socket.destroy();
  }
  if (leaving.size > 0 || clock === null) return;
  clearInterval(clock);
  clock = null;
}
