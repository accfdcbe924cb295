/** A C string: a text of Latin-1 characters, or a buffer that holds one up to its first NUL. */
export type CString = string | Uint8Array;

/** Pieces of this size are few enough to be arguments of one call. */
const PIECE = 8192;

/** The characters of bytes from `start` to `end`, one for each: Latin-1. */
export function latin1Text(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  let text = '';
  for (let i = start; i < end; i += PIECE)
    text += String.fromCharCode(...bytes.subarray(i, Math.min(i + PIECE, end)));
  return text;
}

/** The characters of a C string: up to the first NUL, or to the end where there is none. */
export function textOf(s: CString): string {
  if (typeof s === 'string') return untilNul(s);
  const end = s.indexOf(0);
  return latin1Text(s, 0, end < 0 ? s.length : end);
}

/** What a function that reads up to the first NUL sees of a text. */
export function untilNul(s: string): string {
  const end = s.indexOf('\0');
  return end < 0 ? s : s.slice(0, end);
}
