import { IO_ReadOnly, IO_WriteOnly, type QIODevice } from '@qt3/tools';

/**
 * Opens a device for reading if it is closed.
 *
 * @returns whether it can be read
 */
export function makeReadable(device: QIODevice): boolean {
  return device.isOpen() ? device.isReadable() : device.open(IO_ReadOnly);
}

/** How many bytes a source has: all of an array, and of a device those behind its position. */
export function lengthOf(source: Uint8Array | QIODevice | null): number {
  if (source === null) return 0;
  return source instanceof Uint8Array ? source.length : Math.max(0, source.size() - source.at());
}

/**
 * Opens a device for writing if it is closed.
 *
 * @returns whether it can be written to
 */
export function makeWritable(device: QIODevice): boolean {
  return device.isOpen() ? device.isWritable() : device.open(IO_WriteOnly);
}
