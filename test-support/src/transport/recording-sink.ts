import type { Transport, TransportSink } from '@qt3/qsocket';

/** What a transport has reported: chunks are copied and joined, since they may be borrowed. */
export class RecordingSink implements TransportSink {
  /** The names of the reports, in order; several chunks in a row are one `data`. */
  readonly reports: string[] = [];
  readonly #chunks: Buffer[] = [];
  #waiting: (() => void) | null = null;
  #watched: Transport | null = null;
  /** The name of the transport's method that is running. */
  inside: string | null = null;
  /** What a transport did that it must not: reports from inside of its own methods, or of what is not so. */
  readonly faults: string[] = [];
  error: Error | null = null;

  /** The number of bytes that have been received. */
  size = 0;

  /** Everything that has been received. */
  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  transportConnected(): void {
    this.#note('connected');
  }

  transportData(chunk: Buffer): void {
    this.#chunks.push(Buffer.from(chunk));
    this.size += chunk.length;
    this.#note('data');
  }

  transportDrained(): void {
    if ((this.#watched?.unwritten ?? 0) > 0) this.faults.push('drained with something unwritten');
    this.#note('drained');
  }

  transportEnded(): void {
    this.#note('ended');
  }

  transportFailed(error: Error): void {
    this.error = error;
    this.#note('failed');
  }

  #note(report: string): void {
    if (this.inside !== null) this.faults.push(`${report} from inside of ${this.inside}()`);
    if (report !== 'data' || this.reports.at(-1) !== 'data') this.reports.push(report);
    this.#waiting?.();
  }

  /** Waits until a condition holds, which is looked at after each report. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.#waiting = resolve));
    this.#waiting = null;
  }

  /** The transport, with an eye on what it reports while one of its methods runs. */
  watch(transport: Transport): Transport {
    this.#watched = transport;
    return new Proxy(transport, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          this.inside = String(name);
          try {
            return Reflect.apply(value, target, args);
          } finally {
            this.inside = null;
          }
        };
      },
    });
  }
}
