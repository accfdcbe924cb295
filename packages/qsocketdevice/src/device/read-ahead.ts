/** Bytes that were read before the program asked for them. */
export class ReadAhead {
  #chunks: Buffer[] = [];
  /** The first chunk that is left, and how much of it has been taken. */
  #first = 0;
  #offset = 0;
  /** How many there are. */
  length = 0;

  /** Adds bytes at the end; they are not copied. */
  add(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.length += bytes.length;
  }

  /** Moves at most `most` bytes to `target`; returns how many. */
  take(target: Uint8Array, most: number): number {
    let count = 0;
    while (count < most) {
      const first = this.#chunks[this.#first];
      if (first === undefined) break;
      const part = first.subarray(this.#offset, this.#offset + most - count);
      target.set(part, count);
      count += part.length;
      this.#offset += part.length;
      if (this.#offset < first.length) break;
      this.#dropFirst();
    }
    this.length -= count;
    return count;
  }

  /** Forgets a chunk; the list is written anew only when half of it has been taken. */
  #dropFirst(): void {
    this.#offset = 0;
    this.#first++;
    if (this.#first * 2 < this.#chunks.length) return;
    this.#chunks = this.#chunks.slice(this.#first);
    this.#first = 0;
  }

  /** Takes all. */
  takeAll(): Buffer {
    const all = Buffer.allocUnsafe(this.length);
    this.take(all, all.length);
    return all;
  }
}
