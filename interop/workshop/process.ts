import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withTimeout } from '@qt3/test-support';

/** In the environment of everything that is started here: how what detached itself is found again. */
const MARK = 'QT3_INTEROP';

/** The most that is kept of what a process prints: the reason of a failure is at its end. */
const KEPT = 64 * 1024;

/** How to start a process. */
export interface ProcessOptions {
  /** Working directory, and what marks the process as ours. */
  readonly folder: string;
  /** Whom it runs as; ourselves by default. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that runs in a process group of its own, with all that it prints. */
export class Process {
  /** The command and its arguments, for messages. */
  readonly title: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';
  #failure: Error | null = null;

  constructor(command: string, args: readonly string[], options: ProcessOptions) {
    this.title = [command, ...args].join(' ');
    this.#child = spawn(command, args, {
      cwd: options.folder,
      // A group of its own: Ctrl-C reaches us alone, and we end the whole group.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        HOME: options.folder,
        LC_ALL: 'C.UTF-8',
        ...options.env,
        [MARK]: options.folder,
      },
      ...options.user,
    });
    const keep = (chunk: Buffer): void => {
      this.#output = (this.#output + chunk.toString('latin1')).slice(-KEPT);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    // The process may be gone already; its output and status show the reason.
    this.#child.stdin?.on('error', (error) => (this.#failure ??= error));
    this.#child.on('error', (error) => (this.#failure = error));
    this.#ended = once(this.#child, 'close').catch(() => undefined);
  }

  /** What it has printed up to now, on both streams. */
  get output(): string {
    return this.#output;
  }

  /** Whether it has not ended yet. */
  get runs(): boolean {
    return this.#failure === null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Its exit status, or the signal that ended it; null while it runs. */
  get status(): number | string | null {
    return this.#child.exitCode ?? this.#child.signalCode ?? this.#failure?.message ?? null;
  }

  /** Types into it. */
  type(text: string): void {
    this.#child.stdin?.write(text);
  }

  /** Nothing more will be typed. */
  endInput(): void {
    this.#child.stdin?.end();
  }

  /**
   * Waits until what it has printed matches.
   *
   * @throws Error when it ends before, or takes too long
   */
  async printed(pattern: RegExp, milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!pattern.test(this.#output)) {
      if (!this.runs) throw new Error(`${this.title} ended (${String(this.status)})\n${this.output}`);
      if (Date.now() > end) throw new Error(`${this.title} did not print ${String(pattern)}\n${this.output}`);
      await sleep(20);
    }
  }

  /** Waits for its end; returns the status. */
  async ended(milliseconds: number): Promise<number | string | null> {
    await withTimeout(this.#ended, milliseconds, () => `the end of ${this.title}\n${this.output}`);
    return this.status;
  }

  /** Ends it: asks with a signal first, and insists after a while. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#child.stdin?.destroy();
    if (this.runs) {
      this.#signalGroup(signal);
      await Promise.race([this.#ended, sleep(5000, undefined, { ref: false })]);
    }
    this.kill();
  }

  /** Ends it at once, and what is left of its group. */
  kill(): void {
    this.#signalGroup('SIGKILL');
  }

  #signalGroup(signal: NodeJS.Signals): void {
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, signal);
    } catch {
      // The group is empty.
    }
  }
}

/** Ends what was started with this folder and has left its process group. Linux only; elsewhere it does nothing. */
export function killMarked(folder: string): void {
  for (const entry of list('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    try {
      const environment = readFileSync(`/proc/${entry}/environ`, 'latin1').split('\0');
      if (environment.includes(`${MARK}=${folder}`)) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile, or is not ours to look at.
    }
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
