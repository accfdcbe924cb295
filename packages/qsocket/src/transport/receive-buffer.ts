import type { OnReadOpts } from 'node:net';

/**
 * Every socket of the process receives into this one buffer: what arrives is consumed, or copied, before the next read
 * happens. An idle connection costs no receive memory, and a read costs no allocation (which is what a read costs most).
 */
let shared: Buffer | null = null;
const SIZE = 128 * 1024;

/** The buffer, made when the first socket needs it. */
export function receiveBuffer(): Buffer {
  return (shared ??= Buffer.allocUnsafeSlow(SIZE));
}

/**
 * The `onread` option of a socket that receives into the shared buffer.
 *
 * @param received - gets each chunk, valid only during the call
 */
export function receiveInto(received: (chunk: Buffer) => void): OnReadOpts {
  const buffer = receiveBuffer();
  return {
    buffer,
    callback: (count: number): boolean => {
      received(buffer.subarray(0, count));
      return true;
    },
  };
}
