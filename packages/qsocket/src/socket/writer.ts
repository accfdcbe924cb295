import { WriteBuffer, type Piece } from '../buffer/write-buffer.js';
import type { Transport } from '../transport/transport.js';

/** Writes above this size go to the kernel at once, as far as it takes them, so that they need not be copied. */
const DIRECT = 8192;

/** The most that is handed to the transport ahead of what the kernel takes, in bytes; the rest stays in our own buffer. */
const AHEAD = 256 * 1024;

/** The owner of a writer: gets the report that bytes have left. */
export interface WriterOwner {
  /** `count` bytes have been taken by the kernel since the last call. */
  hasWritten(count: number): void;
}

/** Flushes what was written during this turn of the event loop. */
function flushDue(writer: Writer): void {
  writer.flushDue();
}

/**
 * The writing half of a connection: what has been written and not yet been taken by the kernel.
 *
 * Writes are gathered and leave at the end of the turn. `pending` decreases with the report to the owner, not before, so that
 * a count and the bytesWritten() that belongs to it always agree.
 */
export class Writer {
  readonly #owner: WriterOwner;
  readonly #buffer = new WriteBuffer();
  /** Bytes given to the transport or the kernel, and not reported to the owner. */
  #handed = 0;
  /** Pieces that the transport still refers to. */
  #lent: Piece[] | null = null;
  #transport: Transport | null = null;
  #due = false;
  /** In `collect()`. */
  #isCollecting = false;
  /** The owner is getting a report. */
  #isReporting = false;

  constructor(owner: WriterOwner) {
    this.#owner = owner;
  }

  /** Bytes written that have not been reported to the owner. */
  get pending(): number {
    return this.#buffer.size + this.#handed;
  }

  /** The transport is open: what was written is sent at the end of this turn. */
  start(transport: Transport): void {
    this.#transport = transport;
    if (this.#buffer.size > 0) this.#schedule();
  }

  /** Copies bytes to the end of what is to be written. */
  write(bytes: Uint8Array): void {
    const taken = bytes.length > DIRECT ? this.#writeNow(bytes) : 0;
    if (taken < bytes.length) this.#buffer.append(taken === 0 ? bytes : bytes.subarray(taken));
    this.#schedule();
  }

  /** The same for text, of which no character is above U+00FF. */
  writeLatin1(text: string): void {
    this.#buffer.appendLatin1(text);
    this.#schedule();
  }

  /** Gives the kernel what it takes at once, when nothing waits before it. */
  #writeNow(bytes: Uint8Array): number {
    const transport = this.#transport;
    if (transport?.tryWrite === undefined) return 0;
    this.#hand(transport, AHEAD);
    if (transport.unwritten > 0) return 0;
    const taken = Math.max(0, transport.tryWrite(bytes));
    this.#handed += taken;
    return taken;
  }

  #schedule(): void {
    if (this.#due || this.#transport === null) return;
    this.#due = true;
    // A slot of bytesWritten() that writes again must not starve the event loop.
    if (this.#isReporting) setImmediate(flushDue, this);
    else if (!this.#isCollecting) process.nextTick(flushDue, this);
  }

  /**
   * From the event loop: runs slots of the owner. What they write leaves when they have returned, which saves the event loop
   * a call; when one throws, at the end of the turn.
   */
  collect<T>(run: (owner: T) => void, owner: T): void {
    let isDone = false;
    this.#isCollecting = true;
    try {
      run(owner);
      isDone = true;
    } finally {
      this.#isCollecting = false;
      if (isDone) this.flushDue();
      else if (this.#due) process.nextTick(flushDue, this);
    }
  }

  /** From the event loop. */
  flushDue(): void {
    if (!this.#due) return;
    this.#due = false;
    this.#send();
  }

  /** Hands over what was written, and reports it to the owner if the kernel has taken it. */
  #send(): void {
    if (this.#transport === null) return;
    this.#hand(this.#transport, AHEAD);
    this.#report();
  }

  /** Hands over now what the kernel takes, and reports it to the owner. */
  flush(): void {
    this.push();
    this.#report();
  }

  /**
   * Hands over now what the kernel takes; the owner gets the report from the event loop. Where that is possible, the transport is
   * not given the rest: only the event loop would get rid of it, and a program that calls this again and again keeps that waiting.
   */
  push(): void {
    const transport = this.#transport;
    if (transport === null) return;
    if (transport.tryWrite === undefined) this.#hand(transport, AHEAD);
    else this.#handNow(transport);
    if (this.pending > 0) this.#schedule();
  }

  #handNow(transport: Transport): void {
    while (transport.unwritten === 0) {
      const piece = this.#buffer.shift();
      if (piece === undefined) return;
      const taken = transport.tryWrite?.(piece.bytes) ?? -1;
      if (taken < 0) {
        this.#buffer.putBack(piece, 0);
        this.#hand(transport, AHEAD);
        return;
      }
      this.#handed += taken;
      if (taken < piece.bytes.length) {
        this.#buffer.putBack(piece, taken);
        return;
      }
      this.#buffer.release(piece);
    }
  }

  /** The transport has got rid of everything. */
  drained(): void {
    this.#takeBack();
    try {
      this.#report();
    } finally {
      this.#send();
    }
  }

  /** Hands pieces to the transport, until it holds `ahead` bytes that the kernel did not take. */
  #hand(transport: Transport, ahead: number): void {
    while (transport.unwritten < ahead) {
      const piece = this.#buffer.shift();
      if (piece === undefined) break;
      const { bytes } = piece;
      this.#handed += bytes.length;
      const taken =
        transport.tryWrite !== undefined && transport.unwritten === 0
          ? Math.max(0, transport.tryWrite(bytes))
          : 0;
      if (taken === bytes.length || transport.write(taken === 0 ? bytes : bytes.subarray(taken)))
        this.#buffer.release(piece);
      else (this.#lent ??= []).push(piece);
    }
  }

  #takeBack(): void {
    if (this.#lent === null) return;
    for (const piece of this.#lent) this.#buffer.release(piece);
    this.#lent = null;
  }

  #report(): void {
    const count = this.#handed;
    if (count === 0 || this.#transport === null || this.#transport.unwritten > 0) return;
    this.#handed = 0;
    this.#isReporting = true;
    try {
      this.#owner.hasWritten(count);
    } finally {
      this.#isReporting = false;
    }
  }

  /** Drops what has not been handed over. */
  clearUnsent(): void {
    this.#buffer.clear();
    this.#handed = this.#transport?.unwritten ?? 0;
  }

  /** Hands everything over: the transport sees to the rest by itself. */
  handAll(): void {
    if (this.#transport !== null) this.#hand(this.#transport, Infinity);
  }

  /** Takes out what has not been handed over, for a new owner of the connection. */
  drain(): Uint8Array[] {
    const unsent: Uint8Array[] = [];
    for (let piece = this.#buffer.shift(); piece !== undefined; piece = this.#buffer.shift()) {
      unsent.push(Buffer.from(piece.bytes));
      this.#buffer.release(piece);
    }
    return unsent;
  }

  /** The connection is over. */
  clear(): void {
    this.#buffer.clear();
    this.#transport = null;
    this.#handed = 0;
    // A transport that is left alone may still refer to these: they are not used again.
    this.#lent = null;
    this.#due = false;
  }
}
