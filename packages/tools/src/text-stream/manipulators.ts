import { BASE_FIELD, TextFlags } from './text-flags.js';
import { Manipulator } from './qtextstream.js';

const base = (flag: number): Manipulator => new Manipulator((stream) => stream.setf(flag, BASE_FIELD));

/** Numbers in base 2. */
export const bin: Manipulator = base(TextFlags.bin);
/** Numbers in base 8. */
export const oct: Manipulator = base(TextFlags.oct);
/** Numbers in base 10. */
export const dec: Manipulator = base(TextFlags.dec);
/** Numbers in base 16. */
export const hex: Manipulator = base(TextFlags.hex);
/**
 * A newline. The device is flushed, but for a socket, which sends at the end of the turn anyhow: a line that is followed by
 * close() is pending then (oracle net/server).
 */
export const endl: Manipulator = new Manipulator((stream) => {
  stream.put('\n');
  if (stream.device()?.isSequentialAccess() === false) stream.flushDevice();
});
/** The device is flushed. */
export const flush: Manipulator = new Manipulator((stream) => stream.flushDevice());
/** White space is skipped. */
export const ws: Manipulator = new Manipulator((stream) => stream.skipWhiteSpace());
/** Flags, width, fill and precision are as on a fresh stream. */
export const reset: Manipulator = new Manipulator((stream) => stream.reset());

/** The next value is padded to this width. */
export function qSetW(width: number): Manipulator {
  return new Manipulator((stream) => stream.width(width));
}

/** Padding is done with this character from now on: a character, or its code. */
export function qSetFill(fill: number | string): Manipulator {
  return new Manipulator((stream) => stream.fill(fill));
}

/** Numbers with a fraction have this precision from now on. */
export function qSetPrecision(precision: number): Manipulator {
  return new Manipulator((stream) => stream.precision(precision));
}
