import { MOST_AT_ONCE, WritePoll } from './poll.js';

/** How long descriptors that are full are left alone between two looks, in milliseconds: at first, and at most. */
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 20;

/**
 * The event loop stands still while descriptors are looked at that are full. Of its time a quarter at most is spent so, however
 * many there are: the pause is this many times as long as the look before it.
 */
const PAUSE_FOR_LOOK = 3;

/** Waits until its descriptor can be written to. */
interface Waiting {
  readonly watch: WritableWatch;
  readonly listener: () => void;
  /** Whether it has been looked at before. */
  isKnownFull: boolean;
}

const waiting = new Set<Waiting>();
let pause = FIRST_PAUSE;
let immediate: NodeJS.Immediate | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * A descriptor that is looked at for whether it can be written to. Node.js says so only of what it writes itself, so those that
 * are full are looked at from time to time, all of them together.
 */
export class WritableWatch {
  readonly fd: number;
  /** Made at the first look, and kept: a descriptor is mostly looked at by itself, and again and again. */
  #poll: WritePoll | null = null;

  constructor(fd: number) {
    this.fd = fd;
  }

  get poll(): WritePoll {
    return (this.#poll ??= new WritePoll([this.fd]));
  }

  /**
   * Calls `listener` from the event loop once the descriptor can be written to, or is broken.
   *
   * @returns a function that ends it
   */
  once(listener: () => void): () => void {
    const entry = { watch: this, listener, isKnownFull: false };
    waiting.add(entry);
    immediate ??= setImmediate(lookAtNew);
    return () => {
      waiting.delete(entry);
      if (waiting.size === 0) rest();
    };
  }

  /** Stops for good. The descriptor stays open. */
  end(): void {
    this.#poll = null;
  }
}

function rest(): void {
  clearImmediate(immediate);
  clearTimeout(timer);
  immediate = undefined;
  timer = undefined;
}

/** Looks at those that have not been looked at yet, one by one: what can be written to takes no time then. */
function lookAtNew(): void {
  immediate = undefined;
  const entries = [...waiting].filter((entry) => !entry.isKnownFull);
  look(entries, 1);
  if (entries.some((entry) => waiting.has(entry))) pause = FIRST_PAUSE;
  lookLater(0);
}

/** Looks at the next few: a short time for each look, and all of them in turns. */
function lookAgain(): void {
  timer = undefined;
  pause = Math.min(2 * pause, LONGEST_PAUSE);
  const next: Waiting[] = [];
  for (const entry of waiting) if (next.push(entry) === MOST_AT_ONCE) break;
  for (const entry of next) {
    waiting.delete(entry);
    waiting.add(entry);
  }
  const begin = performance.now();
  look(next, MOST_AT_ONCE);
  lookLater(performance.now() - begin);
}

/** @param spent - how long the last look took, in milliseconds */
function lookLater(spent: number): void {
  const looks = Math.ceil(waiting.size / MOST_AT_ONCE);
  if (looks > 0) timer ??= setTimeout(lookAgain, Math.max(pause / looks, PAUSE_FOR_LOOK * spent));
}

/** Looks at descriptors, up to `atOnce` at a time, and calls those who wait for the ones that can be written to. */
function look(entries: readonly Waiting[], atOnce: number): void {
  for (let i = 0; i < entries.length; i += atOnce) {
    const group = entries.slice(i, i + atOnce).filter((entry) => waiting.has(entry));
    const ready = group.length === 0 ? [] : writable(group);
    for (const entry of group) {
      entry.isKnownFull = true;
      // A listener that was called before may have ended it.
      if (ready.includes(entry.watch.fd) && waiting.delete(entry)) entry.listener();
    }
  }
}

function writable(entries: readonly Waiting[]): readonly number[] {
  const [first] = entries;
  const isOne = entries.length === 1 && first !== undefined;
  const fds = entries.map(({ watch }) => watch.fd);
  try {
    return (isOne ? first.watch.poll : new WritePoll(fds)).look();
  } catch {
    // One of them is no descriptor any longer, or there is no poll: a write shows it.
    return isOne ? fds : entries.flatMap((entry) => writable([entry]));
  }
}
