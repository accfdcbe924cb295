import { readFileSync } from 'node:fs';

/** A place in a source file, both numbers counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * One C++ file. Its text has a character for each byte, so that string literals keep the bytes they had; what is shown to
 * people passes through {@link readable}.
 */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  /** Whether its names are those of TQt. */
  readonly isTqt: boolean;
  readonly #lineStarts: number[] = [0];

  constructor(path: string, text: string, isTqt = false) {
    this.isTqt = isTqt;
    this.path = path;
    this.text = text;
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.#lineStarts.push(i + 1);
  }

  static read(path: string, isTqt = false): SourceFile {
    return new SourceFile(path, readFileSync(path, 'latin1').replaceAll('\r\n', '\n'), isTqt);
  }

  /** Line and column of an offset. */
  position(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 };
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }
}

/** A part of a file: offsets of its first character and of the one behind its last. */
export interface Location {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a source file as people read it: UTF-8 where it is that, Latin-1 otherwise. */
export function readable(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

/** The part of the file that a location names. */
export function textOf({ file, start, end }: Location): string {
  return readable(file.text.slice(start, end));
}
