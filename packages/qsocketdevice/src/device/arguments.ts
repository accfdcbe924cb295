import { qWarning } from '@qt3/core-signals';
import { isCount, isLatin1 } from '@qt3/tools/internal';

/** Warns of a call that is refused; returns -1. */
export function refuse(call: string, problem: string): -1 {
  qWarning('QSocketDevice::%s: %s', call, problem);
  return -1;
}

/** The bytes to write; null, with a warning, when there are fewer or the text is no bytes. */
export function bytesToWrite(call: string, data: Uint8Array | string, len: number): Uint8Array | null {
  if (!isCount(len, data.length))
    refuse(call, `Cannot write ${String(len)} bytes of ${data.length.toString()}`);
  else if (typeof data !== 'string') return len === data.length ? data : data.subarray(0, len);
  else {
    const text = data.slice(0, len);
    if (isLatin1(text)) return Buffer.from(text, 'latin1');
    refuse(call, 'The text has characters beyond Latin-1; encode it, or use a QTextStream');
  }
  return null;
}

/** Whether `most` bytes fit into `room`; a warning when not. */
export function canRead(room: Uint8Array | null, most: number): boolean {
  if (room === null && most !== 0) refuse('readBlock', 'Null pointer error');
  if (isCount(most, room?.length ?? 0)) return true;
  if (room !== null)
    refuse('readBlock', `Cannot read ${String(most)} bytes into a buffer of ${room.length.toString()}`);
  return false;
}
