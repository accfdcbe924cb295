const NEWLINE = 10;
const NOTHING: Buffer = Buffer.alloc(0);

/** Chunks below this are treated as borrowed: a peer that sends single bytes must not cost a Buffer for each. */
const SMALL = 1024;

/** What a copied remainder is given as room, at least and at most: further small chunks are copied behind it. */
const LEAST_ROOM = 512;
const MOST_ROOM = 65536;

/** An empty list with room for one. Another one gets room for 17 with its first chunk, which an idle connection would keep. */
function shortList(): Buffer[] {
  const list = [NOTHING];
  list.pop();
  return list;
}

/**
 * Bytes that have arrived and have not been read: a queue of chunks.
 *
 * Nothing is copied until a read asks for bytes that lie in more than one chunk, and no byte is searched twice for a
 * newline. The last chunk may be borrowed from the transport: `keep()` copies what is left of it before its
 * owner writes over it.
 */
export class ReadBuffer {
  /** Chunks from `#first` on are in use; the first one from `#at` on. */
  #chunks: Buffer[] = shortList();
  #first = 0;
  #at = 0;
  #size = 0;

  /** The chunk in which the search for a newline continues. `#searchBase` is its distance from the front of the queue. */
  #searchChunk = 0;
  #searchBase = 0;
  /** The number of bytes from the front that are known to hold no newline. */
  #searched = 0;

  /** Whether the last chunk is the transport's. */
  #borrowed = false;
  /** The last chunk of our own is the front of this buffer, which has room behind it; null when there is none. */
  #room: Buffer | null = null;

  /** gather() has put the first chunk at the beginning of this buffer, which has room behind it; null before. */
  #gathered: Buffer | null = null;
  /** Made when it is asked for, and dropped when bytes are taken out or put back. */
  #epoch: object | null = null;

  /** Bytes that can be read. */
  get size(): number {
    return this.#size;
  }

  /** The first chunk; its bytes can be read from `headAt` on, until this changes. */
  get head(): Buffer {
    return this.#chunks[this.#first] ?? NOTHING;
  }

  /** Where in `head` the first byte is. */
  get headAt(): number {
    return this.#at;
  }

