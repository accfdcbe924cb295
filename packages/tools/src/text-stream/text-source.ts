import type { QIODevice } from '../device/qiodevice.js';
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
  /** What has been returned ended with a carriage return: a line feed, should it come next, belongs to it. */
  skipNewline(): void;
}

/** Characters of a device. */
export class DeviceSource implements TextSource {
  readonly #device: QIODevice;
  readonly #bytes: DeviceBytes;
  readonly #codec: Codec;
  #decode: Decoder;
  #skipsNewline = false;

  constructor(device: QIODevice, codec: Codec) {
    this.#device = device;
    this.#bytes = new DeviceBytes(device);
    this.#codec = codec;
    this.#decode = codec.decoder();
  }

  next(): string {
    const character = this.#read();
    if (!this.#skipsNewline || character === '') return character;
    this.#skipsNewline = false;
    return character === '\n' ? this.#read() : character;
  }

  #read(): string {
    // Set back to the beginning: what stands there tells how to read the rest once more.
    if (this.#device.isDirectAccess() && this.#device.at() === 0) this.#decode = this.#codec.decoder();
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
    if (this.#skipsNewline && this.next() !== '') this.back();
    this.#bytes.begin();
    this.#bytes.end();
  }

  skipNewline(): void {
    this.#skipsNewline = this.#device.isSequentialAccess();
  }
}
