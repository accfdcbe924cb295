// @ts-check

/** What is sent repeats after this number of bytes. */
export const period = 65536;

/** The sampled positions lie so far apart; a prime, so that they walk over the whole pattern. */
const stride = 1021;

/** Bytes that look random and are always the same: a byte in the wrong place shows. */
export const pattern = makePattern();

function makePattern() {
  const bytes = Buffer.allocUnsafe(period);
  let state = 12345;
  for (let i = 0; i < period; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/**
 * Watches a stream of the pattern at next to no cost: counts, compares both ends of every chunk, and adds up a byte in a
 * thousand with its position. With `full`, compares every byte.
 */
export class Checker {
  received = 0;
  #sum = 0;
  #wrong = 0;
  #nextSampled = 0;
  #full;

  /** @param {boolean} full */
  constructor(full) {
    this.#full = full;
  }

  /** @param {Buffer} chunk */
  push(chunk) {
    const { length } = chunk;
    if (length === 0) return;
    const start = this.received;
    const end = start + length;

    let position = this.#nextSampled;
    let sum = this.#sum;
    for (; position < end; position += stride)
      sum = addSampled(sum, byteAt(chunk, position - start), position);
    this.#sum = sum;
    this.#nextSampled = position;

    if (chunk[0] !== pattern[start % period] || chunk[length - 1] !== pattern[(end - 1) % period])
      this.#wrong++;
    if (this.#full) this.#wrong += wrongBytes(chunk, start);
    this.received = end;
  }

  /** To be compared with expectedOf() of what was sent. */
  verdict() {
    return `${this.received} bytes, sum ${this.#sum >>> 0}, ${this.#wrong} wrong`;
  }
}

/**
 * What Checker#verdict() is after that number of bytes of the pattern.
 *
 * @param {number} total
 */
export function expectedOf(total) {
  let sum = 0;
  for (let position = 0; position < total; position += stride) {
    sum = addSampled(sum, byteAt(pattern, position % period), position);
  }
  return `${total} bytes, sum ${sum >>> 0}, 0 wrong`;
}

/**
 * @param {number} sum
 * @param {number} byte
 * @param {number} position
 */
function addSampled(sum, byte, position) {
  return (sum + byte * ((position & 255) + 1)) | 0;
}

/**
 * @param {Buffer} bytes
 * @param {number} index
 */
function byteAt(bytes, index) {
  return /** @type {number} */ (bytes[index]);
}

/**
 * @param {Buffer} chunk
 * @param {number} start
 */
function wrongBytes(chunk, start) {
  let wrong = 0;
  for (let i = 0; i < chunk.length; i++) if (chunk[i] !== pattern[(start + i) % period]) wrong++;
  return wrong;
}