  /** Another object when bytes have been taken out or put back, the same when more have been appended. */
  get epoch(): object {
    return (this.#epoch ??= {});
  }

  /**
   * Puts a chunk at the end, without copying it.
   *
   * @param borrowed - the chunk stays its owner's, and `keep()` is called before the owner uses it again; otherwise
   * it is ours from now on
   */
  append(chunk: Buffer, borrowed: boolean): void {
    if (chunk.length === 0) return;
    this.keep();
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    this.#borrowed = borrowed || chunk.length < SMALL;
    if (!this.#borrowed) this.#room = null;
  }

  /** Copies what is left of a borrowed chunk; nothing is borrowed after it. */
  keep(): void {
    if (!this.#borrowed) return;
    this.#borrowed = false;
    if (this.#at > 0 && this.#first === this.#chunks.length - 1) this.#trimFirst();
    const rest = this.#chunks.pop() ?? NOTHING;
    if (this.#extendTail(rest)) return;
    const room = Buffer.allocUnsafe(Math.max(rest.length, LEAST_ROOM, Math.min(this.#size, MOST_ROOM)));
    rest.copy(room);
    this.#chunks.push(room.subarray(0, rest.length));
    this.#room = room;
  }

  /** Copies `rest` behind the last chunk, if that is ours and has room. */
  #extendTail(rest: Buffer): boolean {
    const index = this.#chunks.length - 1;
    const tail = this.#chunks[index];
    const room = this.#room;
    if (room === null || tail === undefined || index < this.#first) return false;
    const end = tail.length + rest.length;
    if (end > room.length) return false;
    rest.copy(room, tail.length);
    this.#chunks[index] = room.subarray(0, end);
    if (this.#searchChunk > index) {
      this.#searchChunk = index;
      this.#searchBase -= tail.length;
    }
    return true;
  }

  /**
   * Makes the first `count` bytes lie in one chunk. A byte is copied a constant number of times, on average, however often
   * this is called while more are appended.
   *
   * @returns false when there are fewer bytes
   */
  gather(count: number): boolean {
    if (count > this.#size) return false;
    if (this.head.length - this.#at >= count) return true;
    this.keep();
    if (this.head.length - this.#at >= count) return true;
    if (!this.#extendHead()) this.#moveToGathered();
    return true;
  }

  /** Copies all chunks behind the first one, if gather() has left room there. */
  #extendHead(): boolean {
    const { head } = this;
    const room = this.#gathered;
    if (head.buffer !== room?.buffer || head.byteOffset !== room.byteOffset) return false;
    const end = this.#at + this.#size;
    if (end > room.length) return false;
    this.#copyChunks(room, this.#first + 1, head.length);
    this.#become(room, end);
    return true;
  }

  #moveToGathered(): void {
    const room = Buffer.allocUnsafeSlow(2 * this.#size);
    this.#trimFirst();
    this.#copyChunks(room, this.#first, 0);
    this.#gathered = room;
    this.#become(room, this.#size);
  }

  #copyChunks(target: Buffer, from: number, at: number): void {
    let end = at;
    for (let index = from; index < this.#chunks.length; index++)
      end += this.#chunks[index]!.copy(target, end);
  }

  /** The front of `room` is the only chunk from now on. */
  #become(room: Buffer, end: number): void {
    this.#chunks = [room.subarray(0, end)];
    this.#first = 0;
    this.#room = room;
    this.#searchChunk = 0;
    this.#searchBase = 0 - this.#at;
  }

  /** Puts bytes in front of everything else. They are not copied, and are ours from now on. */
  unget(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#epoch = null;
    if (this.#at > 0) this.#trimFirst();
    if (this.#first === 0) this.#makeFront();
    this.#chunks[--this.#first] = bytes;
    this.#size += bytes.length;
    // If what comes next would be copied behind these bytes: the room is not theirs, but that of a chunk that has been read.
    if (this.#chunks.length - this.#first <= (this.#borrowed ? 2 : 1)) this.#room = null;
    if (bytes.includes(NEWLINE)) {
      this.#restartSearch();
      return;
    }
    // What was searched lies as much further behind: a look at the front does not pay for all of it again.
    this.#searchBase += bytes.length;
    this.#searched += bytes.length;
  }

  /**
   * Makes room in front of the first chunk, in proportion to the queue: what is put back byte by byte must not move all
   * others each time. It is less than what `skip()` takes for used up.
   */
  #makeFront(): void {
    const room = Math.max(4, this.#chunks.length >> 2);
    this.#chunks = new Array<Buffer>(room).fill(NOTHING).concat(this.#chunks);
    this.#first = room;
    this.#searchChunk += room;
  }

  /** Cuts what has been read off the first chunk. */
  #trimFirst(): void {
    this.#chunks[this.#first] = (this.#chunks[this.#first] ?? NOTHING).subarray(this.#at);
    if (this.#searchChunk === this.#first) this.#searchBase += this.#at;
    this.#at = 0;
    // If it is the one with room behind it, its length no longer shows where that begins.
    if (this.#chunks.length - this.#first <= 2) this.#room = null;
  }

  /** Drops `count` bytes from the front; as many as there are, at most. */
  skip(count: number): void {
    if (count >= this.#size) {
      this.clear();
      return;
    }
    this.#epoch = null;
    this.#size -= count;
    let left = count;
    for (;;) {
      const rest = (this.#chunks[this.#first] ?? NOTHING).length - this.#at;
      if (left < rest) break;
      left -= rest;
      this.#at = 0;
      this.#chunks[this.#first++] = NOTHING;
    }
    this.#at += left;
    this.#searchBase -= count;
    this.#searched -= count;
    if (this.#searched < 0 || this.#searchChunk < this.#first) this.#restartSearch();
    if (this.#first >= 64 && this.#first * 2 >= this.#chunks.length) this.#forgetFront();
  }

  /** Forgets the used-up front: a queue that is never quite empty must not grow without end. */
  #forgetFront(): void {
    this.#chunks.splice(0, this.#first);
    this.#searchChunk -= this.#first;
    this.#first = 0;
  }

  #restartSearch(): void {
    this.#searchChunk = this.#first;
    // Not -at: -0 is no small integer, and would change the hidden class of the buffer.
    this.#searchBase = 0 - this.#at;
    this.#searched = 0;
  }

  /** Drops everything. */
  clear(): void {
    if (this.#chunks.length <= 1) this.#chunks.pop();
    else this.#chunks = shortList();
    this.#first = 0;
    this.#at = 0;
    this.#size = 0;
    this.#borrowed = false;
    this.#room = null;
    this.#gathered = null;
    this.#epoch = null;
    this.#restartSearch();
  }

  /**
   * Copies the first bytes, and leaves them where they are.
   *
   * @param target - filled from its start
   * @returns how many bytes were copied: `target.length`, or fewer when there are fewer
   */
  peek(target: Uint8Array): number {
    const wanted = Math.min(target.length, this.#size);
    let done = 0;
    for (let index = this.#first, at = this.#at; done < wanted; index++, at = 0) {
      const chunk = this.#chunks[index] ?? NOTHING;
      done += chunk.copy(target, done, at);
    }
    return wanted;
  }

  /** Moves bytes from the front into `target`; returns how many, as peek() does. */
  read(target: Uint8Array): number {
    const count = this.peek(target);
    this.skip(count);
    return count;
  }

  /**
   * Takes `count` bytes from the front (as many as there are, at most) as a Buffer that the caller may keep and
   * change: a chunk that is ours and is wanted whole is handed out as it is, anything else is copied.
   */
  take(count: number): Buffer {
    const wanted = Math.min(count, this.#size);
    const head = this.#chunks[this.#first] ?? NOTHING;
    const isLast = this.#first === this.#chunks.length - 1;
    if (wanted > 0 && this.#at === 0 && head.length === wanted && !(isLast && this.#borrowed)) {
      this.skip(wanted);
      return head;
    }
    const bytes = Buffer.allocUnsafe(wanted);
    this.read(bytes);
    return bytes;
  }

  /**
   * Takes `count` bytes from the front as Latin-1 text.
   *
   * @param count - at most `size`
   */
  takeLatin1(count: number): string {
    const head = this.#chunks[this.#first] ?? NOTHING;
    const end = this.#at + count;
    if (end > head.length) return this.take(count).toString('latin1');
    const text = head.toString('latin1', this.#at, end);
    this.skip(count);
    return text;
  }

  /** The first byte, left where it is; -1 when there is none. */
  first(): number {
    return this.#chunks[this.#first]?.[this.#at] ?? -1;
  }

  /**
   * The length of the first line, its newline included; 0 when there is no newline. What was searched once is not
   * searched again.
   */
  lineLength(): number {
    for (;;) {
      const chunk = this.#chunks[this.#searchChunk];
      if (chunk === undefined) return 0;
      const found = newlineIn(chunk, this.#searched - this.#searchBase);
      if (found >= 0) {
        // Asked again, the search starts at the newline.
        this.#searched = this.#searchBase + found;
        return this.#searched + 1;
      }
      this.#searched = this.#searchBase + chunk.length;
      if (this.#searchChunk === this.#chunks.length - 1) return 0;
      this.#searchBase += chunk.length;
      this.#searchChunk++;
    }
  }
}

/** This many bytes are looked at one by one: a call of the engine's own search costs as much. */
const SHORT = 24;

/** Where the first newline is from a place on; -1 when there is none. */
function newlineIn(chunk: Buffer, from: number): number {
  const near = Math.min(chunk.length, from + SHORT);
  for (let at = from; at < near; at++) if (chunk[at] === NEWLINE) return at;
  return near === chunk.length ? -1 : chunk.indexOf(NEWLINE, near);
}
