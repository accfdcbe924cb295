/** What the first chunk gets room for, at least; the room doubles when it is full. */
const LEAST_ROOM = 512;

/**
 * Bytes that arrived before they may be reported, in one piece.
 *
 * A peer chooses how small its records are: bytes are copied a bounded number of times, and a record of one byte takes
 * no more memory than any other byte.
 */
export class HeldBytes {
  #room: Buffer = Buffer.allocUnsafe(LEAST_ROOM);
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** Copies a chunk to the end. */
  append(chunk: Uint8Array): void {
    const size = this.#size + chunk.length;
    if (size > this.#room.length) {
      const larger = Buffer.allocUnsafe(Math.max(size, 2 * this.#room.length));
      larger.set(this.#room.subarray(0, this.#size));
      this.#room = larger;
    }
    this.#room.set(chunk, this.#size);
    this.#size = size;
  }

  /** All of them; nothing may be appended afterwards. */
  bytes(): Buffer {
    return this.#room.subarray(0, this.#size);
  }
}
