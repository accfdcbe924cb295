import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import process from 'node:process';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Settings } from './bench-case.js';

type Reply = { readonly result: unknown } | { readonly error: string };

/** How long a worker gets to end by itself, in milliseconds. */
const grace = 2000;

/**
 * A process in which one contender is measured: it holds no other contender's objects, inline caches or garbage. Commands and
 * answers are lines of JSON on its standard input and output (serve.mjs is the other end).
 */
export class WorkerProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: Interface;
  readonly #patience: number;
  #ended: string | null = null;

  /**
   * Starts a module with the arguments, in Node.js; or a program, which is a file without an extension.
   *
   * @param flags - for Node.js itself
   */
  constructor(worker: URL, args: readonly string[], settings: Settings, flags: readonly string[] = []) {
    const path = fileURLToPath(worker);
    const loader = settings.fromSource ? ['--conditions=@qt3/source', '--import', 'tsx'] : [];
    const [command, ...options] =
      extname(path) === '' ? [path] : [process.execPath, '--expose-gc', ...flags, ...loader, path];
    this.#patience = settings.patience;
    this.#child = spawn(command, [...options, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#answers = createInterface({ input: this.#child.stdout });
    // A command for a process that is ending: the listener of 'exit' rejects the pending answer.
    this.#child.stdin.on('error', () => undefined);
    this.#child.once('exit', (code, signal) => {
      this.#ended = signal ?? `exit status ${String(code)}`;
    });
  }

  /** Has a command carried out and gives its result. One at a time. */
  async call<T>(command: string, argument: object = {}): Promise<T> {
    if (this.#ended !== null) throw new Error(`the process has ended (${this.#ended})`);
    const waiting = new AbortController();
    const patience = AbortSignal.timeout(this.#patience);
    const signal = AbortSignal.any([waiting.signal, patience]);
    const answered = once(this.#answers, 'line', { signal }) as Promise<[string]>;
    const exited = once(this.#child, 'exit', { signal });
    this.#child.stdin.write(`${JSON.stringify({ command, argument })}\n`);
    try {
      const answer = await Promise.race([answered, exited.then(() => null)]);
      if (answer === null) throw new Error(`the process has ended (${String(this.#ended)})`);
      const reply = JSON.parse(answer[0]) as Reply;
      if ('error' in reply) throw new Error(reply.error);
      return reply.result as T;
    } catch (error) {
      if (!patience.aborted) throw error;
      const seconds = this.#patience / 1000;
      throw new Error(`no answer to '${command}' within ${seconds} s: something got lost`, { cause: error });
    } finally {
      waiting.abort();
      await Promise.allSettled([answered, exited]);
    }
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.#ended !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.stdin.end();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), grace);
    await exited;
    clearTimeout(timer);
  }
}
