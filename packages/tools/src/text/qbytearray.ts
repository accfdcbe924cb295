import type { OwnBytes } from './own-bytes.js';
import { byteOf } from './c/c-string.js';

/** A byte, or the Latin-1 character that it is. */
export type Byte = number | string;

function valueOf(byte: Byte): number {
  return typeof byte === 'string' ? byteOf(byte, 0) : byte & 0xff;
}

function resize<A extends Uint8Array>(array: A, size: number): A | OwnBytes {
  if (size === array.length) return array;
  const resized = new Uint8Array(size);
  resized.set(array.subarray(0, Math.min(size, array.length)));
  return resized;
}

function copyOf(data: Uint8Array | string | null, size: number = data?.length ?? 0): OwnBytes {
  const copy = new Uint8Array(size);
  if (data === null) return copy;
  const count = Math.min(size, data.length);
  if (typeof data === 'string') for (let i = 0; i < count; i++) copy[i] = byteOf(data, i);
  else copy.set(data.subarray(0, count));
  return copy;
}

function bsearch(array: Uint8Array, byte: Byte): number {
  const value = valueOf(byte);
  let low = 0;
  let high = array.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (array[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return array[low] === value ? low : -1;
}

/**
 * What QByteArray has and Uint8Array has not. A QByteArray is a Uint8Array, and shares its bytes with every other variable that it was given to:
 * so did QByteArray. What makes it longer or shorter is a new array. Elements are `array[i]`, from 0 to 255, and the size is `array.length`.
 * The type is {@link QByteArrayFunctions}.
 */
export const QByteArray: QByteArrayFunctions = {
  resize,
  truncate: (array, size) => (size >= array.length ? array : resize(array, size)),
  fill: (array, byte, size = -1) => resize(array, size < 0 ? array.length : size).fill(valueOf(byte)),
  copy: (array) => copyOf(array),
  duplicate: copyOf,
  find: (array, byte, index = 0) => (index < 0 ? -1 : array.indexOf(valueOf(byte), index)),
  contains(array, byte) {
    const value = valueOf(byte);
    return array.reduce((count, element) => (element === value ? count + 1 : count), 0);
  },
  sort: (array) => array.sort(),
  bsearch,
  equals: (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]),
};

/** What {@link QByteArray} has. */
export interface QByteArrayFunctions {
  /**
   * The array with `size` bytes: the same one when it has that size already, or else a new one with what there is room for, and zeros behind
   * it.
   *
   * @throws RangeError when the size is negative or too large
   */
  resize<A extends Uint8Array>(array: A, size: number): A | OwnBytes;
  /** The array with at most `size` bytes. */
  truncate<A extends Uint8Array>(array: A, size: number): A | OwnBytes;
  /** Sets all bytes, in place; with a size that is another than the array's, those of a new array. */
  fill<A extends Uint8Array>(array: A, byte: Byte, size?: number): A | OwnBytes;
  /** An array of its own with the same bytes. */
  copy(array: Uint8Array): OwnBytes;
  /** An array of its own with the first `size` bytes of an array, or of a text of Latin-1 characters; zeros behind them. Null has no bytes. */
  duplicate(data: Uint8Array | string | null, size?: number): OwnBytes;
  /** The place of the first such byte from `index` on, or -1 (trace tools/cstring). */
  find(array: Uint8Array, byte: Byte, index?: number): number;
  /** How many such bytes there are. */
  contains(array: Uint8Array, byte: Byte): number;
  /** Sorts in place, from 0 to 255. */
  sort<A extends Uint8Array>(array: A): A;
  /** The place of the first such byte in a sorted array, or -1. */
  bsearch(array: Uint8Array, byte: Byte): number;
  /** Whether two arrays have the same bytes: C++'s `==`. */
  equals(a: Uint8Array, b: Uint8Array): boolean;
}
