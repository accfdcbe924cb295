// The objects that the tests connect with each other.
import { Q_OBJECT, QObject } from '@qt3/core-signals';

/** Has a signal for each number of arguments that the emitters treat differently, and overloads. */
export class Source extends QObject {
  static {
    Q_OBJECT(this, {
      signals: [
        'none()',
        'one(int)',
        'two(int,const QString&)',
        'three(int,int,int)',
        'four(int,int,int,int)',
        'over()',
        'over(int)',
        'over(const QString&)',
        'over(bool)',
        'over(int,int)',
      ],
    });
  }

  declare none: () => void;
  declare one: (a: number) => void;
  declare two: (a: number, b: string) => void;
  declare three: (a: number, b: number, c: number) => void;
  declare four: (a: number, b: number, c: number, d: number) => void;
  declare over: {
    (): void;
    (n: number): void;
    (text: string): void;
    (yes: boolean): void;
    (a: number, b: number): void;
  };
}

/** Writes down every call of its slots as `name.slot(arguments)`, with arguments separated by commas, in {@link calls}. */
export class Recorder extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['relayed(int)'],
      slots: [
        'none()',
        'one(int)',
        'two(int,const QString&)',
        'three(int,int,int)',
        'four(int,int,int,int)',
        'text(const QString&)',
      ],
    });
  }

  declare relayed: (a: number) => void;
  readonly calls: string[];
  /** Runs inside every slot, after it has been written down. */
  then: (() => void) | undefined;

  /** Several recorders may share one list, which then shows the order of all their calls. */
  constructor(parent: QObject | null = null, name = 'r', calls: string[] = []) {
    super(parent, name);
    this.calls = calls;
  }

  none(...args: unknown[]): void {
    this.#record('none', args);
  }

  one(...args: unknown[]): void {
    this.#record('one', args);
  }

  two(...args: unknown[]): void {
    this.#record('two', args);
  }

  three(...args: unknown[]): void {
    this.#record('three', args);
  }

  four(...args: unknown[]): void {
    this.#record('four', args);
  }

  text(...args: unknown[]): void {
    this.#record('text', args);
  }

  notASlot(): void {}

  /** sender(), which is protected. */
  who(): QObject | null {
    return this.sender();
  }

  #record(slot: string, args: unknown[]): void {
    this.calls.push(`${this.name()}.${slot}(${args.join(',')})`);
    this.then?.();
  }
}

interface Loose {
  readonly connect: (sender: unknown, signal: unknown, receiver: unknown, member?: unknown) => boolean;
  readonly disconnect: (sender: unknown, signal: unknown, receiver: unknown, member?: unknown) => boolean;
}

/** connect() and disconnect() as JavaScript calls them: without the compiler's checks. */
export const unchecked: Loose = QObject as unknown as Loose;
