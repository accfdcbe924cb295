import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CertificateAuthority } from '@qt3/test-support';
import { makeCredentials, type Credentials } from './credentials.js';
import { listening } from './listening.js';
import { killMarked, Process, type ProcessOptions } from './process.js';

/** Daemons run as the user `nobody` when we are root. */
const UNPRIVILEGED = { uid: 65_534, gid: 65_534 };

const open = new Set<Workshop>();

/**
 * Where one peer is set up and run: a temporary folder with certificates and configuration, and the processes that were
 * started. remove() leaves nothing of it.
 */
export class Workshop {
  readonly folder: string;
  readonly credentials: Credentials;
  readonly #processes: { process: Process; stopSignal: NodeJS.Signals }[] = [];

  private constructor(folder: string, credentials: Credentials) {
    this.folder = folder;
    this.credentials = credentials;
  }

  /** Makes the folder, with a server's and a client's certificate from the authority. */
  static async create(authority: CertificateAuthority): Promise<Workshop> {
    const writeCredentials = await makeCredentials(authority);
    // Nothing is awaited between the making of the folder and the note that it is there.
    const folder = mkdtempSync(join(tmpdir(), 'qt3-interop-'));
    // Others than us read their configuration in it.
    chmodSync(folder, 0o755);
    const workshop = new Workshop(folder, writeCredentials(folder));
    open.add(workshop);
    for (const path of Object.values<string>({ ...workshop.credentials })) workshop.own(path);
    return workshop;
  }

  /** The user that servers run as: `nobody` when we are root, else ourselves. */
  get user(): { readonly uid: number; readonly gid: number } | undefined {
    return process.getuid?.() === 0 ? UNPRIVILEGED : undefined;
  }

  /** The path of a file or sub-folder. */
  pathTo(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  /** Writes a file that the servers can read; returns its path. */
  write(name: string, content: string): string {
    const path = this.pathTo(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode: 0o644 });
    return path;
  }

  /** Makes a sub-folder that belongs to the servers' user, or to another one; returns its path. */
  makeFolder(
    name: string,
    user: { readonly uid: number; readonly gid: number } | undefined = this.user,
  ): string {
    const path = this.pathTo(name);
    mkdirSync(path, { recursive: true, mode: 0o755 });
    if (user !== undefined) chownSync(path, user.uid, user.gid);
    return path;
  }

  /** Gives a file to the servers' user, or to another one. */
  own(path: string, user: { readonly uid: number; readonly gid: number } | undefined = this.user): void {
    if (user !== undefined) chownSync(path, user.uid, user.gid);
  }

  /** Starts a program that ends by itself, or is stopped with the workshop. */
  start(
    command: string,
    args: readonly string[],
    options: Partial<ProcessOptions> & { readonly stopSignal?: NodeJS.Signals } = {},
  ): Process {
    const { stopSignal = 'SIGTERM', ...rest } = options;
    const started = new Process(command, args, { folder: this.folder, ...rest });
    this.#processes.push({ process: started, stopSignal });
    return started;
  }

  /** Starts a server as that user, and waits until it listens on the port. */
  async serve(
    port: number,
    command: string,
    args: readonly string[],
    options: Partial<ProcessOptions> & { readonly stopSignal?: NodeJS.Signals } = {},
  ): Promise<Process> {
    const server = this.start(command, args, { ...(this.user && { user: this.user }), ...options });
    await listening(server, port);
    return server;
  }

  /**
   * Runs a program to its end and returns what it printed.
   *
   * @throws Error with the output when it takes too long, or its status is not 0
   */
  async run(command: string, args: readonly string[], milliseconds = 20_000): Promise<string> {
    const started = this.start(command, args);
    started.endInput();
    const status = await started.ended(milliseconds);
    if (status !== 0) throw new Error(`${started.title}: status ${String(status)}\n${started.output}`);
    return started.output;
  }

  /** What the servers have printed, to find the reason of a failure. */
  get logs(): string {
    return this.#processes
      .filter(({ process: started }) => started.output.trim() !== '')
      .map(({ process: started }) => `--- ${started.title}\n${started.output.slice(-4000)}`)
      .join('\n');
  }

  /** Stops the processes, last started first, and deletes the folder; may show what the processes printed. */
  async remove(showLogs = false): Promise<void> {
    for (const { process: started, stopSignal } of [...this.#processes].reverse())
      await started.stop(stopSignal);
    if (showLogs) console.log(this.logs);
    this.removeAtOnce();
  }

  /** The same without waiting for anybody. */
  removeAtOnce(): void {
    for (const { process: started } of this.#processes.splice(0)) started.kill();
    killMarked(this.folder);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    open.delete(this);
  }
}

/** Removes every workshop that is there, when the run is interrupted. */
export function removeAllAtOnce(): void {
  for (const workshop of open) workshop.removeAtOnce();
}
