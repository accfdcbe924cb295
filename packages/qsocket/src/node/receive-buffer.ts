import type { Duplex } from 'node:stream';
import { ownerOf } from './stream-owner.js';

/** What Node calls `onread`. */
export interface OnRead {
  readonly buffer: Buffer;
  readonly callback: (this: Duplex, count: number, buffer: Buffer) => boolean;
}

/** Up to this length, views of what has been received are kept, by their lengths: a view costs as much as reading a line. */
const KEPT = 256;
const views: (Buffer | undefined)[] = new Array<undefined>(KEPT + 1).fill(undefined);

/** The first bytes of the shared buffer. */
function received(buffer: Buffer, count: number): Buffer {
  return count > KEPT ? buffer.subarray(0, count) : (views[count] ??= buffer.subarray(0, count));
}

/** Bytes. */
const SIZE = 128 * 1024;

/**
 * Every socket of the process receives into its buffer: what arrives is consumed, or copied, before the next read
 * happens. An idle connection costs no receive memory, and a read costs no allocation (which is what a read costs most).
 */
let onread: OnRead | null = null;

/**
 * The `onread` option of the sockets that receive into the shared buffer: one for all of them, so that an idle one pays for
 * no function of its own. What a socket without an owner receives is dropped.
 *
 * This is the one place that depends on Node calling it as a method of the socket.
 */
export function receiving(): OnRead {
  return (onread ??= { buffer: Buffer.allocUnsafeSlow(SIZE), callback });
}

function callback(this: Duplex, count: number, buffer: Buffer): boolean {
  ownerOf(this)?.received(received(buffer, count), true);
  return true;
}
