/** How often the connections that are being closed are examined, in milliseconds. */
const SWEEP_MS = 5_000;

/** A connection is given up when this many sweeps in a row find that no byte has left: half a minute. */
const STUCK_SWEEPS = 6;

/** A peer that has been sent everything gets this many sweeps to end its side: ten seconds, and what is left of one. */
const LINGER_SWEEPS = 3;

/**
 * The most that is read and discarded between two sweeps, in bytes, from a peer that takes nothing. It may have to get rid
 * of what it writes before it can read, so reading continues; but discarding must not keep the process busy for as long as a
 * peer likes.
 */
const DISCARD_LIMIT = 16 * 1024 * 1024;

/** A peer that takes this many bytes may send the same amount again. */
const PROGRESS = DISCARD_LIMIT / 16;

/** What the clock needs of a connection. */
export interface ClosingConnection {
  /** A number that gets smaller by the bytes that leave. */
  readonly writeProgress: number;
  /** Stops reading. */
  pause(): void;
  /** Continues to read. */
  resume(): void;
  /** Called once, from the event loop, when the peer has taken too long. */
  giveUp(): void;
}

/** All connections that are being closed. One clock serves them: a timer for each would cost a short connection most. */
const watched = new Set<ClosingWatch>();
let clock: NodeJS.Timeout | null = null;

/** The clock's view of one connection that is being closed. */
export class ClosingWatch {
  readonly #connection: ClosingConnection;
  /** `writeProgress` at the last sweep. */
  #progress: number;
  /** Sweeps since it changed, or since everything was sent. */
  #sweeps = 0;
  #isSent = false;
  /** Bytes discarded since the last sweep, or since the peer took enough. */
  #discarded = 0;
  /** `writeProgress` then. */
  #written: number;
  #isPaused = false;

  /** Starts to watch a connection, until `stop()` or until it is given up. */
  constructor(connection: ClosingConnection) {
    this.#connection = connection;
    this.#progress = connection.writeProgress;
    this.#written = this.#progress;
    watched.add(this);
    clock ??= setInterval(sweep, SWEEP_MS).unref();
  }

  /** The connection has ended, or has another owner. */
  stop(): void {
    watched.delete(this);
  }

  /** The kernel has every byte; what remains is the peer's end. */
  allSent(): void {
    this.#isSent = true;
    this.#sweeps = 0;
    if (this.#isPaused) this.#connection.resume();
    this.#isPaused = false;
  }

  /** Input has been discarded. */
  discarded(count: number): void {
    this.#discarded += count;
    // Once everything has been sent, time is the limit.
    if (this.#isSent || this.#isPaused || this.#discarded < DISCARD_LIMIT) return;
    const now = this.#connection.writeProgress;
    this.#isPaused = this.#written - now < PROGRESS;
    if (this.#isPaused) this.#connection.pause();
    else this.#allow(now);
  }

  #allow(written: number): void {
    this.#discarded = 0;
    this.#written = written;
  }

  /** From the clock. */
  sweep(): void {
    if (this.#isLate()) {
      this.stop();
      // A slot that throws must not keep the others from being examined.
      setImmediate(giveUp, this.#connection);
      return;
    }
    this.#allow(this.#progress);
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#connection.resume();
  }

  #isLate(): boolean {
    const now = this.#isSent ? this.#progress : this.#connection.writeProgress;
    this.#sweeps = now === this.#progress ? this.#sweeps + 1 : 0;
    this.#progress = now;
    return this.#sweeps >= (this.#isSent ? LINGER_SWEEPS : STUCK_SWEEPS);
  }
}

function giveUp(connection: ClosingConnection): void {
  connection.giveUp();
}

/** Examines every connection that is being closed. Called by the clock, which stops when there is none. */
export function sweep(): void {
  for (const watch of watched) watch.sweep();
  if (watched.size > 0 || clock === null) return;
  clearInterval(clock);
  clock = null;
}
