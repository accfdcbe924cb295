import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { QObject, Q_OBJECT } from '@qt3/core-signals';

/** Lines of text from standard input, as signals: what a line edit was in a program with windows. */
export class LineInput extends QObject {
  static {
    Q_OBJECT(this, { signals: ['entered(const QString&)', 'ended()'], slots: ['pause()', 'resume()'] });
  }

  /** A line, without its end. */
  declare entered: (line: string) => void;
  /** Nothing more follows. */
  declare ended: () => void;

  readonly #input: Readable;
  readonly #lines: Interface;

  /** Nothing is read before resume(). */
  constructor(input: Readable, parent: QObject | null = null) {
    super(parent);
    this.#input = input;
    this.#lines = createInterface({ input, crlfDelay: Infinity });
    this.#lines.on('line', (line) => this.entered(line));
    this.#lines.on('close', () => this.ended());
    // An input that breaks has ended.
    input.on('error', () => this.#lines.close());
    input.pause();
  }

  /** Stops reading; what was read already may still come. */
  pause(): void {
    this.#input.pause();
  }

  resume(): void {
    this.#input.resume();
  }

  destructor(): void {
    this.#lines.close();
    // A pipe whose other end stays open would hold the process.
    this.#input.destroy();
  }
}
