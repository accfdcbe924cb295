/** Says how far a long run is: not more often than a person reads, and nothing of a short one. */
export class Progress {
  readonly #show: (text: string) => void;
  #next: number;
  #isShown = false;

  /** `show` replaces what was shown before; it gets '' at the end. */
  constructor(show: (text: string) => void) {
    this.#show = show;
    this.#next = performance.now() + FIRST_MS;
  }

  /** `done` of `total` files are read, or translated. */
  readonly step = (what: string, done: number, total: number): void => {
    if (performance.now() < this.#next) return;
    this.#next = performance.now() + AGAIN_MS;
    this.#isShown = true;
    this.#show(`${what} ${String(done)} of ${String(total)}`);
  };

  end(): void {
    if (this.#isShown) this.#show('');
  }
}

const FIRST_MS = 500;
const AGAIN_MS = 100;
