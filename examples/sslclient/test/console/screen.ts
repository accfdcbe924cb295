import { Writable } from 'node:stream';

/** As much of a terminal as readline uses: text, line ends, the cursor's moves, erasing. Looks like a tty.WriteStream. */
export class Screen extends Writable {
  readonly isTTY = true;
  readonly columns: number;
  #rows: string[] = [''];
  #row = 0;
  #column = 0;

  constructor(columns: number) {
    super({ decodeStrings: false });
    this.columns = columns;
  }

  /** What can be read on it, without the rows that are empty at the end. */
  get rows(): string[] {
    const rows = this.#rows.map((row) => row.trimEnd());
    while (rows.at(-1) === '') rows.pop();
    return rows;
  }

  /** Where the cursor stands: row and column, from 0. */
  get cursor(): [number, number] {
    return [this.#row, this.#column];
  }

  override _write(text: string, _encoding: string, done: () => void): void {
    // eslint-disable-next-line no-control-regex -- that is what a terminal is about
    for (const [part, count = '', command] of text.matchAll(/\x1b\[([\d;]*)([A-Za-z])|[^]/gu)) {
      if (command !== undefined) this.#command(command, count);
      else if (part === '\n') this.#lineFeed();
      else if (part === '\r') this.#column = 0;
      else this.#put(part);
    }
    done();
  }

  #command(command: string, count: string): void {
    const n = Number(count || '1');
    if (command === 'A') this.#row = Math.max(0, this.#row - n);
    else if (command === 'B') this.#row += n;
    else if (command === 'C') this.#column += n;
    else if (command === 'D') this.#column = Math.max(0, this.#column - n);
    else if (command === 'G') this.#column = n - 1;
    else if (command === 'J') this.#eraseBelow();
    else if (command === 'K') this.#replaceRow(this.#text.slice(0, this.#column));
    else if (command !== 'm') throw new Error(`what is ${command}?`);
  }

  get #text(): string {
    return this.#rows[this.#row] ?? '';
  }

  #replaceRow(text: string): void {
    while (this.#rows.length < this.#row) this.#rows.push('');
    this.#rows[this.#row] = text;
  }

  #eraseBelow(): void {
    this.#replaceRow(this.#text.slice(0, this.#column));
    this.#rows.length = this.#row + 1;
  }

  #put(character: string): void {
    if (this.#column === this.columns) this.#lineFeed();
    const before = this.#text.padEnd(this.#column).slice(0, this.#column);
    this.#replaceRow(before + character + this.#text.slice(this.#column + 1));
    this.#column++;
  }

  /** The driver of a terminal puts a CR before each LF. */
  #lineFeed(): void {
    this.#row++;
    this.#column = 0;
    this.#replaceRow(this.#text);
  }
}
