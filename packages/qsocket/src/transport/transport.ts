import type { Endpoint } from './endpoint.js';

/**
 * What lies between a QSocket and the wire: one connection, opening or open.
 *
 * The seam is narrow on purpose. QSocket owns the state, the buffers and Qt's rules; a transport moves bytes and
 * reports what happened. `NetTransport` (over `net.Socket`) is the first, TLS the second; tests bring their own.
 *
 * A transport reports nothing from inside one of its own methods: every report comes from the event loop, so that
 * a caller of `write()` or `abort()` is never re-entered.
 */
export interface Transport {
  /** From now on everything is reported to `sink`; replaces an earlier sink. */
  attach(sink: TransportSink): void;

  /**
   * No report after this. The connection itself is left as it is: it is neither paused nor ended, and it keeps an
   * error listener, so that no peer can crash the process.
   */
  detach(): void;

  /**
   * Hands bytes over, in order. Allowed before the connection is there: they leave after it.
   *
   * @returns `true` when all handed over so far has been taken by the kernel, so that the buffer may be reused;
   * `false` when it is kept and `transportDrained()` follows. The transport never copies: after `false` the bytes
   * must not change until then.
   */
  write(bytes: Uint8Array): boolean;

  /**
   * Optional: what the kernel takes of `bytes` at once, without keeping a reference to the rest. Only called while
   * `unwritten` is 0.
   *
   * @returns how many bytes were taken, from the first on; 0 when none could be; -1 when this connection has no such way:
   * then `write()` is the shortest
   */
  tryWrite?(bytes: Uint8Array): number;

  /**
   * Optional: what has arrived and has not been reported, read past the event loop; for `waitForMore()`, which blocks.
   *
   * @returns null when there is nothing now, an empty Buffer when nothing more will come
   */
  tryReadSync?(): Buffer | null;

  /** Bytes handed over that the kernel has not taken. */
  readonly unwritten: number;

  /**
   * A number that changes whenever the kernel takes bytes, also in the middle of a write: a close that makes no progress
   * is given up. `unwritten` serves where nothing finer is known.
   */
  readonly writeProgress: number;

  /**
   * Orderly end after the last byte. The transport then looks after itself: it drains and discards input, lingers
   * for a bounded time, and is destroyed. Nothing is reported after it, and no descriptor is kept without a limit.
   */
  end(): void;

  /** Gone at once; bytes that the kernel has not taken are dropped. Nothing is reported after it. */
  abort(): void;

  /** Stops reading. */
  pause(): void;
  /** Continues to read. An opening transport reads as soon as it is open, without being asked. */
  resume(): void;

  /** Where the connection leads; only asked for while there is one. */
  readonly endpoint: Endpoint;
}

/** The reports of a transport to its owner. */
export interface TransportSink {
  /** The connection is open; the addresses are known. */
  transportConnected(): void;

  /**
   * Bytes from the peer, in order.
   *
   * @param borrowed - the chunk is valid only during the call; a receiver that keeps it, or a part of it, copies it
   */
  transportData(chunk: Buffer, borrowed: boolean): void;

  /** `unwritten` has become 0. */
  transportDrained(): void;

  /** The peer ended the connection in order, after the last data. Our own side is still open. */
  transportEnded(): void;

  /** The connection could not be made, or broke. Nothing follows; the transport has destroyed itself. */
  transportFailed(error: Error): void;
}
