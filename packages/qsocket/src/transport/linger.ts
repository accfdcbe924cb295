import type { Duplex } from 'node:stream';
import { ClosingWatch, type ClosingConnection } from './closing-clock.js';
import { writeProgress } from '../node/write-progress.js';

/** What shows how far a stream has got with sending, where the stream itself does not. */
type WriteQueue = Pick<ClosingConnection, 'writeProgress'>;

/** A stream without an owner: it sends what was written, discards input, and is destroyed in the end. */
export class LingeringStream implements ClosingConnection {
  readonly #stream: Duplex;
  readonly #queue: WriteQueue | null;
  readonly #watch: ClosingWatch;

  /** @param stream - with an error listener, and not destroyed */
  constructor(stream: Duplex, queue: WriteQueue | null) {
    this.#stream = stream;
    this.#queue = queue;
    this.#watch = new ClosingWatch(this);
  }

  get writeProgress(): number {
    return this.#queue?.writeProgress ?? writeProgress(this.#stream);
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  giveUp(): void {
    this.#stream.destroy();
  }

  /** Input has been discarded. */
  discarded(count: number): void {
    this.#watch.discarded(count);
  }

  /** The stream is gone. */
  closed(): void {
    this.#watch.stop();
  }

  /** Everything has been sent: the connection no longer keeps the process alive. */
  allSent(): void {
    // When the peer has ended before, the stream is about to close by itself.
    if (this.#stream.readableEnded) return;
    this.#watch.allSent();
    const { unref } = this.#stream as Partial<{ unref: () => void }>;
    unref?.call(this.#stream);
  }
}

/** Where the shared listeners find the state of a stream. */
const LINGERING = Symbol('lingering');
type WithLingering = Duplex & { [LINGERING]: LingeringStream };

function closed(this: WithLingering): void {
  this[LINGERING].closed();
}

function allSent(this: WithLingering): void {
  this[LINGERING].allSent();
}

/**
 * Ends a connection without an owner, so that the peer gets every byte and no descriptor is kept without a limit
 * ("lingering close").
 *
 * A socket that is closed while input lies unread sends a reset, and a reset may destroy what the peer has not read yet.
 * So input is read and discarded until the peer ends too. A peer that stops reading, or that never ends, is given up
 * after a while.
 *
 * @param stream - with an error listener, and with `allowHalfOpen`; it is destroyed in the end
 * @param queue - shows the progress of its writes; null when the stream does
 * @returns null when it is destroyed already
 */
export function closeLingering(stream: Duplex, queue: WriteQueue | null = null): LingeringStream | null {
  if (stream.destroyed) return null;
  const lingering = new LingeringStream(stream, queue);
  (stream as WithLingering)[LINGERING] = lingering;
  stream.on('close', closed).on('finish', allSent);
  stream.resume();
  if (stream.writableFinished) lingering.allSent();
  else stream.end();
  return lingering;
}
