import { checkRoom } from './buffer-overflow-error.js';
import { byteOf } from './c-string.js';

/** Bytes: a buffer, or a text of Latin-1 characters, which has a NUL behind its last. */
export type Bytes = Uint8Array | string;

/** `count` bytes; those of a text may include the NUL behind it. */
function bytesOf(caller: string, source: Bytes, count: number): Uint8Array {
  if (typeof source !== 'string') {
    checkRoom(caller, source, count);
    return source.subarray(0, count);
  }
  const bytes = new Uint8Array(Math.max(0, Math.min(count, source.length + 1)));
  checkRoom(caller, bytes, count);
  for (let i = 0; i < Math.min(count, source.length); i++) bytes[i] = byteOf(source, i);
  return bytes;
}

/** Copies `count` bytes to the beginning of a buffer, and returns the buffer (C99 7.21.2.1). */
export function memcpy(destination: Uint8Array, source: Bytes, count: number): Uint8Array {
  checkRoom('memcpy', destination, count);
  destination.set(bytesOf('memcpy', source, count));
  return destination;
}

/** The same; the two may share bytes, which memcpy() allows here as well (C99 7.21.2.2). */
export function memmove(destination: Uint8Array, source: Bytes, count: number): Uint8Array {
  checkRoom('memmove', destination, count);
  destination.set(bytesOf('memmove', source, count));
  return destination;
}

/** Sets the first `count` bytes to the lowest eight bits of `value`, and returns the buffer (C99 7.21.6.1). */
export function memset(buffer: Uint8Array, value: number, count: number): Uint8Array {
  checkRoom('memset', buffer, count);
  return buffer.fill(value & 0xff, 0, count);
}

/** Compares `count` bytes: negative, 0 or positive (C99 7.21.4.1). */
export function memcmp(a: Bytes, b: Bytes, count: number): number {
  const first = bytesOf('memcmp', a, count);
  const second = bytesOf('memcmp', b, count);
  const place = first.findIndex((byte, i) => byte !== second[i]);
  return place < 0 ? 0 : first[place]! - second[place]!;
}

/**
 * The first of `count` bytes with this value, as a view that begins there, or of a text as the rest of it; null when there is
 * none (C99 7.21.5.1).
 */
export function memchr(buffer: Uint8Array, value: number | string, count: number): Uint8Array | null;
/** The same in a text. */
export function memchr(text: string, value: number | string, count: number): string | null;
export function memchr(bytes: Bytes, value: number | string, count: number): Bytes | null {
  const byte = typeof value === 'string' ? byteOf(value, 0) : value & 0xff;
  const place = bytesOf('memchr', bytes, count).indexOf(byte);
  if (place < 0) return null;
  return typeof bytes === 'string' ? bytes.slice(place) : bytes.subarray(place);
}
