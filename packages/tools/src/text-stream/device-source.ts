import type { Charset, Decoder, Runs } from '../codec/charset.js';
import { MemoryBytes } from '../device/memory-bytes.js';
import type { QIODevice } from '../device/qiodevice.js';
import { readWindowOf, type ReadWindow } from '../device/read-window.js';
import { isSpaceCode } from '../text/white-space.js';
import { DeviceBytes } from './device-bytes.js';
import type { TextSource } from './text-source.js';

const LINE_FEED = 10;

/**
 * Characters of a device. Where its bytes lie in memory, whole lines and words are taken from there; the characters at
 * the edges of that, and those of other devices, come one by one.
 */
export class DeviceSource implements TextSource {
  readonly #device: QIODevice;
  readonly #window: ReadWindow | null;
  /** The window, where it is that of bytes that stay in memory. */
  readonly #memory: MemoryBytes | null;
  readonly #bytes: DeviceBytes;
  readonly #charset: Charset;
  #decoder: Decoder;
  /** The last line ended with a carriage return that was all there was: a line feed that comes next belongs to it. */
  #skipsNewline = false;

  constructor(device: QIODevice, charset: Charset) {
    this.#device = device;
    this.#window = readWindowOf(device);
    this.#memory = this.#window instanceof MemoryBytes ? this.#window : null;
    this.#bytes = new DeviceBytes(device, this.#window);
    this.#charset = charset;
    this.#decoder = charset.decoder();
  }

  next(): string {
    const character = this.#read();
    if (!this.#skipsNewline || character === '') return character;
    this.#skipsNewline = false;
    return character === '\n' ? this.#read() : character;
  }

  #read(): string {
    // Set back to the beginning: what stands there says how to read the rest once more.
    if (this.#charset.heedsMarks && this.#device.isDirectAccess() && this.#device.at() === 0)
      this.#decoder = this.#charset.decoder();
    this.#bytes.begin();
    const character = this.#decoder.next(this.#bytes);
    if (character === '') this.#bytes.hold();
    else this.#bytes.end();
    return character;
  }

  back(): void {
    this.#bytes.restore();
  }

  atEnd(): boolean {
    if (this.#skipsNewline && !this.#device.atEnd()) this.#settleNewline();
    return this.#device.atEnd();
  }

  /** Takes the line feed that belongs to the last line, if it has arrived. */
  #settleNewline(): void {
    if (this.next() !== '') this.back();
  }

  release(): void {
    if (this.#skipsNewline) this.#settleNewline();
    this.#bytes.begin();
    this.#bytes.end();
  }

  /** How characters can be taken from the window; null when the next one has to be read by itself. */
  #runs(): Runs | null {
    const window = this.#window;
    if (window === null || window.position >= window.limit) return null;
    if (this.#skipsNewline || !this.#bytes.isClear) return null;
    // The first bytes of a device may be a byte order mark, whenever they are read.
    if (window.position === 0 && this.#charset.heedsMarks && this.#device.isDirectAccess()) return null;
    return this.#decoder.runs;
  }

  readLine(): string | null {
    const runs = this.#runs();
    if (runs?.unit === 1) {
      const window = this.#window!;
      const { bytes, position, limit } = window;
      const end = runs.lineEnd(bytes, position, limit, this.#memory?.view);
      if (end < limit && bytes[end] === LINE_FEED) {
        const line = runs.text(bytes, position, end);
        window.skip(end + 1 - position);
        return line;
      }
    }
    return this.#readLineByParts();
  }

  #readLineByParts(): string | null {
    let line = this.#takeRun('lineEnd');
    let isEmpty = line === '';
    for (let next = this.next(); next !== ''; next = this.next()) {
      isEmpty = false;
      if (next === '\n') return line;
      if (next === '\r') {
        this.#endLine();
        return line;
      }
      line += next;
      line += this.#takeRun('lineEnd');
    }
    return isEmpty ? null : line;
  }

  /** Takes the line feed behind a carriage return. */
  #endLine(): void {
    const follows = this.next();
    if (follows === '') this.#skipsNewline = this.#device.isSequentialAccess();
    else if (follows !== '\n') this.back();
  }

  /** Takes characters out of the window, up to what ends a line, a word or all of it. */
  #takeRun(end: 'lineEnd' | 'wordEnd' | 'wholeEnd'): string {
    const runs = this.#runs();
    if (runs === null) return '';
    const window = this.#window!;
    const { bytes, position, limit } = window;
    const until = runs[end](bytes, position, limit);
    if (until === position) return '';
    const text = runs.text(bytes, position, until);
    window.skip(until - position);
    return text;
  }

  skipSpace(): void {
    for (;;) {
      const runs = this.#runs();
      if (runs !== null) {
        const { bytes, position, limit } = this.#window!;
        const end = runs.spaceEnd(bytes, position, limit);
        if (end > position) this.#window!.skip(end - position);
        // ASCII is clear: no need to take the character and put it back.
        if (end < limit && runs.unit === 1 && bytes[end]! < 0x80) return;
      }
      const next = this.next();
      if (next === '') return;
      if (!isSpaceCode(next.charCodeAt(0))) {
        this.back();
        return;
      }
    }
  }

  nextWord(): string {
    const runs = this.#runs();
    if (runs?.unit === 1) {
      const window = this.#window!;
      const { bytes, position, limit } = window;
      const begin = runs.spaceEnd(bytes, position, limit);
      const end = runs.wordEnd(bytes, begin, limit);
      // A word, and white space behind it, which stays where it is.
      if (end > begin && end < limit && isAsciiSpace(bytes[end]!)) {
        window.skip(end - position);
        return runs.text(bytes, begin, end);
      }
    }
    this.skipSpace();
    return this.#readWord();
  }

  #readWord(): string {
    let word = this.#takeRun('wordEnd');
    for (;;) {
      const window = this.#window;
      // The usual end of a word is ASCII, and stays where it is.
      if (word !== '' && this.#endsHere(window)) return word;
      const next = this.next();
      if (next === '') return word;
      if (isSpaceCode(next.charCodeAt(0))) {
        this.back();
        return word;
      }
      word += next;
      word += this.#takeRun('wordEnd');
    }
  }

  #endsHere(window: ReadWindow | null): boolean {
    if (window === null || window.position >= window.limit || this.#runs()?.unit !== 1) return false;
    return isAsciiSpace(window.bytes[window.position]!);
  }

  readAll(): string {
    let text = this.#takeRun('wholeEnd');
    for (let next = this.next(); next !== ''; next = this.next()) {
      text += next;
      text += this.#takeRun('wholeEnd');
    }
    return text;
  }
}

function isAsciiSpace(byte: number): boolean {
  return byte === 0x20 || (byte <= 0x0d && byte >= 0x09);
}
