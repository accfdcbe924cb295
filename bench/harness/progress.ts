import process from 'node:process';

/** Prints the progress of a run on standard error. */
export class Progress {
  readonly #cases: number;
  readonly #started: number = Date.now();
  readonly #terminal: boolean = process.stderr.isTTY;
  #done = 0;
  #case = '';

  /** A run with this number of cases. */
  constructor(cases: number) {
    this.#cases = cases;
  }

  /** The next case has begun. In a file or a pipe this is the only line about it. */
  begin(name: string): void {
    this.#case = name;
    if (!this.#terminal) process.stderr.write(`${this.#line()}\n`);
  }

  /** What happens within the case: on a terminal the line changes. */
  step(what: string): void {
    if (this.#terminal) process.stderr.write(`\r\u001B[K${this.#line()}: ${what}`);
  }

  /** The case is over: the line makes room for its table. */
  end(): void {
    this.#done++;
    if (this.#terminal) process.stderr.write('\r\u001B[K');
  }

  #line(): string {
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    return `[${this.#done + 1}/${this.#cases}, ${seconds} s] ${this.#case}`;
  }
}
