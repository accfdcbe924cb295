import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * How long anything may take here, in milliseconds: far more than it does. A program that starts beside twenty others has taken 15
 * seconds.
 */
const PATIENCE = 45_000;

/** How long a process may take to end after SIGTERM. */
const GRACE = 3000;

export interface ProgramOptions {
  /** Where it runs. Default: where we run. */
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the process when aborted; nothing is started after that. */
  readonly signal?: AbortSignal;
  /** Gets each line of either output when it is complete. What is said to the process ends a line, as on a terminal. */
  readonly onLine?: (line: string) => void;
}

/** A program among the examples: its folder, and which of the programs there when it has several. */
export type ExampleName =
  | 'archivesearch'
  | 'clientserver/client'
  | 'clientserver/server'
  | 'ftpclient'
  | 'httpd'
  | 'ircclient'
  | 'messageio'
  | 'nntp'
  | 'pop3'
  | 'remotecontrol'
  | 'smtp'
  | 'sslclient'
  | 'sslserver';

/** The words of the command that runs an example, from source. */
export function exampleCommand(name: ExampleName): string[] {
  const folder = name.includes('/') ? name.replace('/', '/src/') : `${name}/src`;
  const main = fileURLToPath(new URL(`../${folder}/main.ts`, import.meta.url));
  return [process.execPath, '--conditions=@qt3/source', '--import', import.meta.resolve('tsx'), main];
}

/**
 * A process to talk to. Nothing is waited for longer than a quarter of a minute, and disposing of it ends it.
 *
 * @example
 * await using server = Program.example('sslserver', ['--port', '0', ...]);
 * await server.saw(/listening on /);
 */
export class Program {
  readonly #name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number | string>;
  #output = '';
  #errors = '';
  #isOver = false;
  readonly #echo: Lines;
  #notify: () => void = () => undefined;

  private constructor(name: string, command: string, args: readonly string[], options: ProgramOptions) {
    options.signal?.throwIfAborted();
    this.#name = name;
    this.#child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
    this.#ended = this.#watch();
    // ended() reports it.
    this.#ended.catch(() => undefined);
    options.signal?.addEventListener('abort', () => void this.stop());
    const { stdin, stdout, stderr } = this.#child;
    // The process may be gone, which shows in other ways.
    stdin.on('error', () => undefined);
    const { onLine = () => undefined } = options;
    this.#echo = new Lines(stdout, onLine);
    new Lines(stderr, onLine);
    stdout.on('data', (text: string) => this.#changed((this.#output += text)));
    stderr.on('data', (text: string) => this.#changed((this.#errors += text)));
  }

  /** Starts one of the examples. */
  static example(name: ExampleName, args: readonly string[], options: ProgramOptions = {}): Program {
    const [command = '', ...rest] = exampleCommand(name);
    return new Program(name, command, [...rest, ...args], options);
  }

  /** Starts any program. */
  static start(command: string, args: readonly string[], options: ProgramOptions = {}): Program {
    return new Program(command, command, args, options);
  }

  /** What it has written to standard output. */
  get output(): string {
    return this.#output;
  }

  /** What it has written to standard error. */
  get errors(): string {
    return this.#errors;
  }

  /** Its process id; undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Says something to its standard input. */
  say(text: string): void {
    this.#echo.add(text);
    this.#child.stdin.write(text);
  }

  /** Ends its standard input. */
  endInput(): void {
    this.#child.stdin.end();
  }

  /** Stops reading what it writes there: its next write fails with EPIPE. */
  closeOutput(which: 'stdout' | 'stderr' = 'stdout'): void {
    this.#child[which].destroy();
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /**
   * Waits until it has written something that matches, `times` times, to either output.
   *
   * @returns the match
   */
  async saw(pattern: RegExp, times = 1): Promise<RegExpMatchArray> {
    const search = new RegExp(pattern, `g${pattern.flags}`);
    const deadline = Date.now() + PATIENCE;
    while (true) {
      const found = [...`${this.#output}\0${this.#errors}`.matchAll(search)][times - 1];
      if (found !== undefined) return found;
      if (this.#isOver) throw this.#failure(`ended before it wrote ${search.source}`);
      await this.#change(deadline, `it wrote ${search.source}`);
    }
  }

  /** Waits for its end; returns its exit status, or the name of the signal that ended it. */
  async ended(): Promise<number | string> {
    const deadline = Date.now() + PATIENCE;
    while (!this.#isOver) await this.#change(deadline, 'its end');
    return this.#ended;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    if (this.#isOver) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), GRACE);
    await this.#ended.catch(() => undefined);
    clearTimeout(timer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #watch(): Promise<number | string> {
    try {
      const [status, signal] = (await once(this.#child, 'close')) as [number | null, string | null];
      return status ?? signal ?? '';
    } finally {
      this.#isOver = true;
      this.#changed();
    }
  }

  readonly #changed = (_text?: string): void => this.#notify();

  async #change(deadline: number, what: string): Promise<void> {
    const inTime = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), deadline - Date.now());
      this.#notify = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
    if (!inTime) throw this.#failure(`took too long, waiting for: ${what}`);
  }

  #failure(what: string): Error {
    return new Error(`${this.#name} ${what}\n--- output:\n${this.#output}\n--- errors:\n${this.#errors}`);
  }
}

/** Takes a stream's text apart into lines. */
class Lines {
  readonly #tell: (line: string) => void;
  #last = '';

  constructor(stream: NodeJS.ReadableStream, tell: (line: string) => void) {
    this.#tell = tell;
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => this.add(text));
    stream.on('end', () => this.add(this.#last === '' ? '' : '\n'));
  }

  add(text: string): void {
    const lines = (this.#last + text).split(/\r?\n/);
    this.#last = lines.pop() ?? '';
    for (const line of lines) this.#tell(line);
  }
}
