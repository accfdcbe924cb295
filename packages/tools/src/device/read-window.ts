import type { QIODevice } from './qiodevice.js';

/**
 * Bytes that a device has in memory, next to be read. Streams read from here instead of calling the device for each byte:
 *
 *     bytes   [ . . . . . . . . . . . . . . . . ]
 *                     ^ position        ^ limit
 *
 * What lies from `position` to `limit` can be read now, in one piece; more may follow behind it. A device that is not open
 * for reading, or that has nothing in memory, shows an empty window: its own methods say what that means.
 */
export interface ReadWindow {
  readonly bytes: Buffer;
  readonly position: number;
  readonly limit: number;
  /**
   * Another object when bytes have been taken out of the device or put back, the same when more have arrived behind those
   * that are there. Null where bytes may be changed in place.
   */
  readonly epoch: object | null;
  /** Takes `count` bytes, at most `limit - position`, out of the device. */
  skip(count: number): void;
  /**
   * Makes the next `count` bytes lie in one piece. Repeated calls cost no more than a constant for each byte that arrives.
   *
   * @returns false when the device does not have that many
   */
  gather(count: number): boolean;
}

/** The methods that a subclass may reimplement, so that its bytes are no longer those of the window. */
const READING = ['readBlock', 'getch', 'ungetch', 'at', 'atEnd'] as const;
type Method = (typeof READING)[number];

interface Offer {
  readonly windowOf: (device: QIODevice) => ReadWindow;
  readonly methods: ReadonlyMap<Method, unknown>;
}

/** The offer of a class is on its prototype under this name. */
const OFFER = Symbol('readWindow');

/** Says that the instances of a class have a window, which shows what they have at any time. */
export function offerReadWindow<Device extends QIODevice>(
  prototype: Device,
  windowOf: (device: Device) => ReadWindow,
): void {
  const methods = new Map(READING.map((name) => [name, Reflect.get(prototype, name)]));
  Object.defineProperty(prototype, OFFER, { value: { windowOf, methods } });
}

/** The window of a device; null when its class has none, or when a subclass reads in its own way. */
export function readWindowOf(device: QIODevice): ReadWindow | null {
  const offer = (device as { [OFFER]?: Offer })[OFFER];
  if (offer === undefined) return null;
  for (const [name, method] of offer.methods) if (device[name] !== method) return null;
  return offer.windowOf(device);
}
