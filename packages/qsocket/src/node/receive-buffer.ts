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

/** Who gets what a socket receives. */
export interface Receiver {
  /** A chunk, valid only during the call. */
  received(chunk: Buffer): void;
}

/** What Node calls `onread`. */
export interface OnRead {
  readonly buffer: Buffer;
  readonly callback: (count: number) => boolean;
}

/** The `onread` option of a socket that receives into the shared buffer. */
export function receiveInto(receiver: Receiver): OnRead {
  const buffer = receiveBuffer();
  return {
    buffer,
    callback: (count: number): boolean => {
      receiver.received(buffer.subarray(0, count));
      return true;
    },
  };
}
