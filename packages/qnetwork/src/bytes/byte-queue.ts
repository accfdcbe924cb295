/** Bytes in the order in which they came, in the chunks in which they came: nothing is copied until it is taken. */
export class ByteQueue {
  #chunks: Buffer[] = [];
  /** Index of the first chunk that is left; those before it have been taken. */
  #first = 0;
  #size = 0;

  /** How many bytes are in it. */
  get size(): number {
    return this.#size;
  }

  /** Adds bytes, which must not change afterwards. */
  add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }

  /** Takes out up to `most` bytes. */
  take(most: number = this.#size): Buffer {
    const taken = Buffer.allocUnsafe(Math.min(most, this.#size));
    this.read(taken);
    return taken;
  }

  /** Takes out as many bytes as the target has room for. Returns how many there were. */
  read(target: Uint8Array): number {
    let at = 0;
    while (at < target.length && this.#size > 0) {
      const chunk = this.#chunks[this.#first]!;
      const part = chunk.subarray(0, target.length - at);
      target.set(part, at);
      at += part.length;
      this.#size -= part.length;
      if (part.length === chunk.length) this.#dropFirst();
      else this.#chunks[this.#first] = chunk.subarray(part.length);
    }
    return at;
  }

  /** Throws everything away. */
  clear(): void {
    this.#chunks = [];
    this.#first = 0;
    this.#size = 0;
  }

  #dropFirst(): void {
    this.#first++;
    if (this.#first * 2 < this.#chunks.length) return;
    this.#chunks = this.#chunks.slice(this.#first);
    this.#first = 0;
  }
}
