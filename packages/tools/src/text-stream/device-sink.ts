import type { Charset } from '../codec/charset.js';
import type { MemoryBytes } from '../device/memory-bytes.js';
import { writableMemoryOf } from '../device/qbuffer.js';
import type { QIODevice } from '../device/qiodevice.js';

/** Up to this length text is copied here: a call into the engine costs as much as this. */
const SHORT = 40;

/** Encodes text, and writes it to a device. */
export class DeviceSink {
  readonly #device: QIODevice;
  readonly #memory: MemoryBytes | null;
  #charset: Charset;
  /** The byte order mark is still to be written. */
  #markDue: boolean;
  /** The first half of a character outside of Unicode's first 65536, whose second half is still to be put. */
  #half = '';

  constructor(device: QIODevice, charset: Charset) {
    this.#device = device;
    this.#memory = writableMemoryOf(device);
    this.#charset = charset;
    this.#markDue = charset.mark.length > 0;
  }

  /** Uses a charset from now on; a mark is written at the beginning only. */
  setCharset(charset: Charset): void {
    this.flush();
    this.#charset = charset;
    this.#markDue = !this.#hasWritten && charset.mark.length > 0;
  }

  #hasWritten = false;

  write(text: string): void {
    if (this.#memory !== null && this.#half === '' && !this.#markDue && this.#writeShort(this.#memory, text))
      return;
    // Two halves of a character that are put one after the other make one, as they do in a QString.
    let whole = this.#half + text;
    const last = whole.charCodeAt(whole.length - 1);
    this.#half = last >= 0xd800 && last < 0xdc00 ? whole.slice(-1) : '';
    if (this.#half !== '') whole = whole.slice(0, -1);
    if (whole !== '') this.#encode(whole);
  }

  /** Writes short text whose characters are a byte each; false, and nothing is written, for other text. */
  #writeShort(memory: MemoryBytes, text: string): boolean {
    const { length } = text;
    if (length > SHORT || !memory.isWritable) return false;
    const { sameBelow } = this.#charset;
    const begin = memory.position;
    memory.makeRoom(begin + length);
    const { bytes } = memory;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code >= sameBelow) return false;
      bytes[begin + i] = code;
    }
    memory.claim(length);
    this.#hasWritten = true;
    return true;
  }

  #encode(text: string): void {
    const encoded = this.#charset.encode(text);
    const bytes = this.#markDue ? Buffer.concat([this.#charset.mark, encoded]) : encoded;
    this.#device.writeBlock(bytes, bytes.length);
    this.#markDue = false;
    this.#hasWritten = true;
  }

  /** Writes a half whose other one does not come. */
  flush(): void {
    const half = this.#half;
    this.#half = '';
    if (half !== '') this.#encode(half);
  }
}
