import type { QIODevice } from '../../device/qiodevice.js';
import { DeviceBytes } from './device-bytes.js';
import type { Codec, Decoder } from './encoding.js';

/** Where a text stream gets its characters from. */
export interface TextSource {
  /** The next character, one or two code units; '' at the end. */
  next(): string;
  /** Puts the character that next() returned last back, so that it returns it again. */
  back(): void;
  /** Whether there is no further character. */
  atEnd(): boolean;
  /** Gives back what has been taken and not returned. */
  release(): void;
}

/** Characters of a device. */
export class DeviceSource implements TextSource {
  readonly #device: QIODevice;
  readonly #bytes: DeviceBytes;
  readonly #decode: Decoder;

  constructor(device: QIODevice, codec: Codec) {
    this.#device = device;
    this.#bytes = new DeviceBytes(device);
    this.#decode = codec.decoder();
  }

  next(): string {
    this.#bytes.begin();
    const character = this.#decode(this.#bytes);
    if (character === '') this.#bytes.hold();
    else this.#bytes.end();
    return character;
  }

  back(): void {
    this.#bytes.restore();
  }

  atEnd(): boolean {
    return this.#device.atEnd();
  }

  release(): void {
    this.#bytes.begin();
    this.#bytes.end();
  }
}
