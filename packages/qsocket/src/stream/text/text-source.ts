import type { QIODevice } from '../../device/qiodevice.js';
import type { Codec } from './encoding.js';

/** Where a text stream gets its characters from. */
export interface TextSource {
  /** The next character, one or two code units; '' at the end. */
  next(): string;
  /** Puts a character back, so that next() returns it again. */
  back(character: string): void;
  /** Whether there is no further character. */
  atEnd(): boolean;
}

/** A string that a stream can write to, and read from its beginning on: C++ passes a pointer to it. */
export interface TextTarget {
  text: string;
}

/** Characters of a string, which may grow. */
export class StringSource implements TextSource {
  readonly #from: TextTarget;
  #position = 0;

  constructor(from: TextTarget) {
    this.#from = from;
  }

  next(): string {
    const code = this.#from.text.codePointAt(this.#position);
    if (code === undefined) return '';
    const character = String.fromCodePoint(code);
    this.#position += character.length;
    return character;
  }

  back(character: string): void {
    this.#position -= character.length;
  }

  atEnd(): boolean {
    return this.#position >= this.#from.text.length;
  }
}

/**
 * Characters of a device. What is put back goes back into the device, where it can be: whoever reads the device next,
 * another stream for instance, misses nothing.
 */
export class DeviceSource implements TextSource {
  readonly #device: QIODevice;
  readonly #codec: Codec;

  constructor(device: QIODevice, codec: Codec) {
    this.#device = device;
    this.#codec = codec;
  }

  next(): string {
    return this.#codec.decode(this.#nextByte, this.#backByte);
  }

  readonly #nextByte = (): number => this.#device.getch();

  readonly #backByte = (byte: number): void => {
    this.#device.ungetch(byte);
  };

  back(character: string): void {
    this.#device.ungetBlock(this.#codec.encode(character));
  }

  atEnd(): boolean {
    return this.#device.atEnd();
  }
}
