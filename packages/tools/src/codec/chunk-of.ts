import type { CString } from '../text/c/c-string.js';

/** The first `length` bytes of a C string, or all of them, those behind a NUL too. */
export function chunkOf(bytes: CString, length?: number): Buffer {
  const all = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes);
  return length === undefined || length < 0 ? all : all.subarray(0, length);
}
