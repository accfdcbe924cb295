/** The number of bytes kept each way. */
const MOST = 256;

/** The last bytes of a stream. */
export class LastBytes {
  readonly #bytes: Buffer = Buffer.alloc(MOST);
  #length = 0;

  add(data: Uint8Array | string): void {
    const tail = data.length > MOST ? data.slice(data.length - MOST) : data;
    const kept = Math.min(this.#length, MOST - tail.length);
    this.#bytes.copyWithin(0, this.#length - kept, this.#length);
    if (typeof tail === 'string') this.#bytes.write(tail, kept, 'latin1');
    else this.#bytes.set(tail, kept);
    this.#length = kept + tail.length;
  }

  toHex(): string {
    return this.#bytes.toString('hex', 0, this.#length);
  }
}
