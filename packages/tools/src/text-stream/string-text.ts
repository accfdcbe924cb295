import { qWarning } from '@qt3/core-signals';
import { IO_Append, IO_ReadOnly, IO_ReadWrite, IO_Truncate, IO_WriteOnly } from '../device/io-flags.js';
import type { TextSource } from './text-source.js';

/** A string that a stream can write to, and read from: C++ passes a pointer to it. */
export interface TextTarget {
  text: string;
}

/** The text that a stream reads from or writes to when it has no device. */
export class StringText implements TextSource {
  readonly #target: TextTarget;
  readonly #mode: number;
  /** What is written goes to the end, and where reading goes on does not change: the way without a mode. */
  readonly #appends: boolean;
  #position = 0;
  #last = 0;

  /** @param mode - as for open(): reading and writing share one position, and writing replaces what is there */
  constructor(target: TextTarget, mode: number | null) {
    this.#target = target;
    this.#mode = mode ?? IO_ReadWrite;
    this.#appends = mode === null;
    if ((this.#mode & IO_Truncate) !== 0) target.text = '';
    if ((this.#mode & IO_Append) !== 0) this.#position = target.text.length;
  }

  next(): string {
    if (!this.#may(IO_ReadOnly, 'reading')) return '';
    const code = this.#target.text.codePointAt(this.#position);
    if (code === undefined) return '';
    const character = String.fromCodePoint(code);
    this.#last = character.length;
    this.#position += character.length;
    return character;
  }

  back(): void {
    this.#position -= this.#last;
  }

  write(text: string): void {
    if (!this.#may(IO_WriteOnly, 'writing')) return;
    const target = this.#target;
    if (this.#appends) {
      target.text += text;
      return;
    }
    const end = this.#position + text.length;
    target.text = target.text.slice(0, this.#position) + text + target.text.slice(end);
    this.#position = end;
  }

  #may(bit: number, what: string): boolean {
    if ((this.#mode & bit) !== 0) return true;
    qWarning('QTextStream: The string is not open for %s', what);
    return false;
  }

  atEnd(): boolean {
    return this.#position >= this.#target.text.length;
  }

  release(): void {}

  /** A string does not arrive in pieces. */
  skipNewline(): void {}
}
