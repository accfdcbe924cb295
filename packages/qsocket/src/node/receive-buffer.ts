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

/** Up to this length, views of what has been received are kept, by their lengths: a view costs as much as reading a line. */
const KEPT = 256;
const views: (Buffer | undefined)[] = new Array<undefined>(KEPT + 1).fill(undefined);

/** The first bytes of the shared buffer. */
function received(buffer: Buffer, count: number): Buffer {
  return count > KEPT ? buffer.subarray(0, count) : (views[count] ??= buffer.subarray(0, count));
}

/** The `onread` option of a socket that receives into the shared buffer. */
export function receiveInto(receiver: Receiver): OnRead {
  const buffer = receiveBuffer();
  return {
    buffer,
    callback: (count: number): boolean => {
      receiver.received(received(buffer, count));
      return true;
    },
  };
}
