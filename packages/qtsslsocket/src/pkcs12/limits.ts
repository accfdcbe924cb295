import { UnreadableError } from '../certificate/unreadable-error.js';

/** More rounds for one key would hold the process up for seconds. */
const MOST_ROUNDS = 1_000_000;
/** For all keys of a file: it has three as a rule, for its code, its certificates and its private key. */
const MOST_ROUNDS_IN_ALL = 3_000_000;
/** What is in the file: safes, keys, certificates. */
const MOST_ENTRIES = 1000;
/** Values in DER, those inside entries included. */
const MOST_VALUES = 100_000;

/** In bytes. */
const LARGEST = 16 * 1024 * 1024;

/**
 * How much work one PKCS #12 file may be. Its author chooses that, and may be a stranger who sends a file and the pass phrase
 * for it.
 */
export class Limits {
  #rounds = 0;
  #entries = 0;
  #values = 0;

  /** @throws UnreadableError when the file is too large */
  constructor(size: number) {
    if (size > LARGEST) throw new UnreadableError(`more than ${String(LARGEST)} bytes`);
  }

  /**
   * Counts how often a hash is applied.
   *
   * @param rounds - for one block of a key
   * @param blocks - that are derived
   * @returns `rounds`
   * @throws UnreadableError when it is too often, for one key or in all
   */
  countRounds(rounds: number, blocks: number): number {
    if (!(rounds > 0 && rounds <= MOST_ROUNDS))
      throw new UnreadableError(
        `a key that takes ${String(rounds)} rounds, and not 1 to ${String(MOST_ROUNDS)}`,
      );
    this.#rounds += rounds * blocks;
    if (this.#rounds > MOST_ROUNDS_IN_ALL)
      throw new UnreadableError(`keys that take more than ${String(MOST_ROUNDS_IN_ALL)} rounds in all`);
    return rounds;
  }

  /** @throws UnreadableError when there are too many */
  countEntry(): void {
    this.#entries += 1;
    if (this.#entries > MOST_ENTRIES) throw new UnreadableError(`more than ${String(MOST_ENTRIES)} entries`);
  }

  /** @throws UnreadableError when there are too many */
  countValue(): void {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw new UnreadableError(`more than ${String(MOST_VALUES)} values`);
  }
}
