/** More chunks than this are joined where they have fewer bytes than this on average. */
const MANY = 1024;
const SMALL = 512;

/** Bytes in the order in which they came, in the chunks in which they came: nothing is copied until it is taken. */
export class ByteQueue {
  #chunks: Buffer[] = [];
  /** Index of the first chunk that is left; those before it have been taken. */
  #first = 0;
  #size = 0;
  /** Index of the first chunk that is borrowed, as all behind it are. */
  #borrowedFrom = Infinity;

  /** How many bytes are in it. */
  get size(): number {
    return this.#size;
  }

  /** Adds bytes, which belong to the queue from now on. */
  add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }

  /** Adds bytes that others will write over; `keep()` has to be called before they do. */
  lend(bytes: Buffer): void {
    this.#borrowedFrom = Math.min(this.#borrowedFrom, this.#chunks.length);
    this.add(bytes);
  }

  /**
   * Copies what is left of the bytes that were lent, into one chunk. A sender of single bytes must not cost a Buffer for each:
   * with many small chunks all become one.
   */
  keep(): void {
    if (this.#borrowedFrom < this.#chunks.length) this.#join(Math.max(this.#borrowedFrom, this.#first));
    this.#borrowedFrom = Infinity;
    const count = this.#chunks.length - this.#first;
    if (count > MANY && this.#size < count * SMALL) this.#join(this.#first);
  }

  /** Copies the chunks from an index on into one. */
  #join(from: number): void {
    const joined = Buffer.concat(this.#chunks.splice(from));
    if (joined.length > 0) this.#chunks.push(joined);
  }

  /** Takes out up to `most` bytes. A chunk that is the queue's own and is taken whole is not copied. */
  take(most: number = this.#size): Buffer {
    const wanted = Math.min(most, this.#size);
    const first = this.#chunks[this.#first];
    if (first?.length === wanted && this.#first < this.#borrowedFrom) {
      this.#size -= wanted;
      this.#dropFirst();
      return first;
    }
    const taken = Buffer.allocUnsafe(wanted);
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
    this.#borrowedFrom = Infinity;
  }

  #dropFirst(): void {
    this.#first++;
    if (this.#first * 2 < this.#chunks.length) return;
    this.#chunks = this.#chunks.slice(this.#first);
    this.#borrowedFrom = Math.max(0, this.#borrowedFrom - this.#first);
    this.#first = 0;
  }
}
