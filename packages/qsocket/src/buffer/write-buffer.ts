/** Text up to this size is encoded into the blocks; a longer one becomes a chunk of its own. */
const GATHER = 8192;

/** Text up to this length is encoded character by character: a call of the engine's costs as much as this. */
const SHORT = 40;

/** Bytes up to this size are copied into the blocks, which costs less than memory of their own. */
const COPY = 4 * 65536;

/** The first gathering block of a turn is small, for the many connections that write a line each; the next are full. */
const SMALL_BLOCK = 2048;
const FULL_BLOCK = 65536;

/** The most that is taken out at a time: the progress of a large write can be reported. */
const SLICE = 128 * 1024;

/** A part of the queue: `bytes` are sent, `block` is what they lie in when that is one of the gathering blocks. */
export interface Piece {
  bytes: Buffer;
  readonly block: Buffer | null;
}

/** A gathering block, which is a piece of the queue again and again: `bytes` are those of the last time. */
interface Block extends Piece {
  readonly block: Buffer;
}

/** Blocks between two uses. An idle connection holds none. */
const spareSmall: Block[] = [];
const spareFull: Block[] = [];
const MOST_SPARE = 64;

const NOTHING: Buffer = Buffer.alloc(0);

/** In the place of a piece that has been taken out. */
const TAKEN: Piece = { bytes: NOTHING, block: null };

function newBlock(size: number): Block {
  const spare = size === SMALL_BLOCK ? spareSmall : spareFull;
  return spare.pop() ?? { bytes: NOTHING, block: Buffer.allocUnsafeSlow(size) };
}

function giveBack(block: Block): void {
  const spare = block.block.length === SMALL_BLOCK ? spareSmall : spareFull;
  if (spare.length < MOST_SPARE) spare.push(block);
}

/**
 * Bytes that have been written and not yet been handed to the transport.
 *
 * Small writes are gathered in blocks, so that a hundred of them leave in one system call; strings are encoded straight
 * into the block. What comes in is copied: the caller's buffer is the caller's again when the call returns.
 */
export class WriteBuffer {
  #pieces: Piece[] = [];
  #first = 0;
  #size = 0;

  /** The block being filled, and how far; null when there is none. */
  #block: Block | null = null;
  #filled = 0;

  /** Bytes in the queue. */
  get size(): number {
    return this.#size;
  }

  /** Copies bytes to the end of the queue. */
  append(bytes: Uint8Array): void {
    const count = bytes.length;
    if (count > COPY) this.appendOwned(Buffer.from(bytes));
    else if (count > GATHER) this.#appendBlocks(bytes);
    else {
      this.#makeRoom(count).set(bytes, this.#filled);
      this.#filled += count;
      this.#size += count;
    }
  }

  /** Copies bytes into blocks of their own. */
  #appendBlocks(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += FULL_BLOCK) {
      const part = bytes.subarray(at, at + FULL_BLOCK);
      this.#seal();
      this.#block = newBlock(FULL_BLOCK);
      this.#block.block.set(part);
      this.#filled = part.length;
    }
    this.#size += bytes.length;
  }

  /** Encodes text, none of it above U+00FF, to the end of the queue. */
  appendLatin1(text: string): void {
    const count = text.length;
    if (count > GATHER) {
      this.appendOwned(Buffer.from(text, 'latin1'));
      return;
    }
    const room = this.#makeRoom(count);
    const end = this.#filled;
    if (count > SHORT) room.write(text, end, 'latin1');
    else for (let i = 0; i < count; i++) room[end + i] = text.charCodeAt(i);
    this.#filled += count;
    this.#size += count;
  }

  /** Puts a buffer that is ours from now on at the end of the queue, without copying it. */
  appendOwned(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#seal();
    this.#pieces.push({ bytes, block: null });
    this.#size += bytes.length;
  }

  /** The block to gather in, with room for `count` bytes from `#filled` on. */
  #makeRoom(count: number): Buffer {
    const block = this.#block;
    if (block !== null && this.#filled + count <= block.block.length) return block.block;
    return this.#moveOn(block, count);
  }

  /** The block at hand has no room for `count` bytes. */
  #moveOn(block: Block | null, count: number): Buffer {
    let next: Block;
    if (block?.block.length === SMALL_BLOCK) {
      // It outgrows its small block: move on to a full one, so that all still leaves in one piece.
      next = newBlock(FULL_BLOCK);
      block.block.copy(next.block, 0, 0, this.#filled);
      giveBack(block);
    } else {
      this.#seal();
      const isFirst = this.#pieces.length === this.#first;
      next = newBlock(isFirst && count <= SMALL_BLOCK ? SMALL_BLOCK : FULL_BLOCK);
    }
    this.#block = next;
    return next.block;
  }

  /** Puts the block that is being filled at the end of the queue. */
  #seal(): void {
    const piece = this.#takeBlock();
    if (piece !== undefined) this.#pieces.push(piece);
  }

  /** What has been filled of the block; undefined when there is none. */
  #takeBlock(): Piece | undefined {
    const block = this.#block;
    if (block === null) return undefined;
    const { bytes } = block;
    // Lines are often as long as the last one, and a view costs as much as a short line.
    if (bytes.length !== this.#filled || bytes.byteOffset !== 0)
      block.bytes = block.block.subarray(0, this.#filled);
    this.#block = null;
    this.#filled = 0;
    return block;
  }

  /**
   * Takes the first piece, or a slice of a large one, out of the queue; undefined when the queue is empty. `release()`
   * gets it back when its bytes have left.
   */
  shift(): Piece | undefined {
    if (this.#first === this.#pieces.length) return this.#shiftBlock();
    const piece = this.#pieces[this.#first]!;
    if (piece.bytes.length > SLICE) {
      this.#pieces[this.#first] = { bytes: piece.bytes.subarray(SLICE), block: null };
      this.#size -= SLICE;
      return { bytes: piece.bytes.subarray(0, SLICE), block: null };
    }
    // A queue that is never empty does not keep what has left.
    this.#pieces[this.#first++] = TAKEN;
    if (this.#first === this.#pieces.length) {
      this.#pieces.length = 0;
      this.#first = 0;
    } else if (this.#first >= 64 && this.#first * 2 >= this.#pieces.length) {
      this.#pieces.splice(0, this.#first);
      this.#first = 0;
    }
    this.#size -= piece.bytes.length;
    return piece;
  }

  /** The same when nothing waits before the block: a line that is sent at once needs no list. */
  #shiftBlock(): Piece | undefined {
    const piece = this.#takeBlock();
    if (piece !== undefined) this.#size -= piece.bytes.length;
    return piece;
  }

  /** Puts a piece that was just taken out back in front, without the bytes of it that have left. */
  putBack({ bytes, block }: Piece, left: number): void {
    const rest = { bytes: bytes.subarray(left), block };
    if (this.#first > 0) this.#pieces[--this.#first] = rest;
    else this.#pieces.unshift(rest);
    this.#size += rest.bytes.length;
  }

  /** Takes back a piece whose bytes are no longer referred to. */
  release(piece: Piece): void {
    if (piece.block !== null) giveBack(piece as Block);
  }

  /** Drops everything. */
  clear(): void {
    for (let piece = this.shift(); piece !== undefined; piece = this.shift()) this.release(piece);
  }
}
