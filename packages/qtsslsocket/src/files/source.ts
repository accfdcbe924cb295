import { digestOf, type FileSnapshot } from './file-snapshot.js';
import { readFileCached } from './file-cache.js';

/** PEM that the program has in memory, from a secret store for instance. */
export class GivenText {
  readonly text: string;
  /** Where it came from, as errors name it. */
  readonly place: string;
  #digest: string | null = null;

  /** @param setter - the function that it was given to */
  constructor(pem: string | Uint8Array, setter: string) {
    this.text = typeof pem === 'string' ? pem : Buffer.from(pem).toString('latin1');
    this.place = `what ${setter}() was given`;
  }

  /** Names the contents. */
  get digest(): string {
    return (this.#digest ??= digestOf(this.text));
  }
}

/** Where certificates or keys come from: the path of a file, or memory; '' for nothing. */
export type Source = string | GivenText;

/** The path of a file; '' for what is in memory. */
export function pathOf(source: Source): string {
  return typeof source === 'string' ? source : '';
}

/** How an error names the place. */
export function placeOf(source: Source): string {
  return typeof source === 'string' ? source : source.place;
}

/**
 * What the source holds.
 *
 * @throws ContextError when a file cannot be read; `what` says what it should have been
 */
export function readSource(source: Source, what: string): Pick<FileSnapshot, 'text' | 'digest'> {
  return typeof source === 'string' ? readFileCached(source, what) : source;
}
