import type { OwnBytes } from '../own-bytes.js';
import { checkRoom } from './buffer-overflow-error.js';
import { byteOf, type CString, lengthIn, textOf, writeText } from './c-string.js';

/** The number of bytes in front of the NUL (C99 7.21.6.3). */
export function strlen(s: CString): number {
  return typeof s === 'string' ? textOf(s).length : lengthIn(s);
}

/** Copies `source` and a NUL into a buffer, and returns the buffer (C99 7.21.2.3). */
export function strcpy(destination: Uint8Array, source: CString): Uint8Array {
  writeText('strcpy', destination, textOf(source));
  return destination;
}

/**
 * Copies at most `count` bytes of `source`, and fills up to `count` with NULs. A source that is as long, or longer, leaves no NUL
 * (C99 7.21.2.4).
 */
export function strncpy(destination: Uint8Array, source: CString, count: number): Uint8Array {
  checkRoom('strncpy', destination, count);
  const text = textOf(source);
  for (let i = 0; i < count; i++) destination[i] = i < text.length ? byteOf(text, i) : 0;
  return destination;
}

/** Appends `source` and a NUL to the C string in a buffer, and returns the buffer (C99 7.21.3.1). */
export function strcat(destination: Uint8Array, source: CString): Uint8Array {
  writeText('strcat', destination, textOf(source), lengthIn(destination));
  return destination;
}

/** The same with at most `count` bytes of `source` (C99 7.21.3.2). */
export function strncat(destination: Uint8Array, source: CString, count: number): Uint8Array {
  const text = textOf(source);
  writeText('strncat', destination, count < 0 ? text : text.slice(0, count), lengthIn(destination));
  return destination;
}

/** A buffer of its own with the C string and a NUL (POSIX). */
export function strdup(s: CString): OwnBytes {
  const text = textOf(s);
  const copy = new Uint8Array(text.length + 1);
  writeText('strdup', copy, text);
  return copy;
}
