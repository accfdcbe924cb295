import { qWarning } from '@qt3/core-signals';
import { IO_Append, IO_ReadOnly, IO_ReadWrite, IO_Truncate, IO_WriteOnly } from '../device/io-flags.js';
import type { Out } from '../text/out.js';
import { isSpaceCode } from '../text/white-space.js';
import type { TextSource } from './text-source.js';

/** A string that a stream can write to, and read from: C++ passes a pointer to it. The null string is an empty one. */
export type TextTarget = Out<string | null>;

const LINE_END = /[\n\r]/g;

/** The text that a stream reads from or writes to when it has no device. */
export class StringText implements TextSource {
  readonly #target: Out<string>;
  readonly #mode: number;
  /** Text is written at the end, and the position is that of reading alone: the way without a mode. */
  readonly #appends: boolean;
  #position = 0;
  #last = 0;
  /** The target's text as the last write left it, and its parts before and behind the position. */
  #written = '';
  #head = '';
  #rest = '';

  /** @param mode - as for open(): reading and writing share one position, and writing replaces what is there */
  constructor(target: TextTarget, mode: number | null) {
    target.value ??= '';
    this.#target = target as Out<string>;
    this.#mode = mode ?? IO_ReadWrite;
    this.#appends = mode === null;
    if ((this.#mode & IO_Truncate) !== 0) target.value = '';
    if ((this.#mode & IO_Append) !== 0) this.#position = target.value.length;
  }

  next(): string {
    if (!this.#may(IO_ReadOnly, 'reading')) return '';
    const code = this.#target.value.codePointAt(this.#position);
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
    if (this.#appends || this.#position >= target.value.length) {
      target.value += text;
      if (!this.#appends) this.#position = target.value.length;
      return;
    }
    // Cutting a text that was put together costs its length: its two parts are kept for the next write.
    if (target.value !== this.#written || this.#position !== this.#head.length) {
      this.#head = target.value.slice(0, this.#position);
      this.#rest = target.value.slice(this.#position);
    }
    this.#head += text;
    this.#rest = this.#rest.slice(text.length);
    this.#position += text.length;
    target.value = this.#written = this.#head + this.#rest;
  }

  readLine(): string | null {
    if (!this.#may(IO_ReadOnly, 'reading')) return null;
    const text = this.#target.value;
    const begin = this.#position;
    if (begin >= text.length) return null;
    LINE_END.lastIndex = begin;
    const end = LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length;
    this.#position = end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
    return text.slice(begin, end);
  }

  skipSpace(): void {
    // What is to be read behind it warns where that is not allowed.
    if ((this.#mode & IO_ReadOnly) !== 0) this.#position = this.#find(false);
  }

  nextWord(): string {
    this.skipSpace();
    if (!this.#may(IO_ReadOnly, 'reading')) return '';
    const begin = this.#position;
    this.#position = this.#find(true);
    return this.#target.value.slice(begin, this.#position);
  }

  /** Where the first character is that is white space, or the first that is not. */
  #find(isSpace: boolean): number {
    const text = this.#target.value;
    let at = this.#position;
    while (at < text.length && isSpaceCode(text.charCodeAt(at)) !== isSpace) at++;
    return at;
  }

  readAll(): string {
    if (!this.#may(IO_ReadOnly, 'reading')) return '';
    const text = this.#target.value.slice(this.#position);
    this.#position += text.length;
    return text;
  }

  #may(bit: number, what: string): boolean {
    if ((this.#mode & bit) !== 0) return true;
    qWarning('QTextStream: The string is not open for %s', what);
    return false;
  }

  atEnd(): boolean {
    return this.#position >= this.#target.value.length;
  }

  release(): void {}
}
