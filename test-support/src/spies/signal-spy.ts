import { QObject } from '@qt3/core-signals';
import { withTimeout } from '../servers/with-timeout.js';

/**
 * Records every emission of one signal, as Qt's QSignalSpy does, and lets a test wait for the next one.
 *
 * @example
 * const connected = new SignalSpy(socket, SIGNAL('connected()'));
 * await connected.wait();
 */
export class SignalSpy {
  /** The arguments of each emission, oldest first. */
  readonly emissions: (readonly unknown[])[] = [];
  readonly #signal: string;
  #waiting: { count: number; resolve: () => void }[] = [];

  constructor(sender: QObject, signal: string) {
    this.#signal = signal;
    const { connect } = QObject as unknown as { connect: Connect };
    if (!connect(sender, signal, this.#record)) throw new Error(`no such signal: ${signal.slice(1)}`);
  }

  /** How often the signal has been emitted. */
  get count(): number {
    return this.emissions.length;
  }

  /**
   * Waits until the signal has been emitted at least `count` times in all, counted from the making of the spy.
   *
   * @returns the arguments of that emission
   * @throws Error after `milliseconds`
   */
  async wait(count = 1, milliseconds = 15_000): Promise<readonly unknown[]> {
    if (this.count < count) {
      const emitted = new Promise<void>((resolve) => {
        this.#waiting.push({ count, resolve });
      });
      await withTimeout(
        emitted,
        milliseconds,
        () => `${this.#signal.slice(1)}, emitted ${String(this.count)} times`,
      );
    }
    return this.emissions[count - 1] ?? [];
  }

  readonly #record = (...args: unknown[]): void => {
    this.emissions.push(args);
    this.#waiting = this.#waiting.filter((waiting) => {
      if (this.count < waiting.count) return true;
      waiting.resolve();
      return false;
    });
  };
}

/** connect() without its compile-time checks: the spy takes any signal. */
type Connect = (sender: QObject, signal: string, receiver: (...args: unknown[]) => void) => boolean;
