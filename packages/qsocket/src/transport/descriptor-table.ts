import type { Socket } from 'node:net';
import { adoptAccepted, adoptDescriptor } from './accepted.js';
import { NetTransport } from './net-transport.js';
import { descriptorOf } from './node-handle.js';

/**
 * Connections that a server accepted and that no QSocket has claimed, by descriptor. A number is all that
 * QServerSocket::newConnection(int) hands on.
 */
const accepted = new Map<number, Socket>();

/** Numbers for accepted connections whose descriptor Node does not tell; no operating system uses them. */
let standIn = -2;

/**
 * Keeps an accepted connection until it is claimed, or ends.
 *
 * @param socket - from a server with `pauseOnConnect` and `allowHalfOpen`: nothing has been read
 * @returns the descriptor to claim it by
 */
export function registerAccepted(socket: Socket): number {
  const fd = descriptorOf(socket);
  const key = fd >= 0 ? fd : standIn--;
  const forget = (): void => {
    if (accepted.get(key) === socket) accepted.delete(key);
  };
  accepted.set(key, socket);
  // The listener for errors stays: a connection may break before anybody claims it, and when somebody has.
  socket.on('error', forget).once('close', forget);
  return key;
}

/** How many accepted connections wait to be claimed. */
export function countUnclaimed(): number {
  return accepted.size;
}

/** Closes an accepted connection that nobody has claimed; returns whether there was one. */
export function closeUnclaimed(fd: number): boolean {
  const socket = accepted.get(fd);
  if (socket === undefined) return false;
  accepted.delete(fd);
  socket.destroy();
  return true;
}

/**
 * The connection with the given descriptor: an accepted one, which is claimed by this, or one that is adopted from
 * the operating system. Nothing is read before `resume()`.
 *
 * @throws what Node throws when the descriptor is not an open stream
 */
export function claimDescriptor(fd: number): NetTransport {
  const socket = accepted.get(fd);
  if (socket === undefined) return NetTransport.adopt((received) => adoptDescriptor(fd, received));
  accepted.delete(fd);
  return NetTransport.adopt((received) => adoptAccepted(socket, received));
}
