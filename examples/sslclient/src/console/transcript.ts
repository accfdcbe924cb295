import { harmless } from '../../../shared/strangers-text.js';

/** A peer that never ends its line must not fill the memory, or the input line. */
const LONGEST_LAST_LINE = 500;

/** Turns what a peer says, UTF-8 in pieces of any size, into lines that are safe to show on a terminal. */
export class Transcript {
  readonly #decoder = new TextDecoder();
  #lastLine = '';

  /** Takes what has been said, and returns the lines that are complete now. Control characters become `?`; a CR is dropped. */
  add(bytes: Uint8Array): string {
    const text = harmless(this.#decoder.decode(bytes, { stream: true }));
    const all = this.#lastLine + text;
    const end = all.lastIndexOf('\n') + 1;
    this.#lastLine = all.slice(end);
    if (this.#lastLine.length <= LONGEST_LAST_LINE) return all.slice(0, end);
    this.#lastLine = '';
    return `${all}\n`;
  }

  /** What has been said last and is not ended: a prompt, mostly. */
  lastLine(): string {
    return this.#lastLine;
  }

  /** The user has ended the last line. */
  endLine(): void {
    this.#lastLine = '';
  }
}
