import type { ReadWindow } from '../device/read-window.js';

/** Thrown, and caught by readWhole(), where a block wants more bytes than there are. */
class MissingBytes extends Error {
  readonly code = 'QT3_MISSING_BYTES';
}

/** One for all: it is thrown with each byte that a slow peer sends, and its stack says nothing. */
const missingBytes = new MissingBytes('The block has not arrived as a whole');

/** A list that is being read. */
interface PartialList {
  /** Where its count is, in bytes from the beginning of the block. */
  readonly begin: number;
  readonly count: number;
  /** What reads an element. */
  readonly readers: readonly ElementReader[];
  /** The elements that are whole, and where the next one begins. */
  readonly elements: unknown[];
  end: number;
}

/** Reads an element of a list, or a part of one. */
export type ElementReader = () => unknown;

/**
 * A block that readWhole() tries to read from a window, without taking it. What a peer sends in small pieces is not read
 * again from the beginning with each of them: lists remember their elements from one attempt to the next.
 *
 *     lists   [ a list of lists | its last element, a list | ... ]
 *               begin ... end     begin ... end
 *
 * Each list is an element of the one before it, or stands behind it. Every attempt meets them in this order.
 */
export class Block {
  readonly #window: ReadWindow;
  readonly #epoch: object | null;
  readonly #lists: PartialList[] = [];
  #met = 0;
  /** Bytes read by this attempt. */
  offset = 0;
  /** The bytes of the block that are known to be needed, when the attempt has failed; 0 before. */
  needed = 0;

  constructor(window: ReadWindow) {
    this.#window = window;
    this.#epoch = window.epoch;
  }

  /** The bytes in which take() says where something begins. */
  get bytes(): Buffer {
    return this.#window.bytes;
  }

  /** Whether the bytes are those of the last attempt, but for what has arrived behind them. */
  get isCurrent(): boolean {
    return this.#epoch !== null && this.#epoch === this.#window.epoch;
  }

  /** Begins an attempt. */
  begin(): void {
    this.offset = 0;
    this.needed = 0;
    this.#met = 0;
  }

  /** Whether `count` more bytes are there. */
  has(count: number): boolean {
    const { limit, position } = this.#window;
    const end = this.offset + count;
    return this.needed === 0 && (limit - position >= end || this.#window.gather(end));
  }

  /**
   * Reads `count` bytes.
   *
   * @returns where they begin in the window's bytes
   * @throws MissingBytes when they are not there
   */
  take(count: number): number {
    this.need(count);
    const at = this.#window.position + this.offset;
    this.offset += count;
    return at;
  }

  /**
   * Says that the block has at least `count` more bytes.
   *
   * @throws MissingBytes when they are not there
   */
  need(count: number): void {
    if (this.has(count)) return;
    // A callback that catches the first exception learns nothing new from the next.
    if (this.needed === 0) this.needed = this.offset + count;
    throw missingBytes;
  }

  /**
   * Reads the elements of a list, from the first that the last attempt did not get.
   *
   * @param readCount - reads the count
   * @param read - reads an element
   * @param readers - all that `read` depends on: a list that is read in another way is begun anew
   * @returns the elements; they belong to the block until it is whole
   */
  readList<T>(readCount: () => number, read: () => T, readers: readonly ElementReader[]): T[] {
    const list = this.#resume(readers) ?? this.#beginList(readCount, readers);
    const met = this.#met;
    while (list.elements.length < list.count) {
      list.elements.push(read());
      list.end = this.offset;
      // The lists inside of it are whole, and need not be remembered.
      this.#lists.length = this.#met = met;
    }
    return list.elements as T[];
  }

  #resume(readers: readonly ElementReader[]): PartialList | null {
    const list = this.#lists[this.#met];
    if (list?.begin === this.offset && areSame(list.readers, readers)) {
      this.#met++;
      this.offset = list.end;
      return list;
    }
    this.#lists.length = this.#met;
    return null;
  }

  #beginList(readCount: () => number, readers: readonly ElementReader[]): PartialList {
    const begin = this.offset;
    const count = readCount();
    // No element is less than a byte.
    this.need(count);
    const list: PartialList = { begin, count, readers, elements: [], end: this.offset };
    this.#lists.push(list);
    this.#met++;
    return list;
  }
}

/** Whether functions have the same text: each attempt makes them anew where they are arrow functions in a slot. */
function areSame(some: readonly ElementReader[], others: readonly ElementReader[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => one === others[i] || String(one) === String(others[i]))
  );
}

/** Whether an exception says that a block is not whole. */
export function isMissingBytes(error: unknown): boolean {
  return error === missingBytes;
}
