import { untilNul } from '@qt3/core-signals/internal';
import { checkRoom } from './buffer-overflow-error.js';

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
  return latin1Text(s, 0, lengthIn(s));
}

/** The length of the C string in a buffer. */
export function lengthIn(buffer: Uint8Array): number {
  const end = buffer.indexOf(0);
  return end < 0 ? buffer.length : end;
}

/** The byte of a character: its code, or `?` for one that is not in Latin-1. */
export function byteOf(s: string, index: number): number {
  const code = s.charCodeAt(index);
  return code > 0xff ? 0x3f : code;
}

/** Writes a text and a NUL behind it into a buffer, from `offset` on. */
export function writeText(caller: string, buffer: Uint8Array, text: string, offset = 0): void {
  checkRoom(caller, buffer, text.length + 1, offset);
  for (let i = 0; i < text.length; i++) buffer[offset + i] = byteOf(text, i);
  buffer[offset + text.length] = 0;
}
