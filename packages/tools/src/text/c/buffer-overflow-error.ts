/**
 * Thrown by a C function that would read or write behind the end of a buffer, where C does so in silence. Nothing has been
 * written.
 */
export class BufferOverflowError extends RangeError {
  /** The name of the class. */
  override readonly name: string = 'BufferOverflowError';
  /** Identifies this error. */
  readonly code = 'ERR_BUFFER_OVERFLOW';
}

/** Makes sure that `count` bytes, from `offset` on, lie inside a buffer. */
export function checkRoom(caller: string, buffer: Uint8Array, count: number, offset = 0): void {
  if (Number.isInteger(count) && count >= 0 && offset + count <= buffer.length) return;
  const room = String(Math.max(0, buffer.length - offset));
  throw new BufferOverflowError(
    `${caller}: ${String(count)} bytes are asked for, and the buffer has room for ${room}`,
  );
}
