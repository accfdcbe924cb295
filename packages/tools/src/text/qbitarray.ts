import { qWarning } from '@qt3/core-signals';
import { inspectCustom } from '@qt3/core-signals/internal';
import { canBeLong } from './length-limit.js';

/**
 * An array of bits. In C++ two variables shared the bits after `=`; here as well, and copy() makes an array of its own. The operators are
 * methods: `m[i] = TRUE` is setBit(), `~m` is not(), `m & n` is and(), and `m &= n` is `m = m.and(n)` (trace tools/cstring, "QBitArray";
 * Qt 3.3, QBitArray).
 */
export class QBitArray implements Iterable<boolean> {
  #bits: Uint8Array;

  /** An array of `size` bits, all false. A size that no array can have is 0, with a warning. */
  constructor(size = 0) {
    this.#bits = new Uint8Array(canBeLong(size, 'QBitArray::QBitArray', 'bits') ? size : 0);
  }

  /** An array of these bits. */
  static from(bits: Iterable<boolean>): QBitArray {
    const array = new QBitArray();
    array.#bits = Uint8Array.from(bits, Number);
    return array;
  }

  /** The number of bits. */
  size(): number {
    return this.#bits.length;
  }

  /** Makes the array longer, with false bits, or shorter; false, with a warning, for a size that no array can have. */
  resize(size: number): boolean {
    if (!canBeLong(size, 'QBitArray::resize', 'bits')) return false;
    const resized = new Uint8Array(size);
    resized.set(this.#bits.subarray(0, size));
    this.#bits = resized;
    return true;
  }

  /** Sets all bits, after a resize() when a size is given that is not negative. */
  fill(value: boolean, size = -1): boolean {
    if (size >= 0 && !this.resize(size)) return false;
    this.#bits.fill(Number(value));
    return true;
  }

  /** Whether a bit is set: `m[i]` and at() in C++. An index outside is false, with a warning. */
  testBit(index: number): boolean {
    return this.#has(index, 'testBit') && this.#bits[index] === 1;
  }

  /** Sets a bit, or clears it; an index outside warns. */
  setBit(index: number, value = true): void {
    if (this.#has(index, 'setBit')) this.#bits[index] = Number(value);
  }

  /** Clears a bit; an index outside warns. */
  clearBit(index: number): void {
    if (this.#has(index, 'clearBit')) this.#bits[index] = 0;
  }

  /** Turns a bit round, and returns what it was before; an index outside is false, with a warning. */
  toggleBit(index: number): boolean {
    if (!this.#has(index, 'toggleBit')) return false;
    const before = this.#bits[index] === 1;
    this.#bits[index] = before ? 0 : 1;
    return before;
  }

  /** The array with each bit turned round: `~m`. */
  not(): QBitArray {
    return QBitArray.from(this.toArray().map((bit) => !bit));
  }

  /** The bits that both have: `m & n`. The shorter one counts as if false bits were behind it, as in or() and xor(). */
  and(other: QBitArray): QBitArray {
    return this.#combine(other, (a, b) => a & b);
  }

  /** The bits that one of them has: `m | n`. */
  or(other: QBitArray): QBitArray {
    return this.#combine(other, (a, b) => a | b);
  }

  /** The bits that only one of them has: `m ^ n`. */
  xor(other: QBitArray): QBitArray {
    return this.#combine(other, (a, b) => a ^ b);
  }

  /** An array of its own with the same bits. */
  copy(): QBitArray {
    return QBitArray.from(this);
  }

  /** Whether both have the same bits: `m == n`. */
  equals(other: QBitArray): boolean {
    return this.size() === other.size() && this.#bits.every((bit, index) => bit === other.#bits[index]);
  }

  /** The bits in an array of JavaScript. */
  toArray(): boolean[] {
    return Array.from(this.#bits, (bit) => bit === 1);
  }

  /** Ones and zeros: `QBitArray(4) 0110`. */
  toString(): string {
    return `QBitArray(${String(this.size())}) ${this.#bits.join('')}`;
  }

  /** The bits, from the first. */
  [Symbol.iterator](): IterableIterator<boolean> {
    return this.toArray()[Symbol.iterator]();
  }

  /** @internal For console.log(). */
  [inspectCustom](): string {
    return this.toString();
  }

  #has(index: number, method: string): boolean {
    if (Number.isInteger(index) && index >= 0 && index < this.#bits.length) return true;
    qWarning('QBitArray::%s: the index %s is outside of %d bits', method, index, this.#bits.length);
    return false;
  }

  #combine(other: QBitArray, operation: (a: number, b: number) => number): QBitArray {
    const result = new QBitArray(Math.max(this.size(), other.size()));
    for (let i = 0; i < result.#bits.length; i++)
      result.#bits[i] = operation(this.#bits[i] ?? 0, other.#bits[i] ?? 0);
    return result;
  }
}
