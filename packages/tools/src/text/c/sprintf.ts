import { withCode } from '@qt3/core-signals/internal';
import { type PrintfValue, printfText } from '../printf-text.js';
import { checkRoom } from './buffer-overflow-error.js';
import { textOf, writeText } from './c-string.js';

/**
 * Formats into a buffer, with a NUL behind the text, and returns the number of characters without it. A character that is not in Latin-1 is
 * a `?`. For a QString, `s.sprintf( … )` is `s = QString.sprintf(…)` (C99 7.19.6.6).
 *
 * @throws BufferOverflowError when the text does not fit
 */
export function sprintf(buffer: Uint8Array, format: string, ...values: PrintfValue[]): number {
  checkBuffer('sprintf', buffer);
  const text = printfText('sprintf', format, values, textOf);
  writeText('sprintf', buffer, text);
  return text.length;
}

/**
 * The same with at most `size` bytes, the NUL included: what is longer is cut off. Returns the number of characters that the whole text has
 * (C99 7.19.6.5).
 */
export function snprintf(buffer: Uint8Array, size: number, format: string, ...values: PrintfValue[]): number {
  checkBuffer('snprintf', buffer);
  checkRoom('snprintf', buffer, size);
  const text = printfText('snprintf', format, values, textOf);
  if (size > 0) writeText('snprintf', buffer, text.slice(0, size - 1));
  return text.length;
}

/** A string in the place of the buffer is the sprintf() of QString, written as a function. */
function checkBuffer(caller: string, buffer: unknown): void {
  if (buffer instanceof Uint8Array) return;
  throw withCode(
    new TypeError(`${caller}: the first argument is not a buffer; QString.sprintf() returns a string`),
    'ERR_TOOLS_TARGET',
  );
}
