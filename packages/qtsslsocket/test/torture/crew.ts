import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withTimeout } from '@qt3/test-support';

/** What the peers do, and their number. */
export interface CrewOrders {
  readonly task: 'links' | 'handshakes' | 'serve' | 'silent';
  /** Where to connect to; for `serve` nothing. */
  readonly port?: number;
  readonly caFile: string;
  /** For `serve`. */
  readonly certificate?: string;
  readonly key?: string;
  readonly count: number;
  readonly seed: number;
  /** How long links exchange data. */
  readonly seconds?: number;
  /** Begin in plain text. */
  readonly upgrade?: boolean;
}

/** The reports of a crew: its progress, and at the end its result. `failed` reports a failure. */
export interface CrewReport {
  readonly what: string;
  /** Numbers that the scenario checks. */
  readonly numbers?: Readonly<Record<string, number>>;
}

/** Peers over plain node:tls, in a process of their own, so that only our side is in this one. */
export class Crew {
  readonly #child: ChildProcess;
  readonly #reports: CrewReport[] = [];
  #wake: () => void = () => {};
  #gone = false;

  constructor(orders: CrewOrders) {
    this.#child = fork(fileURLToPath(new URL('./crew-process.ts', import.meta.url)), [
      JSON.stringify(orders),
    ]);
    this.#child.on('message', (report: CrewReport) => {
      this.#reports.push(report);
      this.#wake();
    });
    this.#child.once('exit', () => {
      this.#gone = true;
      this.#wake();
    });
  }

  /** Waits for a report of this name. `limit`, in milliseconds, only guards against a hang. */
  async told(what: string, limit: number): Promise<Readonly<Record<string, number>>> {
    const wait = async (): Promise<CrewReport> => {
      for (;;) {
        const failed = this.#reports.find((each) => each.what.startsWith('failed'));
        if (failed !== undefined) throw new Error(`the peers ${failed.what}`);
        const report = this.#reports.find((each) => each.what === what);
        if (report !== undefined) return report;
        if (this.#gone) throw new Error(`the peers are gone before they reported "${what}"`);
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    };
    return (await withTimeout(wait(), limit, () => `"${what}" from the peers`)).numbers ?? {};
  }

  /** Asks the peers to end. */
  finish(): void {
    this.#child.send('finish');
  }

  /** Ends the process; its connections with it. */
  async dismiss(): Promise<void> {
    if (this.#gone) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dismiss();
  }
}
