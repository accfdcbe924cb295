import type { Bytes } from './charset.js';

/** Chunks of bytes one after another, as a decoder is fed with them. */
export class ChunkBytes implements Bytes {
  readonly isFinal = false;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Where the character at hand begins. */
  #begin = 0;

  /** The next chunk, behind what is left of those before. */
  append(chunk: Uint8Array): void {
    const rest = this.#chunk.subarray(this.#begin);
    this.#chunk = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.#at = 0;
    this.#begin = 0;
  }

  next(): number {
    return this.#at < this.#chunk.length ? this.#chunk[this.#at++]! : -1;
  }

  back(count: number): void {
    this.#at -= count;
  }

  forget(): void {
    this.#begin = this.#at;
  }

  /** The character is whole: the next one begins. */
  end(): void {
    this.#begin = this.#at;
  }
}
