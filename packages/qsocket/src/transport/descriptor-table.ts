import { ConnectionError } from '../error/connection-error.js';
import type { Socket } from 'node:net';
import {
  adoptAccepted,
  adoptDescriptor,
  adoptHandle,
  type Adoptable,
  type AdoptedSocket,
} from '../node/accepted.js';
import type { NativeHandle } from '../node/undocumented.js';
import { NetTransport } from './net-transport.js';
import { descriptorOf } from '../node/descriptor.js';

/** A connection that a server accepted and that has not been claimed. */
interface Unclaimed {
  adopt: Adoptable;
  /** The native connection, where it has not become a socket. */
  handle?: NativeHandle;
  close: () => void;
}

/**
 * Connections that a server accepted and that no QSocket has claimed, by descriptor. A number is all that
 * QServerSocket::newConnection(int) hands on.
 */
const table = new Map<number, Unclaimed>();

/** Numbers for accepted connections whose descriptor Node does not give; no operating system uses them. */
let standIn = -2;

function enter(fd: number, unclaimed: Unclaimed): number {
  const key = fd >= 0 ? fd : standIn--;
  table.set(key, unclaimed);
  return key;
}

/**
 * Keeps an accepted connection until it is claimed, or ends.
 *
 * @param socket - from a server with `pauseOnConnect` and `allowHalfOpen`: nothing has been read
 * @returns the descriptor to claim it by
 */
export function registerAccepted(socket: Socket): number {
  const unclaimed: Unclaimed = {
    adopt: () => adoptAccepted(socket),
    close: () => socket.destroy(),
  };
  const key = enter(descriptorOf(socket), unclaimed);
  const forget = (): void => {
    if (table.get(key) === unclaimed) table.delete(key);
  };
  // The listener for errors stays: a connection may break before it is claimed, and after.
  socket.on('error', forget).once('close', forget);
  return key;
}

/**
 * The same for a connection that has not become a socket yet, so that it becomes the right one at once.
 *
 * @param handle - Node's native connection, from which nothing reads yet
 */
export function registerHandle(handle: NativeHandle): number {
  return enter(typeof handle.fd === 'number' ? handle.fd : -1, {
    handle,
    adopt: () => adoptNative(handle),
    close: () => {
      handle.close();
    },
  });
}

/**
 * Makes a socket of a native connection.
 *
 * @throws ConnectionError where Node no longer makes any; the connection is closed then
 */
export function adoptNative(handle: NativeHandle): AdoptedSocket {
  handle.setNoDelay?.(true);
  const adopted = adoptHandle(handle);
  if (adopted !== null) return adopted;
  handle.close();
  throw new ConnectionError('ERR_QSOCKET_DESCRIPTOR', 'Node.js does not make a socket of it');
}

/**
 * Takes an accepted connection that has not been claimed, and from which nothing has been read; null when there is none
 * with this descriptor, or it has become a socket.
 */
export function takeUnclaimed(fd: number): NativeHandle | null {
  const handle = table.get(fd)?.handle;
  if (handle === undefined) return null;
  table.delete(fd);
  return handle;
}

/** How many accepted connections wait to be claimed. */
export function countUnclaimed(): number {
  return table.size;
}

/** Closes an accepted connection that has not been claimed; returns whether there was one. */
export function closeUnclaimed(fd: number): boolean {
  const unclaimed = table.get(fd);
  if (unclaimed === undefined) return false;
  table.delete(fd);
  unclaimed.close();
  return true;
}

/**
 * The connection with the given descriptor: an accepted one, which is claimed by this, or one that is adopted from
 * the operating system. Nothing is read before `resume()`.
 *
 * @throws what Node throws when the descriptor is not an open stream
 */
export function claimDescriptor(fd: number): NetTransport {
  const unclaimed = table.get(fd);
  if (unclaimed === undefined) return NetTransport.adopt(() => adoptDescriptor(fd));
  table.delete(fd);
  return NetTransport.adopt(unclaimed.adopt);
}
