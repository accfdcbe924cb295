import type { QIODevice } from './qiodevice.js';
import type { ReadWindow } from './read-window.js';

/** Read at a time: a length that a peer claims is not believed before the bytes are there. */
const CHUNK = 65536;

/** A device that knows how much has arrived, as sockets do. */
interface Arrivals {
  bytesAvailable(): number;
}

function countsArrivals(device: QIODevice): device is QIODevice & Arrivals {
  return 'bytesAvailable' in device;
}

/** A window for a device that has none: what is looked at is taken out of the device, and can be given back. */
export class TakenBytes implements ReadWindow {
  readonly #device: QIODevice;
  bytes: Buffer = Buffer.alloc(0);
  limit = 0;
  readonly position: number = 0;
  readonly epoch: null = null;

  constructor(device: QIODevice) {
    this.#device = device;
  }

  /** Gives back what is behind `count` bytes. */
  skip(count: number): void {
    const rest = this.bytes.subarray(count, this.limit);
    this.limit = 0;
    if (rest.length > 0) this.#device.ungetBlock(rest);
  }

  gather(count: number): boolean {
    const device = this.#device;
    // Taking what has arrived only to put it back would cost as much as the whole block.
    if (countsArrivals(device) && device.bytesAvailable() < count - this.limit) return false;
    while (this.limit < count) {
      this.#makeRoom(Math.min(count, this.limit + CHUNK));
      const room = this.bytes.subarray(this.limit, Math.min(count, this.bytes.length));
      const got = device.readBlock(room, room.length);
      if (got <= 0) return false;
      this.limit += got;
    }
    return true;
  }

  #makeRoom(size: number): void {
    if (size <= this.bytes.length) return;
    const longer = Buffer.alloc(Math.max(size, 2 * this.bytes.length));
    this.bytes.copy(longer, 0, 0, this.limit);
    this.bytes = longer;
  }
}
