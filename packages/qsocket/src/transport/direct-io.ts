import { readSync, writeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { descriptorOf } from './node-handle.js';

/**
 * Reading and writing a socket's descriptor without Node in between. Its descriptor is non-blocking, so each call does
 * what can be done now and returns. On Windows a socket is no file descriptor: there, nothing is done.
 */
const possible = process.platform !== 'win32';

/**
 * Writes what the kernel takes at once. The socket's own queue must be empty, or the order would be lost.
 *
 * `net.Socket.write()` would keep a reference to what the kernel did not take; this way the caller decides what becomes
 * of it.
 *
 * @returns the number of bytes taken, 0 when the kernel takes none or the connection is broken: an ordinary write()
 * then waits, or finds out
 */
export function takeNow(socket: Socket, bytes: Uint8Array): number {
  const fd = possible ? descriptorOf(socket) : -1;
  if (fd < 0) return 0;
  try {
    return writeSync(fd, bytes);
  } catch {
    return 0;
  }
}

/**
 * Reads what lies in the kernel for a socket that is about to be destroyed because of a failed write. The peer's last
 * words are often the reason why it went away.
 *
 * @returns what there was, which is bounded by the kernel's receive buffer
 */
export function salvage(socket: Socket): Buffer {
  const fd = possible ? descriptorOf(socket) : -1;
  const chunks: Buffer[] = [];
  try {
    while (fd >= 0) {
      const room = Buffer.allocUnsafeSlow(65536);
      const count = readSync(fd, room);
      if (count === 0) break;
      chunks.push(room.subarray(0, count));
    }
  } catch {
    // Nothing left, or nothing more to be had.
  }
  return Buffer.concat(chunks);
}
