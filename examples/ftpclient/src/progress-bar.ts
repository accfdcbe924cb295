import { Q_OBJECT, QObject } from '@qt3/core-signals';

/** How wide the bar is, in characters. */
const WIDTH = 30;

/** A bar on a terminal that grows in its line: what QProgressBar was in a window. */
export class ProgressBar extends QObject {
  static {
    Q_OBJECT(this, { slots: ['setProgress(int,int)', 'reset()'] });
  }

  readonly #write: (text: string) => void;
  #shown = '';

  /** @param write - writes to the terminal */
  constructor(write: (text: string) => void, parent: QObject | null = null) {
    super(parent);
    this.#write = write;
  }

  /** Shows that `done` of `total` have been done; a total of 0 is unknown. */
  setProgress(done: number, total: number): void {
    const text = total > 0 ? bar(Math.min(1, done / total)) : `${done} bytes`;
    if (text === this.#shown) return;
    this.#shown = text;
    this.#write(`\r${text}\u001b[K`);
  }

  /** Takes the bar away. */
  reset(): void {
    if (this.#shown !== '') this.#write('\r\u001b[K');
    this.#shown = '';
  }
}

function bar(part: number): string {
  const full = '#'.repeat(Math.floor(part * WIDTH));
  return `[${full.padEnd(WIDTH)}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}
