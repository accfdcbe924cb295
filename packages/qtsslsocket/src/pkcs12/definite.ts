import { UnreadableError } from '../certificate/unreadable-error.js';
import type { Limits } from './limits.js';

/** Deeper values than any program nests them are not read. */
const DEEPEST = 32;

const CONSTRUCTED = 0x20;
const OCTET_STRING = 0x04;

/**
 * The same values with their lengths in front of them, and strings in one piece (DER): Mozilla's programs write files whose
 * length they do not know when they begin (BER, X.690 8.1.3.6).
 *
 * @throws RangeError when it can be neither, or has too many values
 */
export function toDefinite(bytes: Buffer, limits: Limits): Buffer {
  return new Rewriter(bytes, limits).value(0);
}

class Rewriter {
  readonly #bytes: Buffer;
  readonly #limits: Limits;
  #position = 0;

  constructor(bytes: Buffer, limits: Limits) {
    this.#bytes = bytes;
    this.#limits = limits;
  }

  value(depth: number): Buffer {
    this.#limits.countValue();
    if (depth > DEEPEST) throw new UnreadableError('values inside values without end');
    const tag = this.#byte();
    if ((tag & 0x1f) === 0x1f) throw new UnreadableError('a long tag');
    const length = this.#length();
    if ((tag & CONSTRUCTED) === 0) {
      if (length === null) throw new UnreadableError('a value without a length');
      return encode(tag, [this.#take(length)]);
    }
    const parts = this.#parts(length, depth);
    if (tag === (OCTET_STRING | CONSTRUCTED)) return encode(OCTET_STRING, parts.map(contentOf));
    return encode(tag, parts);
  }

  /** Values up to a length, or to the mark that stands at the end of those without one. */
  #parts(length: number | null, depth: number): Buffer[] {
    const end = length === null ? this.#bytes.length : this.#position + length;
    const parts: Buffer[] = [];
    while (this.#position < end) {
      if (length === null && this.#bytes.readUInt16BE(this.#position) === 0) {
        this.#position += 2;
        return parts;
      }
      parts.push(this.value(depth + 1));
    }
    if (length === null || this.#position !== end) throw new UnreadableError('a value that is cut off');
    return parts;
  }

  #length(): number | null {
    const first = this.#byte();
    if (first === 0x80) return null;
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count > 4) throw new UnreadableError('an absurd length');
    let length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + this.#byte();
    return length;
  }

  #take(length: number): Buffer {
    const from = this.#position;
    if (length > this.#bytes.length - from) throw new UnreadableError('a value that ends behind the end');
    this.#position += length;
    return this.#bytes.subarray(from, this.#position);
  }

  #byte(): number {
    return this.#take(1)[0]!;
  }
}

function encode(tag: number, parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = Buffer.alloc(length < 0x80 ? 2 : 6);
  head[0] = tag;
  if (length < 0x80) {
    head[1] = length;
  } else {
    head[1] = 0x84;
    head.writeUInt32BE(length, 2);
  }
  return Buffer.concat([head, ...parts]);
}

/** What is inside a value that encode() has made. */
function contentOf(value: Buffer): Buffer {
  return value.subarray(value[1] === 0x84 ? 6 : 2);
}
