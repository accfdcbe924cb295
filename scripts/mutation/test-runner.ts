import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Order, Ran, TestLimit } from './messages.js';

/** Why a run with a change failed. */
export interface Failure {
  readonly kind: 'failed' | 'hung';
  /** The test, with its error. */
  readonly by: string;
}

/** The number of no change. */
const NONE = -1;
/** In milliseconds: the first loading, or a hook, that takes longer hangs. */
const SILENCE = 120_000;
/** In milliseconds: a test is stopped by mocha, unless it does not give way; then from outside. */
const GRACE = 2_000;

/**
 * The tests of a package in a process of their own, which stays loaded from one change to the next. After a run that failed it is
 * used again only when the same tests pass without the change; when they do not, the change has to fail in a fresh one, too.
 */
export class TestRunner {
  readonly #folder: string;
  readonly #module: string;
  readonly #files: readonly string[];
  #child: ChildProcess | null = null;
  #loadedWith = NONE;
  #hookLimit = 0;
  #loadLimit = SILENCE;

  /**
   * @param folder - a copy of the repository whose sources have the changes in them
   * @param module - path of switch.ts
   * @param files - the tests, below the folder
   */
  constructor(folder: string, module: string, files: readonly string[]) {
    this.#folder = folder;
    this.#module = module;
    this.#files = files;
  }

  /** Runs every test without a change; and the mutants that loading reached. */
  async runAll(): Promise<{ readonly ran: readonly Ran[]; readonly loading: readonly number[] }> {
    const { child, loading } = await this.#started();
    const said = await this.#ask(child, { kind: 'all' }, 20 * SILENCE);
    if ('by' in said || said.kind !== 'ran') throw new Error(`The tests ended: ${JSON.stringify(said)}`);
    // As of tests: several times as long, and of a slow one some seconds more.
    this.#hookLimit = 5_000 + Math.min(10 * said.longestHook, 30_000 + 2 * said.longestHook);
    return { ran: said.tests, loading };
  }

  /** Runs some tests with a change. */
  async run(mutant: number, tests: readonly TestLimit[]): Promise<Failure | null> {
    const isLoaded = this.#child?.connected === true && this.#loadedWith === NONE;
    const child = isLoaded ? this.#child! : (await this.#started()).child;
    const failure = await this.#judge(child, mutant, tests);
    if (failure === null || this.#child === null) return failure;
    if ((await this.#judge(child, NONE, tests)) === null) return failure;
    // Either the change has left something behind, or the tests fail of themselves.
    const again = await this.#judge((await this.#started()).child, mutant, tests);
    if (again !== null) this.stop();
    return again;
  }

  /** Likewise for a change that runs while the tests are loaded, in a process that loads them with it. */
  async runFromLoading(mutant: number, tests: readonly TestLimit[]): Promise<Failure | null> {
    if (this.#loadedWith !== mutant || this.#child?.connected !== true) {
      try {
        await this.#started(mutant);
      } catch (error) {
        this.stop();
        return { kind: 'failed', by: (error as Error).message };
      }
    }
    const failure = await this.#judge(this.#child!, mutant, tests);
    if (failure !== null) this.stop();
    return failure;
  }

  async #judge(child: ChildProcess, mutant: number, tests: readonly TestLimit[]): Promise<Failure | null> {
    const said = await this.#ask(child, { kind: 'some', mutant, tests, hookLimit: this.#hookLimit }, SILENCE);
    if ('by' in said) return said;
    if (said.kind !== 'judged' || said.failure === null) return null;
    const kind = said.failure.includes('Timeout of ') ? 'hung' : 'failed';
    return { kind, by: said.failure.replaceAll(/\s+/g, ' ').slice(0, 160) };
  }

  async #started(mutant = NONE): Promise<{ child: ChildProcess; loading: readonly number[] }> {
    this.stop();
    this.#loadedWith = mutant;
    const program = fileURLToPath(new URL('test-process.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      [
        '--conditions=@qt3/source',
        '--import=tsx',
        '--no-experimental-require-module',
        program,
        this.#module,
        join(this.#folder, 'reached'),
        ...this.#files.map((file) => join(this.#folder, file)),
      ],
      // A group of its own: the programs that tests start end with it.
      {
        cwd: this.#folder,
        env: { ...process.env, QT3_MUTANT: String(mutant) },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        detached: true,
      },
    );
    this.#child = child;
    // It may end while it is being asked.
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    const begin = performance.now();
    const said = await this.#answer(child, this.#loadLimit);
    if ('by' in said || said.kind !== 'loaded')
      throw new Error(`The tests could not be loaded: ${JSON.stringify(said)}`);
    this.#loadLimit = 10_000 + 5 * (performance.now() - begin);
    return { child, loading: said.reached };
  }

  #ask(child: ChildProcess, order: Order, silence: number): Promise<Answer | Failure> {
    const answer = this.#answer(child, silence);
    child.send(order);
    return answer;
  }

  /** The next answer that is not the begin of a test; or why there is none. */
  async #answer(child: ChildProcess, silence: number): Promise<Answer | Failure> {
    let at = 'before the first test';
    let hangs = (): void => undefined;
    const hung = new Promise<Failure>((resolve) => {
      hangs = () => resolve({ kind: 'hung', by: at });
    });
    let timer = setTimeout(hangs, silence);
    let take = (_answer: Answer): void => undefined;
    const said = new Promise<Answer>((resolve) => {
      take = (answer) => {
        if (answer.kind !== 'begin') {
          resolve(answer);
          return;
        }
        at = answer.title;
        clearTimeout(timer);
        timer = setTimeout(hangs, answer.limit + GRACE);
      };
    });
    child.on('message', take);
    let end = (): void => undefined;
    const ended = new Promise<Failure>((resolve) => {
      end = () => {
        const how = String(child.exitCode ?? child.signalCode);
        resolve({ kind: 'failed', by: `${at}: the process ended with ${how}` });
      };
    });
    child.once('exit', end);
    // It may have ended before it was asked.
    if (child.exitCode !== null || child.signalCode !== null) end();
    const first = await Promise.race([said, hung, ended]);
    clearTimeout(timer);
    child.off('message', take);
    child.off('exit', end);
    if ('by' in first) this.stop();
    return first;
  }

  /** Ends the process. */
  stop(): void {
    const child = this.#child;
    this.#child = null;
    if (child?.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
}
