import { fstatSync, readSync, writeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { descriptorOf } from './descriptor.js';
import { hasSocketDescriptors } from './short-cuts.js';

/*
 * Reading and writing a socket's descriptor without Node in between. Its descriptor is non-blocking, so each call does
 * what can be done now and returns. On Windows a socket is no file descriptor: there, nothing is done.
 */

/**
 * Whether a descriptor is that of a socket, as far as the system shows.
 *
 * @throws what Node throws when it is none at all
 */
export function isSocket(fd: number): boolean {
  return !hasSocketDescriptors() || fstatSync(fd).isSocket();
}

/**
 * Writes what the kernel takes at once. The socket's own queue must be empty, or the order would be lost.
 *
 * `net.Socket.write()` would keep a reference to what the kernel did not take; this way the caller decides what becomes
 * of it.
 *
 * @returns the number of bytes taken, 0 when the kernel takes none or the connection is broken: an ordinary write()
 * then waits, or finds out; -1 when the descriptor cannot be written directly
 */
export function tryWriteSync(socket: Socket, bytes: Uint8Array): number {
  const fd = directDescriptor(socket);
  if (fd < 0) return -1;
  try {
    return writeSync(fd, bytes);
  } catch {
    return 0;
  }
}

/** What read(2) says when there is nothing now; the second while a connection is being made, on some systems. */
const nothingNow = new Set(['EAGAIN', 'ENOTCONN']);

/**
 * Reads what lies in the kernel.
 *
 * @returns null when there is nothing now, or nothing is known; an empty Buffer at the end of the connection; what is
 * wrong with it, which the system reports only once
 */
export function tryReadSync(socket: Socket): Buffer | Error | null {
  const fd = directDescriptor(socket);
  if (fd < 0) return null;
  const room = Buffer.allocUnsafeSlow(65536);
  try {
    return room.subarray(0, readSync(fd, room));
  } catch (error) {
    return nothingNow.has((error as NodeJS.ErrnoException).code ?? '') ? null : (error as Error);
  }
}

/**
 * Reads what lies in the kernel for a socket that is about to be destroyed because of a failed write. The peer's last
 * words are often the reason why it went away.
 *
 * @returns what there was, which is bounded by the kernel's receive buffer
 */
export function salvage(socket: Socket): Buffer {
  const chunks: Buffer[] = [];
  let chunk = tryReadSync(socket);
  while (Buffer.isBuffer(chunk) && chunk.length > 0) {
    chunks.push(chunk);
    chunk = tryReadSync(socket);
  }
  return Buffer.concat(chunks);
}

/** The descriptor of a socket that can be read and written directly; otherwise -1. */
function directDescriptor(socket: Socket): number {
  return hasSocketDescriptors() ? descriptorOf(socket) : -1;
}
