import type { Out } from '../text/out.js';
import type { Charset } from './charset.js';

/** Encodes a text that is written in pieces (Qt 3.3, QTextEncoder); a byte order mark is before the first one only. */
export class QTextEncoder {
  readonly #charset: Charset;
  #markDue = true;

  /** @param charset - of the codec: QTextCodec.makeEncoder() is the way to get an encoder */
  constructor(charset: Charset) {
    this.#charset = charset;
  }

  /**
   * Encodes the next piece.
   *
   * @param length - how many code units of the text; it becomes the number of bytes. All of them without it
   * @returns a string of bytes
   */
  fromUnicode(text: string, length: Out<number> = { value: text.length }): string {
    const bytes = this.#charset.encode(text.slice(0, Math.max(0, length.value)));
    const marked = this.#markDue ? Buffer.concat([this.#charset.mark, bytes]) : bytes;
    this.#markDue = false;
    length.value = marked.length;
    return marked.toString('latin1');
  }
}
