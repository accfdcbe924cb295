import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Settings } from './bench-case.js';

type Reply = { readonly result: unknown } | { readonly error: string };

/** How long a worker gets to end by itself. */
const grace = 2000;

/** A process in which one contender is measured: nobody else's objects, inline caches or garbage are in there. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #patience: number;
  #ended: string | null = null;

  /** Starts the module with the arguments. */
  constructor(module: URL, args: readonly string[], settings: Settings) {
    const loader = settings.fromSource ? ['--conditions=@qt3/source', '--import', 'tsx'] : [];
    this.#patience = settings.patience;
    this.#child = fork(fileURLToPath(module), args, {
      execArgv: ['--expose-gc', ...loader],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    // Asked while it was ending: whoever asked is told by 'exit'.
    this.#child.on('error', () => undefined);
    this.#child.once('exit', (code, signal) => {
      this.#ended = signal ?? `exit status ${String(code)}`;
    });
  }

  /** Has a command carried out and gives its result. One at a time. */
  async call<T>(command: string, argument: object = {}): Promise<T> {
    if (this.#ended !== null) throw new Error(`the process has ended (${this.#ended})`);
    const waiting = new AbortController();
    const signal = AbortSignal.any([waiting.signal, AbortSignal.timeout(this.#patience)]);
    const replied = once(this.#child, 'message', { signal }) as Promise<[Reply]>;
    const exited = once(this.#child, 'exit', { signal });
    this.#child.send({ command, argument });
    try {
      const reply = await Promise.race([replied, exited.then(() => null)]);
      if (reply === null) throw new Error(`the process has ended (${String(this.#ended)})`);
      if ('error' in reply[0]) throw new Error(reply[0].error);
      return reply[0].result as T;
    } catch (error) {
      if (!signal.aborted) throw error;
      const seconds = this.#patience / 1000;
      throw new Error(`no answer to '${command}' within ${seconds} s: something got lost`, { cause: error });
    } finally {
      waiting.abort();
      await Promise.allSettled([replied, exited]);
    }
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.#ended !== null) return;
    const exited = once(this.#child, 'exit');
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), grace);
    await exited;
    clearTimeout(timer);
  }
}
