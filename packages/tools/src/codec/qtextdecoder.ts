import type { CString } from '../text/c/c-string.js';
import { ChunkBytes } from './chunk-bytes.js';
import type { Charset, Decoder } from './charset.js';
import { chunkOf } from './chunk-of.js';

/** Decodes a text that comes in pieces: half a character waits for the rest of it (Qt 3.3, QTextDecoder). */
export class QTextDecoder {
  readonly #decoder: Decoder;
  readonly #bytes = new ChunkBytes();

  /** @param charset - of the codec: QTextCodec.makeDecoder() is the way to get a decoder */
  constructor(charset: Charset) {
    this.#decoder = charset.decoder();
  }

  /**
   * Decodes the next piece.
   *
   * @param bytes - or a string of bytes
   * @param length - how many of the bytes; all of them by default
   * @returns the characters that are whole
   */
  toUnicode(bytes: CString, length?: number): string {
    this.#bytes.append(chunkOf(bytes, length));
    let text = '';
    for (let next = this.#next(); next !== ''; next = this.#next()) text += next;
    return text;
  }

  #next(): string {
    const character = this.#decoder.next(this.#bytes);
    if (character !== '') this.#bytes.end();
    return character;
  }
}
