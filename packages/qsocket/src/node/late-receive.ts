import { Socket } from 'node:net';
import { handleOf } from './undocumented.js';
import { receiving } from './receive-buffer.js';

/** Where Node keeps what a socket was given as `onread`. */
interface Places {
  readonly buffer: symbol;
  readonly callback: symbol;
}

/** Null where they are not where they have always been; undefined before the first look. */
let found: Places | null | undefined;

function findPlaces(): Places | null {
  const onread = { buffer: Buffer.alloc(1), callback: () => true };
  const socket = new Socket({ onread } as object);
  const values = socket as unknown as Record<symbol, unknown>;
  const holding = (value: unknown): symbol | undefined =>
    Object.getOwnPropertySymbols(socket).find((symbol) => values[symbol] === value);
  const buffer = holding(onread.buffer);
  const callback = holding(onread.callback);
  socket.destroy();
  return buffer === undefined || callback === undefined ? null : { buffer, callback };
}

function knownPlaces(): Places | null {
  found ??= findPlaces();
  return found;
}

/**
 * Makes an open socket receive into the shared buffer, as if it had been made with `onread`: which the sockets that the
 * TLS engine makes on top of others cannot be. Saves what a chunk costs most, the memory for it and the way through a
 * stream.
 *
 * This is the one place that depends on where Node keeps `onread`.
 *
 * @param socket - holds no unread bytes
 * @returns whether it does; otherwise its chunks come by 'data' as before
 */
export function receiveLate(socket: Socket): boolean {
  const places = knownPlaces();
  const handle = handleOf(socket);
  if (places === null || typeof handle?.useUserBuffer !== 'function') return false;
  if (!Object.hasOwn(socket, places.buffer) || socket.readableLength > 0) return false;
  const onread = receiving();
  Object.assign(socket, { [places.buffer]: onread.buffer, [places.callback]: onread.callback });
  handle.useUserBuffer(onread.buffer);
  return true;
}
